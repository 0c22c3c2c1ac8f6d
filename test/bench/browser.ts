import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { Engine } from '../../electron/engine/engine.ts';
import { openStudy } from '../../electron/engine/project/lifecycle.ts';
import { type Figure, figureOf } from './figures.ts';
import { serveStudy } from './served.ts';
import { browserArguments, executablePath, measurePainting, press, type Pressed } from './painted.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const rendererFolder = join(project, 'out', 'renderer');
/** Whether there is a browser to measure in. */
export const hasBrowser = existsSync(executablePath);

/** Builds the workbench when it is not built. */
export function buildRenderer(): void {
  if (existsSync(join(rendererFolder, 'index.html'))) return;
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  spawnSync(process.execPath, [vite, 'build', '-c', join(project, 'build', 'vite.renderer.ts')], {
    stdio: 'inherit',
  });
}

/** Gives the code that was given last to passages one after the other: from the key to its bracket, drawn. */
export async function measureKeys(page: Page, within = ''): Promise<Figure[]> {
  const pressed: Pressed[] = [];
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
    pressed.push(await press(page, '.', '.margin', '[data-coding]'));
  }
  return [
    figureOf(
      `apply a code${within}: key to bracket in the page`,
      pressed.map(({ inserted }) => inserted),
    ),
    figureOf(
      `apply a code${within}: key to bracket painted`,
      pressed.map(({ drawn }) => drawn),
    ),
  ];
}

/** What a researcher waits for in the workbench itself, in a real browser. */
export async function measureWorkbench(path: string, folder: string): Promise<Figure[]> {
  const study = openStudy(new Engine(join(folder, 'data')), path);
  const longest = study.get<{ id: string; paragraphs: number }>(
    `SELECT s.id, count(*) AS paragraphs FROM sources s JOIN paragraphs p ON p.source_id = s.id
      GROUP BY s.id ORDER BY s.words DESC LIMIT 1`,
  );
  const matrix = study.value<string>('SELECT id FROM matrices LIMIT 1');
  if (!longest || matrix === undefined) throw new Error('The generated study is not what it should be.');
  study.close();
  const host = await serveStudy(path, folder);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
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
        selector: '.matrix-grid .matrix-row > .c > p',
        count: 36,
      }),
    );
    return figures;
  } finally {
    await browser.close();
    await host.end();
  }
}
