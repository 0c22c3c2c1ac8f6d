import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkbench, type Workbench } from './workbench.ts';

const transcript = `Entretien d’essai
[Chercheuse] (0:01 - 0:09)
Comment avez-vous trouvé vos premiers clients ?

[Participante] (0:10 - 0:52)
Par une visite d’atelier. Ils sont venus un mardi matin, et l’acheteur a demandé le prix de la machine.
Ensuite il a rappelé, et nous avons livré trois pièces.

[Chercheuse] (0:53 - 0:58)
Et les autres entreprises ?

[Participante] (0:59 - 1:40)
Elles regardaient. Chacune gardait ses plans pour elle.`;

let workbench: Workbench;
let page: Page;
let faults: string[];

beforeAll(async () => {
  workbench = await startWorkbench();
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

const go = (section: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click();

describe('from a pasted transcript to a printed annex', () => {
  it('a study is made with a title and a language', async () => {
    await page.getByRole('button', { name: 'New study…' }).click();
    await page.getByLabel('Title').fill('Étude d’essai');
    await page.getByText('French', { exact: true }).click();
    await page.getByRole('button', { name: 'Create the study' }).click();
    await page.getByRole('heading', { name: 'Étude d’essai' }).waitFor();
    expect(workbench.engine.study.fileName).toBe('Étude d’essai.annexe');
  });

  it('a research question is written', async () => {
    await page.getByRole('button', { name: 'Add a research question' }).click();
    await page.getByLabel('Research question').fill('Comment trouve-t-on ses marchés ?');
    await page.keyboard.press('Enter');
    await page.getByText('Comment trouve-t-on ses marchés ?').waitFor();
  });

  it('cases and a participant are named in their grids', async () => {
    await go('Cases');
    await page.getByRole('button', { name: 'Add a case' }).last().click();
    await page.getByRole('gridcell', { name: 'New case', exact: true }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Vallon');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'Vallon', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Participants' }).click();
    await page.getByRole('button', { name: 'Add a participant' }).last().click();
    await page.getByRole('gridcell', { name: 'New participant', exact: true }).waitFor();
    expect(workbench.engine.study.column('SELECT public_label FROM cases')).toEqual(['cas A']);
  });

  it('a transcript is pasted, its turns recognised and shown, and stored with its case', async () => {
    await go('Sources');
    await page.getByRole('button', { name: 'Paste transcript' }).last().click();
    await page.getByRole('textbox', { name: 'Paste the transcript here' }).waitFor();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document
        .querySelector('textarea')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    }, transcript);
    await page.getByText('4 turns, 2 speakers').waitFor();
    await page.getByLabel('Title').fill('Entretien A');
    await page.getByText('Vallon', { exact: true }).click();
    await page.getByRole('button', { name: 'Add the source' }).click();
    await page.getByRole('textbox', { name: 'Text of Entretien A' }).waitFor();
    const speakers = workbench.engine.study.all<{ name: string; role: string }>(
      'SELECT name, role FROM speakers ORDER BY position',
    );
    expect(speakers).toEqual([
      { name: 'Chercheuse', role: 'interviewer' },
      { name: 'Participante', role: 'participant' },
    ]);
    expect(
      workbench.engine.study.column<number>(
        'SELECT time FROM paragraphs WHERE starts_turn = 1 ORDER BY position',
      ),
    ).toEqual([1, 10, 53, 59]);
  });

  it('a passage is given a new code, and then the same code again, by keyboard alone', async () => {
    const paragraph = page.locator('.turn > p', { hasText: 'Par une visite' });
    await paragraph.click({ position: { x: 4, y: 12 } });
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Type a code' }).fill('Rencontres');
    await page.keyboard.press('Control+Enter');
    await page.locator('.lb', { hasText: 'Rencontres' }).waitFor();
    await page.locator('.turn > p', { hasText: 'Ensuite il a rappelé' }).click({ position: { x: 4, y: 12 } });
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('.');
    await expect.poll(() => page.locator('.lb', { hasText: 'Rencontres' }).count()).toBe(2);
    const verbatims = () =>
      workbench.engine.study.column<string>('SELECT verbatim FROM codings ORDER BY start');
    await expect
      .poll(verbatims)
      .toEqual([
        expect.stringMatching(/^Par une visite/),
        'Ensuite il a rappelé, et nous avons livré trois pièces.',
      ]);
  });

  it('nothing typed in the text changes it', async () => {
    const before = workbench.engine.study.column('SELECT text FROM paragraphs ORDER BY row');
    await page.keyboard.press('End');
    await page.keyboard.type('zzz');
    expect(await page.locator('.transcript').innerText()).not.toContain('zzz');
    expect(workbench.engine.study.column('SELECT text FROM paragraphs ORDER BY row')).toEqual(before);
  });

  it('a coding is undone and done again', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.lb').count()).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('.lb').count()).toBe(2);
  });

  it('a cross-case matrix is made, and a finding written, ticked and rated in a cell', async () => {
    await go('Matrices');
    await page
      .getByRole('button', { name: /New cross-case matrix/ })
      .last()
      .click();
    await page.getByLabel('Title').fill('Ce qui ouvre un marché');
    await page.getByRole('dialog').getByRole('button').last().click();
    const cell = page.getByRole('gridcell').filter({ hasText: '2 verbatims' }).first();
    await cell.click();
    await page.keyboard.press('Enter');
    const finding = page.getByRole('textbox', { name: /Finding/ });
    await finding.fill('La visite d’atelier ouvre le marché.');
    await page.getByRole('checkbox').first().click({ force: true });
    await page.getByText('strong', { exact: true }).click();
    await expect
      .poll(() =>
        workbench.engine.study.get(
          'SELECT text, rating, (SELECT count(*) FROM finding_evidence) AS evidence FROM findings',
        ),
      )
      .toEqual({ text: 'La visite d’atelier ouvre le marché.', rating: 'strong', evidence: 1 });
  });

  it('the cross-case table is shown as it will print and exported to Word', async () => {
    await go('Exhibits');
    await page.getByRole('button', { name: 'New exhibit…' }).last().click();
    await page.getByRole('dialog').getByLabel('Title').fill('Ce que fait le cluster');
    await page.getByRole('button', { name: 'Add the exhibit' }).click();
    await page.locator('.sheet caption', { hasText: 'Annexe 1. Ce que fait le cluster' }).waitFor();
    await page.locator('.sheet td', { hasText: 'La visite d’atelier ouvre le marché.' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Export to Word/ }).click(),
    ]);
    const path = join(workbench.folder, 'annexe.docx');
    await download.saveAs(path);
    expect(download.suggestedFilename()).toBe('Annexe 1.docx');
    expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('everything is there after the study is closed and opened again', async () => {
    await page.keyboard.press('Control+Shift+w');
    await page
      .getByRole('button', { name: /Étude d’essai/ })
      .first()
      .click();
    await page.getByText('Comment trouve-t-on ses marchés ?').waitFor();
    await go('Sources');
    await page.getByRole('row', { name: /Entretien A/ }).waitFor();
    const report = workbench.engine.study.inspect();
    expect(report).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
  });

  it('no error was met on the way', () => {
    expect(faults).toEqual([]);
  });
});
