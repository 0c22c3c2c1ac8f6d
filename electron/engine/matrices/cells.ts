import type { Rating } from '../../../shared/contract/base.ts';
import type { CellState, MatrixCell } from '../../../shared/contract/matrices.ts';
import { casesBySource, type CodedVoice, codedVoices } from '../cases/voices.ts';
import type { Reader } from '../study/study.ts';
import { cellState } from './freshness.ts';

/** Names a cell across cases: one code in one case. */
export const cellKey = (codeId: string, caseId: string): string => `${codeId} ${caseId}`;

interface CaseFinding {
  readonly id: string;
  readonly codeId: string;
  readonly caseId: string;
  readonly text: string;
  readonly rating: Rating | null;
}

/** How many different verbatims, participants and sources. */
export class Tally {
  verbatims = 0;
  readonly participants = new Set<string>();
  readonly sources = new Set<string>();

  add(coding: CodedVoice): void {
    this.verbatims += 1;
    if (coding.participantId !== null) this.participants.add(coding.participantId);
    this.sources.add(coding.sourceId);
  }
}

/** All that stands in the cells of codes by cases, whatever matrix shows them. */
export interface CrossCaseCells {
  /** Every attached coding that stands in some cell, with the cases it stands in. */
  readonly codings: readonly { readonly coding: CodedVoice; readonly caseIds: readonly string[] }[];
  /** By `cellKey`; a cell where nothing was said and nothing written is not there. */
  readonly cells: ReadonlyMap<string, MatrixCell & { readonly codeId: string }>;
}

const nowhere: readonly string[] = [];

/**
 * Which findings no longer rest on what stands in their cell: the basis is compared with the present verbatims inside
 * SQLite, so that no text is read for it. The same comparison as `changesSince`, by counting: nothing came, changed or
 * went just when as many verbatims stand in the cell as in the basis, and each of the basis stands there unchanged.
 */
function basisKept(reader: Reader): Map<string, { basis: number; kept: number }> {
  return new Map(
    reader
      .all<{ findingId: string; basis: number; kept: number }>(
        `SELECT b.finding_id AS findingId, count(*) AS basis,
                sum(k.id IS NOT NULL AND (k.case_id = f.case_id OR (k.case_id IS NULL AND EXISTS (
                  SELECT 1 FROM source_cases sc WHERE sc.source_id = k.source_id AND sc.case_id = f.case_id)))) AS kept
           FROM finding_basis b
           JOIN findings f ON f.id = b.finding_id AND f.case_id IS NOT NULL
           LEFT JOIN codings k ON k.id = b.coding_id AND k.code_id = f.code_id AND k.detached = 0
                              AND k.verbatim = b.verbatim
          GROUP BY b.finding_id`,
      )
      .map(({ findingId, basis, kept }) => [findingId, { basis, kept }]),
  );
}

/** Ticked verbatims that stand in their finding's cell, by finding. */
function evidenceCounts(
  reader: Reader,
  findings: ReadonlyMap<string, CaseFinding>,
  standing: ReadonlyMap<string, { coding: CodedVoice; caseIds: readonly string[] }>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findingId, codingId } of reader.all<{ findingId: string; codingId: string }>(
    'SELECT finding_id AS findingId, coding_id AS codingId FROM finding_evidence',
  )) {
    const finding = findings.get(findingId);
    const stands = standing.get(codingId);
    if (!finding || stands?.coding.codeId !== finding.codeId || !stands.caseIds.includes(finding.caseId)) continue;
    counts.set(findingId, (counts.get(findingId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Computes all cells of codes by cases in a handful of scans, none per row or cell. A verbatim stands in its own case
 * when it has one, else in each of its source's cases; detached codings stand nowhere.
 */
export function crossCaseCells(reader: Reader): CrossCaseCells {
  const sourceCases = casesBySource(reader);
  const codings = codedVoices(reader).map((coding) => ({
    coding,
    caseIds: coding.caseId === null ? (sourceCases.get(coding.sourceId) ?? nowhere) : [coding.caseId],
  }));
  const tallies = new Map<string, Tally & { codeId?: string }>();
  const places = new Map<string, { codeId: string; caseId: string }>();
  for (const { coding, caseIds } of codings)
    for (const caseId of caseIds) {
      const key = cellKey(coding.codeId, caseId);
      let tally = tallies.get(key);
      if (!tally) {
        tally = new Tally();
        tallies.set(key, tally);
        places.set(key, { codeId: coding.codeId, caseId });
      }
      tally.add(coding);
    }
  const findings = new Map(
    reader
      .all<CaseFinding>(
        `SELECT id, code_id AS codeId, case_id AS caseId, text, rating FROM findings WHERE case_id IS NOT NULL`,
      )
      .map((finding) => [finding.id, finding]),
  );
  const byCell = new Map<string, CaseFinding>();
  for (const finding of findings.values()) {
    const key = cellKey(finding.codeId, finding.caseId);
    byCell.set(key, finding);
    places.set(key, { codeId: finding.codeId, caseId: finding.caseId });
  }
  const standing = new Map(codings.map((stands) => [stands.coding.id, stands]));
  const evidence = evidenceCounts(reader, findings, standing);
  const kept = basisKept(reader);
  const cells = new Map<string, MatrixCell & { codeId: string }>();
  for (const [key, { codeId, caseId }] of places) {
    const finding = byCell.get(key);
    const tally = tallies.get(key);
    const counts = {
      verbatims: tally?.verbatims ?? 0,
      participants: tally?.participants.size ?? 0,
      sources: tally?.sources.size ?? 0,
      evidence: finding ? (evidence.get(finding.id) ?? 0) : 0,
    };
    const text = finding?.text ?? '';
    const rating = finding?.rating ?? null;
    const basis = (finding && kept.get(finding.id)) ?? { basis: 0, kept: 0 };
    const outOfDate = basis.kept !== basis.basis || basis.basis !== counts.verbatims;
    const state: CellState = cellState({ ...counts, text, rated: rating !== null, outOfDate });
    cells.set(key, { codeId, caseId, text, rating, ...counts, state });
  }
  return { codings, cells };
}
