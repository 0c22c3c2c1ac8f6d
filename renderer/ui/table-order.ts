/** What a row is sorted by. Null comes last whichever way the column is sorted. */
export type SortValue = string | number | null;

/** The rows in order; equal ones keep the order they had. Text sorts as the language does, figures inside it by value. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => SortValue,
  descending: boolean,
  locale: string,
): Row[] {
  const text = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const way = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      way * (typeof a === 'number' && typeof b === 'number' ? a - b : text.compare(String(a), String(b)))
    );
  });
}

/** The row that a key leads to from `current`, or null when the key does not walk. Page keys go ten rows. */
export function nextRow(ids: readonly string[], current: string | undefined, key: string): string | null {
  const at = current === undefined ? -1 : ids.indexOf(current);
  const last = ids.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: last }[
    key
  ];
  if (to === undefined || last < 0) return null;
  return ids[Math.max(0, Math.min(last, to))] ?? null;
}
