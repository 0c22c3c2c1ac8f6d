import { AxeBuilder } from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confidentialNames, nameFinder } from '../../electron/engine/confidentiality/names.ts';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { router } from '../../electron/engine/router.ts';
import type { Block, ExhibitDocument, Run } from '../../shared/contract/exhibit-document.ts';
import { type Exhibit, ExhibitKind } from '../../shared/contract/exhibits.ts';
import { type ReadCell, type ReadExhibit, type ReadLine, readPage, tokensOf } from './page-read.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

/** What would be markup, a script or a request if it were not words. */
const hostile = `</caption></table><script>document.title = 'ran'</script><img src=http://127.0.0.1:9/x onerror="document.title='ran'"> & &amp; <!-- "x" 'y' ]]>`;

const clientOf = ({ engine }: Workbench) => createRouterClient(router, { context: { engine } });

let workbench: Workbench;
let client: ReturnType<typeof clientOf>;
/** A page with neither scripts nor a network. */
let page: Page;
/** One that lets axe run its own; no network either. */
let judged: Page;
const asked: string[] = [];

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  client = clientOf(workbench);
  await withEveryKind();
  const bare = await workbench.browser.newContext({ javaScriptEnabled: false, offline: true });
  page = await bare.newPage();
  judged = await (await workbench.browser.newContext({ offline: true })).newPage();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => workbench.close());

/** One exhibit of each kind, in the three languages, with a title and a note that look like markup. */
async function withEveryKind(): Promise<void> {
  const there = new Set((await client.exhibits.list()).map(({ kind }) => kind));
  for (const kind of ExhibitKind.options)
    if (!there.has(kind)) await client.exhibits.add({ kind, title: kind, matrixId: null, questionId: null });
  for (const { id, kind, title } of await client.exhibits.list()) {
    const { definition } = await client.exhibits.get({ id });
    const language = kind === 'frequencies' ? 'en' : kind === 'corpus' ? 'es' : 'fr';
    const more = kind === 'codes' ? { title: `${title} ${hostile}` } : {};
    await client.exhibits.edit({
      id,
      ...more,
      definition: {
        ...definition,
        language,
        source: 'Les auteurs.',
        note: kind === 'codes' ? hostile : definition.note,
      },
    });
    await replaceNames(id);
  }
}

/** Decides of each confidential name in an exhibit that another word is printed. */
async function replaceNames(id: string): Promise<void> {
  const { definition, remarks } = await client.exhibits.get({ id });
  const names = Object.fromEntries(
    remarks.flatMap((remark) => (remark.type === 'confidential' ? [[remark.name, { by: 'X…' }]] : [])),
  );
  await client.exhibits.edit({ id, definition: { ...definition, names: { ...definition.names, ...names } } });
}

async function carryEvidence(id: string, evidence: boolean): Promise<void> {
  const { definition } = await client.exhibits.get({ id });
  if (!('conclusion' in definition || 'closing' in definition)) return;
  await client.exhibits.edit({ id, definition: { ...definition, evidence } });
  await replaceNames(id);
}

/** Exports exhibits to one page and opens it from the disk. */
async function opened(name: string, ids: string[]): Promise<{ file: string; url: string }> {
  const path = join(workbench.folder, `${name}.html`);
  const place = workbench.engine.places.grant(path, 'write');
  for await (const step of await client.exhibits.export({ ids, format: 'html', place })) void step;
  const url = pathToFileURL(path).href;
  asked.length = 0;
  await page.goto(url);
  return { file: readFileSync(path, 'utf8'), url };
}

/** Neighbouring words of one style are one run. */
function merged(runs: readonly Run[]): ReadLine['runs'] {
  const found: { text: string; bold: boolean; italic: boolean }[] = [];
  for (const { text, bold = false, italic = false } of runs) {
    const last = found.at(-1);
    if (text === '') continue;
    if (last && last.bold === bold && last.italic === italic) last.text += text;
    else found.push({ text, bold, italic });
  }
  return found;
}

const line = (item: boolean, runs: readonly Run[]): ReadLine => ({ item, runs: merged(runs) });
const lines = (blocks: readonly Block[]): ReadLine[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [line(false, block.runs)]
      : block.items.map((item): ReadLine => line(true, item)),
  );

/** How an exhibit must read on a page, from nothing but the document that every format prints. */
function readingOf(document: ExhibitDocument): Omit<ReadExhibit, 'id'> {
  const { language, label, title, widths, head, rows, note, source } = document;
  const cell = (
    tag: string,
    scope: string | null,
    column: number,
    columns: number,
    blocks: readonly Block[],
  ) => ({ tag, scope, column, columns, rows: 1, lines: lines(blocks), evidence: null });
  const headRow = (row: ExhibitDocument['head'][number], at: number): ReadCell[] => {
    let column = 0;
    return row.map(({ blocks, span }) => {
      column += span;
      const scope = head.length > 1 && at === 0 ? 'colgroup' : 'col';
      return blocks.length === 0
        ? cell('td', null, column - span, span, [])
        : cell('th', scope, column - span, span, blocks);
    });
  };
  const bodies: ReadCell[][][] = [];
  for (const row of rows) {
    if (row.type === 'band' || bodies.length === 0) bodies.push([]);
    bodies.at(-1)?.push(
      row.type === 'band'
        ? [cell('th', 'rowgroup', 0, widths.length, [{ type: 'paragraph', runs: row.runs }])]
        : [
            cell('th', 'row', 0, 1, row.head.blocks),
            ...row.cells.map(({ blocks, evidence = [] }, at): ReadCell => ({
              ...cell('td', null, at + 1, 1, blocks),
              evidence:
                evidence.length === 0
                  ? null
                  : {
                      summary: `${evidence.length} verbatim${evidence.length > 1 ? 's' : ''}`,
                      lines: evidence.map((runs) => line(true, runs)),
                    },
            })),
          ],
    );
  }
  return {
    language,
    caption: [line(false, [{ text: `${label}.`, bold: true }, { text: ` ${title}` }])],
    columnGroups: head.length > 1 ? (head[0] ?? []).map(({ span }) => span) : [widths.length],
    head: head.map(headRow),
    bodies,
    under: [note, source].flatMap((runs) => (runs ? [line(false, runs)] : [])),
  };
}

