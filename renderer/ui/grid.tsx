import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCellFocus } from './cell-focus.ts';
import { classNames } from './class-names.ts';
import { CellField, type CellEditor } from './grid-cell.tsx';
import { GridHead, GridTools } from './grid-head.tsx';
import { separatedByTabs } from './grid-text.ts';
import { gridGroups, type GridView, type Ordered } from './grid-rows.ts';
import { cellAfter, isIn, rangeOf, type Cell } from './grid-walk.ts';
import { useT } from './t.tsx';
import './grid.css';

export type { CellEditor } from './grid-cell.tsx';

export interface GridColumn<Row> extends Ordered<Row> {
  title: string;
  /** A control beside the title. */
  head?: ReactNode;
  width?: string;
  align?: 'end';
  /** The study's own words, in its language. */
  lang?: string;
  /** What is shown; the column's text when left out. */
  show?: (row: Row) => ReactNode;
  /** What is edited, as text; a column without it is not edited in the grid. */
  value?: (row: Row) => string;
  editor?: CellEditor;
  onKeep?: (row: Row, value: string) => void;
  /** A long title may take several lines. */
  wraps?: boolean;
  /** The rows can be grouped by it. */
  groups?: boolean;
  /** Enter or a double click on its cell, which then is edited with F2 or by typing. */
  onOpen?: (row: Row) => void;
}

/** Where a block of cells begins, and what lies right of and below that: ids of rows, then of columns, as shown. */
export interface GridTarget {
  readonly rowIds: readonly string[];
  readonly fields: readonly string[];
  /** How many rows and columns of these are selected. */
  readonly rows: number;
  readonly columns: number;
}

export interface GridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  initialGroup?: string;
  /** Something was pasted on the cells selected. */
  onPaste?: (data: DataTransfer, target: GridTarget) => void;
  /** The cells selected are to be emptied. */
  onClear?: (target: GridTarget) => void;
  /** Cells were copied; their texts by the columns' ids. */
  onCopied?: (columns: readonly { readonly id: string; readonly texts: readonly string[] }[]) => void;
  /** More tools, beside the filter. */
  tools?: ReactNode;
}

/** A cell by what it shows, so that it stays the same one whatever the order. */
interface Spot {
  readonly row: string;
  readonly column: string;
}

