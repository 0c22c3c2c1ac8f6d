import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findChromium } from '../build/chromium.ts';
import { desktopRuntime } from '../build/desktop-runtime.ts';

/*
 * npm test: types, lint and borders, unit and engine, the build, a real browser, and the desktop where its runtime is.
 * It goes on after a failure, so that one run tells all; the last line sums up the tests.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'out', 'test-results');
const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
};
const Counts = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

let passed = 0;
let failed = 0;
const failures: string[] = [];

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function step(name: string, work: () => boolean): boolean {
  const started = performance.now();
  console.log(`\n— ${name}`);
  const ok = work();
  console.log(
    `— ${name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (!ok) failures.push(name);
  return ok;
}

/** Runs projects of vitest and adds up what they counted; a run without a count is one failure. */
function tests(...projects: readonly string[]): boolean {
  const file = join(results, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const ok = run('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counts = existsSync(file)
    ? Counts.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += counts.numPassedTests;
  failed += ok ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  return ok;
}

/** A Chromium: found, or installed with the system's packages (as root on Debian) or by Playwright. */
function haveChromium(): boolean {
  if (findChromium()) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else run('playwright-core', ['install', 'chromium']);
  if (findChromium()) return true;
  console.log(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  );
  return false;
}

mkdirSync(results, { recursive: true });
const only = process.argv[2];
if (only === 'electron') step('desktop', () => tests('electron'));
else {
  step('types', () => run('tsc', ['--noEmit', '-p', '.']));
  step('lint, format, unused', () =>
    ['oxlint --deny-warnings', 'oxfmt --check', 'knip']
      .map((line) => run(line.split(' ')[0] ?? '', line.split(' ').slice(1)))
      .every(Boolean),
  );
  step('unit and engine', () => tests('unit', 'engine'));
  const built = step('build', () => run('node', ['build/build.ts', '--quiet']));
  if (built && step('a browser', haveChromium)) step('end to end', () => tests('e2e'));
  const runtime = await desktopRuntime();
  if ('missing' in runtime) console.log(`\nThe desktop tests did not run: ${runtime.missing}.`);
  else if (built) step('desktop', () => tests('electron'));
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
// A step that failed without a test of its own still fails the run.
console.log(
  `\n${passed} passed, ${Math.max(failed, failures.length > 0 && failed === 0 ? 1 : failed)} failed`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
