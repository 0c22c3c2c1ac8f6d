import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { Engine } from '../../electron/engine/engine.ts';
import { openStudy } from '../../electron/engine/project/lifecycle.ts';
import { router } from '../../electron/engine/router.ts';
import { runAnnexe, startAnnexe } from './command-line.ts';
import { temporaryFolder } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

/** Runs a command that must succeed without a complaint, and returns what it printed. */
async function fine(...args: string[]): Promise<string> {
  const { code, out, err } = await runAnnexe(folder, ...args);
  expect([args, code, err]).toEqual([args, 0, '']);
  return out;
}

/** Checks that the command ends with this code and says why in one line that is meant for its user. */
async function expectRefusal(code: 1 | 2, saying: RegExp, ...args: string[]): Promise<void> {
  const { code: ended, out, err } = await runAnnexe(folder, ...args);
  expect([args, ended, out]).toEqual([args, code, '']);
  expect(err).toMatch(/^annexe: [^\n]+\n$/);
  expect(err).toMatch(saying);
  expect(err).not.toMatch(/\bat .+:\d+|Error:|undefined|\[object|node:/);
}

const generated = (file: string, seed = 1): string[] =>
  [
    'generate',
    file,
    '--interviews',
    '3',
    '--words',
    '900',
    '--cases',
    '2',
    '--codes',
    '10',
    '--codings',
    '40',
  ].concat('--seed', String(seed));

async function listed<T>(file: string, what: string, row: z.ZodType<T>): Promise<T[]> {
  return z.array(row).parse(JSON.parse(await fine('list', file, what, '--json')));
}

const Count = z.number().int().nonnegative();
const SourceRow = z.strictObject({
  title: z.string(),
  kind: z.enum(['interview', 'field-note', 'document']),
  case: z.string().nullable(),
  words: Count,
  paragraphs: Count,
  turns: Count,
  speakers: z.array(z.strictObject({ name: z.string(), turns: Count, words: Count })),
  codings: Count,
});
const CodingRow = z.strictObject({
  source: z.string(),
  start: Count,
  end: Count,
  code: z.string(),
  coder: z.string(),
  verbatim: z.string(),
});
const CodeRow = z.strictObject({
  path: z.string(),
  kind: z.enum(['thematic', 'conceptual']),
  origin: z.enum(['a-priori', 'emergent']),
  codings: Count,
});
const ExhibitRow = z.strictObject({
  number: Count,
  title: z.string(),
  kind: z.enum(['cross-case', 'verbatims']),
});
const Report = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.string()),
  counts: z.record(z.string(), Count),
});

describe('annexe new', () => {
  test('makes an empty study, or the example', async () => {
    expect(await fine('new', 'study.annexe', '--title', 'Étude', '--language', 'fr')).toBe(
      `${join(folder, 'study.annexe')}\n`,
    );
    expect(await listed('study.annexe', 'sources', SourceRow)).toEqual([]);
    await fine('new', 'example.annexe', '--demo');
    expect((await listed('example.annexe', 'sources', SourceRow)).length).toBeGreaterThan(3);
    const report = Report.parse(JSON.parse(await fine('check', 'example.annexe', '--json')));
    expect(report).toMatchObject({ ok: true, problems: [] });
  });

  test('refuses to replace a file, and a folder that is not there', async () => {
    writeFileSync(join(folder, 'mine.annexe'), 'mine');
    await expectRefusal(2, /mine\.annexe is there already/, 'new', 'mine.annexe');
    expect(readFileSync(join(folder, 'mine.annexe'), 'utf8')).toBe('mine');
    await expectRefusal(2, /there is no folder .*gone/, 'new', 'gone/study.annexe');
    await expectRefusal(2, /--language .* en/, 'new', 'study.annexe', '--language', 'de');
    await expectRefusal(2, /--title/, 'new', 'study.annexe', '--demo', '--title', 'Étude');
    expect(existsSync(join(folder, 'study.annexe'))).toBe(false);
  });
});

