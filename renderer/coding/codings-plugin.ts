import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { allDecorations, editedDecorations, nextDecorations, type Shown } from './decorations.ts';

interface Drawn {
  readonly set: DecorationSet;
  readonly shown: Shown;
}

/** What a transaction shows; for an edit, what it draws anew: paragraphs from `first` to `last`, or none. */
export interface Showing {
  readonly shown: Shown;
  readonly edited?: { readonly first: number; readonly last: number } | 'marks';
}

export const codingsKey = new PluginKey<Drawn>('codings');
/** Draws the codings, whatever is done to the text. */
export function codingsPlugin(first: Shown): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key: codingsKey,
    state: {
      init: (_, { doc }) => ({ set: allDecorations(doc, first), shown: first }),
      apply: (transaction, drawn) => {
        const next: Showing | undefined = transaction.getMeta(codingsKey);
        if (!next) return drawn;
        const { shown, edited } = next;
        const { doc, mapping } = transaction;
        if (!edited) return { set: nextDecorations(doc, drawn.set, drawn.shown, shown), shown };
        const moved = drawn.set.map(mapping, doc);
        if (edited === 'marks') return { set: moved, shown };
        return { set: editedDecorations(doc, moved, shown, edited.first, edited.last), shown };
      },
    },
    props: { decorations: (state) => codingsKey.getState(state)?.set ?? null },
  });
}
