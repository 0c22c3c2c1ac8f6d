import type { Range } from './places.ts';

/**
 * What is looked for, as it is written. Unless accents matter, a straight apostrophe and a curly one are alike, and so
 * is all white space.
 */
export interface WordsSought {
  readonly words: string;
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

const plain = /^[\u0020-\u007e]$/;

function folded(character: string, { matchCase, matchAccents }: WordsSought): string {
  const bare = matchAccents || plain.test(character) ? character : withoutAccents(character);
  return matchCase ? bare : bare.toLowerCase();
}

function withoutAccents(character: string): string {
  if (character === '’') return "'";
  return /\s/.test(character) ? ' ' : character.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A text as it is compared, with the place of the character that each of its code units comes from. */
interface Folded {
  readonly text: string;
  readonly places: Uint32Array;
}

function foldedWithPlaces(text: string, sought: WordsSought): Folded {
  let result = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const piece = folded(character, sought);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(place);
    result += piece;
    place += character.length;
  }
  places.push(text.length);
  return { text: result, places: Uint32Array.from(places) };
}

/**
 * Where a text holds what is sought: from left to right, without overlaps, in UTF-16 code units. A character is found
 * whole or not at all. The text is in the form in which texts are kept (NFC).
 */
export function findText(text: string, sought: WordsSought): Range[] {
  const needle = [...sought.words.normalize('NFC')].map((character) => folded(character, sought)).join('');
  if (needle === '') return [];
  const ranges: Range[] = [];
  const { text: haystack, places } = foldedWithPlaces(text, sought);
  for (let at = haystack.indexOf(needle); at !== -1;) {
    const start = places[at] ?? 0;
    const end = places[at + needle.length] ?? text.length;
    const whole = (at === 0 || places[at - 1] !== start) && places[at + needle.length - 1] !== end;
    const found = whole && (!sought.wholeWords || standsAlone(text, start, end));
    if (found) ranges.push({ start, end });
    at = haystack.indexOf(needle, found ? at + needle.length : at + 1);
  }
  return ranges;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.codePointAt(end);
  const last = before === '' ? '' : ([...before].at(-1) ?? '');
  return (
    !wordCharacter.test(last) && (after === undefined || !wordCharacter.test(String.fromCodePoint(after)))
  );
}
