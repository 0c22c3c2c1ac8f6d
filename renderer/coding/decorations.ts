import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Coding } from '../../shared/contract/coding.ts';
import { overlapOf, paragraphAt, type Range } from '../../shared/text/places.ts';
import { segmentsOf } from '../../shared/text/segments.ts';
import { positionOf, type Starts } from './places.ts';

export interface Looks {
  readonly codings: readonly Coding[];
  /** The hue of a code, 0 to 11. */
  readonly hueOf: (codeId: string) => number;
  /** The codings that are selected, by their ids. */
  readonly selected: ReadonlySet<string>;
}

export interface Shown extends Looks {
  /** Where paragraphs begin. */
  readonly starts: Starts;
}

function decorate(
  { hueOf, selected, starts }: Shown,
  codings: readonly Coding[],
  from: number,
  to: number,
): Decoration[] {
  return segmentsOf(codings).flatMap((segment) => {
    const start = Math.max(segment.start, from);
    const end = Math.min(segment.end, to);
    if (end <= start) return [];
    const chosen = segment.ranges.find(({ id }) => selected.has(id));
    const inner = chosen ?? segment.ranges.at(-1);
    const look = {
      class: `cd code h${inner ? hueOf(inner.codeId) : 0}${chosen ? ' on' : ''}`,
      'data-depth': String(Math.min(3, segment.ranges.length)),
    };
    return piecesOf(starts, start, end).map((piece) =>
      Decoration.inline(positionOf(starts, piece.start), positionOf(starts, piece.end), look),
    );
  });
}

/** A stretch cut where paragraphs end, so that what is drawn in one of them can be replaced without the others. */
function piecesOf(starts: Starts, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let index = paragraphAt(starts, start), from = start; from < end; index += 1) {
    const next = starts[index + 1] ?? Infinity;
    const to = Math.min(end, next - 1);
    if (to > from) pieces.push({ start: from, end: to });
    from = next;
  }
  return pieces;
}

/** One decoration per stretch under the same codings: overlaps never pile up elements. */
export function allDecorations(doc: Node, shown: Shown): DecorationSet {
  return DecorationSet.create(doc, decorate(shown, shown.codings, 0, Infinity));
}

/** The stretches that look different in `next`: of codings come, gone or changed, and of the ones selected. */
function changedStretches(before: Shown, next: Shown): { start: number; end: number }[] {
  const known = new Map(before.codings.map((coding) => [coding.id, coding]));
  const stretches: Coding[] = [];
  for (const coding of next.codings) {
    const old = known.get(coding.id);
    known.delete(coding.id);
    if (!old) stretches.push(coding);
    else if (old.start !== coding.start || old.end !== coding.end) stretches.push(old, coding);
    else if (before.selected.has(coding.id) !== next.selected.has(coding.id)) stretches.push(coding);
  }
  return [...stretches, ...known.values()];
}

/** Paragraphs that follow one another, by their numbers: from the first to the last. */
export interface Paragraphs {
  readonly first: number;
  readonly last: number;
}

/** Where paragraphs stand in the canonical text. */
export function rangeOf(starts: Starts, { first, last }: Paragraphs): Range {
  return { start: starts[first] ?? 0, end: (starts[last + 1] ?? Infinity) - 1 };
}

/** The decorations after an edit: all have moved with the text; some paragraphs, which `codings` meet, are drawn anew. */
export function editedDecorations(
  doc: Node,
  moved: DecorationSet,
  next: Shown,
  paragraphs: Paragraphs,
  codings: readonly Coding[],
): DecorationSet {
  const { start: from, end: to } = rangeOf(next.starts, paragraphs);
  const until = to === Infinity ? doc.content.size : positionOf(next.starts, to);
  return moved
    .remove(moved.find(positionOf(next.starts, from), until))
    .add(doc, decorate(next, codings, from, to));
}

/** More changes than this are drawn afresh. */
const many = 40;

/** The decorations of `next`, made from those of `before` by replacing only the paragraphs that changed. */
export function nextDecorations(doc: Node, set: DecorationSet, before: Shown, next: Shown): DecorationSet {
  if (before.hueOf !== next.hueOf || before.starts !== next.starts) return allDecorations(doc, next);
  const changed = changedStretches(before, next);
  if (changed.length > many) return allDecorations(doc, next);
  let result = set;
  for (const stretch of changed) {
    const paragraphs = {
      first: paragraphAt(next.starts, stretch.start),
      last: paragraphAt(next.starts, stretch.end),
    };
    const within = rangeOf(next.starts, paragraphs);
    const meeting = next.codings.filter((coding) => overlapOf(coding, within));
    result = editedDecorations(doc, result, next, paragraphs, meeting);
  }
  return result;
}
