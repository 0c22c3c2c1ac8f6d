import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { CountLine, CountTable, LineChoice } from '../../shared/contract/counts.ts';
import { shade, walk } from '../matrices/grid-lines.ts';
import { useStudy } from '../project/use-study.ts';
import { nearAnd, useCellFocus } from '../ui/cell-focus.ts';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import './counts.css';

/** A cell or a total of a table of counts. */
export interface CountPlace {
  readonly row: LineChoice;
  readonly column: LineChoice;
}

interface CountsGridProps {
  table: CountTable;
  label: string;
  /** What the rows are. */
  corner: string;
  shaded: boolean;
  /** The cell whose verbatims are shown. */
  open: CountPlace | null;
  onOpen: (place: CountPlace) => void;
}

const rowHeight = 27;
const beyond = 12;

const lineKey = (choice: LineChoice): string => (choice === 'all' ? 'all' : `key ${choice.key ?? ''}`);
const isOpen = (open: CountPlace | null, row: LineChoice, column: LineChoice): boolean =>
  open !== null && lineKey(open.row) === lineKey(row) && lineKey(open.column) === lineKey(column);

/** The table with its totals. Arrow keys, Home, End and the page keys walk its cells; Enter shows what is counted. */
export function CountsGrid({ table, label, corner, shaded, open, onOpen }: CountsGridProps) {
  const t = useT();
  const { number, percent } = useFormat();
  const { rows, columns, cells, definition } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const most = useMemo(() => Math.max(0, ...cells.flat()), [cells]);
  // Places are numbers here: the row and the column, the totals last.
  const [at, setAt] = useState({ row: 0, column: 0 });
  const active = { row: Math.min(at.row, rows.length), column: Math.min(at.column, columns.length) };
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: beyond,
    rangeExtractor: nearAnd(active.row),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const { want } = useCellFocus(scroller);
  const choiceOf = (lines: readonly CountLine[], index: number): LineChoice => {
    const line = lines[index];
    return line ? { key: line.key } : 'all';
  };
  const nameOf = (line: CountLine | undefined): string =>
    line === undefined ? t('counts.total') : line.key === null ? t('counts.without') : line.name;
  const shareOf = (count: number, row: number, column: number): string => {
    const { share } = definition;
    if (share === 'none') return number(count);
    const whole = (share === 'row' ? rows[row]?.total : columns[column]?.total) ?? table.total;
    return whole === 0 ? '' : percent(count / whole);
  };
  const cell = (row: number, column: number, count: number, words: string) => {
    const [inRow, inColumn] = [choiceOf(rows, row), choiceOf(columns, column)];
    const isTotal = row === rows.length || column === columns.length;
    return (
      <div
        key={column}
        role="gridcell"
        className={classNames('n', count === 0 && 'zero', isTotal && 'total')}
        aria-colindex={column + 2}
        aria-label={t('counts.cell', { row: nameOf(rows[row]), column: nameOf(columns[column]), count })}
        aria-selected={isOpen(open, inRow, inColumn)}
        data-cell={`${row} ${column}`}
        tabIndex={active.row === row && active.column === column ? 0 : -1}
        {...(shaded && !isTotal ? { 'data-shade': shade(count, most) } : {})}
      >
        {words}
      </div>
    );
  };
  const placeOf = (target: EventTarget): { row: number; column: number } | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = element?.dataset['cell']?.split(' ').map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };
  const openAt = ({ row, column }: { row: number; column: number }) => {
    setAt({ row, column });
    onOpen({ row: choiceOf(rows, row), column: choiceOf(columns, column) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openAt(place);
      return;
    }
    const axes = {
      codeIds: [...rows.keys(), rows.length].map(String),
      columns: [...columns.keys(), columns.length].map(String),
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3),
    };
    const next = walk(axes, { codeId: String(place.row), column: String(place.column) }, event);
    if (!next) return;
    event.preventDefault();
    const to = { row: Number(next.codeId), column: Number(next.column) };
    want();
    setAt(to);
    if (to.row < rows.length) virtualizer.scrollToIndex(to.row, { align: 'auto' });
  };
  const style: CSSProperties & Record<`--${string}`, number> = { '--columns': columns.length };
  return (
    <div className="counts-scroll" ref={scroller} style={style}>
      {/* Cells take the focus, one of them by the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        className="counts-grid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 2}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (place) openAt(place);
        }}
      >
        <div role="row" className="counts-head" aria-rowindex={1}>
          <div role="columnheader" className="h" aria-colindex={1}>
            <span>{corner}</span>
          </div>
          {columns.map((column, index) => (
            <div
              key={lineKey({ key: column.key })}
              role="columnheader"
              aria-colindex={index + 2}
              title={nameOf(column)}
            >
              <Name line={column} />
            </div>
          ))}
          <div role="columnheader" aria-colindex={columns.length + 2}>
            <span>{t('counts.total')}</span>
          </div>
        </div>
        <div role="presentation" className="counts-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={lineKey({ key: row.key })}
                role="row"
                className="counts-row"
                aria-rowindex={index + 2}
                style={{ top: start }}
              >
                <div role="rowheader" className="h" aria-colindex={1} title={nameOf(row)}>
                  <Name line={row} />
                </div>
                {columns.map((_, column) => {
                  const count = cells[index]?.[column] ?? 0;
                  return cell(index, column, count, count === 0 ? '·' : shareOf(count, index, column));
                })}
                {cell(index, columns.length, row.total, number(row.total))}
              </div>
            );
          })}
        </div>
        <div role="row" className="counts-row sums" aria-rowindex={rows.length + 2}>
          <div role="rowheader" className="h" aria-colindex={1}>
            <span>{t('counts.total')}</span>
          </div>
          {columns.map(({ total }, column) => cell(rows.length, column, total, number(total)))}
          {cell(rows.length, columns.length, table.total, number(table.total))}
        </div>
      </div>
    </div>
  );
}

/** A row's or a column's name; a code with its colour. */
function Name({ line }: { line: CountLine }) {
  const t = useT();
  const { language } = useStudy();
  if (line.key === null) return <span className="none">{t('counts.without')}</span>;
  return (
    <>
      {line.hue !== null && (
        <span className={codeClass(toHue(line.hue))}>
          <CodeChip hue={toHue(line.hue)} />
        </span>
      )}
      <span lang={language}>{line.name}</span>
    </>
  );
}
