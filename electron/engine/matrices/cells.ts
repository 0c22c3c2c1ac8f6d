import type { Rating } from '../../../shared/contract/base.ts';
import type { CellState, MatrixCell } from '../../../shared/contract/matrices.ts';
import { type CodedVoice, codedVoices } from '../cases/voices.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';
import { cellState } from './freshness.ts';

interface StoredFinding {
  readonly id: string;
  readonly codeId: string;
  /** One of the two is set. */
  readonly caseId: string | null;
  readonly participantId: string | null;
  readonly text: string;
  readonly rating: Rating | null;
}

/** The verbatims of a cell, and its different participants and sources: few, so lists are quicker than sets. */
class Said {
  verbatims = 0;
  readonly participants: string[] = [];
  readonly sources: string[] = [];

  add({ participantId, sourceId }: CodedVoice): void {
    this.verbatims += 1;
    if (participantId !== null && !this.participants.includes(participantId))
      this.participants.push(participantId);
    // Codings come by source.
    if (this.sources.at(-1) !== sourceId && !this.sources.includes(sourceId)) this.sources.push(sourceId);
  }
}

/** What was said and found in a cell, be it of a case or of a participant. */
export interface Found {
  readonly text: string;
  readonly rating: Rating | null;
  readonly verbatims: number;
  readonly participants: number;
  readonly sources: number;
  readonly evidence: number;
  readonly state: CellState;
}

/** What was said and found in a case. */
export type FoundCell = Omit<MatrixCell, 'memos'>;

/** All that stands in the cells of codes, whatever matrix shows them. */
export interface CrossCaseCells {
  /** Every attached coding of the study. */
  readonly codings: readonly CodedVoice[];
  /** By code and case; a cell where nothing was said and nothing written is not there. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, FoundCell>>;
  /** The cell of a code and a participant: all that she or he says of it, in whatever case. */
  readonly ofParticipant: (codeId: string, participantId: string) => Found;
}

/** What decides which verbatims stand in which cell. */
const heard = ['coding', 'source', 'case', 'participant'] as const;

/** By a code, and by the case or participant. */
type ByCell<T> = Map<string, Map<string, T>>;

function made<T>(cells: ByCell<T>, codeId: string, ownerId: string, make: () => T): T {
  let row = cells.get(codeId);
  if (!row) cells.set(codeId, (row = new Map()));
  let cell = row.get(ownerId);
  if (cell === undefined) row.set(ownerId, (cell = make()));
  return cell;
}

interface Spoken {
  readonly codings: readonly CodedVoice[];
  readonly byRow: ReadonlyMap<number, CodedVoice>;
  readonly inCases: ByCell<Said>;
  readonly byParticipants: ByCell<Said>;
}

/** What was said, cell by cell; it does not change while findings are written. */
const spoken = remembered(heard, (reader): Spoken => {
  const codings = codedVoices(reader);
  const byRow = new Map<number, CodedVoice>();
  const inCases: ByCell<Said> = new Map();
  const byParticipants: ByCell<Said> = new Map();
  const nothing = () => new Said();
  for (const coding of codings) {
    const { row, codeId, caseIds, participantId } = coding;
    byRow.set(row, coding);
    for (const caseId of caseIds) made(inCases, codeId, caseId, nothing).add(coding);
    if (participantId !== null) made(byParticipants, codeId, participantId, nothing).add(coding);
  }
  return { codings, byRow, inCases, byParticipants };
});

interface Basis {
  /** How many verbatims the finding was written on. */
  readonly size: number;
  /** How many of them stand in its cell as they were. */
  readonly kept: number;
}

/**
 * How much of what each finding was written on stands in its cell unchanged. The texts are compared inside SQLite,
 * which answers with the rows that are still the same; whether they stand in the cell is looked up here.
 */
