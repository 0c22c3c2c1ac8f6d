import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];
let coding: { id: string; sourceId: string; code: string };

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  const found = workbench.engine.study.get<typeof coding>(
    `SELECT k.id, k.source_id AS sourceId, c.name AS code
       FROM codings k JOIN codes c ON c.id = k.code_id JOIN sources s ON s.id = k.source_id
      WHERE k.detached = 0 AND k.id NOT IN (SELECT coding_id FROM memos WHERE coding_id IS NOT NULL)
      ORDER BY s.position DESC, k.start LIMIT 1`,
  );
  if (!found) throw new Error('The example study has no coding without a memo.');
  coding = found;
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

const stored = () =>
  workbench.engine.study.column<string>('SELECT text FROM memos WHERE coding_id = ?', coding.id);

async function visit(address: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

async function expectAccessible() {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
  ).toEqual([]);
}

const inspector = () => page.getByRole('complementary', { name: 'Inspector' });
const words = () => inspector().getByRole('textbox', { name: `Memo, ${coding.code}` });

describe('a memo on a coding', () => {
  it('is written with M, kept while one writes, and gives the text back with Escape', async () => {
    await visit(`#/sources/${coding.sourceId}?at=${coding.id}`);
    await words().waitFor();
    await page.keyboard.press('m');
    await expect.poll(() => words().evaluate((area) => area === document.activeElement)).toBe(true);
    await page.keyboard.type('Un écart à élucider : qui répond ?');
    await expect.poll(stored).toEqual(['Un écart à élucider : qui répond ?']);
    // What comes after the first pause belongs to the same memo, in the same field.
    await page.keyboard.type(' Lui, ou l’équipe ?');
    await expect.poll(stored).toEqual(['Un écart à élucider : qui répond ? Lui, ou l’équipe ?']);
    await expectAccessible();
    await page.keyboard.press('Escape');
    expect(await words().evaluate((area) => area === document.activeElement)).toBe(false);
    expect(workbench.engine.study.history.undo?.name).toBe('editMemo');
    // From inside the text as well.
    expect(await page.evaluate(() => document.activeElement?.closest('.insp'))).toBe(null);
    await page.keyboard.press('m');
    await expect.poll(() => words().evaluate((area) => area === document.activeElement)).toBe(true);
    expect(await words().inputValue()).toBe('Un écart à élucider : qui répond ? Lui, ou l’équipe ?');
    await page.keyboard.press('Escape');
  });

  it('is found in the journal by a word without its accent, and leads back to its coding', async () => {
    await visit('#/journal/memos');
    await page.getByRole('searchbox', { name: 'Search memos' }).fill('elucid');
    await page.getByText('1 memo', { exact: true }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: `Go to ${coding.code}` }).click();
    await words().waitFor();
    expect(await words().inputValue()).toContain('élucider');
    expect(page.url()).toContain(`/sources/${coding.sourceId}?at=${coding.id}`);
  });

  it('is edited in the journal, stays while it is written on, and is removed and brought back', async () => {
    await visit('#/journal/memos');
    const search = page.getByRole('searchbox', { name: 'Search memos' });
    await search.fill('elucid');
    await page.getByText('1 memo', { exact: true }).waitFor();
    const area = page.getByRole('main').locator('textarea');
    await area.fill('Réglé.');
    await expect.poll(stored).toEqual(['Réglé.']);
    await page.waitForTimeout(200);
    expect(await area.inputValue()).toBe('Réglé.');
    await search.fill('regle');
    await page.getByRole('main').getByText('Réglé.').waitFor();
    await page.getByRole('button', { name: 'Remove the memo' }).click();
    await page.getByText('No memo fits this search.').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(stored).toEqual(['Réglé.']);
  });
});

it('a coding that is removed says that its memo went with it, and comes back with it', async () => {
  await visit(`#/sources/${coding.sourceId}?at=${coding.id}`);
  await words().waitFor();
  await inspector().getByRole('button', { name: 'Remove the coding' }).click();
  await page.getByText('The coding’s memo went with it; undo brings it back.').waitFor();
  expect(stored()).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(stored).toEqual(['Réglé.']);
});

