import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSourceFiles } from '../../electron/engine/sources/reading/index.ts';
import type { BatchOptions, SourceFileResult } from '../../electron/engine/sources/reading/index.ts';
import { compoundFile, paragraphXml, wordOf } from './word-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annexe-batch-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes so many interviews of one turn each, and says where. */
async function interviews(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, index) => join(folder, `entretien-${index}.docx`));
  await Promise.all(paths.map((path, index) => writeFile(path, wordOf(paragraphXml(`Anne : ${index}`)))));
  return paths;
}

async function readAll(paths: readonly string[], options?: BatchOptions): Promise<SourceFileResult[]> {
  const results: SourceFileResult[] = [];
  for await (const result of readSourceFiles(paths, options)) results.push(result);
  return results;
}

const outcome = (result: SourceFileResult): string =>
  result.ok ? (result.raw[0]?.text ?? '') : result.error.reason;

describe('a batch of files', () => {
  test('comes back in its order, with a reason in the place of each file that cannot be read', async () => {
    const paths = await interviews(12);
    const locked = join(folder, 'secret.docx');
    await writeFile(locked, compoundFile('EncryptedPackage'));
    const results = await readAll([
      ...paths.slice(0, 3),
      locked,
      join(folder, 'absent.docx'),
      ...paths.slice(3),
    ]);
    expect(results.map(outcome)).toEqual([
      'Anne : 0',
      'Anne : 1',
      'Anne : 2',
      'password',
      'missing',
      ...Array.from({ length: 9 }, (_, index) => `Anne : ${index + 3}`),
    ]);
    expect(results[0]).toMatchObject({ ok: true, path: paths[0], title: 'entretien-0' });
  });

  test('may be empty', async () => {
    expect(await readAll([])).toEqual([]);
  });

  test('goes on after a file that took too long', async () => {
    const paths = await interviews(3);
    expect((await readAll(paths, { timeLimit: 0 })).map(outcome)).toEqual(['timeout', 'timeout', 'timeout']);
    expect((await readAll(paths)).map(outcome)).toEqual(['Anne : 0', 'Anne : 1', 'Anne : 2']);
  });

  test('ends at once when it is cancelled', async () => {
    const paths = await interviews(40);
    const cancel = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const result of readSourceFiles(paths, { signal: cancel.signal })) {
        seen.push(outcome(result));
        if (seen.length === 2) cancel.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(['Anne : 0', 'Anne : 1']);
    await expect(readAll(paths, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('may be left halfway', async () => {
    for await (const result of readSourceFiles(await interviews(20))) {
      expect(result.ok).toBe(true);
      break;
    }
  });
});
