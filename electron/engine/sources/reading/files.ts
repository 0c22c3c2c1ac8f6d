import { availableParallelism } from 'node:os';
import type { RawParagraph } from '../../../../shared/text/draft.ts';
import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';
import type { ReadingReply } from './message.ts';
import { ReadingWorker } from './reading-worker.ts';

/** A file of a batch: its paragraphs, or why it has none. */
export type SourceFileResult =
  | { readonly path: string; readonly ok: true; readonly title: string; readonly raw: RawParagraph[] }
  | { readonly path: string; readonly ok: false; readonly error: ReadingError };

export interface BatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each file; `limits.time` unless given. */
  readonly timeLimit?: number;
}

const mostWorkers = 2;
/** How many files may be read ahead of what the caller has taken, so that memory stays bounded. */
const readAhead = 8;

/**
 * Reads files in disposable worker threads, so that a hostile file harms neither the study nor the engine, and
 * yields one result for each path, in the paths' order. A file that cannot be read is a result, not an end.
 * Throws the signal's reason once aborted. The workers end when the caller stops, for whatever reason.
 */
export async function* readSourceFiles(
  paths: readonly string[],
  { signal, timeLimit = limits.time }: BatchOptions = {},
): AsyncGenerator<SourceFileResult, void, undefined> {
  signal?.throwIfAborted();
  const aborted = abortion(signal);
  const idle = Array.from({ length: Math.min(mostWorkers, availableParallelism(), paths.length) }, newWorker);
  const workers = [...idle];
  const begun = new Map<number, Promise<ReadingReply>>();
  const waiting: ((worker: ReadingWorker) => void)[] = [];

  const read = async (path: string): Promise<ReadingReply> => {
    const worker = idle.pop() ?? (await new Promise<ReadingWorker>((resolve) => waiting.push(resolve)));
    const reply = await worker.read(path, timeLimit);
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
    return reply;
  };

  try {
    let next = 0;
    for (const [index, path] of paths.entries()) {
      signal?.throwIfAborted();
      for (; next < paths.length && next < index + readAhead; next += 1)
        begun.set(next, read(paths[next] ?? ''));
      const reply = await Promise.race([aborted.promise, begun.get(index) ?? read(path)]);
      begun.delete(index);
      yield reply.ok ? { path, ...reply } : { path, ok: false, error: new ReadingError(reply.reason) };
    }
  } finally {
    aborted.forget();
    for (const worker of workers) worker.close();
  }
}

function newWorker(): ReadingWorker {
  return new ReadingWorker();
}

/** A promise that rejects with the signal's reason, and a way to stop listening. */
function abortion(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  let forget = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    forget = () => signal?.removeEventListener('abort', abort);
  });
  // An abort while nobody awaits is told by the next race.
  promise.catch(() => {});
  return { promise, forget };
}
