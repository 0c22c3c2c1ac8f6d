/** How long a pause in typing is, in milliseconds. */
const pause = 600;

/**
 * Words being written: kept after each pause and whenever they are left, once per pause. What is written and not yet
 * kept is never replaced by what comes from elsewhere (an undo, another window of the same cell).
 */
export class Draft {
  #text: string;
  /** What the study holds, as far as is known here. */
  #kept: string;
  #keeping = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keep: (text: string) => Promise<boolean>;
  readonly #listeners = new Set<() => void>();

  /** `keep` writes the words into the study and says whether that was done. */
  constructor(text: string, keep: (text: string) => Promise<boolean>) {
    this.#text = text;
    this.#kept = text;
    this.#keep = keep;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly text = (): string => this.#text;

  /** The words are now these. */
  readonly write = (text: string): void => {
    this.#show(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, pause);
  };

  /** The study says that the words are these. */
  receive(text: string): void {
    if (text === this.#kept || this.#keeping > 0) return;
    const written = this.#isWritten();
    this.#kept = text;
    if (!written) this.#show(text);
  }

  /** Keeps at once what is not kept yet. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    if (this.#isWritten()) void this.#write();
  };

  async #write(): Promise<void> {
    const text = this.#text.trim();
    const before = this.#kept;
    this.#kept = text;
    this.#keeping += 1;
    const done = await this.#keep(text);
    this.#keeping -= 1;
    // Refused: the words stay here, and the next pause or departure tries again.
    if (!done && this.#kept === text) this.#kept = before;
  }

  #isWritten(): boolean {
    return this.#text.trim() !== this.#kept.trim();
  }

  #show(text: string): void {
    this.#text = text;
    for (const listener of this.#listeners) listener();
  }
}
