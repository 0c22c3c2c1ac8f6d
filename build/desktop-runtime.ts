import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/** Where the runtime's program is, or, in words for the person who asked, why it cannot be used. */
export type DesktopRuntime = { readonly program: string } | { readonly missing: string };

/** The runtime's program, when it is on this machine: Electron's own download, or `ELECTRON_OVERRIDE_DIST_PATH`. */
function installedRuntime(): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = join(folder, 'path.txt');
  const name = existsSync(named)
    ? readFileSync(named, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  const program = override ? join(override, name) : join(folder, 'dist', name);
  return existsSync(program) ? program : null;
}

/** Why no window can be shown here; null when one can. */
function noScreen(): string | null {
  if (process.platform !== 'linux') return null;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? null : 'there is no display';
}

/** Lets the `electron` package fetch its runtime, for at most `seconds`. */
async function download(seconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { cwd: folder, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill(), seconds * 1000);
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  clearTimeout(timer);
}

/** Finds the desktop's runtime; with `download`, fetches it for at most so many seconds when it is not there. */
export async function desktopRuntime(options: { download?: number } = {}): Promise<DesktopRuntime> {
  const missing = noScreen();
  if (missing) return { missing };
  if (installedRuntime() === null && options.download !== undefined) {
    process.stderr.write('Fetching the desktop runtime (once)…\n');
    await download(options.download);
  }
  const program = installedRuntime();
  return program === null ? { missing: 'its runtime, Electron, is not installed' } : { program };
}
