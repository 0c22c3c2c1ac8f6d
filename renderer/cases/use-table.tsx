import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { gridFields, type GridPreview, type GridTable } from '../../shared/contract/grids.ts';
import { leave } from '../confidentiality/leave.ts';
import { client, host, notify, run } from '../data/index.ts';
import type { GridTarget } from '../ui/grid.tsx';
import { useT } from '../ui/t.tsx';
import type { Owner } from './field-titles.ts';
import { pastedCells } from './pasted-cells.ts';
import { TableDialog } from './TableDialog.tsx';

export interface TableWays {
  paste: (data: DataTransfer, target: GridTarget) => void;
  clear: (target: GridTarget) => void;
  /** Asks for a file of separated values and shows what it would change. */
  read: () => void;
  /** Writes the grid to a file; without `names`, confidential names are left out. */
  write: (names: boolean) => void;
  dialog: ReactNode;
}

/** The block that a paste fills: as it is, or again and again over a selection that it fits in. */
function filling(cells: string[][], { rows, columns }: GridTarget): string[][] {
  const [height, width] = [cells.length, Math.max(0, ...cells.map((row) => row.length))];
  if (height === 0 || width === 0) return [];
  const fits = rows % height === 0 && columns % width === 0;
  const [tall, wide] = fits ? [rows, columns] : [height, width];
  return Array.from({ length: tall }, (_, row) =>
    Array.from({ length: wide }, (__, column) => cells[row % height]?.[column % width] ?? ''),
  );
}

/**
 * The ways of a table into a grid and out of it. One cell is written at once; a block is shown first, with what it
 * changes and what of it is not understood.
 */
export function useTable(owner: Owner): TableWays {
  const t = useT();
  const [preview, setPreview] = useState<GridPreview | null>(null);
  const store = useCallback(async (table: GridTable) => {
    const done = await run(client.cases.writeTable({ ...table, adds: false }));
    const [problem] = done?.problems ?? [];
    if (problem)
      notify('alert', `cases.table.problem.${problem.reason}`, { line: problem.line, text: problem.text });
  }, []);
  const look = useCallback(async (table: Parameters<typeof client.cases.readTable>[0]) => {
    const read = await run(client.cases.readTable(table));
    if (read) setPreview(read);
  }, []);
  const paste = useCallback(
    (data: DataTransfer, target: GridTarget) => {
      const cells = filling(pastedCells(data), target);
      if (cells.length === 0) return;
      const { rowIds, fields } = target;
      const table = {
        owner,
        cells,
        at: { rowIds: [...rowIds], fields: fields.slice(0, cells[0]?.length ?? 0) },
      };
      const isOne = cells.length === 1 && cells[0]?.length === 1 && rowIds.length > 0;
      void (isOne ? store(table) : look(table));
    },
    [owner, store, look],
  );
  const clear = useCallback(
    ({ rowIds, fields, rows, columns }: GridTarget) => {
      const kept = fields.slice(0, columns).filter((field) => field !== 'name' && field !== 'kind');
      const cells = rowIds.slice(0, rows).map(() => kept.map(() => ''));
      if (kept.length > 0) void store({ owner, cells, at: { rowIds: rowIds.slice(0, rows), fields: kept } });
    },
    [owner, store],
  );
  const read = useCallback(() => {
    const ask = async () => {
      const place = await run(host.chooseList());
      if (place) await look({ owner, place: place.token });
    };
    void ask();
  }, [owner, look]);
  const write = useCallback(
    (names: boolean) => void exportGrid(owner, t(`cases.table.name.${owner}`), names),
    [owner, t],
  );
  const dialog = preview && <TableDialog preview={preview} onClose={() => setPreview(null)} />;
  return { paste, clear, read, write, dialog };
}

/** Lets a block be pasted where there is no row yet, and so no cell to paste it on. */
export function usePasteOnNothing({ paste }: TableWays, owner: Owner, isEmpty: boolean): void {
  useEffect(() => {
    if (!isEmpty) return undefined;
    const listen = (event: ClipboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (!event.clipboardData || at.closest('input, textarea, [contenteditable], [data-modal]')) return;
      event.preventDefault();
      paste(event.clipboardData, { rowIds: [], fields: gridFields[owner], rows: 1, columns: 1 });
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [paste, owner, isEmpty]);
}

async function exportGrid(owner: Owner, name: string, names: boolean): Promise<void> {
  const left = await leave(name, 'csv', (to) => client.cases.exportTable({ owner, names, ...to }));
  if (left) notify('status', 'cases.table.exported', { count: left.written.rows, name: left.name });
}
