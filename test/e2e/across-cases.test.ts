import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { betweenFrames, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

async function visit(address: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV…' }).click(),
  ]);
  const path = join(workbench.folder, name);
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}

async function expectAccessible() {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
  ).toEqual([]);
}

const matrixId = () =>
  workbench.engine.study.value<string>("SELECT id FROM matrices WHERE kind = 'cross-case'");

describe('across cases', () => {
  it('a table of counts leads by key to the verbatims that a cell counts', async () => {
    await visit('#/matrices/counts');
    await page.getByText(/Counted: verbatims by codes \(rows\) and cases \(columns\)/).waitFor();
    const cell = page.getByRole('gridcell', { name: 'Suites données, Optivallée: 3', exact: true });
    await cell.click();
    const drill = page.getByRole('region', { name: 'Suites données · Optivallée' });
    await drill.getByText('3 verbatims').waitFor();
    expect(await drill.getByRole('listitem').count()).toBe(3);
    await cell.focus();
    await betweenFrames(page, async () => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    });
    await page.getByRole('region', { name: 'Suites données · Agrinova' }).waitFor();
    await expectAccessible();
  });

  it('has the rows and columns that one chooses, in the order one gives them', async () => {
    await visit('#/matrices/counts');
    await page.getByRole('columnheader').nth(2).waitFor();
    const heads = async () => (await page.getByRole('columnheader').allInnerTexts()).slice(1);
    const before = await heads();
    await page.getByRole('button', { name: 'Rows and columns…' }).click();
    const columns = page.getByRole('dialog').getByRole('list', { name: 'Columns' });
    await columns.waitFor();
    await expectAccessible();
    await columns.getByRole('checkbox').first().press('Space');
    await columns.getByRole('checkbox').first().press('Alt+ArrowDown');
    const [, second = '', third = '', ...others] = before;
    await expect.poll(heads).toEqual([third, second, ...others]);
    const lines = columns.getByRole('listitem');
    await lines.nth(1).dragTo(lines.nth(0), { targetPosition: { x: 60, y: 2 } });
    await expect.poll(heads).toEqual([second, third, ...others]);
    await lines.nth(0).dragTo(lines.nth(1), { targetPosition: { x: 60, y: 20 } });
    await expect.poll(heads).toEqual([third, second, ...others]);
    await columns.getByRole('checkbox').first().focus();
    await page.keyboard.press('Escape');
    await page.getByText('Only what stands in the rows and columns shown is counted.').waitFor();
    await page.getByRole('button', { name: 'Rows and columns…' }).click();
    await columns.locator('..').getByRole('button', { name: 'All, in the study’s order' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(heads).toEqual(before);
  });

  it('is saved under a title, exported with what it counts, and made into an exhibit', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('textbox', { name: 'Title of the table' }).fill('Verbatims par cas');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Verbatims par cas' }).waitFor();
    const csv = await saved('counts.csv');
    expect(csv).toContain('Total;61;34;40;35;170');
    expect(csv).toContain('Sont comptés les verbatims');
    await page.getByRole('button', { name: 'More about this table' }).click();
    await page.getByRole('menuitem', { name: 'Make an exhibit…' }).click();
    await page.locator('.sheet').getByText('Sont comptés les verbatims').waitFor();
  });

  it('cases are compared two by two, in a picture and a table', async () => {
    await visit('#/matrices/pairs');
    await page.getByRole('img', { name: /Map of the Jaccard coefficients/ }).waitFor();
    const [best] = await page.getByRole('grid').getByRole('row').nth(1).allInnerTexts();
    expect(best?.split(/\s+/)).toEqual(['Optivallée', 'Agrinova', '15', '19', '0.79']);
    expect(await saved('pairs.csv')).toContain('15;19;0,7895');
  });

  it('a truth table is chosen and written for QCA software', async () => {
    await visit('#/matrices/truth');
    const conditions = page.getByRole('listbox', { name: 'Conditions' });
    await conditions.getByRole('option', { name: 'Offres groupées' }).click();
    await conditions.getByRole('option', { name: 'Membres' }).click();
    await page.getByRole('columnheader', { name: 'OFFRES_GROUPEES' }).waitFor();
    expect((await saved('truth.csv')).split('\r\n').slice(0, 2)).toEqual([
      'CASE,OFFRES_GROUPEES,MEMBRES',
      'CLUSTER_A,1,142',
    ]);
  });

  it('while a conclusion is written, what the cases share and what sets them apart stands beside it', async () => {
    await visit(`#/matrices/${matrixId()}`);
    await page.locator('[data-column="conclusion"]').first().click();
    const compared = page.getByRole('region', { name: 'Across the cases' }).first();
    await compared.getByText('Present in all 4 cases').waitFor();
    await compared.getByText('2 of 2 rang mondial, 2 of 2 émergent').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' Donc.');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => workbench.engine.study.column<string>('SELECT text FROM conclusions').join('\n'))
      .toContain(' Donc.');
  });

  it('the matrix is turned, and walked as before', async () => {
    await page.getByRole('button', { name: 'More about this matrix' }).click();
    await page.getByRole('menuitem', { name: 'Cases as rows' }).click();
    const row = page.getByRole('row', { name: /^Agrinova Agroalimentaire/ });
    await row.waitFor();
    await row.getByRole('gridcell').first().click();
    await page.locator('.dock[data-cell]').waitFor();
    const before = await page.locator('.dock').getAttribute('data-cell');
    await row.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.dock').getAttribute('data-cell')).not.toBe(before);
    await expectAccessible();
  });

  it('work to do is listed by what it is, and a click goes there', async () => {
    await visit('#/overview');
    await page.getByRole('button', { name: /findings not written/ }).click();
    await page.getByRole('heading', { name: 'Work to do' }).waitFor();
    await page.getByRole('link', { name: 'Crédibilité, effet de label' }).first().click();
    await page.locator('.dock[data-cell]').waitFor();
    expect(faults).toEqual([]);
  });
});
