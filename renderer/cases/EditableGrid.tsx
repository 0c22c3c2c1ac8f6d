import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../ui/t.tsx';
import './editable-grid.css';

/** How the value of a cell is written. */
export type CellEditor =
  | { type: 'text'; list?: readonly string[] }
  | { type: 'choice'; choices: readonly { value: string; label: string }[] };

export interface GridColumn<Row> {
  id: string;
  title: string;
  /** A control beside the title. */
  head?: ReactNode;
  width?: string;
  align?: 'end';
  /** The study's own words, in its language. */
  lang?: string;
  /** What is shown. */
  show: (row: Row) => ReactNode;
  /** What is edited, as text; a column without it is not edited in the grid. */
  value?: (row: Row) => string;
  editor?: CellEditor;
  onKeep?: (row: Row, value: string) => void;
}

interface EditableGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * A grid to write in, as in a spreadsheet: arrow keys walk, Enter, F2 or typing edits, Enter or Tab keeps, Escape
 * leaves the cell as it was.
 */
export function EditableGrid<Row>({ label, columns, rows, rowId, rowName }: EditableGridProps<Row>) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ cell: Cell; draft: string } | null>(null);

  const focus = (cell: Cell) => {
    const row = Math.max(0, Math.min(rows.length - 1, cell.row));
    const column = Math.max(0, Math.min(columns.length - 1, cell.column));
    setCurrent({ row, column });
    const found = table.current?.tBodies[0]?.rows[row]?.cells[column];
    found?.focus();
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const begin = (cell: Cell, typed?: string) => {
    const column = columns[cell.column];
    const row = rows[cell.row];
    if (!column?.value || !column.onKeep || row === undefined) return;
    setEditing({
      cell,
      draft: column.editor?.type === 'choice' ? column.value(row) : (typed ?? column.value(row)),
    });
  };
  const keep = (draft: string, next: Cell | null) => {
    if (!editing) return;
    const column = columns[editing.cell.column];
    const row = rows[editing.cell.row];
    setEditing(null);
    if (column?.value && row !== undefined && draft.trim() !== column.value(row))
      column.onKeep?.(row, draft.trim());
    if (next) requestAnimationFrame(() => focus(next));
  };
  const walk = (event: KeyboardEvent) => {
    if (editing || !(event.target instanceof HTMLTableCellElement)) return;
    const { row, column } = current;
    const steps: Readonly<Record<string, Cell>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: columns.length - 1 },
    };
    const next = steps[event.key];
    if (next && !event.altKey) {
      event.preventDefault();
      focus(next);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(current);
    } else if (
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      event.key !== ' '
    ) {
      event.preventDefault();
      begin(current, event.key);
    }
  };

  return (
    <div className="grid-frame">
      <table className="edit-grid" role="grid" aria-label={label} ref={table} onKeyDown={walk}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.align === 'end' ? 'end' : ''}
                style={column.width ? { width: column.width } : {}}
              >
                <span>{column.title || <span className="sr-only">{t('cases.remove')}</span>}</span>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={rowId(row)}>
              {columns.map((column, index) => {
                const cell = { row: at, column: index };
                const here = current.row === at && current.column === index;
                const edited =
                  editing && editing.cell.row === at && editing.cell.column === index ? editing : null;
                return (
                  <td
                    key={column.id}
                    tabIndex={here ? 0 : -1}
                    className={column.align === 'end' ? 'end' : ''}
                    aria-readonly={!column.onKeep}
                    {...(column.lang ? { lang: column.lang } : {})}
                    onFocus={() => setCurrent(cell)}
                    onDoubleClick={() => begin(cell)}
                  >
                    {edited ? (
                      <CellField
                        label={t('cases.label.note', { label: column.title, name: rowName(row) })}
                        editor={column.editor ?? { type: 'text' }}
                        draft={edited.draft}
                        onDraft={(draft) => setEditing({ cell, draft })}
                        onKeep={(draft, move) =>
                          keep(draft, move && { row: at + move.row, column: index + move.column })
                        }
                        onCancel={() => {
                          setEditing(null);
                          requestAnimationFrame(() => focus(cell));
                        }}
                      />
                    ) : (
                      column.show(row)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellFieldProps {
  label: string;
  editor: CellEditor;
  draft: string;
  onDraft: (draft: string) => void;
  onKeep: (draft: string, move: Cell | null) => void;
  onCancel: () => void;
}

function CellField({ label, editor, draft, onDraft, onKeep, onCancel }: CellFieldProps) {
  const done = useRef(false);
  const finish = (value: string, move: Cell | null) => {
    if (done.current) return;
    done.current = true;
    onKeep(value, move);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      finish(draft, { row: event.shiftKey ? -1 : 1, column: 0 });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(draft, { row: 0, column: event.shiftKey ? -1 : 1 });
    }
  };
  if (editor.type === 'choice')
    return (
      <select
        aria-label={label}
        value={draft}
        // The cell was asked to be edited: the field in it takes over the keyboard.
        ref={(field) => field?.focus()}
        onKeyDown={keys}
        onChange={(event) => finish(event.target.value, { row: 0, column: 0 })}
        onBlur={() => finish(draft, null)}
      >
        {editor.choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  return (
    <input
      aria-label={label}
      value={draft}
      ref={(field) => field?.focus()}
      onKeyDown={keys}
      onChange={(event) => onDraft(event.target.value)}
      onBlur={() => finish(draft, null)}
    />
  );
}
