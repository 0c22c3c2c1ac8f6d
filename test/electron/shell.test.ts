import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy } from '../../electron/browser/static-files.ts';
import { describeDesktop, launchDesktop, type Desktop } from './desktop.ts';

describeDesktop(() => {
  let desktop: Desktop;
  /** A site on this machine that counts its visitors: nothing of the application may reach it. */
  let site: Server;
  let address: string;
  let visits = 0;

  beforeAll(async () => {
    site = createServer((_request, response) => {
      visits += 1;
      response.end('reached');
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const bound = site.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    address = `http://127.0.0.1:${bound.port}/`;
    desktop = await launchDesktop();
  });
  afterAll(async () => {
    await desktop?.close();
    site.close();
  });

  describe('the window', () => {
    test('opens the workbench from its own protocol', async () => {
      expect(desktop.page.url()).toMatch(/^app:\/\/annexe\/(#.*)?$/);
      expect(await desktop.page.locator('#root > *').count()).toBeGreaterThan(0);
    });

    test('is sandboxed, isolated and without Node', async () => {
      const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const known: unknown = contents && Reflect.get(contents, 'getLastWebPreferences').call(contents);
        return known;
      });
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
      });
      const spelling = await desktop.app.evaluate(({ session }) =>
        session.defaultSession.isSpellCheckerEnabled(),
      );
      expect(spelling).toBe(false);
      const leaked = await desktop.page.evaluate(() =>
        ['require', 'module', 'process', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
          (name) => name in window,
        ),
      );
      expect(leaked).toEqual([]);
    });

    test('gives the page exactly what the desktop promises', async () => {
      const keys = await desktop.page.evaluate(() => Object.keys(window.desktop).sort());
      expect(keys).toEqual(
        [
          'chooseFiles',
          'chooseList',
          'grantFiles',
          'newWindow',
          'onMenuCommand',
          'openStudy',
          'openedFiles',
          'platform',
          'saveAs',
          'setMenu',
        ].sort(),
      );
    });

    test('carries the content policy', async () => {
      const headers = await desktop.page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
      expect(headers).toMatchObject({
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    });

    test('runs no inline script and takes no inline style', async () => {
      const ran = await desktop.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.inline = "ran"';
        document.head.append(script);
        const style = document.createElement('style');
        style.textContent = 'html { scroll-margin-top: 77px }';
        document.head.append(style);
        const seen = {
          script: document.documentElement.dataset['inline'] ?? null,
          style: getComputedStyle(document.documentElement).scrollMarginTop,
        };
        script.remove();
        style.remove();
        return seen;
      });
      expect(ran).toEqual({ script: null, style: '0px' });
    });
  });

  describe('nothing outside is reached', () => {
    test('though there is a site to be reached', async () => {
      expect(await (await fetch(address)).text()).toBe('reached');
      expect(visits).toBe(1);
      visits = 0;
    });

    test('by a page’s request', async () => {
      const reached = await desktop.page.evaluate(async (outside) => {
        const image = new Image();
        const loaded = new Promise<string>((done) => {
          image.addEventListener('load', () => done('loaded'));
          image.addEventListener('error', () => done('refused'));
        });
        image.src = `${outside}image.png`;
        const fetched = await fetch(outside).then(
          () => 'loaded',
          () => 'refused',
        );
        return [fetched, await loaded];
      }, address);
      expect(reached).toEqual(['refused', 'refused']);
      expect(visits).toBe(0);
    });

    test('by the session itself, without any content policy', async () => {
      const reached = await desktop.app.evaluate(
        ({ session }, outside) =>
          session.defaultSession.fetch(outside).then(
            () => 'loaded',
            (error: unknown) => String(error),
          ),
        address,
      );
      expect(reached).toContain('ERR_BLOCKED_BY_CLIENT');
      expect(visits).toBe(0);
    });

    test('by navigation', async () => {
      const before = desktop.page.url();
      await desktop.page.evaluate((outside) => {
        const link = document.createElement('a');
        link.href = outside;
        document.body.append(link);
        link.click();
        link.remove();
        location.assign(outside);
      }, address);
      await desktop.page.waitForTimeout(300);
      expect(desktop.page.url()).toBe(before);
      expect(visits).toBe(0);
    });

    test('by a new window, even of the workbench’s own page', async () => {
      const opened = await desktop.page.evaluate(
        (outside) => [window.open(outside), window.open('app://annexe/')].map((other) => other === null),
        address,
      );
      expect(opened).toEqual([true, true]);
      expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      expect(visits).toBe(0);
    });

    test('and no permission is given', async () => {
      const states = await desktop.page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
        return Promise.all(
          names.map(async (name) => {
            // The list of names that TypeScript knows is shorter than the browser's.
            const query = navigator.permissions.query.bind(navigator.permissions);
            return (await Reflect.apply(query, null, [{ name }])).state;
          }),
        );
      });
      expect(states).toEqual(states.map(() => 'denied'));
    });
  });

  describe('the page names files by tokens', () => {
    test('a dialog’s choice comes back without its path', async () => {
      await desktop.app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: false, filePaths: ['/studies/Clusters.annexe'] });
      });
      const place = await desktop.page.evaluate(() => window.desktop.openStudy());
      expect(Object.keys(place ?? {}).sort()).toEqual(['name', 'token']);
      expect(place?.name).toBe('Clusters.annexe');
      expect(place?.token).not.toContain('studies');
    });

    test('a closed dialog is no choice', async () => {
      await desktop.app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
      });
      expect(await desktop.page.evaluate(() => window.desktop.openStudy())).toBeNull();
      expect(await desktop.page.evaluate(() => window.desktop.chooseFiles())).toEqual([]);
      expect(
        await desktop.page.evaluate(() => window.desktop.saveAs({ name: 'Annex 1', extension: 'docx' })),
      ).toBeNull();
    });

    test('a file to write has the ending asked for, and is never put in another folder by its name', async () => {
      const proposed = await desktop.app.evaluate(({ dialog }) => {
        const asked: unknown[] = [];
        Reflect.set(globalThis, 'asked', asked);
        Reflect.set(dialog, 'showSaveDialog', (_window: unknown, options: { defaultPath: string }) => {
          asked.push(options.defaultPath);
          return Promise.resolve({ canceled: false, filePath: '/exports/Annex 1' });
        });
        return asked;
      });
      expect(proposed).toEqual([]);
      const place = await desktop.page.evaluate(() =>
        window.desktop.saveAs({ name: '../../Annex 1', extension: 'docx' }),
      );
      expect(place?.name).toBe('Annex 1.docx');
      const asked = await desktop.app.evaluate(() => Reflect.get(globalThis, 'asked'));
      expect(asked).toEqual(['.. .. Annex 1.docx']);
    });

    test('what is not a file on disk is not granted', async () => {
      const places = await desktop.page.evaluate(() =>
        window.desktop.grantFiles([new File(['text'], '/etc/passwd')]),
      );
      expect(places).toEqual([]);
    });

    test('a request that the main process does not understand is refused', async () => {
      const refused = await desktop.page.evaluate(() =>
        Promise.all(
          [{ name: 'a', extension: '../sh' }, { name: '', extension: 'docx' }, 'text', null].map((request) =>
            Reflect.apply(window.desktop.saveAs, null, [request]).then(
              () => 'answered',
              () => 'refused',
            ),
          ),
        ),
      );
      expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
    });
  });

  describe('the menus', () => {
    test('show the commands of the registry and send their choice', async () => {
      await desktop.app.evaluate(({ BrowserWindow, Menu }) => {
        // The menu belongs to the window on Linux and Windows, to the application on macOS; neither gives it back.
        const keep = (menu: unknown): void => void Reflect.set(globalThis, 'shown', menu);
        Reflect.set(BrowserWindow.getAllWindows()[0] ?? {}, 'setMenu', keep);
        if (process.platform === 'darwin') Reflect.set(Menu, 'setApplicationMenu', keep);
      });
      await desktop.page.evaluate(async () => {
        window.desktop.onMenuCommand((id) => {
          document.documentElement.dataset['chosen'] = id;
        });
        await window.desktop.setMenu([
          {
            section: 'code',
            label: 'Codage',
            items: [
              { type: 'command', id: 'code.apply', label: 'Appliquer un code', shortcut: 'Mod+Shift+K' },
              { type: 'separator' },
              { type: 'role', role: 'copy', label: 'Copier' },
            ],
          },
        ]);
      });
      const labels = await desktop.app.evaluate(({ Menu }) => {
        const menu: unknown = Reflect.get(globalThis, 'shown');
        if (!(menu instanceof Menu)) throw new Error('no menu was shown');
        const codes = menu.items.find(({ label }) => label === 'Codage')?.submenu?.items ?? [];
        codes[0]?.click({ triggeredByAccelerator: false });
        return codes.map(({ label, accelerator }) => [label, accelerator ?? null]);
      });
      expect(labels[0]).toEqual(['Appliquer un code', 'CommandOrControl+Shift+K']);
      expect(labels.map(([label]) => label)).toEqual(['Appliquer un code', '', 'Copier']);
      await expect
        .poll(() => desktop.page.evaluate(() => document.documentElement.dataset['chosen']))
        .toBe('code.apply');
    });
  });

  describe('the engine', () => {
    test('has a process of its own; when it ends, another takes its place and the page gets a new port', async () => {
      const engines = () =>
        desktop.app.evaluate(({ app }) =>
          app
            .getAppMetrics()
            .flatMap(({ pid, serviceName, name }) =>
              [serviceName, name].includes('Annexe engine') ? [pid] : [],
            ),
        );
      await expect.poll(async () => (await engines()).length).toBe(1);
      const [before] = await engines();
      await desktop.page.evaluate(() => {
        window.addEventListener('message', ({ data, ports, origin }) => {
          if (data?.type === 'engine-port')
            document.documentElement.dataset['port'] = `${origin} ${ports.length}`;
        });
      });
      if (before === undefined) throw new Error('no engine');
      process.kill(before, 'SIGKILL');
      await expect
        .poll(() => desktop.page.evaluate(() => document.documentElement.dataset['port']))
        .toBe('app://annexe 1');
      await expect.poll(engines).not.toContain(before);
      expect(await engines()).toHaveLength(1);
    });
  });
});
