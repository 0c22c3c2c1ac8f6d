import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

const study = () => workbench.engine.study;
const paragraph = (words: string): Locator => page.locator('.turn > p', { hasText: words });
const label = (code: string): Locator => page.locator('.lb', { hasText: code });
const endOfCoding = () => page.locator('.end-handle.end').evaluate((one) => one.getAttribute('style'));
const codings = () => study().value<number>('SELECT count(*) FROM codings') ?? 0;
const verbatims = (code: string) =>
  study().column<string>(
    `SELECT k.verbatim FROM codings k JOIN codes c ON c.id = k.code_id JOIN sources s ON s.id = k.source_id
      WHERE c.name = ? AND s.title LIKE 'Entretien 01%' ORDER BY k.start`,
    code,
  );

/** Selects the sentence in which a paragraph begins; a key may follow a click faster than the browser tells of it. */
const selectSentence = async (words: string) => {
  await paragraph(words).click({ position: { x: 4, y: 12 } });
  await expect.poll(() => page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true);
  await page.waitForTimeout(60);
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toContain(words);
};
/** Undoes, once the window knows what there is to undo. */
const undo = async (operation: string) => {
  await page.getByRole('button', { name: `Undo “${operation}”` }).click();
  // The text is drawn anew, and a click on it meanwhile would be on what is gone.
  await page.waitForTimeout(150);
};

