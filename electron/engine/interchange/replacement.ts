import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StudyError } from '../../../shared/contract/errors.ts';
import { toStudyError } from '../study/sqlite-errors.ts';

/**
 * A file that is written beside another and takes its place when it is whole and durable: whoever looks at `path`
 * finds the old file or the new one, never a part. `discard` leaves nothing behind and does nothing after `commit`.
 */
export class Replacement {
  readonly #path: string;
  readonly #part: string;
  readonly #file: FileHandle;
  #open = true;

  private constructor(path: string, part: string, file: FileHandle) {
    this.#path = path;
    this.#part = part;
    this.#file = file;
  }

  /** @throws StudyError when no file can be made beside `path`. */
  static async of(path: string): Promise<Replacement> {
    const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
    try {
      return new Replacement(path, part, await open(part, 'wx'));
    } catch (error) {
      throw toStudyError(error);
    }
  }

  /** Adds to the end. @throws StudyError */
  async write(data: string | Uint8Array): Promise<void> {
    try {
      await this.#file.appendFile(data);
    } catch (error) {
      throw toStudyError(error);
    }
  }

  /** @throws StudyError; what stood at the path is still there then. */
  async commit(): Promise<void> {
    try {
      await this.#file.sync();
      await this.#file.close();
      this.#open = false;
      await rename(this.#part, this.#path);
    } catch (error) {
      await rm(this.#part, { force: true });
      throw toStudyError(error);
    }
  }

  async discard(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#file.close();
    await rm(this.#part, { force: true });
  }
}

/** Writes a file whole. @throws StudyError what writing met; what stood at `path` is still there then. */
export async function writeWhole(path: string, data: string): Promise<void> {
  const file = await Replacement.of(path);
  try {
    await file.write(data);
    await file.commit();
  } finally {
    await file.discard();
  }
}

/** Lets what else waits, such as a cancelling, have its turn between two pieces of long work. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Writes a file piece by piece and says after each how many bytes there are; what stood at `path` is replaced when all
 * is written, and left alone otherwise.
 * @throws StudyError `Cancelled` between two pieces, or what writing met.
 */
export async function* writeFile(
  path: string,
  pieces: AsyncIterable<string | Buffer>,
  signal?: AbortSignal | undefined,
): AsyncGenerator<number> {
  const file = await Replacement.of(path);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      if (signal?.aborted) throw new StudyError('Cancelled');
      await file.write(piece);
      bytes += Buffer.byteLength(piece);
      yield bytes;
    }
    if (signal?.aborted) throw new StudyError('Cancelled');
    await file.commit();
  } finally {
    await file.discard();
  }
}
