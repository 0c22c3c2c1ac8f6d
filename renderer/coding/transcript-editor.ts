import { EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { EditedParagraph } from '../../shared/contract/text-edit.ts';
import { runPress } from '../app/commands.ts';
import { aspectPlugins, awayAspect, besideAspect, drawAspect, inlineAspect } from './aspects.ts';
import { codingsKey, codingsPlugin, showingEdit, type Showing } from './codings-plugin.ts';
import type { Looks, Shown } from './decorations.ts';
import { editingKeys, normalising, ofKnownSpeakers, toggle, withTurns } from './edit-commands.ts';
import { EditSession } from './edit-session.ts';
import { splicesOf } from './edit-steps.ts';
import { placeOf, positionOf, type Starts } from './places.ts';
import { drawStretch } from './stretches.ts';
import { documentOf, stepBetween } from './transcript-document.ts';
import {
  caretIsInSight,
  keepSelection,
  selectedPassage,
  tellSelection,
  windowRange,
} from './window-selection.ts';
import {
  attributesOf,
  clipboardSerializer,
  paragraphOf,
  speakersOf,
  startsOf,
  withSpeaker,
  type Speakers,
} from './transcript-schema.ts';
import type { TranscriptEvents } from './transcript-events.ts';
import { pastedFrom, typed } from './typed.ts';

/** A passage in places of the canonical text; empty when `start` is `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Marks a transaction that brings the text as the engine has it. */
const read = 'read';

/**
 * The text of a source. Read, it has a caret and can be selected in, and nothing typed, pasted or dropped changes it.
 * Edited, what is done to it is saved at a pause, and its codings follow at once. Codings are decorations, never part of
 * the document.
 */
export class TranscriptEditor {
  readonly #view: EditorView;
  readonly #events: TranscriptEvents;
  readonly #session: EditSession;
  #speakers: Speakers;
  /** What was last asked to be shown, and the text of it that is in the document. */
  #wanted: SourceText;
  #source: SourceText;
  #looks: Looks;
  #isEdited = false;
  #starts: Starts;

  constructor(host: HTMLElement, source: SourceText, label: string, looks: Looks, events: TranscriptEvents) {
    this.#events = events;
    this.#looks = looks;
    this.#source = source;
    this.#wanted = source;
    this.#speakers = speakersOf(source);
    const doc = documentOf(source, this.#speakers, null);
    this.#starts = startsOf(doc);
    this.#session = new EditSession(
      source.id,
      { doc, revision: source.revision, codings: looks.codings },
      {
        send: events.send,
        normalise: (before) => {
          const transaction = normalising(this.#view.state, before);
          if (transaction) this.#view.dispatch(transaction);
        },
        onSettled: (how) => void this.#settled(how),
      },
    );
    // The view is made once, with all there is to show: TipTap's own editor draws every paragraph twice on the way.
    this.#view = new EditorView(host, {
      state: EditorState.create({
        doc,
        plugins: [codingsPlugin({ ...looks, starts: this.#starts }), ...aspectPlugins, this.#workPlugin()],
      }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      markViews: { stretch: drawStretch },
      clipboardSerializer,
      transformPasted: (slice, view) => ofKnownSpeakers(slice, view.state, this.#speakers),
      attributes: () => ({
        class: 'transcript',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-readonly': String(!this.#isEdited),
        spellcheck: 'false',
        ...(source.language ? { lang: source.language } : {}),
      }),
    });
    // React walks through all of a focused `contenteditable="true"` to keep its selection whenever it draws anything,
    // which in a long source takes longer than the drawing. The selection here is the editor's to keep.
    this.#view.dom.contentEditable = 'plaintext-only';
  }

  /** Keys, clicks and selections are told; only edit mode lets the text be changed. */
  #workPlugin(): Plugin {
    const { onSelect, onClick, onEditKey } = this.#events;
    return new Plugin({
      filterTransaction: (transaction) =>
        this.#isEdited || !transaction.docChanged || transaction.getMeta(read) === true,
      view: () => ({
        update: ({ state }, before) => {
          if (before.selection.eq(state.selection) && before.doc === state.doc) return;
          const { from, to } = state.selection;
          onSelect({ start: placeOf(this.#starts, from), end: placeOf(this.#starts, to) });
        },
      }),
      props: {
        handleKeyDown: (view, event) => {
          // The selection event of the key before may still be on its way: what is selected is read from the window.
          onSelect(this.selected());
          tellSelection(view);
          // The editor would keep some keys for itself, Escape for one.
          if (!this.#isEdited) return runPress(event);
          return onEditKey(event) || editingKeys(view, event);
        },
        handleTextInput: () => !this.#isEdited,
        handleScrollToSelection: caretIsInSight,
        handleClick: (view, position) => {
          if (this.#isEdited || !document.getSelection()?.isCollapsed) return false;
          // The caret goes there before anything is drawn, or drawing would put the former selection back.
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)));
          onClick(placeOf(this.#starts, position));
          return false;
        },
        handleDOMEvents: {
          beforeinput: (view, event) => {
            if (this.#isEdited && !typed(view, event)) return false;
            event.preventDefault();
            return true;
          },
          // Before the editor's own reading of it, which would read all there is in it.
          paste: (view, event) => {
            if (this.#isEdited && !pastedFrom(view, event, this.#speakers)) return false;
            event.preventDefault();
            return true;
          },
          // Words of this text can be dragged to another place of it, and nothing be dropped from elsewhere.
          drop: (view, event) => {
            if (this.#isEdited && view.dragging) return false;
            event.preventDefault();
            return true;
          },
          blur: () => {
            void this.#session.flush();
            return false;
          },
        },
      },
    });
  }

  #dispatch(transaction: Transaction): void {
    const view = this.#view;
    if (transaction.docChanged && transaction.getMeta(read) !== true && this.#isEdited)
      this.#follow(transaction);
    else keepSelection(view, transaction);
    view.updateState(view.state.apply(transaction));
  }

  /** Lets the codings follow what is about to be done to the text. */
  #follow(transaction: Transaction): void {
    const { doc } = transaction;
    const splices = splicesOf(transaction);
    this.#session.record(doc, splices);
    this.#starts = startsOf(doc);
    transaction.setMeta(codingsKey, showingEdit(this.#session, splices, this.#looks, this.#starts));
    queueMicrotask(this.#events.onEdited);
  }

  get starts(): Starts {
    return this.#starts;
  }

  /** The codings as they stand in the text that is shown. */
  get codings(): readonly Coding[] {
    return this.#session.codings;
  }

  /** The codings of a source as they stand in the text that is shown: as given, once that text is all of it. */
  standing(source: SourceText, codings: readonly Coding[]): readonly Coding[] {
    return source === this.#source && !this.#session.isBusy ? codings : this.#session.codings;
  }

  /** Saves what was typed; resolves when it is saved. */
  flush(): Promise<void> {
    return this.#session.flush();
  }

  /** Begins or ends edit mode; what was typed is saved at its end. */
  edit(isEdited: boolean): void {
    if (isEdited === this.#isEdited) return;
    this.#isEdited = isEdited;
    this.#view.setProps({});
    if (!isEdited) void this.#session.flush();
  }

  /** Makes what is selected bold or italic, or plain again. */
  toggle(mark: 'bold' | 'italic'): void {
    toggle[mark](this.#view.state, (transaction) => this.#view.dispatch(transaction));
    this.#view.focus();
  }

  /** The paragraph of the caret and its number. */
  caretParagraph(): { index: number; paragraph: EditedParagraph } {
    const { $from } = this.#view.state.selection;
    return { index: $from.index(0), paragraph: paragraphOf($from.parent) };
  }

  /** The paragraphs of the turn that the numbered paragraph belongs to: from `from` up to `to`. */
  turnOf(index: number): { from: number; to: number } {
    const { doc } = this.#view.state;
    const begins = (at: number): boolean => attributesOf(doc.child(at)).startsTurn;
    let from = index;
    while (from > 0 && !begins(from)) from -= 1;
    let to = index + 1;
    while (to < doc.childCount && !begins(to)) to += 1;
    return { from, to };
  }

  /** Gives paragraphs, by number, another turn. */
  setTurns(turns: ReadonlyMap<number, Omit<EditedParagraph, 'text' | 'marks'>>, source: SourceText): void {
    this.#speakers = speakersOf(source);
    const attributes = [...turns].map(([index, turn]) => [index, withSpeaker(turn, this.#speakers)] as const);
    this.#view.dispatch(withTurns(this.#view.state, new Map(attributes)));
  }

  /**
   * Shows a text and its codings as the engine has them; only what differs is drawn anew. While something typed is not
   * saved yet, they wait: the engine's answer to that is not in them.
   */
  load(source: SourceText, looks: Looks): void {
    const before = this.#looks;
    if (
      source === this.#wanted &&
      looks.codings === before.codings &&
      looks.hueOf === before.hueOf &&
      looks.selected === before.selected
    )
      return;
    this.#looks = looks;
    this.#wanted = source;
    this.#bring();
  }

  /** Brings what is wanted into view, as far as nothing that was typed waits. */
  #bring(): void {
    if (!this.#session.isBusy && this.#wanted !== this.#source) this.#take(this.#wanted);
    else {
      if (!this.#session.isBusy) this.#session.adoptCodings(this.#looks.codings);
      this.#show();
    }
  }

  async #settled(how: 'saved' | 'unchanged' | 'refused'): Promise<void> {
    // What came while something was on its way was asked before it arrived; the answer to that comes by itself.
    if (how === 'saved') this.#source = this.#wanted;
    else if (how === 'unchanged') this.#bring();
    else {
      await this.#events.reread();
      this.#take(this.#wanted);
    }
  }

  #take(source: SourceText): void {
    const view = this.#view;
    const { codings } = this.#looks;
    const { revision } = source;
    this.#source = source;
    this.#speakers = speakersOf(source);
    const present = view.state.doc;
    const doc = documentOf(source, this.#speakers, present);
    const step = stepBetween(present, doc);
    if (!step) {
      this.#session.adopt({ doc: present, revision, codings });
      this.#show();
      return;
    }
    const transaction = view.state.tr.setMeta(read, true).step(step);
    this.#starts = startsOf(transaction.doc);
    const shown: Shown = { ...this.#looks, starts: this.#starts };
    transaction.setMeta(codingsKey, { shown } satisfies Showing);
    if (view.hasFocus()) transaction.scrollIntoView();
    this.#dispatch(transaction);
    this.#session.adopt({ doc: view.state.doc, revision, codings });
  }

  /** Shows other colours, or another coding as selected. */
  #show(): void {
    const view = this.#view;
    const shown: Shown = { ...this.#looks, codings: this.#session.codings, starts: this.#starts };
    view.dispatch(view.state.tr.setMeta(codingsKey, { shown } satisfies Showing));
  }

  focus(): void {
    this.#view.focus();
  }

  /** What is selected in the window now. */
  selected(): Passage {
    return selectedPassage(this.#view, this.#starts);
  }

  /** Puts the selection on a passage, or the caret at its place when it is empty. */
  select(passage: Passage): void {
    const { state } = this.#view;
    const { from, to } = this.#positions(passage);
    this.#view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  /** Where a place stands in the window, in CSS pixels; `before` is the side on which a line that ends there counts. */
  coordinates(place: number, before = false): { top: number; bottom: number; left: number } {
    return this.#view.coordsAtPos(positionOf(this.#starts, place), before ? -1 : 1);
  }

  /** The boxes of a passage, line by line, in CSS pixels of the window; none for an empty one. */
  boxes(passage: Passage): DOMRect[] {
    return [...windowRange(this.#view, this.#positions(passage)).getClientRects()];
  }

  /** Marks the passage that a code is looked for; null ends it. */
  pick(passage: Passage | null): void {
    drawAspect(this.#view, 'picked', passage ? [inlineAspect(this.#positions(passage), 'picked')] : []);
  }

  /** Lights a passage in the colour of a code's class and dims the rest; null ends it. */
  light(passage: Passage | null, colour = ''): void {
    drawAspect(this.#view, 'lit', passage ? [inlineAspect(this.#positions(passage), `lit ${colour}`)] : []);
    this.#view.dom.toggleAttribute('data-dim', passage !== null);
  }

  /** Puts paragraphs away, by their numbers from 0. */
  putAway(paragraphs: readonly number[]): void {
    drawAspect(this.#view, 'away', awayAspect(this.#view.state.doc, paragraphs));
    this.#view.dom.toggleAttribute('data-away', paragraphs.length > 0);
  }

  /** Writes the names of themes beside the paragraphs that they are marked on, by number from 0. */
  showThemes(themes: ReadonlyMap<number, string>): void {
    drawAspect(this.#view, 'themes', besideAspect(this.#view.state.doc, themes));
  }

  /** The place under a point of the window; null outside the text. */
  placeAt(left: number, top: number): number | null {
    const found = this.#view.posAtCoords({ left, top });
    return found && placeOf(this.#starts, found.pos);
  }

  #positions({ start, end }: Passage): { from: number; to: number } {
    return { from: positionOf(this.#starts, start), to: positionOf(this.#starts, end) };
  }

  /** The element of a paragraph. */
  paragraph(index: number): HTMLElement | null {
    const start = this.#starts[index];
    const node = start === undefined ? null : this.#view.nodeDOM(start + index);
    return node instanceof HTMLElement ? node : null;
  }

  /** The elements of which the text consists: stretches, and paragraphs that are in none. */
  get pieces(): HTMLCollection {
    return this.#view.dom.children;
  }

  /** The number of the first paragraph in a piece. */
  firstIn(piece: Element): number {
    return this.#view.state.doc.resolve(this.#view.posAtDOM(piece, 0)).index(0);
  }

  destroy(): void {
    void this.#session.flush();
    this.#session.stop();
    this.#view.destroy();
  }
}