beforeAll(async () => {
  workbench = await startWorkbench();
  workbench.engine.hold(createStudyFrom(join(workbench.folder, 'exemple.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
  const source = study().value<string>('SELECT id FROM sources ORDER BY position LIMIT 1');
  await page.evaluate((id) => {
    location.hash = `#/sources/${id}`;
  }, source);
  await label('Rôle de l’animateur').waitFor();
});
afterAll(() => workbench.close());

describe('the coding desk', () => {
  it('lights a coding that is pointed at and dims the rest', async () => {
    await label('Rôle de l’animateur').hover();
    await page.locator('.transcript[data-dim] .lit', { hasText: 'c’est Brossard' }).first().waitFor();
    expect(
      await label('Suites données').evaluate((one) => Number(getComputedStyle(one).opacity)),
    ).toBeLessThan(1);
    await page.mouse.move(2, 2);
    await expect.poll(() => page.locator('[data-dim]').count()).toBe(0);
  });

  it('moves an end of a coding that is dragged to the edge of a word, and back with one undo', async () => {
    const [before] = verbatims('Rôle de l’animateur');
    await label('Rôle de l’animateur').click();
    const at = await endOfCoding();
    const handle = await page.locator('.end-handle.end').boundingBox();
    if (!handle) throw new Error('The end has no handle.');
    await page.mouse.move(handle.x + 4, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x - 300, handle.y + 36, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => verbatims('Rôle de l’animateur')[0]).not.toBe(before);
    const [after = ''] = verbatims('Rôle de l’animateur');
    expect(after.startsWith(before ?? '-')).toBe(true);
    expect(after).toMatch(/[\p{L}.,]$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => verbatims('Rôle de l’animateur')[0]).toBe(before);
    // Shown too: keys start from what is shown.
    await expect.poll(endOfCoding).toEqual(at);
    await page.locator('.inspected', { hasText: /bafouillez\.\s»$/u }).waitFor();
  });

  it('moves ends by keys, by word and by character, however fast they are pressed', async () => {
    const [before = ''] = verbatims('Rôle de l’animateur');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+ArrowLeft');
    const shorter = before.replace(/(\s+\S+){3}$/u, '');
    await expect.poll(() => verbatims('Rôle de l’animateur')[0]).toBe(shorter);
    await page.keyboard.press('Control+Alt+ArrowRight');
    const longer = before.slice(0, shorter.length + 2);
    await expect.poll(() => verbatims('Rôle de l’animateur')[0]).toBe(longer);
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await expect.poll(() => verbatims('Rôle de l’animateur')[0]).toBe(before);
  });

  it('widens what is meant to the sentence, the paragraph and the turn, and codes it', async () => {
    await paragraph('Des sources laser').click({ position: { x: 60, y: 12 } });
    await page.keyboard.press('s');
    expect(await page.evaluate(() => String(document.getSelection()))).toBe(
      'Des sources laser pour la découpe fine.',
    );
    await page.keyboard.press('p');
    const selected = await page.evaluate(() => String(document.getSelection()));
    expect(selected).toMatch(/^Des sources laser.*hein\.$/su);
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Type a code' }).fill('Temps du dir');
    await page.keyboard.press('Enter');
    await expect.poll(() => verbatims('Temps du dirigeant')[0]).toBe(selected);
  });

  it('gives a code that is dragged onto the selection', async () => {
    const before = codings();
    await selectSentence('Vous pouvez me situer');
    await page
      .locator('.codes-here button', { hasText: 'Suites données' })
      .dragTo(paragraph('Vous pouvez me situer'));
    await expect.poll(codings).toBe(before + 1);
    expect(verbatims('Suites données')[0]).toMatch(/^Vous pouvez me situer la maison\s\?$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(codings).toBe(before);
  });

  it('marks the codes that a passage has, takes one away and gives others in one step', async () => {
    const before = codings();
    await selectSentence('Vous pouvez me situer');
    const pick = page.getByRole('dialog', { name: 'Give a code' });
    const field = page.getByRole('combobox', { name: 'Type a code' });
    await page.keyboard.press('c');
    for (const name of ['Suites données', 'Temps du dirigeant']) {
      await field.fill(name);
      await page.keyboard.press('Shift+Enter');
    }
    await pick.getByText('2 codes in one go').waitFor();
    expect(codings()).toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 2);
    await page.keyboard.press('c');
    await field.fill('Suites données');
    await pick.getByRole('option', { name: /Suites données.*given/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 1);
    await undo('Remove coding');
    await expect.poll(codings).toBe(before + 2);
    await undo('Add coding');
    await expect.poll(codings).toBe(before);
  });

  it('takes away a code by key where the caret is, and asks which when there are several', async () => {
    const before = codings();
    await selectSentence('Vous pouvez me situer');
    await page.keyboard.press('c');
    const field = page.getByRole('combobox', { name: 'Type a code' });
    for (const name of ['Suites données', 'Temps du dirigeant']) {
      await field.fill(name);
      await page.keyboard.press('Shift+Enter');
    }
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 2);
    await page.keyboard.press('Shift+c');
    const pick = page.getByRole('dialog', { name: 'Take a code away' });
    await pick.waitFor();
    expect(await pick.getByRole('option').count()).toBe(2);
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 1);
    await page.keyboard.press('Shift+c');
    await expect.poll(codings).toBe(before);
    await page.keyboard.press('Shift+c');
    await page.getByText('You have given no code here.').waitFor();
  });

  it('does to codings given a moment ago what is asked, before the engine has answered', async () => {
    const before = codings();
    const marked = () => study().value<number>('SELECT sum(exemplary) FROM codings') ?? 0;
    const quoted = marked();
    const field = page.getByRole('combobox', { name: 'Type a code' });
    await selectSentence('Vous pouvez me situer');
    await page.route('**/rpc/coding/apply', async (route) => {
      const answer = await route.fetch();
      await page.waitForTimeout(600);
      await route.fulfill({ response: answer });
    });
    await page.keyboard.press('c');
    for (const name of ['Suites données', 'Temps du dirigeant']) {
      await field.fill(name);
      await page.keyboard.press('Shift+Enter');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+c');
    await page.getByRole('dialog', { name: 'Take a code away' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 1);
    await page.keyboard.press('Shift+c');
    await expect.poll(codings).toBe(before);
    for (const count of [1, 2, 2]) {
      await page.keyboard.press('Control+z');
      await expect.poll(codings).toBe(before + count);
    }
    await expect.poll(marked).toBe(quoted);
    await page.keyboard.press('Control+z');
    await expect.poll(codings).toBe(before);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('does to several codings in one step what it does to one', async () => {
    const before = codings();
    await label('Rôle de l’animateur').click();
    await label('Suites données').click({ modifiers: ['Control'] });
    const inspector = page.getByRole('complementary').filter({ hasText: '2 codings' });
    await inspector.waitFor();
    const exemplary = () =>
      study().value<number>(
        'SELECT sum(exemplary) FROM codings WHERE source_id = (SELECT id FROM sources ORDER BY position LIMIT 1)',
      );
    const quoted = exemplary() ?? 0;
    await page.keyboard.press('x');
    await expect.poll(exemplary).toBeGreaterThan(quoted);
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Add a code to the codings' }).waitFor();
    await page.getByRole('combobox', { name: 'Type a code' }).fill('Temps du dirigeant');
    await page.keyboard.press('Enter');
    await expect.poll(codings).toBe(before + 2);
    await undo('Add coding');
    await expect.poll(codings).toBe(before);
    await undo('Mark exemplary');
    await expect.poll(exemplary).toBe(quoted);
    await label('Rôle de l’animateur').click();
    await page.keyboard.press('}');
    await inspector.waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(codings).toBe(before - 2);
    await undo('Remove coding');
    await expect.poll(codings).toBe(before);
  });

  it('gives a code from the whole tree beside the text, by key and by dragging', async () => {
    const before = codings();
    await selectSentence('Vous pouvez me situer');
    await page.keyboard.press('k');
    const field = page.getByRole('combobox', { name: 'Filter codes' });
    await field.fill('suites');
    const row = page
      .getByRole('complementary', { name: 'Codes' })
      .getByRole('option', { name: 'Suites données' });
    await row.waitFor();
    await field.press('Enter');
    await expect.poll(codings).toBe(before + 1);
    await undo('Add coding');
    await expect.poll(codings).toBe(before);
    await row.dragTo(paragraph('Vous pouvez me situer'));
    await expect.poll(codings).toBe(before + 1);
    await field.press('Escape');
    await field.press('Escape');
    await undo('Add coding');
    await expect.poll(codings).toBe(before);
    await page.getByRole('button', { name: 'Hide the codes' }).click();
  });

  it('shows where memos are, and leads to them', async () => {
    await label('Rôle de l’animateur').click();
    await page.keyboard.press('m');
    await page.keyboard.type('Qui répond ?');
    await page.keyboard.press('Escape');
    const mark = label('Rôle de l’animateur').locator('.memo-mark');
    await mark.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /Codes in this source/ }).waitFor();
    await mark.click();
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '',
        ),
      )
      .toBe('Qui répond ?');
    await page.keyboard.press('Escape');
  });

  it('takes what is typed for a memo before its field is there, and stores it when it is left so', async () => {
    const memos = () =>
      study().column<string>('SELECT text FROM memos WHERE coding_id IS NOT NULL ORDER BY row');
    const before = memos();
    await page.route('**/rpc/journal/memosOf', async (route) => {
      await page.waitForTimeout(600);
      await route.continue();
    });
    await label('Suites données').click();
    await page.keyboard.press('m');
    await page.keyboard.type('Xx, du coup.');
    const field = page.getByRole('textbox', { name: /Memo.*Suites données/ });
    await expect.poll(() => field.inputValue()).toBe('Xx, du coup.');
    await page.keyboard.press('Escape');
    await expect.poll(memos).toEqual([...before, 'Xx, du coup.']);
    await page.locator('.lb').last().click();
    await page.keyboard.press('m');
    await page.keyboard.type('Yuri');
    await page.keyboard.press('Escape');
    await expect.poll(memos).toEqual([...before, 'Xx, du coup.', 'Yuri']);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('copies a verbatim with its reference, by public label', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await label('Rôle de l’animateur').click();
    await page.keyboard.press('Control+Shift+c');
    await page.getByText('The verbatim is copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^«\s.*bafouillez\.\s» \(.*, Entretien 01.*, turn 4, 0:14:27\)$/su);
    expect(copied).not.toContain('Ferrandon');
  });

  it('shows one code, turns not coded yet, and says what it leaves out', async () => {
    const all = await page.locator('.lb').count();
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('menuitem', { name: 'Rôle de l’animateur' }).click();
    await page.getByText('only Rôle de l’animateur').waitFor();
    await expect.poll(() => page.locator('.lb').count()).toBe(1);
    await page.getByRole('button', { name: 'Everything' }).click();
    await expect.poll(() => page.locator('.lb').count()).toBe(all);
    await paragraph('Vous pouvez me situer').click({ position: { x: 4, y: 12 } });
    await page.keyboard.press('u');
    await page.getByText('only turns not coded yet').waitFor();
    expect(await paragraph('Il y a l’avant').isVisible()).toBe(false);
    expect(await page.locator('.lb').count()).toBe(0);
    await page.keyboard.press('u');
    await expect.poll(() => paragraph('Il y a l’avant').isVisible()).toBe(true);
  });

  it('keeps every verbatim equal to its passage, and met no error', async () => {
    const report = await page.evaluate(async () => {
      const answer = await fetch('/rpc/project/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      return answer.json();
    });
    expect(report.json).toMatchObject({ ok: true, problems: [] });
    expect(faults).toEqual([]);
  });
});
