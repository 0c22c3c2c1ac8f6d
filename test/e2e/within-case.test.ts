import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

const idOf = (table: string, column: string, value: string): string =>
  workbench.engine.study.value<string>(`SELECT id FROM ${table} WHERE ${column} = ?`, value) ?? '';
const code = (name: string) => idOf('codes', 'name', name);
const cell = (name: string, line: string) =>
  page.locator(`[role="gridcell"][data-column="${code(name)}"][data-line="${line}"]`);
const words = () => page.locator('.dock .finding textarea');
const finding = (column: 'case_id' | 'participant_id', codeId: string, owner: string) =>
  workbench.engine.study.value<string>(
    `SELECT text FROM findings WHERE code_id = ? AND ${column} = ?`,
    codeId,
    owner,
  );
const isFocused = (locator: ReturnType<typeof words>) =>
  locator.evaluate((element) => element === document.activeElement);

async function visit(hash: string) {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

describe('from a participant to the cases side by side', () => {
  it('a participant’s finding is written in its cell, rated by key, and ticked on her own verbatims', async () => {
    const optivallee = idOf('cases', 'name', 'Optivallée');
    const brossard = idOf('participants', 'confidential_name', 'L. Brossard');
    await visit(`#/matrices/case:${optivallee}`);
    await cell('Suites données', brossard).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(words())).toBe(true);
    await page.keyboard.type('Compte deux suites en un an.');
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Escape');
    await page.locator('.dock .evidence li .check').first().click();
    await expect
      .poll(() => cell('Suites données', brossard).textContent())
      .toContain('Compte deux suites en un an.');
    expect(finding('participant_id', code('Suites données'), brossard)).toBe('Compte deux suites en un an.');
    await expect.poll(() => page.locator('.dock .standing').textContent()).toContain('Up to date');
  });

  it('the case’s finding is written with its participants’ beside it, whose evidence is taken in one tick', async () => {
    const optivallee = idOf('cases', 'name', 'Optivallée');
    const codeId = code('Suites données');
    await cell('Suites données', 'case').click();
    const says = page.locator('.dock .says', { hasText: 'Compte deux suites en un an.' });
    await says.waitFor();
    await says.click();
    await expect.poll(() => page.locator('.dock .rate').textContent()).toContain('rests on 1 verbatim');
    await words().click();
    await page.keyboard.type('Les suites ne viennent qu’aux rendez-vous préparés.');
    await expect
      .poll(() => finding('case_id', codeId, optivallee))
      .toBe('Les suites ne viennent qu’aux rendez-vous préparés.');
  });

  it('the next case keeps the code, the row and the field that one writes in', async () => {
    const agrinova = idOf('cases', 'name', 'Agrinova');
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(() => page.locator('h1').textContent()).toContain('Agrinova');
    await expect.poll(() => page.locator('.dock h2').textContent()).toContain('Agrinova');
    expect(await cell('Suites données', 'case').getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => isFocused(words())).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(cell('Suites données', 'case'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('[');
    await expect.poll(() => page.locator('h1').textContent()).toContain('Optivallée');
    // The third of three participants became the third of four.
    const third = idOf('participants', 'confidential_name', 'O. Saurat');
    await expect.poll(() => cell('Suites données', third).getAttribute('aria-selected')).toBe('true');
    expect(finding('case_id', code('Suites données'), agrinova)).toBeUndefined();
  });

  it('what closes the case stands in the matrix across the cases', async () => {
    const id = await page.evaluate(() => location.hash);
    expect(id).toContain('matrices');
    const matrix = workbench.engine.study.value<string>(`SELECT id FROM matrices WHERE kind = 'cross-case'`);
    const optivallee = idOf('cases', 'name', 'Optivallée');
    const codeId = code('Rencontres avec les donneurs d’ordre');
    const text = finding('case_id', codeId, optivallee) ?? '';
    await visit(`#/matrices/${matrix}?at=${codeId}%20${optivallee}`);
    await expect.poll(() => words().inputValue()).toBe(text);
    // The participants' findings stand there as well.
    await page.locator('.dock .says', { hasText: 'O. Saurat' }).waitFor();
    await words().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Rien ne s’improvise.');
    await expect.poll(() => finding('case_id', codeId, optivallee)).toContain('s’improvise');
    await visit(`#/matrices/case:${optivallee}`);
    await expect
      .poll(() => cell('Rencontres avec les donneurs d’ordre', 'case').textContent())
      .toContain('s’improvise');
  });
});

it('a participant’s cell names the case of a verbatim that stands in another', async () => {
  const saurat = idOf('participants', 'confidential_name', 'O. Saurat');
  const codeId = code('Veille et feuilles de route');
  const coding = workbench.engine.study.value<string>(
    `SELECT k.id FROM codings k JOIN speakers s ON s.source_id = k.source_id
      WHERE k.code_id = ? AND s.participant_id = ? ORDER BY k.start LIMIT 1`,
    codeId,
    saurat,
  );
  const agrinova = idOf('cases', 'name', 'Agrinova');
  workbench.engine.study.transact({ name: 'setCodingCase', details: {} }, (writer) => {
    writer.run('UPDATE codings SET case_id = ? WHERE id = ?', agrinova, coding ?? '');
  });
  await visit(`#/matrices/case:${idOf('cases', 'name', 'Optivallée')}?at=${codeId}%20${saurat}`);
  await expect
    .poll(() => cell('Veille et feuilles de route', saurat).textContent())
    .toContain('1 in other cases');
  await expect.poll(() => page.locator('.dock .evidence').textContent()).toContain('Agrinova');
  workbench.engine.study.undo();
});

describe('the columns', () => {
  const heads = () => page.locator('.matrix-head [data-column] b').allTextContents();

  it('move by key and by dragging, for every case, and come back by undo', async () => {
    const before = await heads();
    await page.locator(`.matrix-head [data-column="${code('Suites données')}"]`).focus();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(async () => (await heads()).slice(0, 2)).toEqual([before[1], before[0]]);
    await page.locator('.nav, nav').getByText('Lignéval').click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('Lignéval');
    expect((await heads()).slice(0, 2)).toEqual([before[1], before[0]]);
    await page
      .locator(`.matrix-head [data-column="${code('Offres groupées')}"]`)
      .dragTo(page.locator(`.matrix-head [data-column="${code('Suites données')}"]`));
    await expect.poll(async () => (await heads())[0]).toBe('Offres groupées');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(heads).toEqual(before);
  });

  it('are named, filled and put in order in a form that axe finds nothing on', async () => {
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    const lines = dialog.getByRole('list').first().getByRole('listitem');
    const [first = '', second = ''] = await lines.allInnerTexts();
    for (const names of [
      [second, first],
      [first, second],
    ]) {
      await lines.nth(1).locator('label').dragTo(lines.nth(0));
      await expect.poll(async () => (await lines.allInnerTexts()).slice(0, 2)).toEqual(names);
    }
    await dialog.getByRole('button', { name: 'Add a cluster' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the cluster' }).last().fill('Lieux');
    await dialog.getByRole('checkbox', { name: 'Visites d’atelier' }).focus();
    await page.keyboard.press('Space');
    // It stands in the last cluster, keeps the focus, and goes into the one before by key.
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowDown');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.locator('.matrix-head .group').last().textContent()).toBe('Lieux');
    expect((await heads()).at(-1)).toBe('Visites d’atelier');
  });
});

it('the case is made an exhibit that shows its participants by public label alone', async () => {
  await page.getByRole('button', { name: 'Make an exhibit…' }).click();
  await expect.poll(() => page.locator('.sheet').textContent()).toContain('Cluster D');
  expect(await page.locator('.sheet').textContent()).not.toContain('Chassagne');
  const said = page.locator('.sheet tbody tr').first().locator('td').first();
  const before = await said.innerText();
  await said.click();
  await page.getByRole('textbox', { name: 'As it will print' }).fill('En bref.');
  await page.keyboard.press('Escape');
  await expect.poll(() => said.innerText()).toBe('En bref.');
  await page.getByText('1 reworded').waitFor();
  await said.getByRole('button').press('Enter');
  await page.getByRole('button', { name: 'Back to the finding' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => said.innerText()).toBe(before);
  expect(faults).toEqual([]);
});
