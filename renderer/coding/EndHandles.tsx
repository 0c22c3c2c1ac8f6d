import { useRef, type PointerEvent } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { atWordEdge, type EndStep } from '../../shared/text/ends.ts';
import { codeClass, type Hue } from '../ui/code.tsx';
import type { Passage } from './transcript-editor.ts';

/** Where an end of a passage stands, in CSS pixels from the corner of what scrolls. */
export interface EndPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

interface EndHandlesProps {
  coding: Coding;
  hue: Hue;
  canonical: string;
  ends: Readonly<Record<EndStep['side'], EndPlace>>;
  /** The place under a point of the window; null outside the text. */
  placeAt: (left: number, top: number) => number | null;
  /** Shows the passage as it would be; null ends it. */
  onPreview: (passage: Passage | null) => void;
  onMove: (passage: Passage) => void;
}

/**
 * The ends of the selected coding, to be dragged: to the edges of words, or with Alt to any character. The same by
 * keyboard is Alt with the arrow keys.
 */
export function EndHandles({ coding, hue, canonical, ends, placeAt, onPreview, onMove }: EndHandlesProps) {
  const moved = useRef<Passage | null>(null);
  const preview = (side: EndStep['side'], event: PointerEvent) => {
    const place = placeAt(event.clientX, event.clientY);
    if (place === null) return;
    const to = event.altKey ? place : atWordEdge(canonical, place, side);
    const passage = side === 'start' ? { start: to, end: coding.end } : { start: coding.start, end: to };
    if (passage.end <= passage.start) return;
    moved.current = passage;
    onPreview(passage);
  };
  const end = (keep: boolean) => {
    const { current } = moved;
    moved.current = null;
    onPreview(null);
    if (keep && current && (current.start !== coding.start || current.end !== coding.end)) onMove(current);
  };
  return (['start', 'end'] as const).map((side) => (
    <i
      key={side}
      aria-hidden
      className={`end-handle ${side} ${codeClass(hue)}`}
      style={ends[side]}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) preview(side, event);
      }}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
    />
  ));
}
