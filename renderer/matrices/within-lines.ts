import type {
  WithinCaseColumn,
  WithinCaseLine,
  WithinCaseMatrix,
} from '../../shared/contract/within-case.ts';

/** The rows that are no participant's and no source's: over the columns, and the case's own at the end. */
export const headLine = 'head';
export const caseLine = 'case';

/** A cell of the grid: a code, and a row by its id. */
export interface WithinPlace {
  readonly codeId: string;
  readonly line: string;
}

export const columnsOf = ({ clusters }: Pick<WithinCaseMatrix, 'clusters'>): WithinCaseColumn[] =>
  clusters.flatMap(({ columns }) => columns);

/** The ids of the rows from the top: the heads, those of the case, the case's own. */
export const lineIds = ({ lines }: Pick<WithinCaseMatrix, 'lines'>): string[] => [
  headLine,
  ...lines.map(({ id }) => id),
  caseLine,
];

/**
 * The same place in the matrix of another case: the same code, and the row of the same rank. What no participant says
 * stays that where the other case has such a row.
 */
export function samePlace(
  { codeId, line }: WithinPlace,
  from: readonly WithinCaseLine[],
  to: readonly WithinCaseLine[],
): WithinPlace {
  const rank = from.findIndex(({ id }) => id === line);
  if (rank < 0 || to.some(({ id }) => id === line)) return { codeId, line };
  const like = to.filter(({ kind }) => kind === from[rank]?.kind);
  return { codeId, line: like[Math.min(rank, like.length - 1)]?.id ?? caseLine };
}
