import { parentPort } from 'node:worker_threads';
import { ReadingError } from './failure.ts';
import { readSourceFile } from './file.ts';
import type { ReadingReply } from './message.ts';

// Reads one file for each path it is sent, and answers with its paragraphs or why there are none.
parentPort?.on('message', (path: string) => {
  void reply(path).then((answer) => parentPort?.postMessage(answer));
});

async function reply(path: string): Promise<ReadingReply> {
  try {
    return { ok: true, ...(await readSourceFile(path)) };
  } catch (error) {
    // A fault of the reader's own on a file nobody foresaw is still a file that cannot be read.
    return { ok: false, reason: error instanceof ReadingError ? error.reason : 'unsupported' };
  }
}
