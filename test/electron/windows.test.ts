import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStudy } from '../../electron/engine/project/lifecycle.ts';
import { describeDesktop, launchAgain, launchDesktop, type Desktop } from './desktop.ts';

describeDesktop(() => {
  describe('studies and windows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annexe-windows-'));
    const profile = join(folder, 'profile');
    const study = (title: string): string => join(folder, `${title}.annexe`);
    let desktop: Desktop;

    const titles = (): Promise<string[]> =>
      desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.getTitle())
          .sort(),
      );

    beforeAll(async () => {
      mkdirSync(profile);
      for (const title of ['Clusters', 'Régions', 'Vallées'])
        createStudy(study(title), { title, language: 'fr' }).close();
      desktop = await launchDesktop({ folder: profile });
    });
    afterAll(async () => {
      await desktop.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('a window without a study bears the workbench’s name', async () => {
      expect(await titles()).toEqual(['Annexe']);
    });

    test('a second start hands its study to the window that has none', async () => {
      expect(await launchAgain(profile, [study('Clusters')])).toBe(0);
      await expect.poll(titles, { timeout: 15_000 }).toEqual(['Clusters — Annexe']);
    });

    test('a study that is open already is shown where it is', async () => {
      expect(await launchAgain(profile, [study('Clusters')])).toBe(0);
      await desktop.page.waitForTimeout(500);
      expect(await titles()).toEqual(['Clusters — Annexe']);
    });

    test('another study gets a window and an engine of its own', async () => {
      expect(await launchAgain(profile, [study('Régions')])).toBe(0);
      await expect.poll(titles, { timeout: 15_000 }).toEqual(['Clusters — Annexe', 'Régions — Annexe']);
      const engines = await desktop.app.evaluate(
        ({ app }) =>
          app.getAppMetrics().filter(({ type, name }) => type === 'Utility' && name === 'Annexe engine')
            .length,
      );
      expect(engines).toBe(2);
    });

    test('a window that is closed gives its study free, and its place is remembered', async () => {
      await desktop.app.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.getTitle().startsWith('Régions'));
        window?.setBounds({ x: 60, y: 50, width: 1010, height: 720 });
        window?.close();
      });
      await expect.poll(titles, { timeout: 15_000 }).toEqual(['Clusters — Annexe']);
      expect(await launchAgain(profile, [study('Régions')])).toBe(0);
      await expect.poll(titles, { timeout: 15_000 }).toEqual(['Clusters — Annexe', 'Régions — Annexe']);
      const size = await desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.getTitle().startsWith('Régions'))
          ?.getSize(),
      );
      expect(size).toEqual([1010, 720]);
    });

    test('a study is opened once its engine knows of it, however late it hears', async () => {
      await desktop.app.evaluate(({ utilityProcess }) => {
        const { fork } = utilityProcess;
        utilityProcess.fork = (...given) => {
          const engine = fork(...given);
          const say = engine.postMessage.bind(engine);
          engine.postMessage = (message, ports) => {
            if (message.type === 'grant') setTimeout(() => say(message, ports), 1000);
            else say(message, ports);
          };
          utilityProcess.fork = fork;
          return engine;
        };
      });
      expect(await launchAgain(profile, [study('Vallées')])).toBe(0);
      await expect
        .poll(titles, { timeout: 15_000 })
        .toEqual(['Clusters — Annexe', 'Régions — Annexe', 'Vallées — Annexe']);
    });

    test('quitting closes every study and comes to an end', async () => {
      const ended = new Promise<void>((resolve) => {
        desktop.app.once('close', () => resolve());
      });
      await desktop.app.evaluate(({ app }) => app.quit());
      await ended;
      desktop = await launchDesktop({ folder: profile, args: [study('Clusters')] });
      await expect.poll(titles, { timeout: 15_000 }).toEqual(['Clusters — Annexe']);
    });
  });
});
