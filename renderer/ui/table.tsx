import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';
import { look } from './look.ts';
import { nextRow, sortRows, type SortValue } from './table-order.ts';
import './table.css';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; a column without it does not sort. Nothing (null) comes last either way. */
  sortBy?: (row: Row) => SortValue;
  /** A CSS width; columns without one share what is left. */
  width?: string;
  /** Figures stand at the end of their column. */
  align?: 'start' | 'end';
  /** Small and grey: what is looked up, not read. */
  quiet?: boolean;
  /** This column names the row. Exactly one column. */
  names?: boolean;
}

export interface RowGroup {
  id: string;
  title: ReactNode;
  detail?: ReactNode;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export interface DataTableProps<Row> {
  /** What the rows are, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The group of a row; groups stand in the order of their first row. */
  groupBy?: (row: Row) => RowGroup;
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** Enter or a double click on a row. */
  onOpen?: (id: string) => void;
  initialSort?: Sort;
  className?: string;
}

/** Rows of one kind: 27 px each, sorted by their column heads, walked with the arrow keys, opened with Enter. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, groupBy, onSelect, onOpen, initialSort, className } = props;
  const { locale } = useIntl();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const [ownSelected, setOwnSelected] = useState<string | null>(null);
  const selected = props.selected === undefined ? ownSelected : props.selected;
  const body = useRef<HTMLTableElement>(null);

  const groups = useMemo(() => {
    const by = columns.find((column) => column.id === sort?.column)?.sortBy;
    const ordered = by && sort ? sortRows(rows, by, sort.descending, locale) : rows;
    return grouped(rows, ordered, groupBy);
  }, [rows, columns, sort, groupBy, locale]);
  const ids = groups.flatMap((group) => group.rows.map(rowId));
  const current = selected !== null && ids.includes(selected) ? selected : ids[0];

  function select(id: string) {
    setOwnSelected(id);
    onSelect?.(id);
  }

  function walk(event: KeyboardEvent) {
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
    if (event.key === 'Enter' && current !== undefined && event.target instanceof HTMLTableRowElement) {
      event.preventDefault();
      onOpen?.(current);
      return;
    }
    const next = nextRow(ids, current, event.key);
    if (next === null) return;
    event.preventDefault();
    select(next);
    const row = [...(body.current?.querySelectorAll('tr') ?? [])].find((one) => one.dataset.id === next);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div className={classNames('table-frame', className)}>
      <table className="data" role="grid" aria-label={label} ref={body} onKeyDown={walk}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        {groups.map(({ group, rows: members }) => (
          <tbody key={group?.id ?? ''}>
            {group && (
              <tr className="group">
                <th colSpan={columns.length} scope="rowgroup">
                  <b>{group.title}</b>
                  {group.detail !== undefined && <span className="ref">{group.detail}</span>}
                </th>
              </tr>
            )}
            {members.map((row) => {
              const id = rowId(row);
              return (
                <tr
                  key={id}
                  data-id={id}
                  tabIndex={id === current ? 0 : -1}
                  aria-selected={id === selected}
                  onClick={() => select(id)}
                  onDoubleClick={() => onOpen?.(id)}
                >
                  {columns.map((column) => (
                    <DataCell key={column.id} column={column} row={row} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>) {
  return classNames(column.align === 'end' && 'end', column.quiet && 'quiet');
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  return column.names ? (
    <th scope="row" className={cellClass(column)}>
      {content}
    </th>
  ) : (
    <td className={cellClass(column)}>{content}</td>
  );
}

function ColumnHead<Row>(props: {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}) {
  const { column, sort, onSort } = props;
  const active = sort?.column === column.id ? sort : null;
  const order = active === null ? 'none' : active.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column.align === 'end' ? 'end' : ''}
      {...look({ 'aria-sort': column.sortBy ? order : undefined } as const)}
    >
      {column.sortBy ? (
        <button type="button" onClick={() => onSort(nextSort(column.id, active))}>
          {column.title}
          {active && <Icon name={order === 'descending' ? 'descending' : 'ascending'} small />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

/** A first press sorts upwards, a second downwards, a third goes back to the order given. */
function nextSort(column: string, active: Sort | null): Sort | null {
  if (active === null) return { column, descending: false };
  return active.descending ? null : { column, descending: true };
}

function grouped<Row>(given: readonly Row[], ordered: readonly Row[], groupBy?: (row: Row) => RowGroup) {
  if (!groupBy) return [{ group: null, rows: ordered }];
  const groups = new Map<string, { group: RowGroup; rows: Row[] }>();
  for (const row of given) {
    const group = groupBy(row);
    if (!groups.has(group.id)) groups.set(group.id, { group, rows: [] });
  }
  for (const row of ordered) groups.get(groupBy(row).id)?.rows.push(row);
  return [...groups.values()];
}
