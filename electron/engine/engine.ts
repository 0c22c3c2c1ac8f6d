import { EventPublisher } from '@orpc/server';
import type { Change } from '../../shared/contract/changes.ts';
import { StudyError } from '../../shared/contract/errors.ts';
import { Places } from './places.ts';
import type { Study } from './study/study.ts';

/** One engine serves one window: it holds at most one open study. */
export class Engine {
  /** Where recents and backups are kept. */
  readonly dataFolder: string;
  readonly places = new Places();
  readonly changes = new EventPublisher<{ change: Change }>();
  #study: Study | null = null;
  #unsubscribe: (() => void) | null = null;
  readonly #studyListeners = new Set<(study: Study | null) => void>();

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /** @throws StudyError `NotFound` when no study is open. */
  get study(): Study {
    if (!this.#study) throw new StudyError('NotFound', { name: 'study' });
    return this.#study;
  }

  get openStudy(): Study | null {
    return this.#study;
  }

  /** Makes `study` the open one; the one before is closed first. */
  hold(study: Study): void {
    this.release();
    this.#study = study;
    this.#unsubscribe = study.onChange((change) => this.changes.publish('change', change));
    this.#tell();
  }

  /** Closes the open study, if there is one. */
  release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#study?.close();
    this.#study = null;
    this.#tell();
  }

  /** Calls `listener` whenever another study is open, or none. */
  onStudy(listener: (study: Study | null) => void): () => void {
    this.#studyListeners.add(listener);
    return () => this.#studyListeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#studyListeners) listener(this.#study);
  }
}
