import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases, listParticipants } from '../../electron/engine/cases/queries.ts';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudy, createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { dump } from '../engine/support.ts';
import { betweenFrames, startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];
let before: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
  before = dump(workbench.engine.study);
  ({ page, faults } = await workbench.open());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => workbench.close());

async function visit(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForTimeout(200);
}

const row = (name: string) =>
  page.locator('tr[data-row]').filter({ has: page.getByText(name, { exact: true }) });
const cell = (name: string, column: number) => row(name).locator('td').nth(column);
const names = () => page.locator('tr[data-row] td:first-child').allInnerTexts();

/** Pastes on the cell that has the focus, as a spreadsheet puts cells on the clipboard. */
async function paste(text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (rich !== '') data.setData('text/html', rich);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
}

async function expectAccessible(): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
  ).toEqual([]);
}

/** A dialog that is on its way out still has the keys. */
async function undo(): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+z');
}

describe('the grid of cases', () => {
  it('takes a block from a spreadsheet after a look at what it changes, and gives it back in one step', async () => {
    await visit('#/cases');
    await cell('Lignéval', 0).click();
    await paste(
      'ignored',
      '<html><style>td{mso-number-format:General}</style><table><tr><td>Lignéval</td><td>cluster D</td><td>Bois</td><td>Rang mondial</td><td>1 047</td></tr>' +
        '<tr><td>Ferrocité</td><td></td><td>Métal</td><td>inconnu</td><td>33</td></tr></table></html>',
    );
    const dialog = page.getByRole('dialog', { name: 'What this table would change' });
    await dialog.getByText('1 row is added, 1 changes, none stays as it was.').waitFor();
    await dialog.getByText(/“inconnu” is not of the column’s type/).waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Write it' }).click();
    await row('Ferrocité').waitFor();
    expect(
      listCases(workbench.engine.study)
        .map(({ name, publicLabel }) => [name, publicLabel])
        .at(-1),
    ).toEqual(['Ferrocité', 'cas A']);
    await expect.poll(() => cell('Lignéval', 3).innerText()).toBe('rang mondial');
    expect(await cell('Lignéval', 4).innerText()).toBe('1,047');
    await undo();
    await expect.poll(() => names()).toHaveLength(4);
    expect(dump(workbench.engine.study)).toBe(before);
  });

  it('is walked, selected, copied and emptied by keyboard', async () => {
    await cell('Optivallée', 2).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Photonique\trang mondial\nAgroalimentaire\trang mondial',
    );
    await page.keyboard.press('Delete');
    await expect.poll(() => cell('Agrinova', 3).innerText()).toBe('');
    expect(await cell('Optivallée', 2).innerText()).toBe('');
    await undo();
    await expect.poll(() => cell('Optivallée', 2).innerText()).toBe('Photonique');
    await cell('Soieterre', 2).click();
    await betweenFrames(page, async () => {
      await page.keyboard.type('Laine');
      await page.keyboard.press('Tab');
      await page.keyboard.press('m');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('Sapin');
      await page.keyboard.press('Enter');
    });
    await expect.poll(() => cell('Soieterre', 2).innerText()).toBe('Laine');
    await expect.poll(() => cell('Lignéval', 2).innerText()).toBe('Sapin');
    await undo();
    await expect.poll(() => cell('Lignéval', 2).innerText()).not.toBe('Sapin');
    await undo();
    await expect.poll(() => cell('Soieterre', 2).innerText()).toBe('Textiles');
  });

  it('says when what is copied holds a confidential name that is in no column of names', async () => {
    await cell('Soieterre', 2).click();
    await page.keyboard.type('Voisin d’Optivallée');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('Soieterre', 2).innerText()).toBe('Voisin d’Optivallée');
    await cell('Soieterre', 2).click();
    await page.keyboard.press('Control+c');
    await page.getByText('What was copied holds a confidential name: Optivallée.').waitFor();
    await undo();
    await expect.poll(() => cell('Soieterre', 2).innerText()).toBe('Textiles');
  });

  it('is sorted, filtered and grouped without touching the study', async () => {
    await page.getByRole('button', { name: 'Membres', exact: true }).click();
    expect(await names()).toEqual(['Lignéval', 'Soieterre', 'Optivallée', 'Agrinova']);
    await page.getByRole('button', { name: 'Membres', exact: true }).click();
    expect((await names())[0]).toBe('Agrinova');
    await page.getByRole('searchbox', { name: 'Find rows' }).fill('emergent bois');
    expect(await names()).toEqual(['Lignéval']);
    await page.getByText('1 of 4 rows').waitFor();
    await page.getByRole('searchbox', { name: 'Find rows' }).fill('');
    await page.getByRole('button', { name: /Grouped by/ }).click();
    await page.getByRole('option', { name: 'Statut' }).click();
    expect(await page.locator('tr.group b').allInnerTexts()).toEqual(['rang mondial', 'émergent']);
    expect(dump(workbench.engine.study)).toBe(before);
  });

  it('goes to a file that a spreadsheet reads, and comes back with what was changed there', async () => {
    await visit('#/cases/participants');
    await page.getByRole('button', { name: 'Table files' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as a table (CSV)…' }).click(),
    ]);
    const path = join(workbench.folder, 'people.csv');
    await download.saveAs(path);
    const csv = readFileSync(path, 'utf8');
    expect(csv).toContain(
      'L. Brossard;membre de l’équipe du cluster;Membres de l’équipe du cluster;Optivallée',
    );
    writeFileSync(
      path,
      `${csv.replace('L. Brossard;membre de l’équipe du cluster', 'L. Brossard;animatrice')}A. Nouveau;;Experts;"Agrinova; Soieterre"\r\n`,
    );
    await page.getByRole('button', { name: 'Table files' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Import a table (CSV)…' }).click(),
    ]);
    await chooser.setFiles(path);
    const dialog = page.getByRole('dialog', { name: 'What this table would change' });
    await dialog.getByText('1 row is added, 1 changes, 12 stay as it was.').waitFor();
    await dialog.getByText(/Add what the study lacks: the group “Experts”/).waitFor();
    await dialog.getByRole('button', { name: 'Write it' }).click();
    await expect
      .poll(() => listParticipants(workbench.engine.study).at(-1))
      .toMatchObject({ confidentialName: 'A. Nouveau', caseIds: [expect.any(String), expect.any(String)] });
    await undo();
    await expect.poll(() => dump(workbench.engine.study)).toBe(before);
  });
});

