import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type Decoration } from '@tiptap/pm/view';

/** What stands out for a moment, or stands back: a passage to be coded, a coding pointed at, turns that are not shown. */
const aspects = ['away', 'picked', 'lit'] as const;
export type Aspect = (typeof aspects)[number];

interface AspectChange {
  readonly aspect: Aspect;
  readonly decorations: Decoration[];
}
type Shown = ReadonlyMap<Aspect, DecorationSet>;

const key = new PluginKey<Shown>('aspects');

const states = new Plugin<Shown>({
  key,
  state: {
    init: () => new Map(),
    apply: (transaction, shown) => {
      const change: AspectChange | undefined = transaction.getMeta(key);
      if (!change && !transaction.docChanged) return shown;
      const moved = new Map(
        [...shown].map(([aspect, set]) => [aspect, set.map(transaction.mapping, transaction.doc)]),
      );
      return change
        ? moved.set(change.aspect, DecorationSet.create(transaction.doc, change.decorations))
        : moved;
    },
  },
});

/** The plugins that draw aspects over the text. */
export const aspectPlugins: readonly Plugin[] = [
  states,
  ...aspects.map(
    (aspect) => new Plugin({ props: { decorations: (state) => key.getState(state)?.get(aspect) ?? null } }),
  ),
];

/** What draws an aspect anew; null when there is nothing to draw and nothing was drawn. */
export function withAspect(
  state: EditorState,
  aspect: Aspect,
  decorations: Decoration[],
): Transaction | null {
  const drawn = key.getState(state)?.get(aspect);
  if (decorations.length === 0 && (!drawn || drawn === DecorationSet.empty)) return null;
  return state.tr.setMeta(key, { aspect, decorations } satisfies AspectChange);
}