/** States everything that holds of every page that Annexe exports. */
async function expectWhole(file: string, url: string, exhibits: readonly Exhibit[]): Promise<void> {
  const read = await readPage(page);
  expect(read.tokens).toEqual(tokensOf(file));
  expect(read.exhibits).toEqual(
    exhibits.map(({ document }) => ({
      ...readingOf(document),
      id: expect.any(String),
    })),
  );
  for (const { head, bodies } of read.exhibits) {
    const across = head[0]?.reduce((sum, { columns }) => sum + columns, 0);
    for (const row of [...head, ...bodies.flat()])
      expect(row.reduce((sum, { columns }) => sum + columns, 0)).toBe(across);
  }
  // Nothing acts and nothing comes from elsewhere.
  expect(asked).toEqual([url]);
  const names = read.tokens.filter((token) => !token.startsWith('=')).flatMap((token) => token.split(' '));
  const unwanted = /^(on.*|src|srcset|script|link|img|iframe|object|embed|base|form|svg|style)$/;
  expect(names.filter((name) => unwanted.test(name) && name !== 'style')).toEqual([]);
  expect(read.links.filter(({ to }) => !to.startsWith('#'))).toEqual([]);
  expect(file).not.toMatch(/@import|url\(/);
  // Nobody is named.
  const hits = nameFinder(confidentialNames(workbench.engine.study))(read.words);
  expect(hits.map(({ found }) => found)).toEqual([]);
}

/** By every rule that axe has, with all that opens open; what heads one table is its caption. */
async function expectAccessible(url: string): Promise<void> {
  await judged.goto(url);
  await judged.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const { violations } = await new AxeBuilder({ page: judged })
    .setLegacyMode()
    .disableRules(['page-has-heading-one'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
  ).toEqual([]);
}

const every = async (): Promise<Exhibit[]> =>
  Promise.all((await client.exhibits.list()).map(({ id }) => client.exhibits.get({ id })));

describe('an exhibit exported as a page', () => {
  it.each(ExhibitKind.options)('of the kind %s is read by a browser as it was written', async (kind) => {
    const exhibit = (await every()).find((one) => one.kind === kind);
    if (!exhibit) throw new Error(`No exhibit of the kind ${kind}`);
    const { file, url } = await opened(kind, [exhibit.id]);
    await expectWhole(file, url, [exhibit]);
    expect(await page.title()).toBe(`${exhibit.label}. ${exhibit.document.title}`);
    expect(await page.locator('details').count()).toBe(0);
    await expectAccessible(url);
  });

  it.each(['cross-case', 'within-case'])(
    'of the kind %s opens on what each finding rests on, by key and without a script',
    async (kind) => {
      const id = (await every()).find((one) => one.kind === kind)?.id ?? '';
      await carryEvidence(id, true);
      const exhibit = await client.exhibits.get({ id });
      const { file, url } = await opened(`${kind}-evidence`, [id]);
      await expectWhole(file, url, [exhibit]);
      const resting = exhibit.document.rows.flatMap((row) =>
        row.type === 'row' ? row.cells.filter(({ evidence }) => evidence) : [],
      );
      expect(resting.length).toBeGreaterThan(5);
      const openings = page.locator('td > details');
      expect(await openings.count()).toBe(resting.length);
      for (let at = 0; at < resting.length; at++) {
        const verbatims = openings.nth(at).locator('li');
        expect(await verbatims.first().isVisible()).toBe(false);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await verbatims.last().isVisible()).toBe(true);
      }
      await expectAccessible(url);
      // What the reader opened is printed; what stayed closed is not.
      await page.keyboard.press('Enter');
      await page.emulateMedia({ media: 'print' });
      expect(await openings.first().isVisible()).toBe(true);
      expect(await openings.last().isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await carryEvidence(id, false);
    },
  );

  it('with all others is led to by a link of its own, and is in its language', async () => {
    const ids = (await client.exhibits.list()).map(({ id }) => id);
    for (const id of ids) await carryEvidence(id, true);
    const exhibits = await every();
    const { file, url } = await opened('all', ids);
    await expectWhole(file, url, exhibits);
    const { links, exhibits: read } = await readPage(page);
    expect(links.map(({ to, text }) => [to, text])).toEqual(
      exhibits.map(({ label, document }, at) => [`#${read[at]?.id}`, `${label}. ${document.title}`]),
    );
    expect(new Set(links.map(({ to }) => to)).size).toBe(ExhibitKind.options.length);
    for (const { to } of links) {
      await page.locator(`nav a[href="${to}"]`).click();
      expect(await page.locator(`${to}:target > table`).count()).toBe(1);
    }
    await expectAccessible(url);
  });
});
