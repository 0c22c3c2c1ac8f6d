import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/*
 * Draws the icons of the packaged application from build/icons/icon.svg, after that drawing was changed:
 *   node build/icons.ts
 */
const folder = fileURLToPath(new URL('icons', import.meta.url));
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

const program = findChromium();
if (!program) throw new Error('No Chromium was found to draw with.');
const drawing = readFileSync(`${folder}/icon.svg`, 'utf8');
mkdirSync(`${folder}/linux`, { recursive: true });
const browser = await chromium.launch({ executablePath: program });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    const image = await page.screenshot({ omitBackground: true });
    writeFileSync(`${folder}/linux/${size}x${size}.png`, image);
    if (size === 1024) writeFileSync(`${folder}/icon.png`, image);
  }
} finally {
  await browser.close();
}
