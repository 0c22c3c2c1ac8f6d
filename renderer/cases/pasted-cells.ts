import { readSeparated } from '../../shared/text/separated.ts';

/** A table's cells keep their places when some span several columns or rows. */
function cellsOfTable(table: HTMLTableElement): string[][] {
  const cells: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const line = (cells[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      const right = column + Math.min(cell.colSpan, 500);
      const down = at + Math.max(1, Math.min(cell.rowSpan, table.rows.length - at));
      for (let below = at; below < down; below += 1)
        for (let beside = column; beside < right; beside += 1)
          (cells[below] ??= [])[beside] = below === at && beside === column ? textOf(cell) : '';
      column = right;
    }
  });
  return cells.map((line) => Array.from(line, (text) => text ?? ''));
}

function textOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br, p + p, div + div')) end.before('\n');
  return (cell.textContent ?? '')
    .replaceAll(/[ \t\r\f]+|\u00a0/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** Lines of separated values as the clipboard has them, empty ones included. */
function cellsOfText(text: string): string[][] {
  if (!/[\t"]/.test(text))
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => [line]);
  const records = readSeparated(text, '\t');
  const lines: string[][] = [];
  let next = 1;
  for (const { line, cells } of records) {
    for (; next < line; next += 1) lines.push([]);
    lines.push([...cells]);
    next = line + 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  }
  return lines;
}

/** The cells of what was pasted: those of its table, when it has just one, else of its text. */
export function pastedCells(data: Pick<DataTransfer, 'getData'>): string[][] {
  const html = data.getData('text/html');
  if (/<table/i.test(html)) {
    const document = new DOMParser().parseFromString(
      html.replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, ''),
      'text/html',
    );
    const tables = document.querySelectorAll('table');
    const [table] = tables;
    if (table && tables.length === 1) return cellsOfTable(table);
  }
  return cellsOfText(data.getData('text/plain'));
}
