import { getSchema, Mark, Node } from '@tiptap/core';
import { EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view';
import type { SourceText } from '../../shared/contract/sources.ts';
import { runPress } from '../app/commands.ts';
import { clock } from '../ui/format.ts';
import { allDecorations, nextDecorations, type Shown } from './decorations.ts';
import { placeOf, positionOf, type Starts } from './places.ts';

/** A passage in places of the canonical text; empty when `start` is `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

export interface TranscriptEvents {
  readonly onSelect: (passage: Passage) => void;
  /** A click in the text, without a selection. */
  readonly onClick: (place: number) => void;
}

const Document = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Bold = Mark.create({ name: 'bold', renderHTML: () => ['strong', 0] });
const Italic = Mark.create({ name: 'italic', renderHTML: () => ['em', 0] });

/** A paragraph; the first of a turn shows who speaks, and when, beside it. */
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  addAttributes: () => ({ speaker: { default: null }, role: { default: null }, time: { default: null } }),
  renderHTML: ({ node }) => {
    const { speaker, role, time } = node.attrs;
    const beside = ['div', { class: 'sp', contenteditable: 'false' }];
    return [
      'div',
      { class: role === 'interviewer' ? 'turn q' : 'turn' },
      [
        ...beside,
        ...(typeof speaker === 'string' ? [['b', {}, speaker]] : []),
        ...(typeof time === 'number' ? [['time', {}, clock(time)]] : []),
      ],
      ['p', {}, 0],
    ];
  },
});

const schema = getSchema([Document, Text, Paragraph, Bold, Italic]);

const decorationKey = new PluginKey<{ set: DecorationSet; shown: Shown }>('codings');

function contentOf(source: SourceText) {
  const speakers = new Map(source.speakers.map((speaker) => [speaker.id, speaker]));
  return {
    type: 'doc',
    content: source.paragraphs.map((paragraph) => {
      const speaker = paragraph.speakerId === null ? undefined : speakers.get(paragraph.speakerId);
      return {
        type: 'paragraph',
        attrs: {
          speaker: paragraph.startsTurn ? (speaker?.name ?? null) : null,
          role: speaker?.role ?? null,
          time: paragraph.startsTurn ? paragraph.time : null,
        },
        content: runsOf(paragraph),
      };
    }),
  };
}

/** The text of a paragraph cut where bold or italic begins or ends. */
function runsOf({ text, marks }: SourceText['paragraphs'][number]) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    if (to <= from) return [];
    const over = marks.filter(({ start, end }) => start <= from && end >= to).map(({ type }) => ({ type }));
    return [{ type: 'text', text: text.slice(from, to), marks: over }];
  });
}

