import type { CodeExample, Verbatim } from '../../../shared/contract/coding.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { casesBySource } from '../cases/voices.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';

interface Row {
  id: string;
  codeId: string;
  coderId: string;
  sourceId: string;
  sourceTitle: string;
  sourcePosition: number;
  start: number;
  end: number;
  text: string;
  /** The case that the passage belongs to when it is not its source's. */
  caseId: string | null;
  exemplary: number;
  detached: number;
  example: CodeExample | null;
  createdAt: string;
}

interface Speaker {
  id: string;
  name: string;
  participantId: string | null;
  participant: string | null;
  publicLabel: string | null;
  participantPosition: number | null;
}

interface Ordered {
  readonly verbatim: Verbatim;
  readonly case: number;
  readonly participant: number;
  readonly source: number;
}

/** All verbatims of a code, detached ones included: by case, source and place. */
export function verbatimsOfCode(reader: Reader, codeId: string): Verbatim[] {
  return byCase(verbatims(reader, 'k.code_id = ?', [codeId]));
}

/** All verbatims of several codes, detached ones included: by case, source and place. */
export function verbatimsOfCodes(reader: Reader, codeIds: readonly string[]): Verbatim[] {
  return byCase(
    verbatims(reader, 'k.code_id IN (SELECT value FROM json_each(?))', [JSON.stringify(codeIds)]),
  );
}

function byCase(found: Ordered[]): Verbatim[] {
  return found.sort((a, b) => a.case - b.case || byPlace(a, b)).map(({ verbatim }) => verbatim);
}

/**
 * The attached verbatims of a code in a case, by participant and place. A verbatim stands in its own case when it has
 * one, else in each case of its source.
 */
export function verbatimsOfCell(reader: Reader, codeId: string, caseId: string): Verbatim[] {
  return verbatims(
    reader,
    `k.detached = 0 AND k.code_id = ? AND (k.case_id = ? OR (k.case_id IS NULL AND EXISTS
       (SELECT 1 FROM source_cases sc WHERE sc.source_id = k.source_id AND sc.case_id = ?)))`,
    [codeId, caseId, caseId],
  )
    .sort((a, b) => a.participant - b.participant || byPlace(a, b))
    .map(({ verbatim }) => verbatim);
}

/** The attached verbatims of a code that a participant says, by place: those that begin where she or he speaks. */
export function verbatimsOfParticipant(reader: Reader, codeId: string, participantId: string): Verbatim[] {
  return verbatims(
    reader,
    `k.detached = 0 AND k.code_id = ?
       AND k.source_id IN (SELECT source_id FROM speakers WHERE participant_id = ?)`,
    [codeId, participantId],
  )
    .sort(byPlace)
    .map(({ verbatim }) => verbatim)
    .filter((verbatim) => verbatim.participantId === participantId);
}

/** The verbatims of the named codings, in no order; unknown ids are passed over. */
export function verbatimsOfCodings(reader: Reader, ids: readonly string[]): Verbatim[] {
  return verbatims(reader, 'k.id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]).map(
    ({ verbatim }) => verbatim,
  );
}

function byPlace(a: Ordered, b: Ordered): number {
  return (
    a.source - b.source ||
    a.verbatim.start - b.verbatim.start ||
    a.verbatim.end - b.verbatim.end ||
    (a.verbatim.id < b.verbatim.id ? -1 : 1)
  );
}

/** A few statements, whatever the number of verbatims; `where` is a condition on `codings k`. */
function verbatims(reader: Reader, where: string, values: readonly string[]): Ordered[] {
  const rows = reader.all<Row>(
    `SELECT k.id, k.code_id AS codeId, k.coder_id AS coderId, k.source_id AS sourceId, s.title AS sourceTitle,
            s.position AS sourcePosition, k.start, k."end", k.verbatim AS text, k.case_id AS caseId, k.exemplary,
            k.detached, x.kind AS example, k.created_at AS createdAt
       FROM codings k JOIN sources s ON s.id = k.source_id LEFT JOIN code_examples x ON x.coding_id = k.id
      WHERE ${where}`,
    ...values,
  );
  const sourceIds = new Set(rows.map((row) => row.sourceId));
  const layouts = layoutsOf(reader, sourceIds);
  const speakers = speakersOf(reader, sourceIds);
  const cases = casesBySource(reader);
  const rankOfCase = new Map(
    reader.column<string>('SELECT id FROM cases ORDER BY position, id').map((id, index) => [id, index]),
  );
  return rows.map((row) => {
    const { sourcePosition, caseId, exemplary, detached, ...coding } = row;
    const layout = layouts.get(row.sourceId);
    const paragraph = layout ? paragraphAt(layout.starts, row.start) : 0;
    const speaker = speakers.get(layout?.speakerIds[paragraph] ?? '');
    const caseIds = caseId === null ? (cases.get(row.sourceId) ?? []) : [caseId];
    const verbatim: Verbatim = {
      ...coding,
      paragraph: paragraph + 1,
      time: layout?.turnTimes[paragraph] ?? null,
      speaker: speaker?.name ?? null,
      participantId: speaker?.participantId ?? null,
      participant: speaker?.participant ?? null,
      publicLabel: speaker?.publicLabel ?? null,
      caseIds,
      exemplary: exemplary === 1,
      detached: detached === 1,
    };
    return {
      verbatim,
      // What belongs to no case or to no participant comes last.
      case: rankOfCase.get(caseIds[0] ?? '') ?? Infinity,
      participant: speaker?.participantPosition ?? Infinity,
      source: sourcePosition,
    };
  });
}

function speakersOf(reader: Reader, sourceIds: ReadonlySet<string>): ReadonlyMap<string, Speaker> {
  const speakers = reader.all<Speaker>(
    `SELECT sp.id, sp.name, sp.participant_id AS participantId, p.confidential_name AS participant,
            p.public_label AS publicLabel, p.position AS participantPosition
       FROM speakers sp LEFT JOIN participants p ON p.id = sp.participant_id
      WHERE sp.source_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...sourceIds]),
  );
  return new Map(speakers.map((speaker) => [speaker.id, speaker]));
}
