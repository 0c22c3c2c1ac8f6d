import { create } from 'zustand';
import type { CoOccurrenceUnit, VerbatimQuery } from '../../shared/contract/search.ts';

/** The part of the address that stands for the table. */
export const pairsId = 'pairs';

/** Two codes, by their ids: the row's and the column's. */
export interface Pair {
  readonly row: string;
  readonly column: string;
}

interface PairsState {
  readonly projectId: string;
  readonly unit: CoOccurrenceUnit;
  /** Empty for every code in use. */
  readonly codeIds: readonly string[];
  /** The pair that is read beside the table. */
  readonly open: Pair | null;
}

const atFirst = { unit: 'overlapping', codeIds: [], open: null } as const;

/** The table as it was left: it stays while a verbatim is read in its source. */
export const usePairs = create<PairsState>(() => ({ projectId: '', ...atFirst }));

/** Takes up a project; codes of another are of no use in it. */
export function followPairs(projectId: string): void {
  if (usePairs.getState().projectId !== projectId) usePairs.setState({ projectId, ...atFirst });
}

/** The query that finds just the verbatims that a cell counts. */
export function queryOfPair({ row, column }: Pair, unit: CoOccurrenceUnit): VerbatimQuery {
  return {
    match: 'all',
    conditions: [
      { on: 'code', codeIds: [row], subcodes: false, not: false },
      { on: 'relation', relation: unit, codeIds: [column], subcodes: false, turns: 1, not: false },
    ],
  };
}
