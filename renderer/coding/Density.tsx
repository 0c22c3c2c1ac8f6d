import { memo, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { codeClass, toHue } from '../ui/code.tsx';

/** Ticks drawn at most; denser ones fall together anyway. */
const rows = 240;

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
  const ticks = useMemo(() => {
    const taken = new Map<number, { row: number; hue: number; count: number }>();
    for (const { start, codeId } of codings) {
      const row = Math.floor((rows * start) / length);
      const tick = taken.get(row);
      if (tick) tick.count += 1;
      else taken.set(row, { row, hue: hueOf(codeId), count: 1 });
    }
    return [...taken.values()];
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
      {ticks.map(({ row, hue, count }) => (
        <i
          key={row}
          className={codeClass(toHue(hue))}
          style={{ top: `${(100 * row) / rows}%`, width: 4 + 2 * Math.min(2, count - 1) }}
        />
      ))}
      <u style={{ top: `${100 * window.top}%`, height: `${100 * window.height}%` }} />
    </div>
  );
});