/** What is selected in the window now. */
function selectedPassage(view: EditorView, starts: Starts): Passage {
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

function codingsPlugin(first: Shown): Plugin<{ set: DecorationSet; shown: Shown }> {
  return new Plugin({
    key: decorationKey,
    state: {
      init: (_, { doc }) => ({ set: allDecorations(doc, first), shown: first }),
      apply: (transaction, state) => {
        const next: Shown | undefined = transaction.getMeta(decorationKey);
        return next
          ? { set: nextDecorations(transaction.doc, state.set, state.shown, next), shown: next }
          : state;
      },
    },
    props: { decorations: (state) => decorationKey.getState(state)?.set ?? null },
  });
}

/** What stands out for a moment, or stands back: a passage to be coded, a coding pointed at, turns that are not shown. */
type Aspect = 'picked' | 'lit' | 'away';
type Aspects = ReadonlyMap<Aspect, DecorationSet>;

const aspectKey = new PluginKey<Aspects>('aspects');

const aspects = new Plugin<Aspects>({
  key: aspectKey,
  state: {
    init: () => new Map(),
    apply: (transaction, state) => {
      const change: { aspect: Aspect; decorations: Decoration[] } | undefined =
        transaction.getMeta(aspectKey);
      if (!change) return state;
      return new Map(state).set(change.aspect, DecorationSet.create(transaction.doc, change.decorations));
    },
  },
});

const shownAspect = (aspect: Aspect): Plugin =>
  new Plugin({ props: { decorations: (state) => aspectKey.getState(state)?.get(aspect) ?? null } });

const shownAspects = (['away', 'picked', 'lit'] as const).map(shownAspect);

/** Nothing typed, pasted or dropped changes the text; clicks and selections are told. */
function readingPlugin(starts: Starts, events: TranscriptEvents): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    view: () => ({
      update: ({ state }, before) => {
        if (before.selection.eq(state.selection)) return;
        const { from, to } = state.selection;
        events.onSelect({ start: placeOf(starts, from), end: placeOf(starts, to) });
      },
    }),
    props: {
      handleKeyDown: (view, event) => {
        // The selection event of the key before may still be on its way: what is selected is read from the window.
        events.onSelect(selectedPassage(view, starts));
        // The editor would keep some keys for itself, Escape for one.
        return runPress(event);
      },
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleClick: (view, position) => {
        if (!document.getSelection()?.isCollapsed) return false;
        // The caret goes there before anything is drawn, or drawing would put the former selection back.
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)));
        events.onClick(placeOf(starts, position));
        return false;
      },
      handleDOMEvents: {
        beforeinput: (_, event) => {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/**
 * The text of a source to read and select in, with a caret: nothing typed, pasted or dropped changes it. Codings are
 * decorations, never part of the document.
 */
export class TranscriptEditor {
  readonly #view: EditorView;
  readonly starts: Starts;

  constructor(
    host: HTMLElement,
    source: SourceText,
    label: string,
    shown: Omit<Shown, 'starts'>,
    events: TranscriptEvents,
  ) {
    this.starts = source.paragraphs.map(({ start }) => start);
    // The view is made once, with all there is to show: TipTap's own editor draws every paragraph twice on the way.
    this.#view = new EditorView(host, {
      state: EditorState.create({
        doc: schema.nodeFromJSON(contentOf(source)),
        plugins: [
          codingsPlugin({ ...shown, starts: this.starts }),
          aspects,
          ...shownAspects,
          readingPlugin(this.starts, events),
        ],
      }),
      attributes: {
        class: 'transcript',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        spellcheck: 'false',
        ...(source.language ? { lang: source.language } : {}),
      },
    });
    // React walks through all of a focused `contenteditable="true"` to keep its selection whenever it draws anything,
    // which in a long source takes longer than the drawing. The selection here is the editor's to keep.
    this.#view.dom.contentEditable = 'plaintext-only';
  }

  /** Shows these codings in place of those before. */
  show(shown: Omit<Shown, 'starts'>): void {
    const view = this.#view;
    view.dispatch(view.state.tr.setMeta(decorationKey, { ...shown, starts: this.starts } satisfies Shown));
  }

  focus(): void {
    this.#view.focus();
  }

  /** What is selected in the window now. */
  selected(): Passage {
    return selectedPassage(this.#view, this.starts);
  }

  /** Puts the selection on a passage, or the caret at its place when it is empty. */
  select(passage: Passage): void {
    const view = this.#view;
    const { from, to } = this.#positions(passage);
    const selection = TextSelection.create(view.state.doc, from, to);
    view.dispatch(view.state.tr.setSelection(selection));
  }

  /** Where a place stands in the window, in CSS pixels; `before` is the side on which a line that ends there counts. */
  coordinates(place: number, before = false): { top: number; bottom: number; left: number } {
    return this.#view.coordsAtPos(positionOf(this.starts, place), before ? -1 : 1);
  }

  /** The boxes of a passage, line by line, in CSS pixels of the window; none for an empty one. */
  boxes(passage: Passage): DOMRect[] {
    return [...this.#range(passage).getClientRects()];
  }

  /** Marks the passage that a code is looked for; null ends it. */
  pick(passage: Passage | null): void {
    this.#set('picked', passage ? [this.#inline(passage, 'picked')] : []);
  }

  /** Lights a passage in the colour of a code's class and dims the rest; null ends it. */
  light(passage: Passage | null, colour = ''): void {
    this.#set('lit', passage ? [this.#inline(passage, `lit ${colour}`)] : []);
    this.#view.dom.toggleAttribute('data-dim', passage !== null);
  }

  /** Puts paragraphs away, by their numbers from 0. */
  putAway(paragraphs: readonly number[]): void {
    const { doc } = this.#view.state;
    const nodes = new Map<number, { from: number; to: number }>();
    doc.forEach((node, offset, index) => nodes.set(index, { from: offset, to: offset + node.nodeSize }));
    this.#set(
      'away',
      paragraphs.flatMap((index) => {
        const node = nodes.get(index);
        return node ? [Decoration.node(node.from, node.to, { class: 'away' })] : [];
      }),
    );
  }

  #set(aspect: Aspect, decorations: Decoration[]): void {
    const known = aspectKey.getState(this.#view.state)?.get(aspect);
    if (decorations.length === 0 && (!known || known === DecorationSet.empty)) return;
    this.#view.dispatch(this.#view.state.tr.setMeta(aspectKey, { aspect, decorations }));
  }

  #inline(passage: Passage, look: string): Decoration {
    const { from, to } = this.#positions(passage);
    return Decoration.inline(from, to, { class: look });
  }

  /** The place under a point of the window; null outside the text. */
  placeAt(left: number, top: number): number | null {
    const found = this.#view.posAtCoords({ left, top });
    return found && placeOf(this.starts, found.pos);
  }

  #positions({ start, end }: Passage): { from: number; to: number } {
    return { from: positionOf(this.starts, start), to: positionOf(this.starts, end) };
  }

  #range(passage: Passage): Range {
    const { from, to } = this.#positions(passage);
    const range = document.createRange();
    const first = this.#view.domAtPos(from);
    const last = this.#view.domAtPos(to);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  /** The element of a paragraph. */
  paragraph(index: number): HTMLElement | null {
    const node = this.#view.dom.children[index];
    return node instanceof HTMLElement ? node : null;
  }

  destroy(): void {
    this.#view.destroy();
  }
}
