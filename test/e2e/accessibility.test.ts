import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom, present } from '../../electron/engine/project/lifecycle.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
  present(workbench.engine, createStudyFrom(join(workbench.folder, 'example.annexe'), exampleStudy()));
});
afterAll(() => workbench.close());

const first = (table: string): string =>
  workbench.engine.study.value<string>(`SELECT id FROM ${table} ORDER BY position LIMIT 1`) ?? '';

const codeNamed = (like: string): string =>
  workbench.engine.study.value<string>('SELECT id FROM codes WHERE name LIKE ?', like) ?? '';

const screens = [
  ['the overview', () => '#/overview'],
  ['the sources', () => '#/sources'],
  ['a source', () => `#/sources/${first('sources')}`],
  [
    'a coding',
    () => {
      const id = workbench.engine.study.value<string>(
        'SELECT id FROM codings WHERE source_id = ? LIMIT 1',
        first('sources'),
      );
      return `#/sources/${first('sources')}?at=${id}`;
    },
  ],
  ['the codebook', () => `#/codebook/${first('codes')}`],
  ['the cases', () => '#/cases'],
  ['the participants', () => '#/cases/participants'],
  ['the groups', () => '#/cases/groups'],
  ['the speakers', () => '#/cases/speakers'],
  ['the guides', () => '#/cases/guides'],
  ['the themes covered', () => '#/cases/themes'],
  ['the corpus', () => '#/cases/corpus'],
  ['a matrix', () => `#/matrices/${first('matrices')}`],
  ['the matrix of a case', () => `#/matrices/case:${first('cases')}`],
  [
    'the closing cell of a case',
    () => `#/matrices/case:${first('cases')}?at=${encodeURIComponent(`${codeNamed('Veille%')} case`)}`,
  ],
  ['agreement', () => '#/agreement'],
  ['an exhibit', () => `#/exhibits/${first('exhibits')}`],
  ['the journal', () => '#/journal'],
  ['the memos', () => '#/journal/memos'],
  ['the search', () => '#/search'],
] as const;

describe.each([
  ['light', 'en-GB', 1440, 900],
  ['dark', 'fr-FR', 1024, 700],
] as const)('in %s, %s, %i×%i', (colorScheme, locale, width, height) => {
  it.each(screens)('axe finds nothing on %s', async (_, address) => {
    const { page, faults } = await workbench.open({ colorScheme, locale, viewport: { width, height } });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address());
    await page.locator('h1, h2').first().waitFor();
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('axe finds nothing on the start screen', async () => {
    const other = await startWorkbench();
    const { page } = await other.open({ colorScheme, locale, viewport: { width, height } });
    await page.locator('h1').waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await other.close();
  });
});
