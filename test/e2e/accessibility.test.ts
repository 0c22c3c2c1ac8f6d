import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
});
afterAll(() => workbench.close());

const first = (table: string): string =>
  workbench.engine.study.value<string>(`SELECT id FROM ${table} ORDER BY position LIMIT 1`) ?? '';

const codeNamed = (like: string): string =>
  workbench.engine.study.value<string>('SELECT id FROM codes WHERE name LIKE ?', like) ?? '';

const screens = [
  ['the overview', () => '#/overview'],
  ['the sources', () => '#/sources'],
  ['a source', () => `#/sources/${first('sources')}`],
  [
    'a coding',
    () => {
      const id = workbench.engine.study.value<string>(
        'SELECT id FROM codings WHERE source_id = ? LIMIT 1',
        first('sources'),
      );
      return `#/sources/${first('sources')}?at=${id}`;
    },
  ],
  ['the codebook', () => `#/codebook/${first('codes')}`],
  ['the cases', () => '#/cases'],
  ['the participants', () => '#/cases/participants'],
  ['the groups', () => '#/cases/groups'],
  ['the speakers', () => '#/cases/speakers'],
  ['the guides', () => '#/cases/guides'],
  ['the themes covered', () => '#/cases/themes'],
  ['the corpus', () => '#/cases/corpus'],
  ['a matrix', () => `#/matrices/${first('matrices')}`],
  ['the matrix of a case', () => `#/matrices/case:${first('cases')}`],
  [
    'the closing cell of a case',
    () => `#/matrices/case:${first('cases')}?at=${encodeURIComponent(`${codeNamed('Veille%')} case`)}`,
  ],
  ['what is left to do', () => '#/matrices/work'],
  ['cases two by two', () => '#/matrices/pairs'],
  ['a truth table', () => '#/matrices/truth'],
  ['a table of counts', () => `#/matrices/counts:${first('count_tables')}`],
  ['agreement', () => '#/agreement'],
  ['an exhibit', () => `#/exhibits/${first('exhibits')}`],
  ['the journal', () => '#/journal'],
  ['the memos', () => '#/journal/memos'],
  ['the search', () => '#/search'],
  ['a query', () => '#/search/queries'],
  ['the co-occurrence of codes', () => '#/search/pairs'],
] as const;

/** What opens at the desk, and how. */
const deskParts: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    'the picker with a code that is given and one that is put to it',
    async (page) => {
      await page.locator('.lb').first().click();
      await page.keyboard.press('c');
      await page.locator('.pick li .given').first().waitFor();
      await page.keyboard.press('Shift+Enter');
    },
  ],
  [
    'several codings',
    async (page) => {
      await page.locator('.lb').first().click();
      await page.keyboard.press('}');
      await page.locator('.several-list').waitFor();
    },
  ],
  [
    'the codes beside the text',
    async (page) => {
      await page.locator('.lb').first().click();
      await page.keyboard.press('k');
      await page.locator('.codes-panel').waitFor();
      await page.keyboard.type('a');
    },
  ],
  [
    'the passages that autocoding finds',
    async (page) => {
      await page.locator('.lb').first().waitFor();
      await page.locator('.desk-tools button').nth(1).click();
      await page.getByRole('dialog').getByRole('textbox').fill('acheteur* OR client*');
      await page.locator('.auto-line').first().waitFor();
    },
  ],
];

/** What each page has asked for and not been answered yet. */
const awaited = new WeakMap<Page, Set<Request>>();

async function open(from: Workbench, options: BrowserContextOptions) {
  const opened = await from.open(options);
  const asked = new Set<Request>();
  opened.page.on('request', (request) => asked.add(request));
  opened.page.on('requestfinished', (request) => asked.delete(request));
  opened.page.on('requestfailed', (request) => asked.delete(request));
  awaited.set(opened.page, asked);
  return opened;
}

/** Goes to an address. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator('h1, h2').first().waitFor();
}

/** Pages that hold axe's script already: it is large, and a page keeps it from one screen to the next. */
const withAxe = new WeakSet<Page>();

/** What axe finds on a page that has come to rest, by every rule of WCAG 2.1 A and AA, where it stands. */
async function violationsOn(page: Page): Promise<string[]> {
  // What is pointed at lets the rest stand back.
  await page.mouse.move(2, 2);
  await atRest(page);
  const again = withAxe.has(page) ? { axeSource: 'void window.axe' } : {};
  withAxe.add(page);
  // The workbench has no frames: axe may judge within the page, without a second page to put the parts together.
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page, ...again })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`,
  );
}

/** Once every answer has come, and for 300 ms nothing was drawn anew, nothing fades and every font is there. */
async function atRest(page: Page): Promise<void> {
  await expect.poll(() => awaited.get(page)?.size).toBe(0);
  await page.evaluate(
    () =>
      new Promise<void>((rest) => {
        const settle = () => {
          if (document.fonts.status !== 'loaded' || document.getAnimations().length > 0) return wait();
          watch.disconnect();
          rest();
        };
        let timer = setTimeout(settle, 300);
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(settle, 300);
        };
        const watch = new MutationObserver(wait);
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
  if (awaited.get(page)?.size !== 0) await atRest(page);
}

describe.each([
  ['light', 'en-GB', 1440, 900],
  ['dark', 'fr-FR', 1024, 700],
] as const)('in %s, %s, %i×%i', (colorScheme, locale, width, height) => {
  const setting = { colorScheme, locale, viewport: { width, height } };

  describe('on one page that goes from screen to screen', () => {
    let page: Page;
    let faults: string[];

    beforeAll(async () => {
      ({ page, faults } = await open(workbench, setting));
    });
    afterAll(() => page.context().close());

    it.each(screens)('axe finds nothing on %s', async (_, address) => {
      await visit(page, address());
      expect(await violationsOn(page)).toEqual([]);
      expect(faults.splice(0)).toEqual([]);
    });
  });

  it.each(deskParts)('axe finds nothing on %s', async (_, prepare) => {
    const { page, faults } = await open(workbench, setting);
    await visit(page, `#/sources/${first('sources')}`);
    await prepare(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('axe finds nothing on the start screen', async () => {
    const other = await startWorkbench();
    const { page } = await open(other, setting);
    await page.locator('h1').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await other.close();
  });
});
