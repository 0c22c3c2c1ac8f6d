import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { test } from 'vitest';
import { desktopRuntime } from '../../build/desktop-runtime.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The built application, running with a profile of its own. */
export interface Desktop {
  readonly app: ElectronApplication;
  /** The first window's page, loaded. */
  readonly page: Page;
  /** The profile; studies of the test may be kept here. */
  readonly folder: string;
  close(): Promise<void>;
}

const runtime = existsSync(join(project, 'out', 'main', 'index.cjs'))
  ? await desktopRuntime()
  : { missing: 'the application is not built; run: npm run build' };

/** Declares tests of the desktop; where it cannot run, one that says so and why. */
export function describeDesktop(declare: () => void): void {
  if ('program' in runtime) declare();
  else
    test('the desktop tests did not run', () => {
      console.log(`The desktop tests did not run: ${runtime.missing}.`);
    });
}

/** Starts the built application; a `folder` makes it go on with an earlier profile. */
export async function launchDesktop(options: { args?: string[]; folder?: string } = {}): Promise<Desktop> {
  if (!('program' in runtime)) throw new Error(runtime.missing);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'annexe-desktop-'));
  const { program } = runtime;
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: program,
      args: commandLine(folder, options.args ?? []),
      env: { ...environment(), ANNEXE_TEST: '1' },
      timeout: 30_000,
    });
  // On a busy machine the runtime's debugger is not found now and then, which the tests steer it by.
  const app = await launch().catch((error: unknown) => {
    console.log(`The application is started a second time: ${String(error)}`);
    return launch();
  });
  const page = await app.firstWindow({ timeout: 20_000 });
  page.setDefaultTimeout(10_000);
  await page.waitForLoadState('load', { timeout: 20_000 });
  return {
    app,
    page,
    folder,
    close: async () => {
      await app.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the application once more with the same profile, as a double click on a study does. Resolves to its exit code. */
export function launchAgain(folder: string, args: string[]): Promise<number | null> {
  if (!('program' in runtime)) throw new Error(runtime.missing);
  const child = spawn(runtime.program, commandLine(folder, args), { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

function commandLine(folder: string, args: readonly string[]): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [project, `--user-data-dir=${folder}`, ...(asRoot ? ['--no-sandbox'] : []), ...args];
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
