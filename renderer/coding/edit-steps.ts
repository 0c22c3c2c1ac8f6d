import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { paragraphAt } from '../../shared/text/places.ts';
import { spliceBetween, type Splice } from '../../shared/text/splices.ts';
import { lengthOf, startsOf, textOf } from './transcript-schema.ts';
import type { Paragraphs } from './decorations.ts';
import { placeOf, type Starts } from './places.ts';

/**
 * What a transaction did to the canonical text, step by step. Usually it is read from the step itself, since only that
 * tells which of two like letters was typed; where it cannot be, from the difference of the texts.
 */
export function splicesOf(transaction: Transaction): Splice[] {
  return transaction.steps.flatMap((step, index) => {
    const before = transaction.docs[index];
    if (!before) return [];
    const after = transaction.docs[index + 1] ?? transaction.doc;
    const read = readStep(step, before);
    const splice =
      read && lengthOf(after) === lengthOf(before) + read.inserted.length - read.removed
        ? read
        : spliceBetween(textOf(before), textOf(after));
    return splice && (splice.removed > 0 || splice.inserted !== '') ? [splice] : [];
  });
}

/** The paragraphs to be drawn anew after splices, if any: white space at a coding's new end may reach into the one beside. */
export function paragraphsOf(splices: readonly Splice[], starts: Starts): Paragraphs | null {
  if (splices.length === 0) return null;
  const first = Math.min(...splices.map(({ at }) => paragraphAt(starts, at))) - 1;
  const last = Math.max(...splices.map(({ at, inserted }) => paragraphAt(starts, at + inserted.length))) + 1;
  return { first: Math.max(0, first), last: Math.min(starts.length - 1, last) };
}

/** A step that puts something in the place of something else, both between letters of paragraphs. */
function readStep(step: Step, doc: Node): Splice | null {
  if (!(step instanceof ReplaceStep)) return null;
  const { from, to, slice } = step;
  const between = doc.resolve(from).parent.isTextblock && doc.resolve(to).parent.isTextblock;
  if (!between || slice.openStart !== slice.openEnd || slice.openStart > 1) return null;
  const starts = startsOf(doc);
  const at = placeOf(starts, from);
  const inserted = slice.content.textBetween(0, slice.content.size, '\n');
  return { at, removed: placeOf(starts, to) - at, inserted };
}
