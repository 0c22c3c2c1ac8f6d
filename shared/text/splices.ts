import { normaliseText } from './normalise.ts';
import { splitsSurrogatePair, trimmedPassage, type Letters, type Range } from './places.ts';

/**
 * At a place of a text, so many UTF-16 code units are taken out and these put in. What a splice both takes out and puts
 * in is a replacement: the new words stand for the old ones.
 *
 * A list of splices tells what happened in its order: each is in the coordinates of the text that the ones before it
 * have left. Splices of one text that do not touch may so be listed from the last place to the first, all in the
 * coordinates of the text before.
 */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * The text after the splices; null when one of them reaches beyond the text, changes nothing, or cuts a surrogate pair.
 */
export function applySplices(text: string, splices: readonly Splice[]): string | null {
  let result = text;
  for (const { at, removed, inserted } of splices) {
    const end = at + removed;
    if (at < 0 || removed < 0 || end > result.length || (removed === 0 && inserted === '')) return null;
    if (splitsSurrogatePair(result, at) || splitsSurrogatePair(result, end) || !inserted.isWellFormed())
      return null;
    result = result.slice(0, at) + inserted + result.slice(end);
  }
  return result;
}

/** Where a place comes to lie: what is put in there comes after it; a place inside what is taken out moves to its start. */
export function placeThrough(place: number, splices: readonly Splice[]): number {
  let result = place;
  for (const { at, removed, inserted } of splices) {
    if (result <= at) continue;
    result = result >= at + removed ? result + inserted.length - removed : at;
  }
  return result;
}

/**
 * Where a range comes to lie; null when all of it was taken out. What is put in at its edge stays outside it, and what
 * is put in its midst is in it. A replacement is in the range when the range holds all that it replaces, and otherwise
 * outside. The same for every range, so that ranges keep their order and their nesting.
 */
export function rangeThrough(range: Range, splices: readonly Splice[]): Range | null {
  let { start, end } = range;
  for (const { at, removed, inserted } of splices) {
    if (end <= at) continue;
    const after = at + removed;
    const shift = inserted.length - removed;
    if (start >= after) {
      start += shift;
      end += shift;
    } else if (start <= at && end >= after) end += shift;
    else if (start < at) end = at;
    else if (end > after) {
      start = at + inserted.length;
      end += shift;
    } else return null;
    if (end <= start) return null;
  }
  return { start, end };
}

/** True when a splice changes what stands in the range, and not only where it lies. */
export function isTouched(range: Range, splices: readonly Splice[]): boolean {
  let { start, end } = range;
  for (const { at, removed, inserted } of splices) {
    if (end <= at) continue;
    if (start < at + removed || (removed === 0 && start < at)) return true;
    start += inserted.length - removed;
    end += inserted.length - removed;
  }
  return false;
}

/**
 * Where a coding stands after an edit; null when it is detached. As `rangeThrough`; a coding whose words changed has no
 * white space and no line feed at its ends, and is detached when nothing else is left of it.
 * @param after the text after the splices
 */
export function codingThrough(range: Range, splices: readonly Splice[], after: Letters): Range | null {
  const moved = rangeThrough(range, splices);
  return moved && isTouched(range, splices) ? trimmedPassage(after, moved) : moved;
}

/**
 * The list with one splice more, joined to the last where both are one act: letters typed one after the other, letters
 * taken away one after the other, a word typed where another was just taken away.
 */
export function withSplice(splices: readonly Splice[], next: Splice): readonly Splice[] {
  const last = splices.at(-1);
  const joined = last && joinedSplice(last, next);
  if (!joined) return [...splices, next];
  const before = splices.slice(0, -1);
  return joined.removed === 0 && joined.inserted === '' ? before : [...before, joined];
}

/** The two as one, which may change nothing any more; null when they are two acts. */
function joinedSplice(last: Splice, next: Splice): Splice | null {
  const offset = next.at - last.at;
  const length = last.inserted.length;
  const goesOn = next.removed === 0 && offset === length;
  const corrects = offset >= 0 && offset < length && offset + next.removed <= length;
  if (goesOn || (corrects && (offset > 0 || next.removed > 0))) {
    const rest = last.inserted.slice(offset + next.removed);
    return { ...last, inserted: last.inserted.slice(0, offset) + next.inserted + rest };
  }
  const goesOnTaking = length === 0 && next.inserted === '' && (offset === 0 || offset === -next.removed);
  return goesOnTaking ? { at: next.at, removed: last.removed + next.removed, inserted: '' } : null;
}

/** The splice that makes one text of another where they differ; null when they are the same. Cuts no surrogate pair. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  if (splitsSurrogatePair(before, at) || splitsSurrogatePair(after, at)) at -= 1;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  if (splitsSurrogatePair(before, before.length - same) || splitsSurrogatePair(after, after.length - same))
    same -= 1;
  return { at, removed: before.length - same - at, inserted: after.slice(at, after.length - same) };
}

/**
 * The splices that bring a paragraph to the one form in which texts are kept: `normaliseText`, and a space for each line
 * feed. They go word by word, so that what stands between two of them is left alone. Where a letter composes with the
 * mark after it, the letter is replaced and its mark taken out: a coding that ends between the two keeps the letter.
 */
export function splicesToNormal(paragraph: string): readonly Splice[] {
  const normal = (text: string): string => normaliseText(text).replaceAll('\n', ' ');
  if (normal(paragraph) === paragraph) return [];
  return [...paragraph.matchAll(/\s+|\S+/g)]
    .toReversed()
    .flatMap(({ 0: word, index }) => wordToNormal(word, normal(word), index));
}

function wordToNormal(word: string, normal: string, place: number): Splice[] {
  const splice = spliceBetween(word, normal);
  if (!splice) return [];
  const { removed, inserted } = splice;
  const at = place + splice.at;
  const first = String.fromCodePoint(word.codePointAt(splice.at) ?? 0).length;
  if (removed <= first || inserted === '') return [{ at, removed, inserted }];
  return [
    { at: at + first, removed: removed - first, inserted: '' },
    { at, removed: first, inserted },
  ];
}
