/** Cells as spreadsheets copy them: separated by tabs, a line a row, quoted where they hold either. */
export function separatedByTabs(cells: readonly (readonly string[])[]): string {
  return cells
    .map((row) =>
      row.map((cell) => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}