/**
 * A grid to write in, as in a spreadsheet: arrow keys walk, with Shift they select; Enter, F2 or typing edits, Enter or
 * Tab keeps, Escape leaves the cell as it was; Delete empties; what is selected is copied as a table. Its rows are
 * filtered, sorted and grouped by its columns.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, columns, rows, rowId, rowName, initialGroup, onPaste, onClear, onCopied, tools } = props;
  const t = useT();
  const { locale } = useIntl();
  const table = useRef<HTMLTableElement>(null);
  const [view, setView] = useState<GridView>({ words: '', groupBy: initialGroup ?? null, sort: null });
  const [current, setCurrent] = useState<Spot | null>(null);
  const [anchor, setAnchor] = useState<Spot | null>(null);
  const [editing, setEditing] = useState<(Spot & { draft: string }) | null>(null);
  const { want } = useCellFocus(table);
  const groups = useMemo(() => gridGroups(rows, columns, view, locale), [rows, columns, view, locale]);
  const shown = groups.flatMap((group) => group.rows);
  const size = { rows: shown.length, columns: columns.length };

  const cellOf = (spot: Spot | null): Cell => ({
    row: Math.max(0, spot ? shown.findIndex((row) => rowId(row) === spot.row) : 0),
    column: Math.max(0, spot ? columns.findIndex(({ id }) => id === spot.column) : 0),
  });
  const here = cellOf(current);
  const range = rangeOf(here, anchor ? cellOf(anchor) : here);
  const spotOf = ({ row, column }: Cell): Spot | null => {
    const [one, other] = [shown[row], columns[column]];
    return one !== undefined && other ? { row: rowId(one), column: other.id } : null;
  };
  const target = (): GridTarget => ({
    rowIds: shown.slice(range.top).map(rowId),
    fields: columns.slice(range.left).map(({ id }) => id),
    rows: range.bottom - range.top + 1,
    columns: range.right - range.left + 1,
  });

  const focus = (cell: Cell, extend = false) => {
    const spot = spotOf(cell);
    if (!spot) return;
    setAnchor(extend ? (anchor ?? current ?? spot) : null);
    setCurrent(spot);
    want();
  };
  const begin = ({ row: at, column: index }: Cell, typed?: string) => {
    const column = columns[index];
    const row = shown[at];
    if (!column?.value || !column.onKeep || row === undefined) return false;
    const draft = draftOf(column, row, typed);
    setEditing({ row: rowId(row), column: column.id, draft });
    return true;
  };
  const keep = (draft: string, move: Cell | null) => {
    if (!editing) return;
    const column = columns.find(({ id }) => id === editing.column);
    const row = rows.find((one) => rowId(one) === editing.row);
    const from = cellOf(editing);
    setEditing(null);
    if (column?.value && row !== undefined && draft.trim() !== column.value(row))
      column.onKeep?.(row, draft.trim());
    if (move)
      focus({
        row: Math.max(0, Math.min(size.rows - 1, from.row + move.row)),
        column: Math.max(0, Math.min(size.columns - 1, from.column + move.column)),
      });
  };
  const enter = (cell: HTMLTableCellElement, opens: boolean) => {
    const column = columns[here.column];
    const row = shown[here.row];
    if (opens && column?.onOpen && row !== undefined) column.onOpen(row);
    else if (!begin(here)) cell.querySelector<HTMLElement>('button, a')?.click();
  };
  const walk = (event: KeyboardEvent) => {
    const { target: at } = event;
    const cell = at instanceof HTMLElement ? at.closest<HTMLTableCellElement>('tr[data-row] > td') : null;
    // What opens from a cell lies elsewhere in the page.
    if (editing || !cell || !table.current?.contains(cell)) return;
    // A button in a cell keeps the keys that press it.
    if (at !== cell && (event.key === 'Enter' || event.key === ' ')) return;
    const mod = event.ctrlKey || event.metaKey;
    const next = event.altKey ? null : cellAfter(here, event.key, mod, size);
    const plain = !mod && !event.altKey;
    if (next) focus(next, event.shiftKey);
    else if (event.key === 'Tab') {
      const column = here.column + (event.shiftKey ? -1 : 1);
      if (column < 0 || column >= size.columns) return;
      focus({ row: here.row, column });
    } else if (plain && (event.key === 'Enter' || event.key === 'F2')) enter(cell, event.key === 'Enter');
    else if (plain && (event.key === 'Delete' || event.key === 'Backspace') && onClear) onClear(target());
    else if (event.key === 'Escape' && anchor) setAnchor(null);
    else if (mod && event.key.toLowerCase() === 'a' && size.rows > 0) {
      setCurrent(spotOf({ row: 0, column: 0 }));
      setAnchor(spotOf({ row: size.rows - 1, column: size.columns - 1 }));
    } else if (!plain || event.key.length !== 1 || event.key === ' ' || !begin(here, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const clipboard = useRef<(event: ClipboardEvent) => void>(() => {});
  useEffect(() => {
    clipboard.current = (event) => {
      const inside = table.current?.contains(document.activeElement);
      if (editing || !inside || !event.clipboardData || event.defaultPrevented) return;
      if (event.type === 'paste') onPaste?.(event.clipboardData, target());
      else {
        const copied = shown.slice(range.top, range.bottom + 1);
        const taken = columns.slice(range.left, range.right + 1);
        const cells = copied.map((row) => taken.map(({ text }) => text(row)));
        event.clipboardData.setData('text/plain', separatedByTabs(cells));
        onCopied?.(taken.map(({ id, text }) => ({ id, texts: copied.map(text) })));
      }
      event.preventDefault();
    };
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => clipboard.current(event);
    document.addEventListener('copy', listen);
    document.addEventListener('paste', listen);
    return () => {
      document.removeEventListener('copy', listen);
      document.removeEventListener('paste', listen);
    };
  }, []);

  let at = -1;
  return (
    <div className="grid-frame">
      <GridTools columns={columns} view={view} onView={setView} shown={shown.length} all={rows.length}>
        {tools}
      </GridTools>
      <div className="grid-room">
        <table
          className="edit-grid"
          role="grid"
          aria-label={label}
          aria-multiselectable
          ref={table}
          onKeyDownCapture={walk}
        >
          <GridHead columns={columns} view={view} onView={setView} />
          {groups.map((group) => (
            <tbody key={group.title ?? ''}>
              {group.title !== null && (
                <tr className="group">
                  <th
                    colSpan={columns.length}
                    scope="rowgroup"
                    aria-label={group.title || t('app.grid.noValue')}
                  >
                    <span className="group-title">
                      <b>{group.title || t('app.grid.noValue')}</b>
                      <span className="ref">{group.rows.length}</span>
                    </span>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => {
                at += 1;
                const rowAt = at;
                const id = rowId(row);
                return (
                  <tr key={id} data-row>
                    {columns.map((column, index) => {
                      const cell = { row: rowAt, column: index };
                      const isHere = here.row === rowAt && here.column === index;
                      const edited = editing?.row === id && editing.column === column.id ? editing : null;
                      const selected = anchor !== null && isIn(cell, range);
                      return (
                        <td
                          key={column.id}
                          tabIndex={isHere ? 0 : -1}
                          className={classNames(column.align, edited !== null && 'edited')}
                          aria-readonly={!column.onKeep}
                          {...(selected ? { 'aria-selected': true } : {})}
                          {...(column.lang ? { lang: column.lang } : {})}
                          onFocus={(event) => {
                            if (event.currentTarget.contains(event.target) && !isHere)
                              setCurrent(spotOf(cell));
                          }}
                          onMouseDown={(event) => {
                            if (event.shiftKey) {
                              event.preventDefault();
                              focus(cell, true);
                            } else setAnchor(null);
                          }}
                          onMouseEnter={(event) => {
                            if (event.buttons === 1 && !editing && current) {
                              setAnchor(anchor ?? current);
                              setCurrent(spotOf(cell));
                            }
                          }}
                          onDoubleClick={() => {
                            if (column.onOpen) column.onOpen(row);
                            else begin(cell);
                          }}
                        >
                          {edited ? (
                            <CellField
                              label={t('app.grid.cell', { column: column.title, row: rowName(row) })}
                              editor={column.editor ?? { type: 'text' }}
                              draft={edited.draft}
                              onDraft={(draft) => setEditing({ ...edited, draft })}
                              onKeep={keep}
                              onCancel={() => {
                                setEditing(null);
                                focus(cell);
                              }}
                            />
                          ) : (
                            (column.show ?? column.text)(row)
                          )}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

/** What is edited first: the value, or what was typed on it; of choices, the first that begins so. */
function draftOf<Row>({ value, editor }: GridColumn<Row>, row: Row, typed: string | undefined): string {
  const now = value?.(row) ?? '';
  if (typed === undefined || editor?.type !== 'choice') return typed ?? now;
  const begins = ({ label }: { label: string }) => label.toLowerCase().startsWith(typed.toLowerCase());
  return editor.choices.find(begins)?.value ?? now;
}
