import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { serveWorkbench } from '../../electron/browser/host.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { openStudy } from '../../electron/engine/project/lifecycle.ts';
import { type Figure, figureOf } from './figures.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const rendererFolder = join(project, 'out', 'renderer');
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Whether there is a browser to measure in. */
export const hasBrowser = existsSync(executablePath);

function buildRenderer(): void {
  if (existsSync(join(rendererFolder, 'index.html'))) return;
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  spawnSync(process.execPath, [vite, 'build', '-c', join(project, 'build', 'vite.renderer.ts')], {
    stdio: 'inherit',
  });
}

/**
 * Goes to `hash` and waits until `selector` matches `count` elements and the frame with them has been drawn;
 * milliseconds by the page's own clock.
 */
function goAndPaint(page: Page, hash: string, selector: string, count: number): Promise<number> {
  return page.evaluate(
    ([to, wanted, least]) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const painted = (): void => {
          // A message sent in a frame's callback is received once that frame has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - started));
            port1.start();
            port2.postMessage(null);
          });
        };
        const there = (): boolean => document.querySelectorAll(wanted).length >= least;
        const watcher = new MutationObserver(() => {
          if (!there()) return;
          watcher.disconnect();
          painted();
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        window.location.hash = to;
      }),
    [hash, selector, count] as const,
  );
}

/** A page that was just loaded, so that nothing of what is about to be shown is known to it yet. */
async function fresh(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${new URL(address).origin}/#/journal`);
  await page.waitForSelector('main');
  // The stream of changes stays open, so the network is never idle: let the first queries end.
  await page.waitForTimeout(400);
}

async function measurePainting(
  page: Page,
  address: string,
  { name, hash, selector, count }: { name: string; hash: string; selector: string; count: number },
): Promise<Figure> {
  const milliseconds: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    await fresh(page, address);
    milliseconds.push(await goAndPaint(page, hash, selector, count));
  }
  return figureOf(name, milliseconds);
}

/** Gives the code that was given last to passages one after the other: from the key to its bracket, drawn. */
async function measureKeys(page: Page): Promise<Figure[]> {
  const known: number[] = [];
  const painted: number[] = [];
  const lines = page.locator('.desk .text p');
  const select = async (index: number): Promise<void> => {
    await lines.nth(index).scrollIntoViewIfNeeded();
    await lines.nth(index).click({ position: { x: 180, y: 12 } });
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  };
  await select(1);
  await page.keyboard.press('c');
  await page.waitForSelector('.pick input');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pick', { state: 'detached' });
  for (let run = 0; run < 40; run += 1) {
    await select(3 + run * 4);
    await page.waitForTimeout(120);
    await page.evaluate(() => {
      const shown = new Set(
        [...document.querySelectorAll('.margin [data-coding]')].map((label) =>
          label.getAttribute('data-coding'),
        ),
      );
      const times = new Promise<[number, number]>((resolve) => {
        let pressed = 0;
        window.addEventListener('keydown', (event) => (pressed = event.timeStamp), {
          capture: true,
          once: true,
        });
        const watcher = new MutationObserver(() => {
          const labels = [...document.querySelectorAll('.margin [data-coding]')];
          if (labels.every((label) => shown.has(label.getAttribute('data-coding')))) return;
          watcher.disconnect();
          const inserted = performance.now() - pressed;
          // A message sent in a frame's callback is received once that frame has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve([inserted, performance.now() - pressed]));
            port1.start();
            port2.postMessage(null);
          });
        });
        watcher.observe(document.body, { childList: true, subtree: true });
      });
      Reflect.set(window, 'benchTimes', times);
    });
    await page.keyboard.press('.');
    const [inserted, drawn] = await page.evaluate((): Promise<[number, number]> =>
      Reflect.get(window, 'benchTimes'),
    );
    known.push(inserted);
    painted.push(drawn);
  }
  return [
    figureOf('apply a code: key to bracket in the page', known),
    figureOf('apply a code: key to bracket painted', painted),
  ];
}

/** What a researcher waits for in the workbench itself, in a real browser. */
export async function measureWorkbench(path: string, folder: string): Promise<Figure[]> {
  buildRenderer();
  const engine = new Engine(join(folder, 'data'));
  engine.hold(openStudy(engine, path));
  const { study } = engine;
  const longest = study.get<{ id: string; paragraphs: number }>(
    `SELECT s.id, count(*) AS paragraphs FROM sources s JOIN paragraphs p ON p.source_id = s.id
      GROUP BY s.id ORDER BY s.words DESC LIMIT 1`,
  );
  const matrix = study.value<string>('SELECT id FROM matrices LIMIT 1');
  if (!longest || matrix === undefined) throw new Error('The generated study is not what it should be.');
  const host = await serveWorkbench({
    engine,
    rendererFolder,
    studiesFolder: join(folder, 'studies'),
    port: 0,
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(host.address);
    const source = `#/sources/${longest.id}`;
    const figures = [
      await measurePainting(page, host.address, {
        name: 'longest source painted',
        hash: source,
        selector: '.desk .text p',
        count: longest.paragraphs,
      }),
    ];
    figures.push(...(await measureKeys(page)));
    figures.push(
      await measurePainting(page, host.address, {
        name: 'cross-case matrix 300 × 12 painted',
        hash: `#/matrices/${matrix}`,
        selector: '.matrix-grid .matrix-row',
        count: 3,
      }),
    );
    return figures;
  } finally {
    await browser.close();
    await host.close();
  }
}