describe('annexe import', () => {
  test('stores what can be read, names what cannot, and ends with 2 then', async () => {
    await fine('new', 'study.annexe', '--language', 'fr');
    writeFileSync(
      join(folder, 'Entretien 1.txt'),
      'Q : Que partagez-vous ?\nMme Noël : Nos machines.\nQ : Et ?\nMme Noël : L’atelier.\n',
    );
    writeFileSync(join(folder, 'broken.docx'), 'not a Word file');
    const paths = ['Entretien 1.txt', 'broken.docx', 'gone.txt'];
    const { code, out, err } = await runAnnexe(
      folder,
      'import',
      'study.annexe',
      ...paths,
      '--case',
      'Optivallée',
    );
    expect([code, out]).toEqual([2, '1 sources\n']);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^annexe: broken\.docx: /),
      expect.stringMatching(/^annexe: gone\.txt: /),
      '',
    ]);
    expect(await listed('study.annexe', 'sources', SourceRow)).toEqual([
      {
        title: 'Entretien 1',
        kind: 'interview',
        case: 'Optivallée',
        words: 6,
        paragraphs: 4,
        turns: 4,
        codings: 0,
        speakers: [
          { name: 'Q', turns: 2, words: 3 },
          { name: 'Mme Noël', turns: 2, words: 3 },
        ],
      },
    ]);
    await fine('import', 'study.annexe', 'Entretien 1.txt', '--case', 'Optivallée', '--kind', 'document');
    expect(JSON.parse(await fine('list', 'study.annexe', 'cases', '--json'))).toMatchObject([
      { name: 'Optivallée', sources: 2 },
    ]);
  });
});

describe('annexe generate', () => {
  test('makes a study of just the size asked for, the same for the same seed and another for another', async () => {
    await fine(...generated('one.annexe'));
    await fine(...generated('same.annexe'));
    await fine(...generated('other.annexe', 2));
    const sources = await listed('one.annexe', 'sources', SourceRow);
    expect([sources.length, sources.reduce((sum, { words }) => sum + words, 0)]).toEqual([3, 900]);
    expect(sources.reduce((sum, { codings }) => sum + codings, 0)).toBe(40);
    for (const what of [
      'cases',
      'participants',
      'sources',
      'codes',
      'codings',
      'memos',
      'exhibits',
      'corpus',
    ]) {
      const list = await fine('list', 'one.annexe', what, '--json');
      expect([what, await fine('list', 'same.annexe', what, '--json')]).toEqual([what, list]);
      if (['sources', 'codes', 'codings'].includes(what))
        expect(await fine('list', 'other.annexe', what, '--json')).not.toBe(list);
    }
  });

  test('refuses what is no size', async () => {
    await expectRefusal(
      2,
      /--interviews/,
      ...generated('study.annexe').map((word) => (word === '3' ? '0' : word)),
    );
    await expectRefusal(
      2,
      /--words/,
      ...generated('study.annexe').map((word) => (word === '900' ? 'many' : word)),
    );
    await expectRefusal(2, /--words/, 'generate', 'study.annexe', '--interviews', '3');
    expect(existsSync(join(folder, 'study.annexe'))).toBe(false);
  });
});

