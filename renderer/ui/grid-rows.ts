import { withoutAccents } from '../../shared/text/folding.ts';
import { sortRows, type SortValue } from './table-order.ts';

/** What a column shows of a row, for ordering and finding. */
export interface Ordered<Row> {
  readonly id: string;
  readonly text: (row: Row) => string;
  readonly sortBy?: ((row: Row) => SortValue) | undefined;
}

/** How the rows of a grid are looked at; the study stays as it is. */
export interface GridView {
  readonly words: string;
  readonly groupBy: string | null;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export interface GridGroup<Row> {
  /** What the rows share; null when they are not grouped, empty when they have nothing in the column. */
  readonly title: string | null;
  readonly rows: readonly Row[];
}

const comparable = (text: string): string => withoutAccents(text).toLowerCase();

/** The rows in which every word stands in some column, whatever its case and accents. */
function filtered<Row>(
  rows: readonly Row[],
  columns: readonly Ordered<Row>[],
  words: string,
): readonly Row[] {
  const wanted = comparable(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const texts = columns.map(({ text }) => comparable(text(row)));
    return wanted.every((word) => texts.some((text) => text.includes(word)));
  });
}

/** The rows as a view shows them: filtered, in order, in groups of one value each; the group without a value comes last. */
export function gridGroups<Row>(
  rows: readonly Row[],
  columns: readonly Ordered<Row>[],
  view: GridView,
  locale: string,
): GridGroup<Row>[] {
  const column = (id: string | null | undefined) => columns.find((one) => one.id === id);
  const by = column(view.sort?.column);
  const found = filtered(rows, columns, view.words);
  const value = by && (by.sortBy ?? ((row: Row) => by.text(row) || null));
  const ordered = value ? sortRows(found, value, view.sort?.descending ?? false, locale) : found;
  const groupBy = column(view.groupBy);
  if (!groupBy) return [{ title: null, rows: ordered }];
  const groups = new Map<string, Row[]>();
  // Groups stand in the order of the study, whatever the order in them.
  for (const row of found) groups.set(groupBy.text(row), []);
  for (const row of ordered) groups.get(groupBy.text(row))?.push(row);
  return [...groups]
    .map(([title, members]) => ({ title, rows: members }))
    .toSorted((one, other) => Number(one.title === '') - Number(other.title === ''));
}
