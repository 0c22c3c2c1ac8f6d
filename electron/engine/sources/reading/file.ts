import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { RawParagraph } from '../../../../shared/text/draft.ts';
import { rawFromPlainText } from '../../../../shared/text/raw.ts';
import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';
import { decodeText } from './text.ts';
import { readWord } from './word.ts';

/** A file read into paragraphs; its title is the file's name without the ending. */
export interface SourceFile {
  readonly title: string;
  readonly raw: RawParagraph[];
}

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a Word file (.docx) or a text file (.txt, .text, .md, .markdown; Markdown is taken as text) in the
 * calling thread. For a file that comes from elsewhere use `readSourceFiles`, which reads in a worker.
 * Throws `ReadingError`, or the signal's reason once aborted.
 */
export async function readSourceFile(path: string, { signal }: ReadingOptions = {}): Promise<SourceFile> {
  const ending = extname(path);
  const title = basename(path, ending).normalize('NFC').trim();
  const readBytes = readers.get(ending.toLowerCase());
  const bytes = await readBounded(path, signal);
  if (bytes.length === 0) throw new ReadingError('empty');
  if (readBytes === undefined) throw new ReadingError('unsupported');
  const raw = await readBytes(bytes);
  signal?.throwIfAborted();
  if (raw.length === 0) throw new ReadingError('empty');
  return { title, raw };
}

const readers = new Map<string, (bytes: Buffer) => Promise<RawParagraph[]>>([
  ['.docx', readWord],
  ['.txt', readText],
  ['.text', readText],
  ['.md', readText],
  ['.markdown', readText],
]);

async function readText(bytes: Buffer): Promise<RawParagraph[]> {
  const text = await decodeText(bytes);
  if (text.length > limits.characters) throw new ReadingError('too-large');
  const raw = rawFromPlainText(text);
  if (raw.length > limits.paragraphs) throw new ReadingError('too-large');
  return raw;
}

async function readBounded(path: string, signal: AbortSignal | undefined): Promise<Buffer> {
  try {
    // Looked at before it is opened: opening a pipe would wait for its writer.
    const found = await stat(path);
    if (!found.isFile()) throw new ReadingError('unsupported');
    if (found.size > limits.fileBytes) throw new ReadingError('too-large');
    return await readFile(path, { signal });
  } catch (error) {
    if (error instanceof ReadingError || signal?.aborted === true) throw error;
    throw new ReadingError(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): 'missing' | 'denied' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ENXIO'];
  return typeof code === 'string' && absent.includes(code) ? 'missing' : 'denied';
}
