import type { EditorView } from '@tiptap/pm/view';
import { pasted } from './edit-commands.ts';
import type { Speakers } from './transcript-schema.ts';
import { tellSelection } from './window-selection.ts';

/**
 * Types a letter without the browser, which walks a long text for each one; what it composes (accents by two keys, other
 * scripts) or corrects stays its own.
 * @returns whether it was typed
 */
export function typed(view: EditorView, { inputType, data, isComposing }: InputEvent): boolean {
  if (inputType !== 'insertText' || !data || isComposing || view.composing) return false;
  tellSelection(view);
  view.dispatch(view.state.tr.insertText(data).scrollIntoView());
  return true;
}

/**
 * Pastes from elsewhere, of which only words, paragraphs, bold and italic are read. Our own text comes with its turns, as
 * the editor reads it.
 * @returns whether it was pasted
 */
export function pastedFrom(view: EditorView, { clipboardData }: ClipboardEvent, speakers: Speakers): boolean {
  tellSelection(view);
  if (!clipboardData || clipboardData.getData('text/html').includes('data-pm-slice')) return false;
  const slice = pasted(clipboardData, view.state, speakers);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}
