import { useEffect, useState, type RefObject } from 'react';
import { keep, recall } from '../app/remembered.ts';

/** A page of A4 at full size, in CSS pixels (1/96 inch). */
const a4 = { portrait: 794, landscape: 1123 };
/** What must stay free beside the sheet for its proof marks, both sides alike. */
const gutter = 40;
const least = 0.4;
const most = 2;
const step = 0.1;

const clamp = (scale: number) => Math.min(most, Math.max(least, scale));

/** The scale chosen before; null fits the page to the room. */
function remembered(): number | null {
  const scale = Number(recall('exhibits.zoom'));
  return scale > 0 ? clamp(scale) : null;
}

/** How large the sheet is drawn: as chosen, or as large as the room allows and at most full size. */
export function useZoom(room: RefObject<HTMLElement | null>, orientation: 'portrait' | 'landscape') {
  const [chosen, setChosen] = useState(remembered);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  const fitted = width === 0 ? 1 : clamp(Math.min(1, (width - 2 * gutter) / a4[orientation]));
  const scale = chosen ?? fitted;
  const choose = (next: number | null) => {
    setChosen(next);
    keep('exhibits.zoom', next === null ? '' : String(next));
  };
  return {
    scale,
    isFitted: chosen === null,
    fit: () => choose(null),
    larger: () => choose(clamp(Math.floor(Math.round((scale / step) * 100) / 100 + 1) * step)),
    smaller: () => choose(clamp(Math.ceil(Math.round((scale / step) * 100) / 100 - 1) * step)),
  };
}
