import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCode } from '../../electron/engine/codebook/commands.ts';
import { applyCodes } from '../../electron/engine/coding/commands.ts';
import { createStudy, present } from '../../electron/engine/project/lifecycle.ts';
import { checkStudy } from '../../electron/engine/project/queries.ts';
import { addSource } from '../../electron/engine/sources/commands.ts';
import { sourceOf } from '../engine/support.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

/** Enough paragraphs to be drawn in several stretches. */
const lines = Array.from(
  { length: 90 },
  (_, index) => `Phrase ${index} ${'avec des mots '.repeat(1 + (index % 20))}et fin ${index}.`,
);

let workbench: Workbench;
let page: Page;
let faults: string[];
let sourceId: string;
let last: string;

const study = () => workbench.engine.study;
const shown = () =>
  page.evaluate(() => [...document.querySelectorAll('.turn > p')].map((p) => p.textContent).join('\n'));
const stored = () =>
  study()
    .column<string>('SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position', sourceId)
    .join('\n');

/** Selects from a letter of a paragraph to one of another, both counted from 0. */
async function selectFrom([from, start]: readonly [number, number], [to, end]: readonly [number, number]) {
  await page.evaluate(
    ([first, second]) => {
      const paragraphs = document.querySelectorAll('.turn > p');
      const place = ([paragraph, letter]: readonly [number, number]): [Node, number] => {
        const element = paragraphs[paragraph]!;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let left = letter;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (left <= length) return [node, left];
          left -= length;
        }
        return [element, 0];
      };
      document.getSelection()?.setBaseAndExtent(...place(first), ...place(second));
    },
    [
      [from, start],
      [to, end],
    ] as const,
  );
}

const caretAt = (paragraph: number, letter: number) => selectFrom([paragraph, letter], [paragraph, letter]);

/** Keeps from the page what tells of selections while it is used, as a busy machine does for a moment. */
async function untold(use: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const held = new AbortController();
    Reflect.set(window, 'heldSelections', held);
    const hold = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('selectionchange', hold, { capture: true, signal: held.signal });
  });
  await use();
  await page.evaluate(() => {
    const held: AbortController = Reflect.get(window, 'heldSelections');
    held.abort();
    document.dispatchEvent(new Event('selectionchange'));
  });
}

const selected = () => page.evaluate(() => document.getSelection()?.toString());

beforeAll(async () => {
  workbench = await startWorkbench();
  const path = join(workbench.folder, 'long.annexe');
  present(workbench.engine, createStudy(path, { title: 'Étude', language: 'fr' }));
  sourceId = addSource(study(), sourceOf('Entretien long', lines, { voices: ['Lui', 'Elle'] }));
  const codeId = study().transact({ name: 'addCode' }, (writer) =>
    storeCode(writer, { name: 'Visite', parentId: null, origin: 'emergent' }),
  );
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
  const give = (start: number, end: number) =>
    applyCodes(study(), { sourceId, revision: 1, start, end, codeIds: [codeId] })[0]?.id ?? '';
  // In the middle of paragraphs, and over the borders of several.
  for (let index = 2; index < 88; index += 6)
    give((starts[index] ?? 0) + 7, (starts[index + (index % 4)] ?? 0) + 12);
  last = give((starts[80] ?? 0) + 7, (starts[80] ?? 0) + 17);
  ({ page, faults } = await workbench.open());
  await page.goto(`${new URL(page.url()).origin}/#/sources/${sourceId}`);
  await page.getByRole('textbox', { name: 'Text of Entretien long' }).waitFor();
});
afterAll(() => workbench.close());

