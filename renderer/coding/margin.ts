import type { Coding } from '../../shared/contract/coding.ts';
import { lanesOf } from '../../shared/text/lanes.ts';
import { paragraphAt } from '../../shared/text/places.ts';
import type { TranscriptEditor } from './transcript-editor.ts';

/** A bracket in the margin with its label, in CSS pixels from the top of the text. */
export interface Bracket {
  readonly coding: Coding;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
}

export interface MarginLayout {
  readonly brackets: readonly Bracket[];
  readonly lanes: number;
  /** The width of what scrolls, by which labels are wrapped. */
  readonly width: number;
}

/** A text line, half of which is a label's line. */
const line = 28;
const half = line / 2;
/** How far outside the window brackets are drawn. */
const beyond = 400;

/** Of boxes one under the other, by number: the first and the last that meet the window from `top` to `bottom`. */
function meeting(
  [first, after]: readonly [number, number],
  boxOf: (index: number) => Element | null | undefined,
  top: number,
  bottom: number,
): [number, number] {
  const bound = (edge: number, side: 'top' | 'bottom'): number => {
    let low = first;
    let high = after;
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = boxOf(middle)?.getBoundingClientRect();
      if (box && (side === 'bottom' ? box.bottom < edge : box.top <= edge)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(top, 'bottom'), bound(bottom, 'top') - 1];
}

/** The paragraphs that meet the window from `top` to `bottom`: looked for where they are laid out anyway. */
function visibleParagraphs(editor: TranscriptEditor, top: number, bottom: number): [number, number] {
  const { pieces, starts } = editor;
  const [first, last] = meeting([0, pieces.length], (index) => pieces[index], top, bottom);
  const begin = pieces[first];
  const beyondLast = pieces[last + 1];
  const from = begin ? editor.firstIn(begin) : starts.length;
  const to = beyondLast ? editor.firstIn(beyondLast) : starts.length;
  return meeting([from, to], (index) => editor.paragraph(index), top, bottom);
}

/**
 * Lays the brackets of the codings that meet the window. A bracket's end stands where the passage ends inside its line,
 * in proportion, so that passages that do not overlap never share a height.
 */
export function layMargin(
  editor: TranscriptEditor,
  codings: readonly Coding[],
  frame: HTMLElement,
): MarginLayout {
  const { starts } = editor;
  const view = frame.getBoundingClientRect();
  const [first, last] = visibleParagraphs(editor, view.top - beyond, view.bottom + beyond);
  const column = editor.paragraph(first)?.querySelector('p')?.getBoundingClientRect();
  const { clientWidth: width } = frame;
  if (!column || last < first) return { brackets: [], lanes: 0, width };
  const from = starts[first] ?? 0;
  const to = starts[last + 1] ?? Infinity;
  const zero = view.top - frame.scrollTop;
  const edge = (index: number, side: 'top' | 'bottom'): number =>
    (editor.paragraph(index)?.getBoundingClientRect()[side] ?? 0) - zero;
  const within = (place: number, before: boolean): number => {
    const at = editor.coordinates(place, before);
    const middle = (at.top + at.bottom) / 2 - line / 2 - zero;
    return middle + (line * Math.max(0, at.left - column.left)) / Math.max(1, column.width);
  };
  const met = codings.filter(({ start, end }) => start < to && end > from);
  const spans = met.map((coding) => {
    const top = coding.start < from ? edge(first, 'top') : within(coding.start, false);
    const bottom = paragraphAt(starts, coding.end) > last ? edge(last, 'bottom') : within(coding.end, true);
    return { coding, top: Math.round(top + 1), bottom: Math.round(Math.max(bottom - 1, top + 10)) };
  });
  spans.sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  const lanes = lanesOf(spans);
  return {
    brackets: spans.map((span, index) => ({ ...span, lane: lanes[index] ?? 0 })),
    lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
    width,
  };
}

/** Tops of labels in order, on the half-line grid, none over the one before; one not measured yet has one line. */
export function placeLabels(
  brackets: readonly Bracket[],
  heights: readonly (number | undefined)[],
): number[] {
  let free = -Infinity;
  return brackets.map(({ top }, index) => {
    const wanted = Math.round((top - half) / half) * half + half - 2;
    const at = Math.max(wanted, free);
    free = at + (heights[index] ?? half) + 2;
    return at;
  });
}