describe('guides, speakers and the corpus', () => {
  it('a theme is marked on a turn by key, shown beside it, and counted in the table', async () => {
    const { study } = workbench.engine;
    const source = study.value<string>(`SELECT id FROM sources WHERE title LIKE 'Entretien 07%'`) ?? '';
    await visit(`#/sources/${source}`);
    await page.getByText('Et vous aviez accès à leurs besoins futurs', { exact: false }).click();
    await page.keyboard.press('g');
    await page.getByRole('dialog', { name: 'Themes of this turn' }).waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press('3');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-themes="Connaître les besoins à venir"]').waitFor();
    await visit('#/cases/themes');
    await expect
      .poll(() => row('Entretien 07 — Dirigeante, optique fine').locator('td').nth(4).innerText())
      .toMatch(/^\s*1/);
    await page.getByRole('button', { name: 'Look for the others' }).click();
    await page.getByText('perhaps', { exact: true }).first().waitFor();
    await expectAccessible();
    await undo();
    await expect.poll(() => dump(study)).toBe(before);
  });

  it('speakers who are nobody are tied to the participants of their names at once', async () => {
    const { study } = workbench.engine;
    study.transact({ name: 'editSpeaker' }, (writer) =>
      writer.run(`UPDATE speakers SET participant_id = NULL WHERE role = 'participant'`),
    );
    await visit('#/cases/speakers');
    await page.getByRole('button', { name: 'Tie the 13 suggested' }).click();
    await page.getByText('Every speaker is an interviewer').waitFor();
    expect(dump(study)).toBe(before);
    await undo();
    await page.getByRole('button', { name: 'Tie the 13 suggested' }).waitFor();
    await expectAccessible();
    await undo();
  });

  it('the corpus is told in sentences to copy, and becomes an exhibit', async () => {
    await visit('#/cases/corpus');
    await page.getByText(/avec\s13\sparticipants/u).waitFor();
    await page.getByRole('button', { name: 'Copy the text' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      'Le corpus comprend 13 entretiens avec 13 participants dans 4 cas, menés du 16 janvier au 21 mars 2024.',
    );
    await expectAccessible();
    await page.getByRole('button', { name: 'Make an exhibit of it' }).click();
    await page.getByText('Ensemble', { exact: true }).waitFor();
    await visit('#/cases/guides');
    await undo();
    await page.getByRole('textbox', { name: 'Name of the theme La veille' }).waitFor();
    await expectAccessible();
  });

  it('no error was met on the way', () => {
    expect(faults).toEqual([]);
    expect(dump(workbench.engine.study)).toBe(before);
  });
});

describe('a study that has nothing yet', () => {
  it('takes its participants, their groups, cases and attributes from one list with headings', async () => {
    const path = join(workbench.folder, 'empty.annexe');
    present(workbench.engine, createStudy(path, { title: 'Vide', language: 'fr', coder: 'H. Ravier' }));
    await page.reload();
    await visit('#/cases/participants');
    await page.getByText('A participant is a person interviewed').waitFor();
    await paste(
      'Nom\tGroupe\tCas\tAncienneté\nM. Dupont\tDirigeants\tA; B\t12\nP. Lenoir\tDirigeants\tB\t3,5\n',
    );
    const dialog = page.getByRole('dialog', { name: 'What this table would change' });
    await dialog
      .getByText(
        /the attribute “Ancienneté” \(number\), the group “Dirigeants”, the case “A” and the case “B”/,
      )
      .waitFor();
    await dialog.getByRole('button', { name: 'Write it' }).click();
    await row('P. Lenoir').waitFor();
    await expect.poll(() => cell('M. Dupont', 3).innerText()).toBe('A; B');
    await expect.poll(() => cell('P. Lenoir', 4).innerText()).toBe('3.5');
    expect(workbench.engine.study.history.undo).toMatchObject({ name: 'writeTable', details: { count: 2 } });
  });
});
