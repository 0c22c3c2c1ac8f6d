import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { WithinCaseMatrix } from '../../shared/contract/within-case.ts';
import { goTo } from '../app/location.ts';
import { nearAnd, useCellFocus } from '../ui/cell-focus.ts';
import { useT } from '../ui/t.tsx';
import { walk } from './grid-lines.ts';
import { WithinCaseHead } from './WithinCaseHead.tsx';
import { ClosingLine, WithinLine, type Shown } from './WithinCaseLine.tsx';
import { caseLine, columnsOf, headLine, lineIds, type WithinPlace } from './within-lines.ts';

/** From how many cells on only the columns near the view are drawn. */
const many = 220;
/** How wide a column is at least, in pixels. */
const usualColumn = 196;
const usualRow = 130;
/** How wide the rows' heads are, in pixels. */
const rowHead = 158;

interface WithinCaseGridProps {
  matrix: WithinCaseMatrix;
  shown: Shown;
  /** The cell that the Tab key reaches, and the docked one. */
  active: WithinPlace;
  open: WithinPlace | null;
  onActive: (place: WithinPlace) => void;
  onOpen: (place: WithinPlace, how: { walked?: boolean; right?: boolean; write?: boolean }) => void;
  onClose: () => void;
  /** A column's code goes a step to the side, or just before another. */
  onMove: (codeId: string, to: -1 | 1 | { before: string }) => void;
}

/**
 * The grid of a case: participants or sources by codes in clusters, closed by the case's own row. Arrow keys, Home, End
 * and the page keys walk its cells; Enter opens the one at hand; over the columns, Alt Shift and an arrow move a code.
 */
export function WithinCaseGrid(props: WithinCaseGridProps) {
  const { matrix, shown, active, open, onActive, onOpen, onClose, onMove } = props;
  const t = useT();
  const columns = useMemo(() => columnsOf(matrix), [matrix]);
  const codeIds = useMemo(() => columns.map(({ codeId }) => codeId), [columns]);
  const ids = useMemo(() => lineIds(matrix), [matrix]);
  const scroller = useRef<HTMLDivElement>(null);
  const far = ids.length * columns.length > many;
  const activeColumn = codeIds.indexOf(active.codeId);
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled: far,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualColumn,
    overscan: 2,
    paddingStart: rowHead,
    scrollPaddingStart: rowHead,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: nearAnd(activeColumn),
  });
  const near = far
    ? virtualizer.getVirtualItems().map(({ index }) => index)
    : columns.map((_, index) => index);
  const nearKey = near.join(' ');
  // oxlint-disable-next-line react/exhaustive-deps -- the same columns are the same list, so that rows are not drawn anew
  const drawn = useMemo(() => near, [nearKey]);

  // The rows of another case are other elements: the focus comes back to the same place among them.
  const focused = useRef(false);
  const { want, reveal } = useCellFocus(
    scroller,
    useCallback(() => focused.current && document.activeElement === document.body, []),
  );
  const openKey = open && `${open.codeId} ${open.line}`;
  useEffect(() => {
    if (openKey === null) return;
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
  }, [openKey, reveal]);

  const placeOf = (target: EventTarget): WithinPlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const { column, line } = cell?.dataset ?? {};
    return column !== undefined && line !== undefined ? { codeId: column, line } : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.metaKey) return;
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (event.altKey && event.shiftKey && side !== null) {
      event.preventDefault();
      want();
      onMove(place.codeId, side);
      return;
    }
    if (event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (place.line === headLine) goTo({ section: 'codebook', id: place.codeId });
      else onOpen(place, { right: event.shiftKey, write: true });
      return;
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onClose();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRow) - 1);
    // Rows and columns have changed places: the rows here are not codes.
    const next = walk(
      { codeIds: ids, columns: codeIds, page },
      { codeId: place.line, column: place.codeId },
      event,
    );
    if (!next) return;
    event.preventDefault();
    const to = { codeId: next.column, line: next.codeId };
    if (to.codeId === place.codeId && to.line === place.line) return;
    want();
    if (far) virtualizer.scrollToIndex(codeIds.indexOf(to.codeId), { align: 'auto' });
    onActive(to);
    if (open && to.line !== headLine) onOpen(to, { walked: true });
  };

  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--cases': Math.max(1, columns.length),
    '--head': '64px',
  };
  const line = (id: string) => ({
    columns,
    drawn,
    shown,
    far,
    active: active.line === id ? active.codeId : null,
    open: open?.line === id ? open.codeId : null,
  });
  return (
    <div className={far ? 'matrix-scroll within far' : 'matrix-scroll within'} ref={scroller} style={style}>
      {/* Cells take the focus, one of them by the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        className="matrix-grid"
        aria-label={t('matrices.within.of', { case: matrix.name })}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          focused.current = true;
          const place = placeOf(event.target);
          if (place) onActive(place);
        }}
        onBlur={(event) => {
          // A cell that goes away with its row has nobody to hand the focus to.
          if (event.relatedTarget) focused.current = false;
        }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (!place || place.line === headLine || window.getSelection()?.isCollapsed === false) return;
          onOpen(place, { walked: open !== null });
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place?.line === headLine) goTo({ section: 'codebook', id: place.codeId });
        }}
      >
        <WithinCaseHead
          clusters={matrix.clusters}
          ofSources={matrix.lines.some(({ kind }) => kind === 'source')}
          drawn={drawn}
          active={active.line === headLine ? active.codeId : null}
          openCode={open?.codeId ?? null}
          onMove={onMove}
        />
        <div role="rowgroup" className="matrix-body">
          {matrix.lines.map((one, index) => (
            <WithinLine key={one.id} row={one} rowIndex={index + 3} {...line(one.id)} />
          ))}
        </div>
        <div role="rowgroup" className="closing">
          <ClosingLine
            name={matrix.name}
            cells={matrix.closing}
            rowIndex={ids.length + 1}
            {...line(caseLine)}
          />
        </div>
      </div>
    </div>
  );
}
