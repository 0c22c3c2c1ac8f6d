import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { CoOccurrence } from '../../shared/contract/search.ts';
import { useStudy } from '../project/use-study.ts';
import { nearAnd, useCellFocus } from '../ui/cell-focus.ts';
import { classNames } from '../ui/class-names.ts';
import { CodeName, toHue } from '../ui/code.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import type { Pair } from './pairs-state.ts';

/** In pixels, as in pairs.css. */
const [cellWidth, rowHeight, headHeight] = [38, 28, 148];

interface PairsGridProps {
  table: CoOccurrence;
  open: Pair | null;
  onOpen: (pair: Pair) => void;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Codes by codes, drawn where in sight; arrow keys, Home, End and the page keys walk the cells, Enter reads one. */
export function PairsGrid({ table: { codes, cells }, open, onOpen }: PairsGridProps) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setActive] = useState<Cell>({ row: 0, column: 1 });
  const last = codes.length - 1;
  const active = { row: Math.min(chosen.row, last), column: Math.min(chosen.column, last) };
  const counts = useMemo(
    () => new Map(cells.map(({ row, column, verbatims }) => [row * codes.length + column, verbatims])),
    [cells, codes.length],
  );
  const most = useMemo(() => cells.reduce((top, { verbatims }) => Math.max(top, verbatims), 1), [cells]);
  const common = { count: codes.length, getScrollElement: () => scroller.current, overscan: 4 };
  const rows = useVirtualizer({
    ...common,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    rangeExtractor: nearAnd(active.row),
  });
  const columns = useVirtualizer({
    ...common,
    horizontal: true,
    estimateSize: () => cellWidth,
    rangeExtractor: nearAnd(active.column),
  });
  const { want } = useCellFocus(scroller);

  const read = ({ row, column }: Cell) => {
    const [one, other] = [codes[row], codes[column]];
    if (one && other && counts.has(row * codes.length + column)) onOpen({ row: one.id, column: other.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      read(active);
      return;
    }
    const next = walked(
      active,
      event,
      last,
      Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 6,
    );
    if (!next) return;
    event.preventDefault();
    want();
    rows.scrollToIndex(next.row);
    columns.scrollToIndex(next.column);
    setActive(next);
  };
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--length': `${codes.length * cellWidth}px`,
  };
  return (
    <div className="pairs" ref={scroller} style={style}>
      {/* Cells take the focus, one of them by the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        aria-label={t('search.pairs.title')}
        aria-rowcount={codes.length + 1}
        aria-colcount={codes.length + 2}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className="pairs-heads">
          <span role="columnheader" className="corner">
            {t('search.pairs.corner')}
          </span>
          <span role="columnheader" className="total">
            {t('search.verbatims')}
          </span>
          <span className="track" role="presentation">
            {columns.getVirtualItems().map(({ index, start }) => (
              <span
                key={index}
                role="columnheader"
                aria-colindex={index + 3}
                className={classNames('head', index === active.column && 'at')}
                style={{ insetInlineStart: start }}
                title={[...(codes[index]?.path ?? []), codes[index]?.name].join(' › ')}
                lang={language}
              >
                <span>{codes[index]?.name}</span>
              </span>
            ))}
          </span>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index: row, start }) => {
            const code = codes[row];
            return (
              code && (
                <div
                  key={code.id}
                  role="row"
                  aria-rowindex={row + 2}
                  className={classNames('pairs-row', row === active.row && 'at')}
                  style={{ transform: `translateY(${start - headHeight}px)` }}
                >
                  <span role="rowheader" className="corner" title={[...code.path, code.name].join(' › ')}>
                    <CodeName small hue={toHue(code.hue)} name={code.name} lang={language} />
                  </span>
                  <span role="gridcell" aria-colindex={2} className="total">
                    {number(code.verbatims)}
                  </span>
                  <span className="track" role="presentation">
                    {columns.getVirtualItems().map(({ index: column, start: from }) => {
                      const count = counts.get(row * codes.length + column);
                      const isOpen = open?.row === code.id && open.column === codes[column]?.id;
                      return (
                        <span
                          key={column}
                          role="gridcell"
                          aria-colindex={column + 3}
                          aria-selected={isOpen}
                          tabIndex={row === active.row && column === active.column ? 0 : -1}
                          className={classNames('cell', row === column && 'self', isOpen && 'open')}
                          style={{
                            insetInlineStart: from,
                            ...(count && { '--depth': `${Math.round(8 + (count / most) * 52)}%` }),
                          }}
                          onClick={() => {
                            setActive({ row, column });
                            read({ row, column });
                          }}
                          onFocus={() => setActive({ row, column })}
                          aria-label={
                            row === column
                              ? t('search.pairs.self')
                              : t('search.pairs.cell', {
                                  row: code.name,
                                  column: codes[column]?.name ?? '',
                                  count: count ?? 0,
                                })
                          }
                        >
                          {count && number(count)}
                        </span>
                      );
                    })}
                  </span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where a key leads from a cell; null when it is no key of the table. */
function walked({ row, column }: Cell, event: KeyboardEvent, last: number, page: number): Cell | null {
  const within = (index: number) => Math.max(0, Math.min(last, index));
  switch (event.key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'PageUp':
      return { row: within(row - Math.max(1, page)), column };
    case 'PageDown':
      return { row: within(row + Math.max(1, page)), column };
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return event.ctrlKey ? { row: last, column: last } : { row, column: last };
    default:
      return null;
  }
}
