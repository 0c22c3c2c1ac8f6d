import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { openStudyFile } from '../../electron/engine/study/file.ts';
import { describeDesktop, launchDesktop, type Desktop } from './desktop.ts';

/** What of this sitting's work the file holds; its lock must be free. */
function kept(path: string): { codings: number; findings: string[] } {
  const db = openStudyFile(path, { readOnly: true });
  try {
    return {
      codings: Number(
        db
          .prepare(
            "SELECT count(*) FROM codings k JOIN codes c ON c.id = k.code_id WHERE c.name = 'code du bureau'",
          )
          .pluck()
          .get(),
      ),
      findings: db.prepare<[], string>('SELECT text FROM findings').pluck().all(),
    };
  } finally {
    db.close();
  }
}

describeDesktop(() => {
  describe('the way through, in the desktop window', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annexe-way-'));
    const profile = join(folder, 'profile');
    const study = join(folder, 'exemple.annexe');
    let desktop: Desktop;

    beforeAll(async () => {
      createStudyFrom(study, exampleStudy()).close();
      mkdirSync(profile);
      desktop = await launchDesktop({ args: [study], folder: profile });
    });
    afterAll(async () => {
      await desktop.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('a study given as an argument is opened', async () => {
      await desktop.page.getByRole('heading', { name: /Grandir en cluster/ }).waitFor({ timeout: 20_000 });
    });

    it('a passage is coded with the keyboard', async () => {
      const { page } = desktop;
      await page.evaluate(() => {
        location.hash = '#/sources';
      });
      await page.locator('tr[data-row] > td').first().dblclick();
      const paragraph = page.locator('.turn > p').nth(1);
      await paragraph.click({ position: { x: 4, y: 12 } });
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('c');
      const search = page.getByRole('combobox');
      await search.fill('code du bureau');
      await search.press('Control+Enter');
      await page.locator('.lb', { hasText: 'code du bureau' }).waitFor();
    });

    it('a finding is written in a cell', async () => {
      const { page } = desktop;
      await page.evaluate(() => {
        location.hash = '#/matrices';
      });
      await page.getByRole('gridcell').first().click();
      await page.keyboard.press('Enter');
      const finding = page.locator('textarea').first();
      await finding.fill('Un constat écrit au bureau.');
      await finding.press('Escape');
      await page.getByRole('gridcell').filter({ hasText: 'Un constat écrit au bureau.' }).waitFor();
    });

    it('an exhibit is saved where the dialog says', async () => {
      const { page, app } = desktop;
      const target = join(folder, 'annexe-1.docx');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, target);
      await page.evaluate(() => {
        location.hash = '#/exhibits';
      });
      await page.locator('.sheet').waitFor();
      await page.keyboard.press('Control+e');
      await expect.poll(() => existsSync(target), { timeout: 15_000 }).toBe(true);
      expect(readFileSync(target).subarray(0, 2).toString('latin1')).toBe('PK');
    });

    it('the main process stays responsive while two hundred files are imported', async () => {
      const { page, app } = desktop;
      const files = Array.from({ length: 200 }, (_, i) => {
        const path = join(folder, `entretien-${i}.txt`);
        const turns = Array.from(
          { length: 60 },
          (_turn, k) => `${k % 2 === 0 ? 'Q' : 'R'} : ${'Parole numéro '.repeat(20)}${k}`,
        );
        writeFileSync(path, turns.join('\n'));
        return path;
      });
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        const drift: number[] = [];
        let last = Date.now();
        Reflect.set(globalThis, 'drift', drift);
        setInterval(() => {
          const now = Date.now();
          drift.push(now - last - 10);
          last = now;
        }, 10);
      }, files);
      await page.evaluate(() => {
        location.hash = '#/sources';
      });
      await page
        .getByRole('button', { name: /Add files|Ajouter des fichiers/ })
        .first()
        .click();
      await page.getByRole('button', { name: /Add all|Tout ajouter/ }).click({ timeout: 40_000 });
      await expect.poll(() => page.locator('tr[data-row]').count(), { timeout: 40_000 }).toBeGreaterThan(200);
      // One sample in a hundred may be the machine's own doing: the tests run on two busy processors.
      const late = await app.evaluate(() => {
        const drift: number[] = Reflect.get(globalThis, 'drift');
        return drift.toSorted((a, b) => a - b)[Math.floor(drift.length * 0.99)] ?? 0;
      });
      expect(late).toBeLessThan(50);
    });

    it('everything is there after the application was killed', async () => {
      const before = desktop.app.process();
      before.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const found = kept(study);
      expect(found.codings).toBe(1);
      expect(found.findings).toContain('Un constat écrit au bureau.');
      desktop = await launchDesktop({ args: [study], folder: profile });
      await desktop.page.getByRole('heading', { name: /Grandir en cluster/ }).waitFor({ timeout: 20_000 });
    });
  });
});
