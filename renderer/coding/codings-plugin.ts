import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import type { Coding } from '../../shared/contract/coding.ts';
import type { Splice } from '../../shared/text/splices.ts';
import {
  allDecorations,
  editedDecorations,
  nextDecorations,
  rangeOf,
  type Looks,
  type Paragraphs,
  type Shown,
} from './decorations.ts';
import type { EditSession } from './edit-session.ts';
import { paragraphsOf } from './edit-steps.ts';
import type { Starts } from './places.ts';

interface Drawn {
  readonly set: DecorationSet;
  readonly shown: Shown;
}

/**
 * What a transaction shows; for an edit, which paragraphs it draws anew and the codings that meet them, or that it changed
 * no word.
 */
export interface Showing {
  readonly shown: Shown;
  readonly edited?: { readonly paragraphs: Paragraphs; readonly codings: readonly Coding[] } | 'looks';
}

/** What an edit shows that was just recorded. */
export function showingEdit(
  session: EditSession,
  splices: readonly Splice[],
  looks: Looks,
  starts: Starts,
): Showing {
  const standing = session.standing();
  const shown: Shown = {
    ...looks,
    starts,
    // With every letter typed all codings after it move: where to is worked out when it is asked, at the next pause.
    get codings() {
      return standing();
    },
  };
  const paragraphs = paragraphsOf(splices, starts);
  if (!paragraphs) return { shown, edited: 'looks' };
  return { shown, edited: { paragraphs, codings: session.codingsMeeting(rangeOf(starts, paragraphs)) } };
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
        // Bold or a speaker; or the same words put anew, for a program beside this one wrote into the page: their tints
        // are gone with them.
        if (edited === 'looks') return { set: allDecorations(doc, shown), shown };
        const moved = drawn.set.map(mapping, doc);
        return { set: editedDecorations(doc, moved, shown, edited.paragraphs, edited.codings), shown };
      },
    },
    props: { decorations: (state) => codingsKey.getState(state)?.set ?? null },
  });
}
