import type { Node } from '@tiptap/pm/model';
import type { Coding } from '../../shared/contract/coding.ts';
import type { TextEdit } from '../../shared/contract/text-edit.ts';
import { overlapOf, type Letters, type Range } from '../../shared/text/places.ts';
import { codingThrough, placeThrough, withSplice, type Splice } from '../../shared/text/splices.ts';
import { difference, lettersOf, paragraphOf } from './transcript-schema.ts';

/** How long a pause in typing is, in milliseconds: then what was typed is saved as one operation. */
const pause = 700;

/** The text as the engine has it. */
interface Saved {
  readonly doc: Node;
  readonly revision: number;
  readonly codings: readonly Coding[];
}

export interface SessionEvents {
  /** Sends an edit; answers with the new revision, or null when it was refused. */
  readonly send: (edit: TextEdit) => Promise<number | null>;
  /** Brings what was changed since `before` to the form in which texts are kept, for it is about to be saved. */
  readonly normalise: (before: Node) => void;
  /** Nothing is unsaved any more: all was saved, nothing had changed after all, or it was refused and is lost. */
  readonly onSettled: (how: 'saved' | 'unchanged' | 'refused') => void;
}

/**
 * What was done to a text since the engine last had it, and the codings as it moved them. An edit is sent at a pause in
 * typing; while one is on its way the next one waits.
 */
export class EditSession {
  readonly #sourceId: string;
  readonly #events: SessionEvents;
  #saved: Saved;
  #doc: Node;
  #splices: readonly Splice[] = [];
  #timer = 0;
  #sending: Promise<void> | null = null;
  /** The last character of a replacement that was saved while it may still be typed on. */
  #replacing: { readonly end: number; readonly last: string } | null = null;

  constructor(sourceId: string, saved: Saved, events: SessionEvents) {
    this.#sourceId = sourceId;
    this.#saved = saved;
    this.#doc = saved.doc;
    this.#events = events;
  }

  /** Of the text that the engine last answered with. */
  get revision(): number {
    return this.#saved.revision;
  }

  /** Something is not saved yet, or on its way. */
  get isBusy(): boolean {
    return this.#sending !== null || this.#doc !== this.#saved.doc;
  }

  /** The codings as they stand in the text as it is now: just as the engine will move them. */
  get codings(): readonly Coding[] {
    return this.standing()();
  }

  /** The same, worked out when it is asked, whatever was done to the text since. */
  standing(): () => readonly Coding[] {
    const { codings } = this.#saved;
    const splices = this.#splices;
    const doc = this.#doc;
    let known: readonly Coding[] | undefined;
    return () => (known ??= codingsThrough(codings, splices, lettersOf(doc)));
  }

  /** Those of them that meet a passage of that text. */
  codingsMeeting(passage: Range): readonly Coding[] {
    const splices = this.#splices;
    // No range begins before its start comes to lie, or ends after its end does.
    const near = this.#saved.codings.filter(
      ({ start, end }) =>
        placeThrough(start, splices) < passage.end && placeThrough(end, splices) > passage.start,
    );
    return codingsThrough(near, splices, lettersOf(this.#doc)).filter((coding) => overlapOf(coding, passage));
  }

  /** The codings as the engine has them now, in the text that is saved; nothing may be unsaved. */
  adoptCodings(codings: readonly Coding[]): void {
    this.#saved = { ...this.#saved, codings };
  }

  /** The text and its codings as the engine has them now; nothing may be unsaved. */
  adopt(saved: Saved): void {
    if (saved.doc !== this.#saved.doc) this.#replacing = null;
    this.#saved = saved;
    this.#doc = saved.doc;
    this.#splices = [];
    clearTimeout(this.#timer);
  }

  /** Takes note of what was done. @param doc the text after it */
  record(doc: Node, splices: readonly Splice[]): void {
    for (const splice of splices) {
      this.#splices = withSplice(this.#splices, this.#goneOnWith(splice));
      this.#replacing = null;
    }
    this.#doc = doc;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), pause);
  }

  /**
   * A word written in another's place stands for it, also when it is saved before its last letter: what is typed on at
   * its end is told as a replacement of the letter before.
   */
  #goneOnWith(splice: Splice): Splice {
    const before = this.#replacing;
    if (!before || splice.at !== before.end || splice.removed > 0) return splice;
    const { length } = before.last;
    return { at: splice.at - length, removed: length, inserted: before.last + splice.inserted };
  }

  /** Saves what is not saved yet; resolves when all of it is. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    if (this.#doc === this.#saved.doc) return;
    this.#events.normalise(this.#saved.doc);
    const edit = this.#edit();
    const last = this.#splices.at(-1);
    if (!edit) {
      this.adopt({ ...this.#saved, doc: this.#doc });
      this.#events.onSettled('unchanged');
      return;
    }
    this.#replacing =
      last && last.removed > 0 && last.inserted !== ''
        ? { end: last.at + last.inserted.length, last: [...last.inserted].at(-1) ?? '' }
        : null;
    this.#saved = { doc: this.#doc, revision: this.#saved.revision, codings: this.codings };
    this.#splices = [];
    this.#sending = this.#send(edit);
    await this.#sending;
  }

  async #send(edit: TextEdit): Promise<void> {
    const revision = await this.#events.send(edit);
    this.#sending = null;
    if (revision !== null) {
      this.#saved = { ...this.#saved, revision };
      if (!this.isBusy) this.#events.onSettled('saved');
    } else {
      this.adopt({ ...this.#saved, doc: this.#doc });
      this.#events.onSettled('refused');
    }
  }

  #edit(): TextEdit | null {
    const { doc, revision } = this.#saved;
    const changed = difference(doc, this.#doc);
    if (!changed) return null;
    const { from, to, until } = changed;
    const paragraphs = Array.from({ length: until - from }, (_, index) =>
      paragraphOf(this.#doc.child(from + index)),
    );
    return {
      sourceId: this.#sourceId,
      revision,
      splices: [...this.#splices],
      changes: [{ from, to, paragraphs }],
    };
  }

  /** Nothing is sent any more of itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** The codings that stay, where they come to stand; one that does not move is the same object. */
function codingsThrough(
  codings: readonly Coding[],
  splices: readonly Splice[],
  text: Letters,
): readonly Coding[] {
  if (splices.length === 0) return codings;
  return codings.flatMap((coding) => {
    const moved = codingThrough(coding, splices, text);
    if (!moved) return [];
    return moved.start === coding.start && moved.end === coding.end ? [coding] : [{ ...coding, ...moved }];
  });
}
