import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAnnexe } from './command-line.ts';
import { temporaryFolder } from './support.ts';

test('annexe export --all prints every exhibit to one file, alike each time, and is told from naming one', async () => {
  const folder = temporaryFolder();
  const run = (...args: string[]) => runAnnexe(folder, ...args);
  expect((await run('new', 'study.annexe', '--demo')).code).toBe(0);
  for (const output of ['once.docx', 'again.docx'])
    expect(
      await run('export', 'study.annexe', '--all', '--format', 'docx', '--output', output),
    ).toMatchObject({ code: 0, out: `${join(folder, output)}\n` });
  const [once, again] = ['once.docx', 'again.docx'].map((name) => readFileSync(join(folder, name)));
  expect(once?.equals(again ?? Buffer.of())).toBe(true);
  const both = await run('export', 'study.annexe', '1', '--all', '--format', 'md');
  expect(both).toMatchObject({ code: 2, out: '' });
  expect(both.err).toMatch(/^annexe: .*not both.*\n$/);
  const neither = await run('export', 'study.annexe', '--format', 'md');
  expect(neither).toMatchObject({ code: 2, out: '' });
  expect(neither.err).toMatch(/^annexe: .*or say --all.*\n$/);
}, 60_000);
