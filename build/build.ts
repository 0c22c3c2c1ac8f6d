import { build } from 'vite';
import { markBuilt } from './freshness.ts';
import { copyMigrations, nodeBuilds } from './vite.node.ts';
import renderer from './vite.renderer.ts';

/*
 * Builds everything into out/. What it has to say goes to the error stream, so that a command which builds on its way
 * keeps its own output clean; with --quiet, only what went wrong.
 */
const quiet = process.argv.includes('--quiet');
console.log = console.info = console.error;
// A test's own environment is not the product's.
process.env['NODE_ENV'] = 'production';

const started = performance.now();
try {
  for (const config of [{ ...renderer, configFile: false } as const, ...nodeBuilds])
    await build({ ...config, mode: 'production', logLevel: quiet ? 'error' : 'warn' });
  copyMigrations();
  markBuilt();
  if (!quiet) console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
