import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { CrossCaseMatrix, MatrixRow } from '../../shared/contract/matrices.ts';
import { goTo } from '../app/location.ts';
import {
  codeColumn,
  comparedColumn,
  conclusionColumn,
  gridLines,
  isCase,
  walk,
  type GridPlace,
} from './grid-lines.ts';
import { nearAnd, useCellFocus } from '../ui/cell-focus.ts';
import { useDrawn } from '../ui/use-drawn.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { CodeLine, QuestionLine } from './MatrixLine.tsx';
import { useComparisons } from '../comparison/use-comparisons.ts';
import { useLines } from './use-lines.ts';

const nothing: readonly number[] = [];
/** From how many lines on only those near the view are drawn. */
const many = 60;
/** About how high the head of a question and a row of few words are, in pixels. */
const usualHead = 30;
const usualRow = 112;
/** A row of many words: lines of about 23 characters, and what stands above and beneath them. */
const aboutHigh = ({ longest }: MatrixRow) => Math.max(usualRow, Math.ceil(longest / 23) * 18 + 44);
/** Rows drawn beyond the view: none at first, so that the view itself is drawn sooner. */
const beyond = 4;

export interface MatrixGridProps {
  matrix: CrossCaseMatrix;
  /** The docked cell. */
  open: GridPlace | null;
  shaded: boolean;
  /** Docks a cell: `walked` when one came from another docked cell, `right` when it is to dock at the right. */
  onOpen: (place: GridPlace, how: { walked?: boolean; right?: boolean; write?: boolean }) => void;
  onClose: () => void;
  /** A row's conclusion begins to be written. */
  onConclude: (codeId: string) => void;
}

/**
 * The grid of codes and cases. Arrow keys, Home, End and the page keys walk its cells; Enter opens the one at hand,
 * and while one is docked, walking shows the next.
 */
