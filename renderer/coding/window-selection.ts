import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { placeOf, type Starts } from './places.ts';
import type { Passage } from './transcript-editor.ts';

/**
 * The ends of what is selected in the window, as positions of the document; null when that is not in the text, or is only
 * left there while the keys go elsewhere: what is drawn then takes the window's selection apart, and the editor's stays.
 */
function windowEnds(view: EditorView): { anchor: number; head: number } | null {
  if (!view.hasFocus()) return null;
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  return {
    anchor: view.posAtDOM(anchorNode, selection.anchorOffset),
    head: view.posAtDOM(focusNode, selection.focusOffset),
  };
}

/** What is selected in the window now. */
export function selectedPassage(view: EditorView, starts: Starts): Passage {
  const { anchor, head } = windowEnds(view) ?? view.state.selection;
  return { start: placeOf(starts, Math.min(anchor, head)), end: placeOf(starts, Math.max(anchor, head)) };
}

/** What is selected in the window while the event that tells the editor of it is still on its way; else null. */
function untoldSelection(view: EditorView): Selection | null {
  const ends = view.composing ? null : windowEnds(view);
  if (!ends) return null;
  const { doc, selection } = view.state;
  const { anchor, head } = ends;
  if (anchor === selection.anchor && head === selection.head) return null;
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}

/** Tells the editor what is selected in the window, in the direction in which it was. */
export function tellSelection(view: EditorView): void {
  const untold = untoldSelection(view);
  if (untold) view.dispatch(view.state.tr.setSelection(untold));
}

/** Lets a transaction that draws keep what is selected in the window: it would put back what the editor knows of. */
export function keepSelection(view: EditorView, transaction: Transaction): void {
  const untold = transaction.selectionSet ? null : untoldSelection(view);
  if (untold) transaction.setSelection(untold.map(transaction.doc, transaction.mapping));
}

/** Positions of the document as a range of the window. */
export function windowRange(view: EditorView, { from, to }: { from: number; to: number }): Range {
  const range = document.createRange();
  const first = view.domAtPos(from);
  const last = view.domAtPos(to);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** Whether the caret stands in the part of the text that is in sight: then the editor need not measure all around it. */
export function caretIsInSight(view: EditorView): boolean {
  const frame = view.dom.closest('.reading')?.getBoundingClientRect();
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  return frame !== undefined && top >= frame.top && bottom <= frame.bottom;
}
