/** A half-open range of UTF-16 code units over a source's canonical text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a text answers of its letters, in places of UTF-16 code units: a string does, and so does a text of which no
 * string need be made.
 */
export interface Letters {
  readonly length: number;
  charCodeAt(place: number): number;
  slice(start: number, end: number): string;
}

/** The canonical text of a source: its paragraphs, in order, joined by line feeds. */
export function canonicalText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n');
}

/** Where each paragraph begins in the canonical text, from the paragraphs' lengths (UTF-16 code units). */
export function paragraphStarts(lengths: readonly number[]): number[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length + 1;
    return start;
  });
}

/**
 * The index of the paragraph in which a place lies; a place on the line feed after a paragraph lies in that paragraph,
 * and one past the end in the last. `starts` begins with 0. Takes O(log n).
 */
export function paragraphAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True when a place lies between the two halves of a character outside the basic plane. */
export function splitsSurrogatePair(text: Letters, place: number): boolean {
  if (place <= 0 || place >= text.length) return false;
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The passage that a researcher means by a range: widened so that it splits no surrogate pair, without the white space
 * at its ends. Null when it is empty or no text is left. The range must lie within the text.
 */
export function trimmedPassage(text: Letters, range: Range): Range | null {
  if (range.end <= range.start) return null;
  const start = splitsSurrogatePair(text, range.start) ? range.start - 1 : range.start;
  const end = splitsSurrogatePair(text, range.end) ? range.end + 1 : range.end;
  const passage = text.slice(start, end);
  const said = passage.trim();
  if (said === '') return null;
  const from = start + (passage.length - passage.trimStart().length);
  return { start: from, end: from + said.length };
}

/** What stands in two ranges both, or null. */
export function overlapOf(one: Range, other: Range): Range | null {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : null;
}
