import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { RowComparison } from '../../shared/contract/comparison.ts';
import { linesPerPage } from '../../shared/contract/matrices.ts';
import { api } from '../data/index.ts';

const byCode = (answers: readonly UseQueryResult<RowComparison[]>[]): ReadonlyMap<string, RowComparison> =>
  new Map(answers.flatMap(({ data }) => data ?? []).map((row) => [row.codeId, row]));

/** The rows of a matrix at `rows` (their places among `codeIds`) compared, by code; whole pages at a time. */
export function useComparisons(
  matrixId: string,
  codeIds: readonly string[],
  rows: readonly number[],
): ReadonlyMap<string, RowComparison> {
  const pages = [...new Set(rows.map((row) => Math.floor(row / linesPerPage)))].sort((a, b) => a - b);
  return useQueries({
    queries: pages.map((page) =>
      api.comparison.rows.queryOptions({
        input: { matrixId, codeIds: codeIds.slice(page * linesPerPage, (page + 1) * linesPerPage) },
      }),
    ),
    combine: byCode,
  });
}