describe('annexe list', () => {
  test('gives sources, codings, codes and exhibits the shapes that scripts rely on', async () => {
    await fine(...generated('study.annexe'));
    const sources = await listed('study.annexe', 'sources', SourceRow);
    expect(sources[0]).toMatchObject({
      kind: 'interview',
      speakers: [{ name: 'Chercheuse' }, { name: 'Participant 1' }],
    });
    for (const { words, turns, speakers } of sources) {
      expect(speakers.reduce((sum, speaker) => sum + speaker.words, 0)).toBe(words);
      expect(speakers.reduce((sum, speaker) => sum + speaker.turns, 0)).toBe(turns);
    }
    const codings = await listed('study.annexe', 'codings', CodingRow);
    const codes = await listed('study.annexe', 'codes', CodeRow);
    expect([codings.length, codes.length]).toEqual([40, 10]);
    for (const { path, codings: given } of codes)
      expect(codings.filter(({ code }) => code === path)).toHaveLength(given);
    for (const { start: from, end, verbatim } of codings) expect(verbatim).toHaveLength(end - from);
    expect(await listed('study.annexe', 'exhibits', ExhibitRow)).toEqual([
      { number: 1, title: 'Matrice inter-cas', kind: 'cross-case' },
      { number: 2, title: 'Verbatims exemplaires', kind: 'verbatims' },
    ]);
    expect(await fine('list', 'study.annexe', 'exhibits')).toMatch(
      /^number {2}title +kind\n1 +Matrice inter-cas/,
    );
  });

  test('ends quietly when its reader has seen enough', async () => {
    await fine(...generated('study.annexe').map((word) => (word === '40' ? '2000' : word)));
    const child = startAnnexe(folder, 'list', 'study.annexe', 'codings', '--json');
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  test('refuses what is no study, no list, or open elsewhere', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Chère collègue,');
    await expectRefusal(2, /letter\.txt: .*not an Annexe study/, 'list', 'letter.txt', 'sources');
    await expectRefusal(2, /gone\.annexe: /, 'list', 'gone.annexe', 'sources');
    await expectRefusal(
      2,
      /cases, participants, sources, codes, codings, memos, exhibits/,
      'list',
      'letter.txt',
      'turns',
    );
    await expectRefusal(2, /missing required argument 'what'/, 'list', 'letter.txt');
    await fine('new', 'study.annexe');
    const db = new Database(join(folder, 'study.annexe'));
    onTestFinished(() => void db.close());
    db.exec('BEGIN EXCLUSIVE');
    await expectRefusal(2, /study\.annexe: .*open/i, 'list', 'study.annexe', 'sources');
  });
});

describe('annexe export', () => {
  test('prints an exhibit by its number, its label or its title, alike each time', async () => {
    await fine(...generated('study.annexe'));
    for (const [wanted, output] of [
      ['1', 'a.md'],
      ['Annexe 1', 'b.md'],
      ['Matrice inter-cas', 'c.md'],
    ] as const)
      expect(await fine('export', 'study.annexe', wanted, '--format', 'md', '--output', output)).toBe(
        `${join(folder, output)}\n`,
      );
    const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(a).toContain('Matrice inter-cas');
    expect([b, c]).toEqual([a, a]);
    for (const format of ['docx', 'xlsx', 'tex']) {
      await fine('export', 'study.annexe', '2', '--format', format, '--output', `out.${format}`);
      expect(readFileSync(join(folder, `out.${format}`)).length).toBeGreaterThan(100);
    }
  });

  test('writes an exhibit that names somebody, and says whom', async () => {
    await fine('new', 'study.annexe', '--demo');
    const engine = new Engine(join(folder, 'data'));
    engine.hold(openStudy(engine, join(folder, 'study.annexe')));
    const client = createRouterClient(router, { context: { engine } });
    const [first] = await client.exhibits.list();
    const { id, definition } = await client.exhibits.get({ id: first?.id ?? '' });
    await client.exhibits.edit({ id, definition: { ...definition, note: 'Merci à Mme Brossard.' } });
    engine.release();
    const { code, out, err } = await runAnnexe(folder, 'export', 'study.annexe', '1', '--format', 'md');
    expect([code, out]).toEqual([0, `${join(folder, 'Annexe 1.md')}\n`]);
    expect(err).toBe('annexe: Annexe 1 holds confidential names (Brossard); settle them in the workbench.\n');
  });

  test('refuses an exhibit, a format and a folder that are not there', async () => {
    await fine(...generated('study.annexe'));
    await expectRefusal(
      2,
      /“Annexe 9”; this study has 1 Matrice inter-cas, 2 Verbatims/,
      'export',
      'study.annexe',
      'Annexe 9',
      '--format',
      'md',
    );
    await expectRefusal(
      2,
      /docx, xlsx, tex, html, md, csv/,
      'export',
      'study.annexe',
      '1',
      '--format',
      'pdf',
    );
    await expectRefusal(
      2,
      /there is no folder .*gone/,
      'export',
      'study.annexe',
      '1',
      '--format',
      'md',
      '--output',
      'gone/a.md',
    );
    await expectRefusal(2, /--format/, 'export', 'study.annexe', '1');
  });
});

describe('annexe check', () => {
  test('counts what a whole study holds and ends with 0', async () => {
    await fine(...generated('study.annexe'));
    const report = Report.parse(JSON.parse(await fine('check', 'study.annexe', '--json')));
    expect(report).toMatchObject({
      ok: true,
      problems: [],
      counts: { cases: 2, sources: 3, codes: 10, codings: 40 },
    });
    expect(await fine('check', 'study.annexe')).toMatch(/40 codings[^]*No problem found\.\n$/);
  });

  test('ends with 1 when a verbatim is not what was said, and when the file is damaged', async () => {
    await fine(...generated('study.annexe'));
    copyFileSync(join(folder, 'study.annexe'), join(folder, 'short.annexe'));
    truncateSync(join(folder, 'short.annexe'), 50_000);
    const db = new Database(join(folder, 'study.annexe'));
    db.exec(`UPDATE codings SET verbatim = 'never said' WHERE rowid = 1`);
    db.close();
    for (const file of ['study.annexe', 'short.annexe']) {
      const { code, out, err } = await runAnnexe(folder, 'check', file, '--json');
      expect([file, code]).toEqual([file, 1]);
      const report = Report.parse(JSON.parse(out));
      expect([report.ok, report.problems.length]).toEqual([false, 1]);
      expect(err).toMatch(new RegExp(`^annexe: ${file}: [^\\n]+\\n$`));
    }
    await expectRefusal(1, /short\.annexe: .*damaged/, 'list', 'short.annexe', 'sources');
  });

  test('ends with 2 for what is no study', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Chère collègue,');
    await expectRefusal(2, /not an Annexe study/, 'check', 'letter.txt', '--json');
  });
});

