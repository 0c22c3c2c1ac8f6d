import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the worker's bundle may lie, seen from the module or the shared chunk that this code was bundled into. */
const bundled = [
  './reading-worker.js',
  '../reading-worker.js',
  './engine/reading-worker.js',
  '../engine/reading-worker.js',
];

/**
 * The entry of the reading worker: its source beside this file, or, once built, `reading-worker.js`, which the
 * build puts at `out/engine/reading-worker.js`. Throws if the build left it out.
 */
export function workerUrl(): URL {
  const here = import.meta.url;
  // Kept out of `new URL('…', import.meta.url)`, which bundlers take for an asset to copy.
  const candidates = here.endsWith('.ts') ? ['./worker.ts'] : bundled;
  for (const candidate of candidates) {
    const url = new URL(candidate, here);
    if (existsSync(fileURLToPath(url))) return url;
  }
  throw new Error(`The reading worker is missing beside ${here}`);
}
