import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** What stands out for a moment, or stands back: a passage to be coded, a coding pointed at, turns that are not shown. */
const aspects = ['away', 'themes', 'picked', 'lit'] as const;
type Aspect = (typeof aspects)[number];

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

/** A stretch of the text, in positions of the document, under a class. */
export function inlineAspect({ from, to }: { from: number; to: number }, look: string): Decoration {
  return Decoration.inline(from, to, { class: look });
}

/** Paragraphs, by their numbers from 0, that are not shown. */
export function awayAspect(doc: Node, paragraphs: readonly number[]): Decoration[] {
  const away = new Set(paragraphs);
  const decorations: Decoration[] = [];
  if (away.size > 0)
    doc.forEach((node, offset, index) => {
      if (away.has(index))
        decorations.push(Decoration.node(offset, offset + node.nodeSize, { class: 'away' }));
    });
  return decorations;
}

/** Paragraphs, by their numbers from 0, with words that stand beside them. */
export function besideAspect(doc: Node, words: ReadonlyMap<number, string>): Decoration[] {
  const decorations: Decoration[] = [];
  if (words.size > 0)
    doc.forEach((node, offset, index) => {
      const beside = words.get(index);
      if (beside !== undefined)
        decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-themes': beside }));
    });
  return decorations;
}

/** Draws an aspect anew; nothing happens when there is nothing to draw and nothing was drawn. */
export function drawAspect(view: EditorView, aspect: Aspect, decorations: Decoration[]): void {
  const drawn = key.getState(view.state)?.get(aspect);
  if (decorations.length === 0 && (!drawn || drawn === DecorationSet.empty)) return;
  view.dispatch(view.state.tr.setMeta(key, { aspect, decorations } satisfies AspectChange));
}
