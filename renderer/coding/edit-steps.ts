import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { applySplices, spliceBetween, type Splice } from '../../shared/text/splices.ts';
import { startsOf, textOf } from './transcript-schema.ts';
import { placeOf } from './places.ts';

/**
 * What a transaction did to the canonical text, step by step. Usually it is read from the step itself, since only that
 * tells which of two like letters was typed; where it cannot be, from the difference of the texts.
 * @param text the canonical text before the transaction
 */
export function splicesOf(transaction: Transaction, text: string): { splices: Splice[]; text: string } {
  const splices: Splice[] = [];
  let now = text;
  transaction.steps.forEach((step, index) => {
    const before = transaction.docs[index];
    if (!before) return;
    const after = transaction.docs[index + 1] ?? transaction.doc;
    const read = readStep(step, before);
    const splice =
      read && lengthOf(after) === now.length + read.inserted.length - read.removed
        ? read
        : spliceBetween(now, textOf(after));
    if (!splice || (splice.removed === 0 && splice.inserted === '')) return;
    splices.push(splice);
    now = applySplices(now, [splice]) ?? textOf(after);
  });
  return { splices, text: now };
}

/** A paragraph takes two positions more than its words, and one LF stands between two paragraphs. */
const lengthOf = (doc: Node): number => doc.content.size - doc.childCount - 1;

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
