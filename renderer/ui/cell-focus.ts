import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useReducer, useRef, type RefObject } from 'react';

/** The cell that the Tab key reaches. */
const activeCell = ':is(td, [role="gridcell"], [role="columnheader"], [role="rowheader"])[tabindex="0"]';

const never = () => false;

interface CellFocus {
  /** The focus goes to the active cell once it is drawn. */
  readonly want: () => void;
  /** Brings the active cell into view. */
  readonly reveal: () => void;
}

/**
 * Brings the focus to the cell that a key has made the active one. It is there before the next key is heard: a key that
 * came before the next frame would otherwise act on the cell left behind. `isLost`: whether the focus must come back
 * because its cell is gone.
 */
export function useCellFocus(
  scroller: RefObject<HTMLElement | null>,
  isLost: () => boolean = never,
): CellFocus {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if ((wanted.current || isLost()) && bringActive(scroller, true)) wanted.current = false;
  });
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const want = useCallback(() => {
    wanted.current = true;
    draw();
  }, []);
  const reveal = useCallback(() => bringActive(scroller, false), [scroller]);
  return { want, reveal };
}

/** Brings the active cell into view, and the focus to it; false while it is not drawn. */
function bringActive({ current }: RefObject<HTMLElement | null>, focus: boolean): boolean {
  const cell = current?.querySelector<HTMLElement>(activeCell);
  if (!cell) return false;
  if (focus) cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

/** Which lines of a virtual grid are drawn: those near the view and the active one, so that the Tab key finds its cell. */
export const nearAnd =
  (active: number) =>
  (range: Range): number[] => {
    const near = defaultRangeExtractor(range);
    return active < 0 || active >= range.count || near.includes(active)
      ? near
      : [...near, active].sort((a, b) => a - b);
  };
