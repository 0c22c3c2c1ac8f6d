import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const Remembered = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
type Remembered = z.infer<typeof Remembered>;

const file = (): string => join(app.getPath('userData'), 'window.json');

/** Where the last window was; null the first time, and when that place is no longer on a screen. */
export function rememberedBounds(): Remembered | null {
  try {
    const remembered = Remembered.parse(JSON.parse(readFileSync(file(), 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, remembered)) ? remembered : null;
  } catch {
    return null;
  }
}

/** Enough of the window's top must be on the screen to take hold of it. */
function overlaps(area: Rectangle, bounds: Rectangle): boolean {
  const reach = 100;
  return (
    bounds.x + bounds.width >= area.x + reach &&
    bounds.x <= area.x + area.width - reach &&
    bounds.y >= area.y - 10 &&
    bounds.y <= area.y + area.height - reach
  );
}

/** Keeps the window's place for the next one. */
export function rememberBounds(window: BrowserWindow): void {
  const bounds: Remembered = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file(), JSON.stringify(bounds));
  } catch {
    // Nothing is lost but a preference.
  }
}
