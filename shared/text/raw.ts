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
  const clean = normaliseParagraph(paragraph);
  const lines: RawParagraph[] = [];
  let from = 0;
  while (from <= clean.text.length) {
    const found = clean.text.indexOf('\n', from);
    const to = found === -1 ? clean.text.length : found;
    const line = sliceParagraph(clean, from, to);
    if (line.text !== '') lines.push(line);
    from = to + 1;
  }
  return lines;
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
  while (safe > 0 && safe < text.length && joinsWhatIsBefore.test(text.charAt(safe))) {
    if (text.charAt(safe) === '\n' && text.charAt(safe - 1) !== '\r') break;
    safe -= 1;
  }
  return safe;
}