describe('annexe serve', () => {
  test('prints the address with its token first, opens that to the study, and leaves when it is told to', async () => {
    await fine('new', 'study.annexe', '--title', 'Étude');
    const child = startAnnexe(folder, 'serve', 'study.annexe', '--no-open');
    onTestFinished(() => void child.kill('SIGKILL'));
    const first = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (out.includes('\n')) resolve(out.split('\n', 1)[0] ?? '');
      });
      child.once('close', () => reject(new Error('The host ended before it gave its address.')));
    });
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
    const visit = await fetch(first, { redirect: 'manual' });
    const cookie = (visit.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const state = await fetch(new URL('/rpc/project/state', first), { method: 'POST', headers: { cookie } });
    expect(await state.json()).toMatchObject({ json: { title: 'Étude' } });
    const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await listed('study.annexe', 'sources', SourceRow)).toEqual([]);
  });

  test('refuses a study that is not there, and a port that is taken or none', async () => {
    await expectRefusal(2, /gone\.annexe/, 'serve', 'gone.annexe', '--no-open');
    await expectRefusal(2, /--port/, 'serve', '--no-open', '--port', 'any');
    await expectRefusal(2, /--demo/, 'serve', 'gone.annexe', '--demo', '--no-open');
  });
});

test('annexe without a command, or with one that it does not know, says what there is', async () => {
  await expectRefusal(2, /name a command: new, import, list, export, check, serve, generate/);
  await expectRefusal(2, /unknown command 'paint'/, 'paint');
  await expectRefusal(2, /unknown option '--all'/, 'list', 'a.annexe', 'codes', '--all');
  const help = await fine('--help');
  for (const command of ['new', 'import', 'list', 'export', 'check', 'serve', 'generate'])
    expect(help).toContain(`  ${command}`);
});