describe('a text of many turns', () => {
  it('brings a coding that is far down into the middle of the window, its bracket beside its words', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/sources/${sourceId}?at=${last}`);
    const places = () =>
      page.evaluate((id) => {
        const tint = document.querySelector('.cd.on')?.getBoundingClientRect();
        const label = document.querySelector(`[data-coding="${id}"]`);
        const index = [...(label?.parentElement?.children ?? [])].indexOf(label!);
        const bracket = document.querySelectorAll('.margin > .br')[index]?.getBoundingClientRect();
        return { text: tint?.top ?? 0, bracket: bracket?.top ?? 0, height: window.innerHeight };
      }, last);
    await expect
      .poll(async () => Math.abs((await places()).text - (await places()).bracket))
      .toBeLessThan(14);
    const { text, height } = await places();
    expect(text).toBeGreaterThan(height * 0.3);
    expect(text).toBeLessThan(height * 0.7);
  });
  it('leaves no hole where coded turns are put away', async () => {
    await page.keyboard.press('u');
    const gaps = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.turn:not(.away)')].map((turn) =>
          turn.getBoundingClientRect(),
        );
        return Math.max(...boxes.slice(1).map(({ top }, index) => top - (boxes[index]?.bottom ?? 0)));
      });
    await expect.poll(() => page.locator('.turn.away').count()).toBeGreaterThan(20);
    expect(await gaps()).toBeLessThan(2);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.turn.away').count()).toBe(0);
  });

  it('keeps the caret where it went when codings are drawn before the editor has heard of it', async () => {
    await caretAt(1, 0);
    await untold(async () => {
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+ArrowLeft');
      const [codeId = ''] = study().column<string>('SELECT id FROM codes');
      const [made] = applyCodes(study(), { sourceId, revision: 1, start: 0, end: 6, codeIds: [codeId] });
      await page.locator(`[data-coding="${made?.id}"]`).waitFor();
      expect(await selected()).toBe('.');
      await page.keyboard.press('Shift+ArrowLeft');
      expect(await selected()).toBe('1.');
    });
    study().undo();
  });

  it('extends a selection from the end at which it was taken, also while it is edited', async () => {
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    await caretAt(5, 8);
    await untold(async () => {
      for (let key = 0; key < 3; key += 1) await page.keyboard.press('Shift+ArrowLeft');
      expect(await selected()).toBe(lines[5]?.slice(5, 8));
    });
    await page.keyboard.press('Escape');
  });

  it('takes a letter that is composed, also at a border of what is drawn together', async () => {
    const before = stored().split('\n');
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    const session = await page.context().newCDPSession(page);
    for (const paragraph of [15, 16, 40]) {
      await caretAt(paragraph, 3);
      await session.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.insertText', { text: 'ê' });
    }
    const wanted = before
      .map((text, index) => ([15, 16, 40].includes(index) ? `${text.slice(0, 3)}ê${text.slice(3)}` : text))
      .join('\n');
    await expect.poll(shown).toBe(wanted);
    await page.keyboard.press('Escape');
    await expect.poll(stored).toBe(wanted);
    expect(checkStudy(study()).problems).toEqual([]);
  });

  it('keeps its words and its tints when a program beside it writes into the page', async () => {
    const tints = () => page.locator('.cd').allTextContents();
    const before = { text: stored(), tints: await tints() };
    const journal = () => study().value<number>('SELECT count(*) FROM journal');
    const entries = journal();
    expect(before.tints).not.toEqual([]);
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    await caretAt(5, 8);
    await page.locator('.turn .sp').evaluateAll((names) => {
      for (const name of names) name.setAttribute('title', 'translated');
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
    expect(await tints()).toEqual(before.tints);
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(before.text);
    expect(stored()).toBe(before.text);
    expect(journal()).toBe(entries);
  });

  it('keeps letters, paragraphs and codings through whatever is typed, cut, joined and pasted', async () => {
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    let model = stored();
    const place = fc.nat({ max: 1_000_000 });
    const act = fc.oneof(
      fc.record({ kind: fc.constantFrom('type', 'enter', 'back', 'delete', 'paste'), at: place }),
      fc.record({ kind: fc.constant('replace'), at: place, over: fc.nat({ max: 900 }) }),
    );
    const [acts = []] = fc.sample(fc.array(act, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 7 });
    for (const [number, each] of acts.entries()) {
      const inside = (at: number): [number, number] => {
        const before = model.slice(0, at).split('\n');
        return [before.length - 1, before.at(-1)?.length ?? 0];
      };
      const start = each.at % model.length;
      const end = 'over' in each ? Math.min(model.length, start + each.over) : start;
      await selectFrom(inside(start), inside(end));
      const put = (from: number, to: number, words: string) => {
        model = model.slice(0, Math.max(0, from)) + words + model.slice(to);
      };
      if (each.kind === 'enter') {
        await page.keyboard.press('Enter');
        put(start, end, '\n');
      } else if (each.kind === 'back') {
        await page.keyboard.press('Backspace');
        put(start - 1, start, '');
      } else if (each.kind === 'delete') {
        await page.keyboard.press('Delete');
        put(start, start + 1, '');
      } else if (each.kind === 'paste') {
        const words = Array.from({ length: 1 + (number % 30) }, (_, line) => `collé${number}x${line}`).join(
          '\n',
        );
        await page.evaluate((plain) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', plain);
          const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
          document.querySelector('.transcript')?.dispatchEvent(paste);
        }, words);
        put(start, end, words);
      } else {
        await page.keyboard.type(`mot${number}`);
        put(start, end, `mot${number}`);
      }
      expect(await shown(), `after ${number + 1} changes, the last ${each.kind}`).toBe(model);
    }
    await page.keyboard.press('Escape');
    const normal = (text: string) => text.replaceAll(/[ ]+/g, ' ');
    await expect.poll(() => normal(stored())).toBe(normal(model));
    expect(checkStudy(study()).problems).toEqual([]);
    expect(faults).toEqual([]);
  });
});
