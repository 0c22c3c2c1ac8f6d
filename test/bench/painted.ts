import type { Page } from 'playwright-core';
import { type Figure, figureOf } from './figures.ts';

export const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * How the browser is started: its frames are not held back for a display, so that what is measured is the work. A
 * display of 60 Hz adds up to 17 ms to any program's.
 */
export const browserArguments = ['--no-sandbox', '--disable-gpu-vsync', '--disable-frame-rate-limit'];

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
          // A task of this priority that is posted in a frame's callback is the first after that frame was drawn.
          requestAnimationFrame(() => {
            void scheduler.postTask(() => resolve(performance.now() - started), {
              priority: 'user-blocking',
            });
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

/** A page that was just loaded: of no text and no matrix more than its title is known to it yet. */
async function fresh(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${new URL(address).origin}/#/journal`);
  await page.waitForSelector('main');
  // The stream of changes stays open, so the network is never idle: let the first queries end, and those for the lists.
  await page.waitForTimeout(400);
}

export async function measurePainting(
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

/** When something was there after a key, in milliseconds. */
export interface Pressed {
  readonly inserted: number;
  readonly drawn: number;
}

/** Presses a key and waits for a change of `watched` after which `wanted` matches something that it did not before. */
export async function press(page: Page, key: string, watched: string, wanted: string): Promise<Pressed> {
  await page.evaluate(
    ([root, selector]) => {
      const all = () => document.querySelectorAll(`${root} ${selector}`);
      const before = new Set(all());
      const times = new Promise<Pressed>((resolve) => {
        let pressed = 0;
        window.addEventListener('keydown', (event) => (pressed = event.timeStamp), {
          capture: true,
          once: true,
        });
        const watcher = new MutationObserver(() => {
          if (selector !== '' && [...all()].every((one) => before.has(one))) return;
          watcher.disconnect();
          const inserted = performance.now() - pressed;
          requestAnimationFrame(() => {
            void scheduler.postTask(() => resolve({ inserted, drawn: performance.now() - pressed }), {
              priority: 'user-blocking',
            });
          });
        });
        const target = document.querySelector(root);
        if (!target) throw new Error(`There is no ${root}.`);
        watcher.observe(target, { childList: true, characterData: true, subtree: true });
      });
      Reflect.set(window, 'benchTimes', times);
    },
    [watched, wanted] as const,
  );
  // A finger lets go some frames later: at once, the window would be told of that before it is told of the frame.
  await page.keyboard.down(key);
  const times = await page.evaluate((): Promise<Pressed> => Reflect.get(window, 'benchTimes'));
  await page.keyboard.up(key);
  return times;
}
