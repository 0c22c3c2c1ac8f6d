import { paragraphAt } from '../../shared/text/places.ts';

/*
 * A source's canonical text is its paragraphs joined by LF; in the editor's document each paragraph has an opening and a
 * closing token. So a place p in paragraph i (from 0) is the position p + i + 1.
 */

/** Places at which paragraphs begin, in UTF-16 code units, in order. */
export type Starts = readonly number[];

/** A place of the canonical text as a position of the editor's document. */
export function positionOf(starts: Starts, place: number): number {
  return place + paragraphAt(starts, place) + 1;
}

/** A position of the editor's document as a place; between two paragraphs it is the end of the first. */
export function placeOf(starts: Starts, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) + middle + 1 <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, position - low - 1);
}
