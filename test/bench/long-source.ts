import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import { measureKeys } from './browser.ts';
import { type Figure, figureOf } from './figures.ts';
import { serveStudy } from './served.ts';
import { browserArguments, executablePath, measurePainting, press } from './painted.ts';

/** One interview of about 300,000 characters with 1,000 codings that overlap, in a study of 300 codes. */
const long = { interviews: 1, words: 52_000, cases: 1, codes: 300, codings: 1000, coders: 1, seed: 2 };
const within = ' in 300,000 characters';

/** The lines of the sessions of editing: far from one another, so that each session reads another part. */
const lineOf = (session: number, count: number): number => Math.floor((count * (session + 1)) / 12);

/** Types into the text in `sessions` sessions of edit mode; each ends when all is saved. */
async function measureEditing(page: Page, sessions: number): Promise<Figure[]> {
  const lines = page.locator('.desk .text p');
  const count = await lines.count();
  const typed: number[][] = [];
  const left: number[] = [];
  for (let session = 0; session < sessions; session += 1) {
    await lines.nth(lineOf(session, count)).scrollIntoViewIfNeeded();
    await lines.nth(lineOf(session, count)).click({ position: { x: 180, y: 12 } });
    await page.keyboard.press('e');
    await page.waitForSelector('[role="toolbar"]');
    await page.waitForTimeout(300);
    const keys: number[] = [];
    for (const key of 'des mots de plus, ici et')
      keys.push((await press(page, key === ' ' ? 'Space' : key, '.transcript', '')).drawn);
    typed.push(keys);
    left.push(await leaveEditing(page));
    await page.waitForTimeout(300);
  }
  return [
    figureOf(`edit${within}: key to letter painted`, typed.flat()),
    figureOf(`edit${within}: the same in the first session`, typed[0] ?? []),
    figureOf(`edit${within}: the same in the last of ${sessions} sessions`, typed.at(-1) ?? []),
    figureOf(`leave edit mode${within}, all saved`, left),
  ];
}

/** From Escape to the engine's answer that the edit is stored, by the page's clock. */
async function leaveEditing(page: Page): Promise<number> {
  await page.evaluate(() => {
    const stored = new Promise<number>((resolve) => {
      let pressed = 0;
      window.addEventListener('keydown', (event) => (pressed = event.timeStamp), {
        capture: true,
        once: true,
      });
      const watcher = new PerformanceObserver((list) => {
        const answer = list
          .getEntries()
          .find((entry) => entry.name.endsWith('/sources/editText') && entry.startTime >= pressed);
        if (!(answer instanceof PerformanceResourceTiming)) return;
        watcher.disconnect();
        resolve(answer.responseEnd - pressed);
      });
      watcher.observe({ type: 'resource' });
    });
    Reflect.set(window, 'benchStored', stored);
  });
  await page.keyboard.press('Escape');
  return page.evaluate((): Promise<number> => Reflect.get(window, 'benchStored'));
}

/** Scrolls from the beginning to the end by the wheel; the time between frames. */
async function measureScrolling(page: Page): Promise<Figure> {
  await page.locator('.desk .text p').first().scrollIntoViewIfNeeded();
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    let watched = 0;
    const next = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      watched = requestAnimationFrame(next);
    };
    watched = requestAnimationFrame(next);
    // Watching draws frame after frame: it ends with the scrolling, or what is measured next would wait for them.
    Reflect.set(window, 'benchFrames', () => {
      cancelAnimationFrame(watched);
      return frames;
    });
  });
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(20);
  }
  const frames = await page.evaluate((): number[] => {
    const ended: () => number[] = Reflect.get(window, 'benchFrames');
    return ended();
  });
  return figureOf(`scroll${within}: the longest frames`, frames.toSorted((a, b) => b - a).slice(0, 20));
}

/** What a researcher waits for at the desk with a source as long as ten interviews. */
export async function measureLongSource(folder: string): Promise<Figure[]> {
  const path = join(folder, 'long.annexe');
  const study = createStudyFrom(path, generateStudy(long));
  const source = study.get<{ id: string; paragraphs: number }>(
    'SELECT s.id, count(*) AS paragraphs FROM sources s JOIN paragraphs p ON p.source_id = s.id',
  );
  const characters =
    study.value<number>('SELECT sum(length(text) + 1) FROM paragraphs WHERE text IS NOT NULL') ?? 0;
  if (!source || characters < 290_000) throw new Error(`The long source has ${characters} characters.`);
  study.close();
  const host = await serveStudy(path, folder);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(host.address);
    return [
      await measurePainting(page, host.address, {
        name: 'source of 300,000 characters with 1,000 codings painted',
        hash: `#/sources/${source.id}`,
        selector: '.desk .text p',
        count: source.paragraphs,
      }),
      await measureScrolling(page),
      ...(await measureKeys(page, within)),
      ...(await measureEditing(page, 10)),
    ];
  } finally {
    await browser.close();
    await host.end();
  }
}
