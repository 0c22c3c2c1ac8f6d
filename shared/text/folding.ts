import type { Range } from './places.ts';

/** What a comparison of texts passes over. */
export interface Blindness {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

/** A text without its accents, in a form of which every place can be led back to the text. */
export interface Folded {
  readonly text: string;
  /** Leads a range of the folded text back to the text it was made of (UTF-16 code units both). */
  readonly back: (range: Range) => Range;
}

const same = (range: Range): Range => range;

/** A pattern or word without accents; NFC again, so that Hangul stays in syllables. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Takes the accents off a text. A range that ends in a letter takes the marks that follow the letter along. */
export function foldAccents(text: string): Folded {
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(text)) return { text, back: same };
  const whole = withoutAccents(text);
  // Without loose marks every letter keeps its one place, as long as none became longer or shorter.
  if (whole.length === text.length && !/\p{M}/u.test(text)) return { text: whole, back: same };
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const bare = withoutAccents(character);
    for (let unit = 0; unit < bare.length; unit += 1) starts.push(at);
    folded += bare;
    at += character.length;
  }
  starts.push(text.length);
  return {
    text: folded,
    back: ({ start, end }) => ({ start: starts[start] ?? 0, end: starts[end] ?? text.length }),
  };
}
