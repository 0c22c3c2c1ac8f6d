import type { CrossCaseMatrix, MatrixRow } from '../../shared/contract/matrices.ts';

/** A line of the grid: the head of a research question, or a code. */
export type GridLine =
  | {
      readonly type: 'question';
      readonly key: string;
      readonly question: Question | null;
      readonly codes: number;
    }
  | {
      readonly type: 'code';
      readonly key: string;
      readonly row: MatrixRow;
      /** Its place among the rows of the matrix. */
      readonly at: number;
    };

type Question = CrossCaseMatrix['questions'][number];

/** The rows of a matrix under the heads of their research questions; without any question there are no heads. */
export function gridLines({ rows, questions }: Pick<CrossCaseMatrix, 'rows' | 'questions'>): GridLine[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const lines: GridLine[] = [];
  let under: string | null | undefined;
  for (const [at, row] of rows.entries()) {
    if (questions.length > 0 && row.questionId !== under) {
      under = row.questionId;
      const codes = rows.filter((one) => one.questionId === row.questionId).length;
      const question = row.questionId === null ? null : (byId.get(row.questionId) ?? null);
      lines.push({ type: 'question', key: `question ${under ?? ''}`, question, codes });
    }
    lines.push({ type: 'code', key: row.codeId, row, at });
  }
  return lines;
}

/** Neighbouring columns of one group; empty when the columns are not grouped. */
export function columnGroups(columns: CrossCaseMatrix['columns']): { name: string | null; span: number }[] {
  if (columns.every(({ group }) => group === null)) return [];
  const groups: { name: string | null; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && last.name === group) last.span += 1;
    else groups.push({ name: group, span: 1 });
  }
  return groups;
}

/** The first column of the grid, and the last. Those between are named by their case. */
export const codeColumn = 'code';
export const conclusionColumn = 'conclusion';
/** What a row has alike and apart, before the conclusion, where it is asked for. */
export const comparedColumn = 'compared';

/** A cell of the grid. */
export interface GridPlace {
  readonly codeId: string;
  /** A case's id, or one of the columns that are no case. */
  readonly column: string;
}

export interface GridAxes {
  readonly codeIds: readonly string[];
  readonly columns: readonly string[];
  /** How many rows a page is. */
  readonly page: number;
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a cell; null when it is not a key that walks. At an edge one stays. */
export function walk(
  { codeIds, columns, page }: GridAxes,
  from: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
): GridPlace | null {
  const row = within(codeIds.indexOf(from.codeId), codeIds.length);
  const column = within(columns.indexOf(from.column), columns.length);
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    codeId: codeIds[within(nextRow, codeIds.length)] ?? from.codeId,
    column: columns[within(nextColumn, columns.length)] ?? from.column,
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? codeIds.length - 1 : row, columns.length - 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
}

/** How deep a cell is shaded, 0 to 5, by its verbatims out of the most that any cell of the matrix has. */
export function shade(verbatims: number, most: number): number {
  return most === 0 ? 0 : Math.ceil((5 * verbatims) / most);
}

export const isCase = (column: string): boolean =>
  column !== codeColumn && column !== comparedColumn && column !== conclusionColumn;

/** The cell that a location's `at` names, as "codeId caseId". */
export function parseCell(at: string | undefined): GridPlace | null {
  const [codeId, column] = at?.split(' ') ?? [];
  return codeId && column ? { codeId, column } : null;
}
