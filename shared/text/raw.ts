import type { Mark, RawParagraph } from './draft.ts';
import { normaliseText } from './normalise.ts';

/**
 * The part of a paragraph between two places (UTF-16 code units, half-open), with white space trimmed at both
 * ends; its marks are cut to it and counted from its start. Marks left empty are dropped.
 */
export function sliceParagraph(paragraph: RawParagraph, from: number, to: number): RawParagraph {
  const slice = paragraph.text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const text = slice.trim();
  const end = start + text.length;
  const marks: Mark[] = [];
  for (const mark of paragraph.marks) {
    const markStart = Math.max(mark.start, start);
    const markEnd = Math.min(mark.end, end);
    if (markStart < markEnd) marks.push({ type: mark.type, start: markStart - start, end: markEnd - start });
  }
  return { text, marks };
}

/**
 * The lines of a paragraph as it was read: normalised, trimmed, none empty, none with a line break in it, in
 * order and with their marks.
 */
export function linesOf(paragraph: RawParagraph): RawParagraph[] {
  const { text, marks } = normaliseParagraph(paragraph);
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const line = text.slice(from, to);
    const start = from + (line.length - line.trimStart().length);
    const kept = line.trim();
    if (kept !== '') lines.push({ start, end: start + kept.length, text: kept, marks: [] });
    from = to + 1;
  }
  for (const mark of marks) {
    for (let index = firstEndingAfter(lines, mark.start); index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || line.start >= mark.end) break;
      const start = Math.max(mark.start, line.start) - line.start;
      const end = Math.min(mark.end, line.end) - line.start;
      if (start < end) line.marks.push({ type: mark.type, start, end });
    }
  }
  return lines.map((line) => ({ text: line.text, marks: line.marks }));
}

/** A line of a paragraph, with its place in it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: Mark[];
}

/** The index of the first line that ends after a place: found by halves, for a paragraph may be a whole book. */
function firstEndingAfter(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A pasted or plain text as paragraphs: one for each line that is not blank. */
export function rawFromPlainText(text: string): RawParagraph[] {
  return linesOf({ text, marks: [] });
}

function normaliseParagraph(paragraph: RawParagraph): RawParagraph {
  const text = normaliseText(paragraph.text);
  if (text === paragraph.text || paragraph.marks.length === 0) return { text, marks: paragraph.marks };
  const moved = movedPlaces(paragraph);
  const place = (before: number): number => Math.min(moved.get(before) ?? 0, text.length);
  return {
    text,
    marks: paragraph.marks.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) })),
  };
}

/**
 * Where each end of a mark lies once the paragraph is normalised: the text is normalised in the pieces between
 * the ends, each end first moved back to where nothing composes across it.
 */
function movedPlaces(paragraph: RawParagraph): Map<number, number> {
  const places = new Set(paragraph.marks.flatMap((mark) => [mark.start, mark.end]));
  const moved = new Map<number, number>();
  let before = 0;
  let after = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    const safe = Math.max(before, safePlace(paragraph.text, place));
    after += normaliseText(paragraph.text.slice(before, safe)).length;
    before = safe;
    moved.set(place, after);
  }
  return moved;
}

/** Combining marks, the later letters of Hangul syllables, low surrogates, and a LF that may follow a CR. */
const joinsWhatIsBefore = /[\p{M}\u1160-\u11ff\udc00-\udfff\n]/u;

function safePlace(text: string, place: number): number {
  let safe = Math.min(place, text.length);
  const furthest = Math.max(0, safe - 64);
  while (safe > furthest && safe < text.length && joinsWhatIsBefore.test(text.charAt(safe))) {
    if (text.charAt(safe) === '\n' && text.charAt(safe - 1) !== '\r') break;
    safe -= 1;
  }
  return safe;
}
