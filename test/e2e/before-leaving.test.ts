import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

const exhibitOf = (kind: string): string =>
  workbench.engine.study.value<string>(
    'SELECT id FROM exhibits WHERE kind = ? ORDER BY position LIMIT 1',
    kind,
  ) ?? '';
const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const sheet = () => page.locator('.sheet');

beforeAll(async () => {
  workbench = await startWorkbench();
  workbench.engine.hold(createStudyFrom(join(workbench.folder, 'exemple.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

describe('before an exhibit leaves', () => {
  it('a word that was changed in a quotation is shown beside what was said, and put back', async () => {
    await go(`#/exhibits/${exhibitOf('verbatims')}`);
    await sheet().locator('tbody td button').first().focus();
    await page.keyboard.press('Enter');
    const shown = page.getByRole('textbox', { name: 'The verbatim as shown' }).first();
    const before = await shown.inputValue();
    await shown.fill(before.replace(/\p{L}{4,}/u, 'autrement'));
    await page.getByText('Quotation altered').first().waitFor();
    await page.locator('.remarks .altered', { hasText: 'autrement' }).waitFor();
    await page.locator('.remarks').getByRole('button', { name: 'Put back what was said' }).click();
    await page.getByText('No altered quotation and no confidential name was found.').waitFor();
    await expect.poll(() => sheet().innerText()).not.toContain('autrement');
  });

  it('a confidential name is found in its note, replaced on the sheet, and does not leave', async () => {
    await go(`#/exhibits/${exhibitOf('cross-case')}`);
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('Merci à Mme Brossard, de Soieterre.');
    await note.blur();
    await page.getByText('Confidential name').nth(1).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const by = page.getByRole('textbox', { name: 'In its place' }).first();
    await by.fill('l’animatrice');
    await page.getByRole('button', { name: 'Replace', exact: true }).first().click();
    await page.getByText('is printed as l’animatrice').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Leave it' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('textbox', { name: 'Why it may stay' }).fill('accord écrit');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('No altered quotation and no confidential name was found.').waitFor();
    await expect
      .poll(() => sheet().locator('.note').first().innerText())
      .toContain('Mme l’animatrice, de Soieterre');
    await page.getByText('Markdown', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')]);
    const path = join(workbench.folder, 'exhibit.md');
    await download.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('Merci à Mme l’animatrice, de Soieterre.');
    expect(readFileSync(path, 'utf8')).not.toContain('Brossard');
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.getByText('Confidential name').first().waitFor();
  });

  it('a term of one’s own is looked for from then on', async () => {
    await page.getByRole('button', { name: 'Confidential terms…' }).click();
    await page.getByRole('textbox', { name: 'Term' }).last().fill('matinée');
    await page.getByRole('textbox', { name: 'In its place' }).last().fill('réunion');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.remarks .in-context b', { hasText: 'matinée' }).first().waitFor();
    expect(workbench.engine.study.history.undo?.name).toBe('editTerms');
  });

  it('a printed cell leads to its evidence, and from there to the words in the transcript, in two steps', async () => {
    await sheet().locator('tbody td button').first().focus();
    await page.keyboard.press('Enter');
    const place = page.locator('.evidence .ref button').first();
    await place.waitFor();
    const said = (await page.locator('.evidence .quote').first().innerText()).slice(2, 24);
    await place.click();
    await page.locator('.transcript').waitFor();
    await page.locator('.inspected', { hasText: said }).waitFor();
    // And back: what rests on the verbatim.
    await page.locator('.chain .ex button', { hasText: 'Annexe 1' }).click();
    await sheet().waitFor();
    expect(page.url()).toContain(exhibitOf('cross-case'));
    expect(faults).toEqual([]);
  });
});
