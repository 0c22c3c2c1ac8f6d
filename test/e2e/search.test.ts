import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

const count = (sql: string) => workbench.engine.study.value<number>(sql) ?? 0;
const codings = () => count('SELECT count(*) FROM codings');
const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const matches = () => page.getByRole('list', { name: 'Matches' });
const verbatims = () => page.getByRole('list', { name: 'Verbatims' });
const found = async () => Number(/^(\d+)/.exec((await page.locator('.query-head').innerText()) ?? '')?.[1]);

/** Ticks what is named in the list that opens from the `at`th condition. */
async function choose(at: number, names: readonly string[]) {
  await page.locator('.condition .many').nth(at).click();
  for (const name of names) await page.getByRole('option', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

async function download(press: () => Promise<unknown>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path(), 'utf8');
}

async function expectAccessible() {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

beforeAll(async () => {
  workbench = await startWorkbench();
  workbench.engine.hold(createStudyFrom(join(workbench.folder, 'exemple.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

describe('search', () => {
  it('leads from the palette to every match, and from a match to its place and back', async () => {
    await page.locator('.find').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('acheteurs');
    await page.getByRole('option', { name: 'Search all texts for “acheteurs”' }).click();
    await matches().getByRole('button').first().waitFor();
    expect(
      await page
        .getByRole('textbox', { name: /^Words/ })
        .or(page.getByRole('searchbox'))
        .inputValue(),
    ).toBe('acheteurs');
    const all = await matches().locator('mark').allInnerTexts();
    expect(new Set(all.map((word) => word.toLowerCase()))).toEqual(new Set(['acheteurs']));
    await matches().getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.ProseMirror').waitFor();
    await page.goBack();
    await matches().getByRole('button').first().waitFor();
  });

  it('narrows to who speaks, says what is wrong with a query, and helps on', async () => {
    const field = page.getByRole('searchbox');
    const status = page.getByRole('main').getByRole('status');
    await field.fill('acheteur OR (prix');
    await page.getByText('A closing parenthesis is missing.').waitFor();
    await field.fill('acheteu');
    await page.getByRole('button', { name: 'Search acheteu*' }).click();
    await matches().getByRole('button').first().waitFor();
    const before = await status.innerText();
    await expectAccessible();
    await page.getByRole('button', { name: /Who speaks$/ }).click();
    await page.getByRole('option', { name: 'interviewers' }).click();
    await expect.poll(() => status.innerText()).not.toBe(before);
    await page.getByRole('button', { name: /Who speaks$/ }).click();
    await page.getByRole('option', { name: 'all', exact: true }).click();
    await expect.poll(() => status.innerText()).toBe(before);
  });

  it('codes the matches that stay ticked in one step, which undo takes back', async () => {
    const before = codings();
    await page.getByRole('button', { name: 'Code the matches…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Find passages and code them' });
    await dialog.getByRole('checkbox').nth(1).waitFor();
    // What is found for the words alone cannot be unticked any more once sentences are asked for.
    const stale = await dialog.getByText('the sentence').evaluate(async (choice: HTMLElement) => {
      choice.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return document.querySelectorAll('.auto-passage').length;
    });
    expect(stale).toBe(0);
    await dialog.getByRole('button', { name: /Choose a code/ }).click();
    await page.getByRole('option', { name: 'A new code…' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Acheteurs');
    await dialog.getByRole('checkbox').nth(1).click({ force: true });
    await dialog.getByText('1 is left out.').waitFor();
    await dialog.getByRole('button', { name: /^Code \d+ passages$/ }).click();
    await page.getByText(/passages coded in/).waitFor();
    expect(codings()).toBeGreaterThan(before);
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(codings).toBe(before);
  });
});

describe('queries', () => {
  it('are built of codes and what stands to them, read, counted, saved, renamed and removed', async () => {
    await go('#/search/queries');
    await choose(0, ['Accès au marché › Rencontres avec les donneurs d’ordre']);
    await expect
      .poll(found)
      .toBe(
        count(
          "SELECT count(*) FROM codings k JOIN codes c ON c.id = k.code_id WHERE c.name LIKE 'Rencontres avec%' AND k.detached = 0",
        ),
      );
    const ofCode = await found();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page
      .locator('.condition')
      .nth(1)
      .getByRole('button', { name: /What is asked$/ })
      .click();
    await page.getByRole('option', { name: 'an overlapping code' }).click();
    await choose(1, ['Apprentissage collectif › Rôle de l’animateur']);
    await expect.poll(found).toBeLessThan(ofCode);
    const both = await found();
    expect(await verbatims().getByRole('listitem').count()).toBe(both);
    await page.getByText('count', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Coder' }).waitFor();
    await expectAccessible();
    await page.getByText('read', { exact: true }).click();

    await page.getByRole('button', { name: 'Save the query…' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Rencontres animées');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rencontres animées' }).waitFor();
    expect(await found()).toBe(both);
    await page.getByRole('button', { name: /What can be done/ }).click();
    await page.getByRole('menuitem', { name: 'Rename the query…' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Rencontres et animateurs');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rencontres et animateurs' }).waitFor();

    await page.getByRole('button', { name: 'Export as CSV…' }).click();
    const text = await download(() => page.getByRole('button', { name: 'Leave them in' }).click());
    expect(text.trim().split('\r\n')).toHaveLength(both + 1);

    await page.getByRole('button', { name: /What can be done/ }).click();
    await page.getByRole('menuitem', { name: 'Remove the query' }).click();
    await page.getByRole('heading', { name: 'New query', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Undo “Remove a query”/ }).click();
    await page.getByRole('link', { name: 'Rencontres et animateurs' }).click();
    await expect.poll(found).toBe(both);
  });
});

describe('the verbatims of a query', () => {
  it('become an exhibit that follows it, whose passages are left out and shortened one by one', async () => {
    const sheet = page.locator('.sheet');
    const listed = page.locator('.quotes > li');
    await page.getByRole('link', { name: 'Rencontres et animateurs' }).click();
    const both = await found();
    await page.getByRole('button', { name: 'Make an exhibit…' }).click();
    await sheet.getByText('Demandés').waitFor();
    expect(await sheet.locator('li').count()).toBe(both);
    await expect.poll(() => listed.count()).toBe(both);
    await expectAccessible();

    await listed.first().getByRole('checkbox').press('Space');
    await expect.poll(() => sheet.locator('li').count()).toBe(both - 1);
    await sheet.getByText(`cités\u00a0: ${both - 1}`).waitFor();
    const field = listed.nth(1).getByRole('textbox');
    await field.fill('Tout autre chose.');
    await field.blur();
    await page.getByText('Quotation altered').waitFor();
    await page.getByRole('button', { name: 'Remark 1' }).waitFor();
    await page.locator('.remarks').getByRole('button', { name: 'Put back what was said' }).click();
    await page.getByText('Quotation altered').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: /^code Rows by/ }).click();
    await page.getByRole('option', { name: 'case', exact: true }).click();
    await sheet.getByRole('columnheader', { name: 'Cas', exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Spanish' }).press('Space');
    await sheet.locator('caption', { hasText: /^Anexo \d/ }).waitFor();
    await sheet.getByText('Se pidieron las citas textuales con el código').waitFor();
    await page.getByRole('button', { name: 'Open the query' }).click();
    await page.getByRole('heading', { name: 'Rencontres et animateurs' }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the co-occurrence of codes', () => {
  it('leads from a cell to just the verbatims it counts, and to the query that finds them', async () => {
    await go('#/search/pairs');
    const cell = page.getByRole('gridcell', { name: /^Rencontres avec .* with Rôle de l’animateur: \d/ });
    const counted = Number(await cell.innerText());
    await cell.click();
    const beside = page.getByRole('complementary', { name: 'Inspector' });
    await beside.locator('.read').first().waitFor();
    expect(await beside.locator('.read').count()).toBe(counted);
    await expectAccessible();
    await cell.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await beside.getByRole('button', { name: 'Open as a query' }).click();
    await expect.poll(found).toBe(counted);
    await page.goBack();
    const text = await download(() => page.getByRole('button', { name: 'Export as CSV…' }).click());
    expect(text.startsWith('\ufeffCode;Verbatims;')).toBe(true);
    expect(faults).toEqual([]);
  });
});
