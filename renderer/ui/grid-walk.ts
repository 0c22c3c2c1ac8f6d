/** A cell by its place among the rows and columns shown. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells from one corner to the other, both included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(one: Cell, other: Cell): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function isIn({ row, column }: Cell, { top, bottom, left, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const page = 12;

/** Where a key leads from a cell, as in a spreadsheet; null when it does not walk. `mod` goes to the edge. */
export function cellAfter(
  { row, column }: Cell,
  key: string,
  mod: boolean,
  { rows, columns }: { rows: number; columns: number },
): Cell | null {
  const far = mod ? Number.MAX_SAFE_INTEGER : 1;
  const steps: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - far, column },
    ArrowDown: { row: row + far, column },
    ArrowLeft: { row, column: column - far },
    ArrowRight: { row, column: column + far },
    Home: { row: mod ? 0 : row, column: 0 },
    End: { row: mod ? rows : row, column: columns },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = steps[key];
  return (
    (to && {
      row: Math.max(0, Math.min(rows - 1, to.row)),
      column: Math.max(0, Math.min(columns - 1, to.column)),
    }) ??
    null
  );
}
