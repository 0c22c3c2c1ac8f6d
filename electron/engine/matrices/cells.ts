import type { Rating } from '../../../shared/contract/base.ts';
import type { MatrixCell } from '../../../shared/contract/matrices.ts';
import { type CodedVoice, codedVoices } from '../cases/voices.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';
import { cellState } from './freshness.ts';

interface CaseFinding {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string;
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

/** What was said and found in a cell. */
export type FoundCell = Omit<MatrixCell, 'memos'>;

/** All that stands in the cells of codes by cases, whatever matrix shows them. */
export interface CrossCaseCells {
  /** Every attached coding of the study. */
  readonly codings: readonly CodedVoice[];
  /** By code and case; a cell where nothing was said and nothing written is not there. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, FoundCell>>;
}

/** What decides which verbatims stand in which cell. */
const heard = ['coding', 'source', 'case', 'participant'] as const;

interface Spoken {
  readonly codings: readonly CodedVoice[];
  readonly byRow: ReadonlyMap<number, CodedVoice>;
  /** By code and case. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Said>>;
}

/** What was said, cell by cell; it does not change while findings are written. */
const spoken = remembered(heard, (reader): Spoken => {
  const codings = codedVoices(reader);
  const byRow = new Map<number, CodedVoice>();
  const cells = new Map<string, Map<string, Said>>();
  for (const coding of codings) {
    byRow.set(coding.row, coding);
    let row = cells.get(coding.codeId);
    if (!row) cells.set(coding.codeId, (row = new Map()));
    for (const caseId of coding.caseIds) {
      let said = row.get(caseId);
      if (!said) row.set(caseId, (said = new Said()));
      said.add(coding);
    }
  }
  return { codings, byRow, cells };
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
 * Computes all cells of codes by cases in a handful of scans, none per row or cell. A verbatim stands in its own case
 * when it has one, else in each of its source's cases; detached codings stand nowhere. A finding is out of date by the
 * measure of `changesSince`, found by counting: nothing came, changed or went just when as many verbatims stand in the
 * cell as in the basis, and each of the basis stands there unchanged.
 */
export const crossCaseCells = remembered([...heard, 'finding'], (reader): CrossCaseCells => {
  const { codings, byRow, cells: saidIn } = spoken(reader);
  const findings = new Map<string, CaseFinding>();
  for (const finding of reader.all<CaseFinding>(
    'SELECT id, code_id AS codeId, case_id AS caseId, text, rating FROM findings WHERE case_id IS NOT NULL',
  ))
    findings.set(finding.id, finding);
  const standsIn = (row: number, findingId: string): boolean => {
    const finding = findings.get(findingId);
    const coding = byRow.get(row);
    return (
      finding !== undefined && coding?.codeId === finding.codeId && coding.caseIds.includes(finding.caseId)
    );
  };
  const evidence = evidenceOf(reader, standsIn);
  const bases = basisOf(reader, standsIn);
  const cellOf = (caseId: string, said: Said | undefined, finding: CaseFinding | null): FoundCell => {
    const verbatims = said?.verbatims ?? 0;
    const text = finding?.text ?? '';
    const rating = finding?.rating ?? null;
    const ticked = (finding && evidence.get(finding.id)) ?? 0;
    const basis = (finding && bases.get(finding.id)) ?? { size: 0, kept: 0 };
    const outOfDate = basis.kept !== basis.size || basis.size !== verbatims;
    return {
      caseId,
      text,
      rating,
      verbatims,
      participants: said?.participants.length ?? 0,
      sources: said?.sources.length ?? 0,
      evidence: ticked,
      state: cellState({ verbatims, text, rated: rating !== null, evidence: ticked, outOfDate }),
    };
  };
  const cells = new Map<string, Map<string, FoundCell>>();
  const rowOf = (codeId: string): Map<string, FoundCell> => {
    let row = cells.get(codeId);
    if (!row) cells.set(codeId, (row = new Map()));
    return row;
  };
  for (const finding of findings.values()) {
    const { codeId, caseId } = finding;
    rowOf(codeId).set(caseId, cellOf(caseId, saidIn.get(codeId)?.get(caseId), finding));
  }
  for (const [codeId, said] of saidIn) {
    const row = rowOf(codeId);
    for (const [caseId, each] of said) if (!row.has(caseId)) row.set(caseId, cellOf(caseId, each, null));
  }
  return { codings, cells };
});
