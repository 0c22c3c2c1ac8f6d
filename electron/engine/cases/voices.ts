import { paragraphAt } from '../../../shared/text/places.ts';
import { layoutsOf } from '../sources/layout.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';

/** An attached coding with what counts need to know of it, and no text. */
export interface CodedVoice {
  /** SQLite's own number of the row: shorter than the id, and good within one read only. */
  readonly row: number;
  readonly codeId: string;
  readonly sourceId: string;
  /** The cases it stands in: its own when it has one, else its source's. */
  readonly caseIds: readonly string[];
  /** The participant who speaks in the paragraph in which it begins. */
  readonly participantId: string | null;
}

const nowhere: readonly string[] = [];

/**
 * All attached codings with the participant who speaks where each begins, in a few scans whatever the study's size.
 * The scan of codings asks for nothing that its index does not hold, so that no verbatim is read on the way.
 */
export const codedVoices = remembered(
  ['coding', 'source', 'case', 'participant'],
  (reader): readonly CodedVoice[] => {
    const participants = new Map(
      reader
        .all<{ id: string; participantId: string; sourceId: string }>(
          `SELECT id, participant_id AS participantId, source_id AS sourceId
           FROM speakers WHERE participant_id IS NOT NULL`,
        )
        .map((speaker) => [speaker.id, speaker]),
    );
    const layouts = layoutsOf(reader, new Set([...participants.values()].map((speaker) => speaker.sourceId)));
    const sourceCases = casesBySource(reader);
    const ownCase = new Map(
      reader
        .all<{ row: number; caseId: string }>(
          'SELECT rowid AS row, case_id AS caseId FROM codings WHERE case_id IS NOT NULL',
        )
        .map(({ row, caseId }) => [row, [caseId]]),
    );
    return reader
      .all<{ row: number; codeId: string; sourceId: string; start: number }>(
        'SELECT rowid AS row, code_id AS codeId, source_id AS sourceId, start FROM codings WHERE detached = 0',
      )
      .map(({ row, codeId, sourceId, start }) => {
        const layout = layouts.get(sourceId);
        const speakerId = layout?.speakerIds[paragraphAt(layout.starts, start)] ?? '';
        return {
          row,
          codeId,
          sourceId,
          caseIds: ownCase.get(row) ?? sourceCases.get(sourceId) ?? nowhere,
          participantId: participants.get(speakerId)?.participantId ?? null,
        };
      });
  },
);

/** Attached codings by participant. */
export function verbatimsByParticipant(reader: Reader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { participantId } of codedVoices(reader))
    if (participantId) counts.set(participantId, (counts.get(participantId) ?? 0) + 1);
  return counts;
}

/** The cases of every source, in the cases' order. */
export function casesBySource(reader: Reader): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const { sourceId, caseId } of reader.all<{ sourceId: string; caseId: string }>(
    `SELECT sc.source_id AS sourceId, sc.case_id AS caseId
       FROM source_cases sc JOIN cases c ON c.id = sc.case_id ORDER BY c.position, c.id`,
  )) {
    const own = cases.get(sourceId);
    if (own) own.push(caseId);
    else cases.set(sourceId, [caseId]);
  }
  return cases;
}
