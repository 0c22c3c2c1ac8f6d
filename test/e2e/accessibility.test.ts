import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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

describe.each([
  ['light', 'en-GB', 1440, 900],
  ['dark', 'fr-FR', 1024, 700],
] as const)('in %s, %s, %i×%i', (colorScheme, locale, width, height) => {
  const look = async (address: string, prepare: (page: Page) => Promise<unknown>) => {
    const { page, faults } = await workbench.open({ colorScheme, locale, viewport: { width, height } });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.locator('h1, h2').first().waitFor();
    await prepare(page);
    // What is pointed at lets the rest stand back.
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  };

  it.each(screens)('axe finds nothing on %s', (_, address) => look(address(), async () => {}));

  it.each(deskParts)('axe finds nothing on %s', (_, prepare) =>
    look(`#/sources/${first('sources')}`, prepare),
  );

  it('axe finds nothing on the start screen', async () => {
    const other = await startWorkbench();
    const { page } = await other.open({ colorScheme, locale, viewport: { width, height } });
    await page.locator('h1').waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await other.close();
  });
});
