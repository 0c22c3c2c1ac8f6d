import { paragraphAt, trimmedPassage, type Range } from './places.ts';

/** A source's text as passages are found in it. */
export interface LaidText {
  /** The canonical text. */
  readonly text: string;
  /** Where each paragraph begins. */
  readonly starts: readonly number[];
  /** Whether each paragraph begins a turn. */
  readonly startsTurn: readonly boolean[];
  /** By whose rules sentences end, as a language tag; null for the machine's. */
  readonly language: string | null;
}

export type Extent = 'sentence' | 'paragraph' | 'turn';

const paragraphEnd = ({ text, starts }: LaidText, index: number): number => {
  const next = starts[index + 1];
  return next === undefined ? text.length : next - 1;
};

const segmenters = new Map<string | null, Intl.Segmenter>();

/** Making one takes longer than what it is asked. */
function segmenterOf(language: string | null): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** The sentence of a paragraph in which a place lies. */
function sentenceAt(laid: LaidText, place: number): Range {
  const index = paragraphAt(laid.starts, place);
  const from = laid.starts[index] ?? 0;
  const paragraph = laid.text.slice(from, paragraphEnd(laid, index));
  const found = segmenterOf(laid.language)
    .segment(paragraph)
    .containing(Math.min(place - from, Math.max(0, paragraph.length - 1)));
  const start = from + (found?.index ?? 0);
  return { start, end: start + (found?.segment.length ?? 0) };
}

function turnAt(laid: LaidText, place: number): Range {
  let first = paragraphAt(laid.starts, place);
  let last = first;
  while (first > 0 && laid.startsTurn[first] === false) first -= 1;
  while (last + 1 < laid.starts.length && laid.startsTurn[last + 1] === false) last += 1;
  return { start: laid.starts[first] ?? 0, end: paragraphEnd(laid, last) };
}

function paragraphRange(laid: LaidText, place: number): Range {
  const index = paragraphAt(laid.starts, place);
  return { start: laid.starts[index] ?? 0, end: paragraphEnd(laid, index) };
}

const extentAt = { sentence: sentenceAt, paragraph: paragraphRange, turn: turnAt } as const;

/**
 * The passage widened to whole sentences, paragraphs or turns, without white space at its ends; null when there is no
 * text. An empty range stands for the one it lies in.
 */
export function widened(laid: LaidText, { start, end }: Range, to: Extent): Range | null {
  const first = extentAt[to](laid, start);
  const last = extentAt[to](laid, Math.max(start, end - 1));
  return trimmedPassage(laid.text, { start: Math.min(start, first.start), end: Math.max(end, last.end) });
}
