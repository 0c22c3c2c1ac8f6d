import type { Code } from '../../../shared/contract/codebook.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { casesBySource } from '../cases/voices.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';

export type CodeCounts = Pick<Code, 'verbatims' | 'sources' | 'participants' | 'cases'>;

export const noCounts: CodeCounts = { verbatims: 0, sources: 0, participants: 0, cases: 0 };

interface Row {
  codeId: string;
  sourceId: string;
  caseId: string | null;
  /** JSON list of the places where the verbatims begin. */
  starts: string;
}

/**
 * What the attached codings of each code add up to: verbatims; the sources they stand in; the participants who speak
 * where they begin; their cases (a coding's own, else its source's). Codes without any are left out.
 */
export function countsByCode(reader: Reader): Map<string, CodeCounts> {
  const rows = reader.all<Row>(
    `SELECT code_id AS codeId, source_id AS sourceId, case_id AS caseId, json_group_array(start) AS starts
       FROM codings WHERE detached = 0 GROUP BY code_id, source_id, case_id`,
  );
  const layouts = layoutsOf(
    reader,
    rows.map((row) => row.sourceId),
  );
  const casesOfSource = casesBySource(reader);
  const participantOf = new Map(
    reader
      .all<{ id: string; participantId: string }>(
        'SELECT id, participant_id AS participantId FROM speakers WHERE participant_id IS NOT NULL',
      )
      .map(({ id, participantId }) => [id, participantId]),
  );
  const tallies = new Map<string, Tally>();
  for (const { codeId, sourceId, caseId, starts } of rows) {
    let tally = tallies.get(codeId);
    if (!tally) {
      tally = new Tally();
      tallies.set(codeId, tally);
    }
    tally.sources.add(sourceId);
    for (const id of caseId === null ? (casesOfSource.get(sourceId) ?? []) : [caseId]) tally.cases.add(id);
    const layout = layouts.get(sourceId);
    const places: number[] = JSON.parse(starts);
    tally.verbatims += places.length;
    for (const place of layout ? places : []) {
      const speakerId = layout?.speakerIds[paragraphAt(layout.starts, place)];
      const participantId = participantOf.get(speakerId ?? '');
      if (participantId !== undefined) tally.participants.add(participantId);
    }
  }
  return new Map([...tallies].map(([codeId, tally]) => [codeId, tally.counts]));
}

class Tally {
  verbatims = 0;
  readonly sources = new Set<string>();
  readonly participants = new Set<string>();
  readonly cases = new Set<string>();

  get counts(): CodeCounts {
    return {
      verbatims: this.verbatims,
      sources: this.sources.size,
      participants: this.participants.size,
      cases: this.cases.size,
    };
  }
}