export function MatrixGrid({ matrix, open, shaded, onOpen, onClose, onConclude }: MatrixGridProps) {
  const lines = useMemo(() => gridLines(matrix), [matrix]);
  const codeIds = useMemo(() => matrix.rows.map((row) => row.codeId), [matrix.rows]);
  const compared = matrix.definition.compared === true;
  const caseIds = useMemo(() => matrix.columns.map((column) => column.caseId), [matrix.columns]);
  const columns = useMemo(
    () => [codeColumn, ...caseIds, ...(compared ? [comparedColumn] : []), conclusionColumn],
    [caseIds, compared],
  );
  const [at, setAt] = useState<GridPlace | null>(open);
  const [writing, setWriting] = useState<string | null>(null);
  const conclude = (codeId: string) => {
    setWriting(codeId);
    onConclude(codeId);
  };
  const stopWriting = useCallback(() => setWriting(null), []);
  // The cell that the Tab key reaches: the one last stood on, while it is there.
  const active =
    at && codeIds.includes(at.codeId) && columns.includes(at.column)
      ? at
      : { codeId: codeIds[0] ?? '', column: columns[1] ?? codeColumn };

  const scroller = useRef<HTMLDivElement>(null);
  const { headHeight, head } = useHeadHeight();
  const virtual = lines.length > many;
  const activeLine = lines.findIndex((line) => line.key === active.codeId);
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const line = lines[index];
      return line?.type === 'code' ? aboutHigh(line.row) : usualHead;
    },
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: useDrawn() ? beyond : 0,
    // Before it is measured, the view is taken for the window's: the first rows are drawn at once.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollPaddingStart: headHeight,
    rangeExtractor: nearAnd(activeLine),
  });

  const { want, reveal } = useCellFocus(scroller);

  const openKey = open && `${open.codeId} ${open.column}`;
  const [openBefore, setOpenBefore] = useState(openKey);
  if (openKey !== openBefore) {
    setOpenBefore(openKey);
    if (open) setAt(open);
  }
  useEffect(() => {
    if (openKey === null) return;
    if (virtual && activeLine >= 0) virtualizer.scrollToIndex(activeLine, { align: 'auto' });
    // The dock has just taken its place: the cell must not lie beneath it.
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- only when another cell is opened, not when rows change height
  }, [openKey, reveal]);

  const placeOf = (target: EventTarget): GridPlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const { code, column } = cell?.dataset ?? {};
    return code !== undefined && column !== undefined ? { codeId: code, column } : null;
  };
  const enter = (place: GridPlace, right = false) => {
    if (place.column === codeColumn) goTo({ section: 'codebook', id: place.codeId });
    else if (!isCase(place.column)) conclude(place.codeId);
    else onOpen(place, { right, write: true });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(place, event.shiftKey);
      return;
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onClose();
      return;
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / usualRow));
    const next = walk({ codeIds, columns, page }, place, event);
    if (!next) return;
    event.preventDefault();
    if (next.codeId === place.codeId && next.column === place.column) return;
    want();
    setAt(next);
    if (open && isCase(next.column)) onOpen(next, { walked: true });
  };

  const rowsBefore = matrix.columns.some(({ group }) => group !== null) ? 2 : 1;
  const drawn = virtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : lines.map((_, index) => ({ index, start: null }));
  const drawnRows = drawn.flatMap(({ index }) => {
    const line = lines[index];
    return line?.type === 'code' ? [line.at] : [];
  });
  const written = useLines(matrix.id, drawnRows);
  const comparisons = useComparisons(matrix.id, codeIds, compared ? drawnRows : nothing);
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--cases': Math.max(1, matrix.columns.length),
    '--head': `${headHeight}px`,
    ...(compared ? { '--compared': '220px' } : {}),
  };
  return (
    <div className="matrix-scroll" ref={scroller} style={style}>
      {/* Cells take the focus, one of them by the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        className="matrix-grid"
        aria-label={matrix.title}
        aria-rowcount={lines.length + rowsBefore}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const place = placeOf(event.target);
          if (place) setAt(place);
        }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (!place || window.getSelection()?.isCollapsed === false) return;
          if (place.column === conclusionColumn) conclude(place.codeId);
          else if (isCase(place.column)) onOpen(place, { walked: open !== null });
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place?.column === codeColumn) enter(place);
        }}
      >
        <MatrixHead ref={head} columns={matrix.columns} compared={compared} openCase={open?.column ?? null} />
        <div
          role="rowgroup"
          className={virtual ? 'matrix-body far' : 'matrix-body'}
          {...(virtual ? { style: { height: virtualizer.getTotalSize() } } : {})}
        >
          {drawn.map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const rowIndex = index + rowsBefore + 1;
            return (
              <div
                key={line.key}
                role="presentation"
                {...(start === null
                  ? {}
                  : { ref: virtualizer.measureElement, 'data-index': index, style: { top: start } })}
              >
                {line.type === 'question' ? (
                  <QuestionLine
                    question={line.question}
                    codes={line.codes}
                    columns={columns.length}
                    rowIndex={rowIndex}
                  />
                ) : (
                  <CodeLine
                    row={line.row}
                    line={written.get(line.row.codeId) ?? null}
                    caseIds={caseIds}
                    {...(compared ? { compared: comparisons.get(line.row.codeId) ?? null } : {})}
                    rowIndex={rowIndex}
                    active={active.codeId === line.row.codeId ? active.column : null}
                    open={open?.codeId === line.row.codeId ? open.column : null}
                    writing={writing === line.row.codeId}
                    onWritten={stopWriting}
                    most={shaded ? matrix.totals.mostVerbatims : 0}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** How high the frozen header is, so that nothing is scrolled to beneath it. */
function useHeadHeight() {
  const [headHeight, setHeight] = useState(60);
  const observer = useRef<ResizeObserver | null>(null);
  const head = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (!element) return;
    observer.current = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.current.observe(element);
  }, []);
  return { headHeight, head };
}
