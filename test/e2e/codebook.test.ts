import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { dump } from '../engine/support.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];
let before: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
  await page.evaluate(() => {
    location.hash = '#/codebook';
  });
  await row('Offres groupées').waitFor();
  before = dump(workbench.engine.study);
});
afterAll(() => workbench.close());

const row = (name: string) =>
  page.locator('.tree-row').filter({ has: page.getByText(name, { exact: true }) });
const parentOf = (name: string): string | null =>
  workbench.engine.study.value<string>(
    'SELECT p.name FROM codes c JOIN codes p ON p.id = c.parent_id WHERE c.name = ?',
    name,
  ) ?? null;
const verbatimsOf = (name: string): number =>
  workbench.engine.study.value<number>(
    'SELECT count(*) FROM codings k JOIN codes c ON c.id = k.code_id WHERE c.name = ?',
    name,
  ) ?? 0;

async function expectAccessible(): Promise<void> {
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
  ).toEqual([]);
}

describe('working on the list of codes', () => {
  it('a code is dragged under another with the pointer', async () => {
    await row('Offres groupées').dragTo(row('Échanges entre pairs'));
    await expect.poll(() => parentOf('Offres groupées')).toBe('Échanges entre pairs');
  });

  it('a code is moved in, out, up and down by keyboard', async () => {
    await row('Salons et missions').click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => parentOf('Salons et missions')).toBe('Crédibilité, effet de label');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => parentOf('Salons et missions')).toBe('Accès au marché');
    await page.keyboard.press('Alt+ArrowUp');
    const order = async () =>
      (await page.locator('.tree-row .name').allInnerTexts()).filter((name) =>
        ['Salons et missions', 'Crédibilité, effet de label'].includes(name),
      );
    await expect.poll(order).toEqual(['Salons et missions', 'Crédibilité, effet de label']);
  });

  it('a code is dragged by keyboard alone, from its grip', async () => {
    await row('Distance').getByRole('button', { name: 'Drag Distance' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    for (let step = 0; step < 60; step += 1) {
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (label.includes('Insert') && label.includes('Temps du dirigeant')) break;
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const names = await page.locator('.tree-row .name').allInnerTexts();
        return names.indexOf('Distance') < names.indexOf('Peur de la fuite d’idées');
      })
      .toBe(true);
  });

  it('two codes are merged after a look at what that does', async () => {
    const both = verbatimsOf('Visites d’atelier') + verbatimsOf('Suites données');
    await row('Visites d’atelier').click();
    await row('Suites données').click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '2 codes chosen' }).waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Merge 2 codes' });
    await dialog.getByText(/codings? takes? the code that stays/).waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(() => verbatimsOf('Suites données')).toBeGreaterThan(0);
    await expect.poll(() => verbatimsOf('Visites d’atelier')).toBe(0);
    expect(verbatimsOf('Suites données')).toBeLessThanOrEqual(both);
  });

  it('ticked verbatims get a new code, and one is marked as typical', async () => {
    await row('Échanges entre pairs').click();
    const boxes = page.locator('.verbatim .check');
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await page.getByText('2 ticked').waitFor();
    await page.getByRole('button', { name: 'Re-code as…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Astuces');
    await page.keyboard.press('Enter');
    await expect.poll(() => verbatimsOf('Astuces')).toBe(2);
    await row('Astuces').click();
    await expect.poll(() => page.locator('.verbatim').count()).toBe(2);
    await page
      .locator('.verbatim')
      .first()
      .getByRole('button', { name: /What can be done/ })
      .click();
    await page.getByRole('menuitem', { name: 'Typical example' }).click();
    await page.locator('.code-page .example').waitFor();
    await page
      .locator('.code-page .events')
      .getByText(/Added, with 2 verbatims of Échanges/)
      .waitFor();
    await expectAccessible();
  });

  it('verbatims are narrowed to a case', async () => {
    await row('Échanges entre pairs').click();
    const all = await page.locator('.code-verbatims header b').innerText();
    await page.locator('.filter-bar').getByRole('button', { name: /Case/ }).click();
    await page.getByRole('option', { name: 'Agrinova' }).click();
    await expect.poll(() => page.locator('.code-verbatims header b').innerText()).not.toBe(all);
    expect(await page.locator('.code-verbatims h3').allInnerTexts()).toHaveLength(1);
  });

  it('the list of a day past is shown, and what became of it', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('img', { name: /a priori/ }).waitFor();
    await page.getByLabel('Date', { exact: true }).fill('2024-01-08');
    await page.getByRole('heading', { name: 'The list on 8 Jan 2024' }).waitFor();
    await expect.poll(() => page.locator('.past-codes li').count()).toBe(17);
    await page
      .locator('.list-events')
      .getByText(/Took in Visites d’atelier/)
      .waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Back to the codes' }).click();
  });

  it('a list is pasted, looked at and imported', async () => {
    await page.getByRole('button', { name: 'What can be done with the list' }).click();
    await page.getByRole('menuitem', { name: 'Import a list of codes…' }).click();
    await page
      .getByLabel('Or paste the list here')
      .fill('Accès au marché\n\tEssai — Premier contact\nTout neuf');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByText('2 new codes, 0 that differ, 1 already there.').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await row('Tout neuf').waitFor();
    expect(parentOf('Essai')).toBe('Accès au marché');
  });

  it('the page of the last code of a long list stands beside it, under the head of the tree', async () => {
    await page.setViewportSize({ width: 1440, height: 420 });
    await page.locator('.tree-row').first().click();
    await page.keyboard.press('End');
    const last = page.locator('.tree-row[aria-selected="true"], .tree-row:focus').last();
    await expect.poll(() => last.innerText()).not.toContain('Accès au marché');
    await last.click();
    await page.locator('.code-page .title').waitFor();
    const tops = await page.evaluate(() =>
      ['.tree-head', '.code-page .title', '.tree-row[aria-selected="true"]'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1,
      ),
    );
    for (const top of tops) {
      expect(top).toBeGreaterThan(60);
      expect(top).toBeLessThan(400);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('the list is exported as a table', async () => {
    await page.getByRole('button', { name: 'What can be done with the list' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as a table (CSV)…' }).click(),
    ]);
    const path = join(workbench.folder, 'codes.csv');
    await download.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('Essai;Accès au marché;Premier contact');
  });

  it('undone step by step, all is as it was', async () => {
    await page.getByRole('heading', { name: /codes/ }).first().click();
    for (let step = 0; step < 40 && workbench.engine.study.history.undo; step += 1) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(60);
    }
    await expect.poll(() => workbench.engine.study.history.undo).toBeNull();
    expect(dump(workbench.engine.study)).toBe(before);
    expect(workbench.engine.study.inspect()).toEqual({
      integrity: [],
      foreignKeys: 0,
      searchInStep: true,
    });
  });

  it('no error was met on the way', () => {
    expect(faults).toEqual([]);
  });
});
