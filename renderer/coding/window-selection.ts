import type { EditorView } from '@tiptap/pm/view';
import { placeOf, type Starts } from './places.ts';
import type { Passage } from './transcript-editor.ts';

/** What is selected in the window now. */
export function selectedPassage(view: EditorView, starts: Starts): Passage {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (
    !selection ||
    !anchorNode ||
    !focusNode ||
    !view.dom.contains(anchorNode) ||
    !view.dom.contains(focusNode)
  ) {
    const { from, to } = view.state.selection;
    return { start: placeOf(starts, from), end: placeOf(starts, to) };
  }
  const ends = [
    view.posAtDOM(anchorNode, selection.anchorOffset),
    view.posAtDOM(focusNode, selection.focusOffset),
  ];
  return { start: placeOf(starts, Math.min(...ends)), end: placeOf(starts, Math.max(...ends)) };
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