describe('memos of other things', () => {
  it('open from the bar of a source, are begun there, and two stay two', async () => {
    await visit(`#/sources/${coding.sourceId}`);
    await page.getByRole('button', { name: /^Memos of/ }).click();
    await page.keyboard.type('Premier mémo');
    await inspector().getByText('Premier mémo').waitFor();
    await inspector().getByRole('button', { name: 'Add a memo' }).click();
    await page.keyboard.type('Second mémo');
    await expect
      .poll(() =>
        workbench.engine.study.column(
          'SELECT text FROM memos WHERE source_id = ? ORDER BY created_at',
          coding.sourceId,
        ),
      )
      .toEqual(['Premier mémo', 'Second mémo']);
    await page.waitForTimeout(300);
    expect(await inspector().locator('textarea').count()).toBe(2);
    // Emptied and left, the second is gone.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        workbench.engine.study.value('SELECT count(*) FROM memos WHERE source_id = ?', coding.sourceId),
      )
      .toBe(1);
  });

  it('open from their rows in the cases and the participants, with those of their cells', async () => {
    await visit('#/cases');
    await page.getByRole('button', { name: 'Memos of Lignéval, 1 memo' }).click();
    await page.getByRole('dialog').getByText('Tout s’y dit dehors').waitFor();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await visit('#/cases/participants');
    await page.getByRole('button', { name: 'Memos of G. Vautrin, 1 memo' }).click();
    await page.getByRole('dialog').getByText('Vu de l’extérieur').waitFor();
    await page.keyboard.press('Escape');
  });

  it('are announced before their code is removed', async () => {
    const code = workbench.engine.study.value<string>(`SELECT id FROM codes WHERE name = 'Offres groupées'`);
    await visit(`#/codebook/${code}`);
    await page.getByRole('heading', { name: 'Offres groupées' }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Remove', exact: false }).last().click();
    await page.getByText('Its 3 memos go with it; undo brings them back.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('leave as Markdown from the journal', async () => {
    await visit('#/journal/memos');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Export all memos (Markdown)…' }).click();
    const asked = page.getByRole('alertdialog', {
      name: /confidential names stand in what is about to leave/,
    });
    await asked.getByRole('row', { name: 'E. Navarre membre de l’équipe du cluster 1' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      asked.getByRole('button', { name: 'Replace them' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Grandir en cluster (étude fictive), memos.md');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('## Code — Accès au marché / Offres groupées');
    expect(text).not.toContain('Navarre');
  });

  it('are listed with a cell of a matrix, to which the journal leads', async () => {
    await visit('#/journal/memos');
    await page.getByRole('searchbox', { name: 'Search memos' }).fill('cas negatif');
    await page.getByRole('button', { name: /^Go to .* in Soieterre/ }).click();
    await page.getByRole('button', { name: /^Memos of .*Soieterre.*, 1 memo$/ }).click();
    await page.getByRole('dialog').getByText('L’essai à quatre').waitFor();
    await page.keyboard.press('Escape');
  });
});

it('the journal of changes is narrowed to memos, and to days', async () => {
  await visit('#/journal');
  await page.getByRole('tab', { name: 'Changes' }).waitFor();
  await page.getByRole('button', { name: /About/ }).click();
  await page.getByRole('option', { name: 'memos' }).click();
  await page.getByRole('rowheader', { name: 'Remove memo', exact: true }).first().waitFor();
  await expect
    .poll(() =>
      page
        .getByRole('rowheader')
        .evaluateAll((all) => all.length > 0 && all.every((one) => /memo/i.test(one.textContent ?? ''))),
    )
    .toBe(true);
  await expectAccessible();
  await page.getByLabel('to', { exact: true }).fill('2020-01-01');
  await page.getByText('Nothing in the journal fits this filter.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('rowheader').first().waitFor();
});

it('nothing was reported as a fault on the way', () => {
  expect(faults).toEqual([]);
});
