import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { linesPerPage, type MatrixLine } from '../../shared/contract/matrices.ts';
import { api } from '../data/index.ts';

const byCode = (answers: readonly UseQueryResult<MatrixLine[]>[]): ReadonlyMap<string, MatrixLine> =>
  new Map(answers.flatMap(({ data }) => data ?? []).map((line) => [line.codeId, line]));

/** What is written along the rows of a matrix at `rows` (their places in it), by code; whole pages at a time. */
export function useLines(id: string, rows: readonly number[]): ReadonlyMap<string, MatrixLine> {
  const pages = [...new Set(rows.map((row) => Math.floor(row / linesPerPage)))].sort((a, b) => a - b);
  return useQueries({
    queries: pages.map((page) => api.matrices.lines.queryOptions({ input: { id, page } })),
    combine: byCode,
  });
}
