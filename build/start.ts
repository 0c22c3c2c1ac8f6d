import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder } from '../electron/cli/folders.ts';
import { desktopRuntime, type DesktopRuntime } from './desktop-runtime.ts';
import { isBuilt } from './freshness.ts';

/*
 * `npm start [-- [--demo] [FILE] [--browser] [--port N] [--no-open]]`: opens the workbench in its desktop window, or,
 * where that cannot be, in the browser of this machine.
 */

const project = fileURLToPath(new URL('..', import.meta.url));
const command = join(project, 'electron', 'cli', 'index.ts');
/** The longest wait for Electron's own download, in seconds. */
const patience = 20;

const usage = 'usage: npm start [-- [--demo] [FILE] [--browser] [--port N] [--no-open]]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        demo: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1 || (values.demo && positionals.length > 0)) return null;
    return { ...values, file: positionals[0] === undefined ? null : resolve(positionals[0]) };
  } catch {
    return null;
  }
}
type Arguments = NonNullable<ReturnType<typeof readArguments>>;

async function findDesktop({ browser, port }: Arguments): Promise<DesktopRuntime | null> {
  // A port is the browser's.
  if (browser || port !== undefined) return null;
  const inTest = process.env['ANNEXE_TEST'] !== undefined;
  if (process.platform === 'linux' && process.getuid?.() === 0 && !inTest)
    return { missing: 'Electron does not run as root' };
  return desktopRuntime({ download: patience });
}

/** The example study, made once and then kept as the researcher left it. */
function exampleFile(): string {
  const path = join(dataFolder(), 'example.annexe');
  if (existsSync(path)) return path;
  mkdirSync(dataFolder(), { recursive: true });
  const { status } = spawnSync(process.execPath, [command, 'new', path, '--demo'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  return path;
}

function openDesktop(program: string, { demo, file }: Arguments): void {
  const study = demo ? exampleFile() : file;
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  run(program, [project, ...(asRoot ? ['--no-sandbox'] : []), ...(study === null ? [] : [study])]);
}

function openBrowser({ demo, file, port, 'no-open': noOpen }: Arguments): void {
  run(process.execPath, [
    command,
    'serve',
    ...(file === null ? [] : [file]),
    ...(demo ? ['--demo'] : []),
    ...(port === undefined ? [] : ['--port', port]),
    ...(noOpen ? ['--no-open'] : []),
  ]);
}

/** Runs the program in place of this one: same streams, same end. */
function run(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function buildWhenNeeded(): boolean {
  if (isBuilt()) return true;
  const { status } = spawnSync(process.execPath, [join(project, 'build', 'build.ts'), '--quiet'], {
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

const args = readArguments();
if (!args) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (!buildWhenNeeded()) {
  process.exitCode = 1;
} else {
  const desktop = await findDesktop(args);
  if (desktop && 'program' in desktop) openDesktop(desktop.program, args);
  else {
    if (desktop)
      process.stderr.write(`The desktop window cannot open (${desktop.missing}); opening in the browser.\n`);
    openBrowser(args);
  }
}
