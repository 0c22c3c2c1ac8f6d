import type { Range } from './places.ts';

/** One step of one end of a passage. */
export interface EndStep {
  readonly side: 'start' | 'end';
  /** -1 towards the beginning of the text. */
  readonly by: -1 | 1;
  readonly unit: 'word' | 'character';
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** The first place at or after `at` where no white space stands, or the text's length. */
function pastSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && isSpace(text, place)) place += 1;
  return place;
}

/** The last place at or before `at` before which no white space stands, or 0. */
function beforeSpace(text: string, at: number): number {
  let place = at;
  while (place > 0 && isSpace(text, place - 1)) place -= 1;
  return place;
}

function pastWord(text: string, at: number): number {
  let place = at;
  while (place < text.length && !isSpace(text, place)) place += 1;
  return place;
}

function beforeWord(text: string, at: number): number {
  let place = at;
  while (place > 0 && !isSpace(text, place - 1)) place -= 1;
  return place;
}

/** How far what is seen as one character reaches at most, in UTF-16 code units. */
const longest = 32;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function pastCharacter(text: string, at: number): number {
  const [first] = characters.segment(text.slice(at, at + longest));
  return at + (first?.segment.length ?? 0);
}

function beforeCharacter(text: string, at: number): number {
  const from = Math.max(0, at - longest);
  let start = at;
  for (const { index } of characters.segment(text.slice(from, at))) start = from + index;
  return start;
}

const moves = {
  word: {
    start: {
      [-1]: (text: string, at: number) => beforeWord(text, beforeSpace(text, at)),
      1: (text: string, at: number) => pastSpace(text, pastWord(text, at)),
    },
    end: {
      [-1]: (text: string, at: number) => beforeSpace(text, beforeWord(text, at)),
      1: (text: string, at: number) => pastWord(text, pastSpace(text, at)),
    },
  },
  character: {
    start: {
      [-1]: (text: string, at: number) => beforeCharacter(text, beforeSpace(text, at)),
      1: (text: string, at: number) => pastSpace(text, pastCharacter(text, at)),
    },
    end: {
      [-1]: (text: string, at: number) => beforeSpace(text, beforeCharacter(text, at)),
      1: (text: string, at: number) => pastCharacter(text, pastSpace(text, at)),
    },
  },
} as const;

/**
 * The passage with one of its ends moved by a word, or by a character as it is seen; no end is ever left in white space.
 * Null when it cannot move that way, or when nothing would be left.
 */
export function withEndMoved(text: string, { start, end }: Range, step: EndStep): Range | null {
  const at = step.side === 'start' ? start : end;
  const to = moves[step.unit][step.side][step.by](text, at);
  const moved = step.side === 'start' ? { start: to, end } : { start, end: to };
  const nothingThere = isSpace(text, moved.start) || (moved.end > 0 && isSpace(text, moved.end - 1));
  return to === at || moved.end <= moved.start || nothingThere ? null : moved;
}

/** Where an end that is dragged to a place comes to lie: at the edge of the word there, or of the nearest one inwards. */
export function atWordEdge(text: string, place: number, side: EndStep['side']): number {
  return side === 'start'
    ? isSpace(text, place)
      ? pastSpace(text, place)
      : beforeWord(text, place)
    : place > 0 && isSpace(text, place - 1)
      ? beforeSpace(text, place)
      : pastWord(text, place);
}
