import { memo, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { codeClass, toHue, type Hue } from '../ui/code.tsx';

/** Ticks drawn at most; denser ones fall together anyway. */
const rows = 240;
/** The width of what ticks are drawn on, and how far from its left they end, in CSS pixels. */
const width = 13;
const end = 10;

interface DensityProps {
  source: SourceText;
  codings: readonly Coding[];
  hueOf: (codeId: string) => number;
  frame: RefObject<HTMLDivElement | null>;
}

/** The whole source at a glance: a tick where codings lie, and the part that is in the window. A click goes there. */
export const Density = memo(function Density({ source, codings, hueOf, frame }: DensityProps) {
  const last = source.paragraphs.at(-1);
  const length = Math.max(1, (last?.start ?? 0) + (last?.text.length ?? 0));
  // A path for each hue: an element for each tick would be hundreds to paint with every letter typed.
  const paths = useMemo(() => {
    const taken = new Map<number, { hue: Hue; count: number }>();
    for (const { start, codeId } of codings) {
      const row = Math.floor((rows * start) / length);
      const tick = taken.get(row);
      if (tick) tick.count += 1;
      else taken.set(row, { hue: toHue(hueOf(codeId)), count: 1 });
    }
    const drawn = new Map<Hue, string>();
    for (const [row, { hue, count }] of taken)
      drawn.set(hue, `${drawn.get(hue) ?? ''}M${end - 2 * Math.min(3, count)} ${row + 0.5}H${end}`);
    return [...drawn];
  }, [codings, hueOf, length]);
  const [window, setWindow] = useState({ top: 0, height: 1 });
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const follow = () =>
      setWindow({ top: box.scrollTop / box.scrollHeight, height: box.clientHeight / box.scrollHeight });
    follow();
    box.addEventListener('scroll', follow, { passive: true });
    return () => box.removeEventListener('scroll', follow);
  }, [frame, length]);
  return (
    <div
      className="density"
      ref={strip}
      aria-hidden
      onPointerDown={(event) => {
        const box = frame.current;
        const height = strip.current?.clientHeight ?? 1;
        const top = strip.current?.getBoundingClientRect().top ?? 0;
        if (box) box.scrollTop = ((event.clientY - top) / height) * box.scrollHeight - box.clientHeight / 2;
      }}
    >
      <svg viewBox={`0 0 ${width} ${rows}`} preserveAspectRatio="none">
        {paths.map(([hue, path]) => (
          <path key={hue} className={codeClass(hue)} d={path} />
        ))}
      </svg>
      <u style={{ top: `${100 * window.top}%`, height: `${100 * window.height}%` }} />
    </div>
  );
});