function basisOf(reader: Reader, standsIn: (row: number, findingId: string) => boolean): Map<string, Basis> {
  return new Map(
    reader
      .all<{ findingId: string; size: number; same: string | null }>(
        `SELECT b.finding_id AS findingId, count(*) AS size,
                group_concat(k.rowid) FILTER (WHERE k.verbatim = b.verbatim) AS same
           FROM finding_basis b LEFT JOIN codings k ON k.id = b.coding_id GROUP BY b.finding_id`,
      )
      .map(({ findingId, size, same }) => {
        const rows = same === null ? [] : same.split(',').map(Number);
        return [findingId, { size, kept: rows.filter((row) => standsIn(row, findingId)).length }];
      }),
  );
}

/** Ticked verbatims that stand in their finding's cell, by finding. */
function evidenceOf(
  reader: Reader,
  standsIn: (row: number, findingId: string) => boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findingId, row } of reader.all<{ findingId: string; row: number }>(
    `SELECT e.finding_id AS findingId, k.rowid AS row
       FROM finding_evidence e JOIN codings k ON k.id = e.coding_id`,
  ))
    if (standsIn(row, findingId)) counts.set(findingId, (counts.get(findingId) ?? 0) + 1);
  return counts;
}

/**
 * Computes all cells of codes in a handful of scans, none per row or cell. A verbatim stands in its own case when it has
 * one, else in each of its source's cases, and with the participant who speaks where it begins; detached codings stand
 * nowhere. A finding is out of date by the measure of `changesSince`, found by counting: nothing came, changed or went
 * just when as many verbatims stand in the cell as in the basis, and each of the basis stands there unchanged.
 */
export const crossCaseCells = remembered([...heard, 'finding'], (reader): CrossCaseCells => {
  const { codings, byRow, inCases, byParticipants } = spoken(reader);
  const findings = new Map<string, StoredFinding>();
  for (const finding of reader.all<StoredFinding>(
    `SELECT id, code_id AS codeId, case_id AS caseId, participant_id AS participantId, text, rating FROM findings`,
  ))
    findings.set(finding.id, finding);
  const standsIn = (row: number, findingId: string): boolean => {
    const finding = findings.get(findingId);
    const coding = byRow.get(row);
    if (finding === undefined || coding?.codeId !== finding.codeId) return false;
    return finding.caseId === null
      ? coding.participantId === finding.participantId
      : coding.caseIds.includes(finding.caseId);
  };
  const evidence = evidenceOf(reader, standsIn);
  const bases = basisOf(reader, standsIn);
  const found = (said: Said | undefined, finding: StoredFinding | undefined): Found => {
    const verbatims = said?.verbatims ?? 0;
    const text = finding?.text ?? '';
    const rating = finding?.rating ?? null;
    const ticked = (finding && evidence.get(finding.id)) ?? 0;
    const basis = (finding && bases.get(finding.id)) ?? { size: 0, kept: 0 };
    const outOfDate = basis.kept !== basis.size || basis.size !== verbatims;
    return {
      text,
      rating,
      verbatims,
      participants: said?.participants.length ?? 0,
      sources: said?.sources.length ?? 0,
      evidence: ticked,
      state: cellState({ verbatims, text, rated: rating !== null, evidence: ticked, outOfDate }),
    };
  };
  const cells: ByCell<FoundCell> = new Map();
  const ofParticipants: ByCell<StoredFinding> = new Map();
  for (const finding of findings.values()) {
    const { codeId, caseId, participantId } = finding;
    if (caseId !== null)
      made(cells, codeId, caseId, () => ({ caseId, ...found(inCases.get(codeId)?.get(caseId), finding) }));
    else if (participantId !== null) made(ofParticipants, codeId, participantId, () => finding);
  }
  for (const [codeId, row] of inCases)
    for (const [caseId, said] of row)
      made(cells, codeId, caseId, () => ({ caseId, ...found(said, undefined) }));
  return {
    codings,
    cells,
    ofParticipant: (codeId, participantId) =>
      found(byParticipants.get(codeId)?.get(participantId), ofParticipants.get(codeId)?.get(participantId)),
  };
});
