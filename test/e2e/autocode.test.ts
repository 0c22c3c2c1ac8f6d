import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;
let faults: string[];

const codings = () => workbench.engine.study.value<number>('SELECT count(*) FROM codings') ?? 0;
const dialog = () => page.getByRole('dialog', { name: 'Find passages and code them' });
const status = () => dialog().getByRole('status');
const passages = () => dialog().getByRole('list', { name: 'Passages found' });

async function expectAccessible() {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

beforeAll(async () => {
  workbench = await startWorkbench();
  workbench.engine.hold(createStudyFrom(join(workbench.folder, 'exemple.annexe'), exampleStudy()));
  ({ page, faults } = await workbench.open());
});
afterAll(() => workbench.close());

describe('autocoding', () => {
  it('shows each passage before it codes, and codes those that stay ticked in one step', async () => {
    const before = codings();
    const source = workbench.engine.study.value<string>('SELECT id FROM sources ORDER BY position LIMIT 1');
    await page.evaluate((id) => {
      location.hash = `#/sources/${id}`;
    }, source);
    await page.getByRole('button', { name: 'Autocode…' }).click();
    await dialog().getByRole('textbox', { name: 'Words or a phrase' }).fill('acheteur*');
    await passages().getByRole('checkbox').nth(1).waitFor();
    expect(await status().textContent()).toMatch(/passages? found, in 1 source/);
    await dialog()
      .getByRole('button', { name: /Where$/ })
      .click();
    await page.getByRole('option', { name: 'All sources' }).click();
    await expect.poll(() => status().textContent()).toMatch(/passages found, in \d+ sources/);
    expect(codings()).toBe(before);
    await dialog()
      .getByRole('button', { name: /Choose a code/ })
      .click();
    await page.getByRole('option', { name: 'A new code…' }).click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Acheteurs');
    await passages().getByRole('checkbox').nth(1).click({ force: true });
    await dialog().getByText('1 is left out.').waitFor();
    await expectAccessible();
    const found = Number(/^(\d+)/.exec((await status().textContent()) ?? '')?.[1]);
    await dialog()
      .getByRole('button', { name: `Code ${found - 1} passage` })
      .click();
    await page.getByText(`${found - 1} passages coded`).waitFor();
    expect(codings()).toBe(before + found - 1);
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(codings).toBe(before);
    expect(workbench.engine.study.value("SELECT 1 FROM codes WHERE name = 'Acheteurs'")).toBeUndefined();
  });

  it('opens from a code’s page with that code, and shows what has it already', async () => {
    const code = workbench.engine.study.value<string>(
      "SELECT id FROM codes WHERE name = 'Rôle de l’animateur'",
    );
    await page.evaluate((id) => {
      location.hash = `#/codebook/${id}`;
    }, code);
    await page.getByRole('button', { name: 'Autocode…' }).click();
    await dialog().getByText('A speaker’s turns').click();
    await dialog()
      .getByRole('button', { name: /Speaker$/ })
      .click();
    await page.getByRole('option', { name: 'All interviewers' }).click();
    await dialog()
      .getByRole('button', { name: /^Code \d+ passages$/ })
      .click();
    await page.getByText(/passages coded in/).waitFor();
    await page.getByRole('button', { name: 'Autocode…' }).click();
    await dialog().getByText('A speaker’s turns').click();
    await dialog()
      .getByRole('button', { name: /Speaker$/ })
      .click();
    await page.getByRole('option', { name: 'All interviewers' }).click();
    await expect.poll(() => status().textContent()).toMatch(/have the code already\./);
    expect(await dialog().getByRole('button', { name: 'Code', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo “Code passages found”' }).click();
  });

  it('says what is wrong with a pattern, and stops one that never ends', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Autocode');
    await page
      .getByRole('option', { name: /Autocode/ })
      .first()
      .click();
    await dialog().getByText('Pattern', { exact: true }).click();
    const pattern = dialog().getByRole('textbox', { name: 'Regular expression' });
    await pattern.fill('((');
    await dialog().getByText('This is no regular expression.').waitFor();
    await pattern.fill(String.raw`((\w|\s|.)+)+#`);
    await dialog().getByText('Looking for this takes too long').waitFor();
    await pattern.fill(String.raw`\d+ salaries`);
    await expect.poll(() => status().textContent()).toMatch(/found/);
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  });
});
