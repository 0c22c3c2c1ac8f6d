import { Worker } from 'node:worker_threads';
import type { ReadingError } from './failure.ts';
import { limits } from './limits.ts';
import type { ReadingReply } from './message.ts';
import { workerUrl } from './worker-url.ts';

/**
 * One disposable thread that reads files in sequence, within `limits.memory`. A file that takes too long, or
 * takes the thread down, costs the thread; the next file starts a new one.
 */
export class ReadingWorker {
  #worker: Worker | null = null;

  /** Reads one file; never rejects. Must not be called again before it has answered. */
  async read(path: string, timeLimit: number): Promise<ReadingReply> {
    const worker = (this.#worker ??= startWorker());
    const answer = await answerOf(worker, path, timeLimit);
    // What answered in time is still sound, unless it had to give up on the whole thread.
    if (!answer.ok && threadIsLost.has(answer.reason)) this.close();
    return answer;
  }

  /** Ends the thread at once, even in the middle of a file. */
  close(): void {
    const worker = this.#worker;
    this.#worker = null;
    // A thread that is ending may still report how: nobody waits for that.
    worker?.on('error', () => {});
    void worker?.terminate();
  }
}

const threadIsLost = new Set<ReadingError['reason']>(['timeout', 'too-large', 'unsupported', 'bomb']);

function startWorker(): Worker {
  return new Worker(workerUrl(), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    execArgv: [],
  });
}

/** The worker's answer; or, in its place, what became of the thread. */
function answerOf(worker: Worker, path: string, timeLimit: number): Promise<ReadingReply> {
  return new Promise((resolve) => {
    const settle = (reply: ReadingReply): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(reply);
    };
    const onError = (error: unknown): void =>
      settle({ ok: false, reason: isOutOfMemory(error) ? 'too-large' : 'unsupported' });
    const onExit = (): void => settle({ ok: false, reason: 'unsupported' });
    const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), timeLimit);
    worker.once('message', settle).once('error', onError).once('exit', onExit);
    worker.postMessage(path);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
