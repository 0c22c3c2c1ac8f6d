import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCodes } from '../../electron/engine/coding/commands.ts';
import { storeCode } from '../../electron/engine/codebook/commands.ts';
import { addSource } from '../../electron/engine/sources/commands.ts';
import { dump, sourceOf } from '../engine/support.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

const lines = [
  'Comment avez-vous trouvé vos clients ?',
  'Par une visite d’atelier 😀. Ils sont venus un mardi matin.',
  'Et ensuite ?',
  'Nous avons livré trois pièces.',
];

let workbench: Workbench;
let page: Page;
let faults: string[];
let sourceId: string;
let codingId: string;
let before: string;

const study = () => workbench.engine.study;
const text = () =>
  study()
    .column<string>('SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position', sourceId)
    .join('\n');
const verbatim = () => study().value<string>('SELECT verbatim FROM codings WHERE id = ?', codingId);
const tinted = () => page.locator('.cd').allTextContents();

/** Puts the caret before the given words, or after them. */
async function caretAt(words: string, after = false): Promise<void> {
  await page.evaluate(
    ([sought, isAfter]) => {
      const walker = document.createTreeWalker(document.querySelector('.transcript')!, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      let all = '';
      while (walker.nextNode()) {
        if (!(walker.currentNode instanceof Text)) continue;
        nodes.push(walker.currentNode);
        all += walker.currentNode.data;
      }
      let left = all.indexOf(sought) + (isAfter ? sought.length : 0);
      const node = nodes.find((each) => {
        if (left <= each.length) return true;
        left -= each.length;
        return false;
      });
      document.getSelection()?.collapse(node ?? null, left);
    },
    [words, after] as const,
  );
  // The editor learns of the selection by the browser's event.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

async function saved(wanted: string): Promise<void> {
  await expect.poll(text, { timeout: 4_000 }).toBe(wanted);
}

beforeAll(async () => {
  workbench = await startWorkbench();
  ({ page, faults } = await workbench.open());
  await page.getByRole('button', { name: 'New study…' }).click();
  await page.getByLabel('Title').fill('Étude');
  await page.getByText('French', { exact: true }).click();
  await page.getByRole('button', { name: 'Create the study' }).click();
  await page.getByRole('heading', { name: 'Étude' }).waitFor();
  sourceId = addSource(study(), sourceOf('Entretien A', lines, { voices: ['Lui', 'Elle'] }));
  const codeId = study().transact({ name: 'addCode' }, (writer) =>
    storeCode(writer, { name: 'Visite', parentId: null, origin: 'emergent' }),
  );
  const start = lines.join('\n').indexOf('une visite');
  const [made] = applyCodes(study(), { sourceId, revision: 1, start, end: start + 28, codeIds: [codeId] });
  codingId = made?.id ?? '';
  before = dump(study());
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Sources' }).click();
  await page.getByText('Entretien A').first().click();
  await page.getByRole('textbox', { name: 'Text of Entretien A' }).waitFor();
});
afterAll(() => workbench.close());

describe('editing the text of a source', () => {
  it('is a mode that E begins; before it, keys do not change the text', async () => {
    expect(verbatim()).toBe('une visite d’atelier 😀. Ils');
    await caretAt('visite');
    await page.keyboard.type('zz');
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    expect(text()).toBe(lines.join('\n'));
  });

  it('a word typed in the middle of a coding is in it, at once and when it is saved', async () => {
    await caretAt('visite');
    await page.keyboard.type('longue ');
    expect(await tinted()).toEqual(['une longue visite d’atelier 😀. Ils']);
    await saved(lines.join('\n').replace('visite', 'longue visite'));
    expect(verbatim()).toBe('une longue visite d’atelier 😀. Ils');
  });

  it('letters typed just before and just after a coding stay outside it', async () => {
    await caretAt('une longue');
    await page.keyboard.type('x');
    await caretAt('😀. Ils', true);
    await page.keyboard.type('y');
    expect(await tinted()).toEqual(['une longue visite d’atelier 😀. Ils']);
    await saved(
      lines.join('\n').replace('une visite', 'xune longue visite').replace('Ils sont', 'Ilsy sont'),
    );
    expect(verbatim()).toBe('une longue visite d’atelier 😀. Ils');
  });

  it('a paragraph is split with Enter and joined with Backspace, and the coding runs across', async () => {
    await caretAt('Ilsy');
    await page.keyboard.press('Enter');
    await expect.poll(verbatim).toBe('une longue visite d’atelier 😀. \nIls');
    expect(study().all('SELECT starts_turn AS turn FROM paragraphs ORDER BY position')).toHaveLength(5);
    await page.keyboard.press('Backspace');
    await expect.poll(verbatim).toBe('une longue visite d’atelier 😀. Ils');
    expect(await page.locator('.turn').count()).toBe(4);
  });

  it('what is pasted from Word keeps its paragraphs, bold and italic, and nothing else', async () => {
    await caretAt('trois pièces');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
         <p class=MsoNormal style='mso-margin-top-alt:auto'><b>deux</b> <span style="color:red;font-size:20pt">ou</span><o:p></o:p></p>
         <p class=MsoNormal><i>presque</i> <a href="https://example.org">bien</a><script>1</script> &amp;amp; <img src="x">  </p>
         <!--EndFragment--></body></html>`,
      );
      data.setData('text/plain', 'deux ou\r\npresque bien');
      document
        .querySelector('.transcript')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    await expect.poll(text).toContain('livré deux ou\npresque bien &amp;trois pièces');
    expect(study().column('SELECT marks FROM paragraphs WHERE marks IS NOT NULL ORDER BY position')).toEqual([
      '[{"type":"bold","start":17,"end":21}]',
      '[{"type":"italic","start":0,"end":7}]',
    ]);
  });

  it('undo is the study’s, pause by pause, back to the letter; redo leads forth again', async () => {
    const after = dump(study());
    let steps = 0;
    while (dump(study()) !== before && steps < 20) {
      const step = study().history.undo?.name;
      expect(step).toBe('editText');
      await page.keyboard.press('Control+z');
      await expect.poll(() => study().history.redo?.name).toBe('editText');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      steps += 1;
    }
    expect(dump(study())).toBe(before);
    await expect.poll(() => page.locator('.turn > p').allTextContents()).toEqual(lines);
    expect(await tinted()).toEqual(['une visite d’atelier 😀. Ils']);
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Control+Shift+z');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    }
    expect(dump(study())).toBe(after);
    await expect.poll(() => page.locator('.turn > p').allTextContents()).toEqual(text().split('\n'));
  });

  it('Escape ends it and saves at once; the study checks clean', async () => {
    await caretAt('Comment');
    await page.keyboard.type('Alors ');
    await page.keyboard.press('Escape');
    await expect.poll(text, { timeout: 600 }).toContain('Alors Comment');
    expect(await page.getByRole('toolbar', { name: 'Editing' }).count()).toBe(0);
  });

  it('what is typed right after a coding waits for it, and is undone before it', async () => {
    const codings = () => study().value<number>('SELECT count(*) FROM codings');
    await page.route('**/rpc/coding/apply', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    const typedInto = text();
    await caretAt('livré');
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('c');
    await page.getByRole('combobox').fill('Visite');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('e');
    await page.keyboard.type(' tôt');
    await page.keyboard.press('Control+z');
    await expect.poll(() => study().history.redo?.name).toBe('editText');
    expect(text()).toBe(typedInto);
    expect(codings()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(codings).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await saved(typedInto.replace('livré', 'livré tôt'));
    expect(codings()).toBe(2);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.unroute('**/rpc/coding/apply');
    expect(study().inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    expect(faults).toEqual([]);
  });
});
