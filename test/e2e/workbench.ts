import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../build/chromium.ts';
import { serveWorkbench, type BrowserHost } from '../../electron/browser/host.ts';
import { Engine } from '../../electron/engine/engine.ts';

const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The built workbench, served as on a machine without the desktop, in a real Chromium. */
export interface Workbench {
  readonly engine: Engine;
  readonly host: BrowserHost;
  readonly browser: Browser;
  /** Holds the studies and what the test writes. */
  readonly folder: string;
  /** A page of the workbench, opened at its address; its faults are collected. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; faults: string[] }>;
  close(): Promise<void>;
}

/** Draws no frame while it is used, as for keys pressed faster than frames come. */
export async function betweenFrames(page: Page, use: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const { requestAnimationFrame: own } = window;
    window.requestAnimationFrame = () => 0;
    window.addEventListener('frames-again', () => (window.requestAnimationFrame = own), { once: true });
  });
  await use();
  await page.evaluate(() => window.dispatchEvent(new Event('frames-again')));
}

export async function startWorkbench(): Promise<Workbench> {
  if (!existsSync(join(rendererFolder, 'index.html')))
    throw new Error('The renderer is not built; run: npm run build');
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium on this machine; set CHROMIUM_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'annexe-e2e-'));
  const engine = new Engine(join(folder, 'data'));
  const host = await serveWorkbench({
    engine,
    rendererFolder,
    studiesFolder: join(folder, 'studies'),
    port: 0,
  });
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--no-first-run',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
  return {
    engine,
    host,
    browser,
    folder,
    open: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const { url } = message.location();
        // The browser reports every refusal; that names must be asked about before a file leaves is no fault.
        const isAsked = message.text().includes('409') && /\/rpc\/\w+\/export/.test(url);
        if (message.type() === 'error' && !isAsked) faults.push(`${message.text()} ${url}`);
      });
      await page.goto(host.address);
      await page.locator('main').waitFor();
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
