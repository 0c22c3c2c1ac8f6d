import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../electron/cli/index.ts', import.meta.url));

/** A study that is served as a researcher's is: by a process of its own, which does nothing else. */
export interface Served {
  /** Where the workbench is. */
  readonly address: string;
  /** Ends the process; resolves when it has ended. */
  end(): Promise<unknown>;
}

/**
 * Serves the study at `path` with what is kept in `folder`; resolves when the study is open and its address printed.
 * Throws when the program ends before.
 */
export function serveStudy(path: string, folder: string): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', path, '--no-open'], {
    env: { ...process.env, ANNEXE_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const end = (): Promise<unknown> => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve({ address: String(line).trim(), end }));
    child.once('close', () => reject(new Error('The program ended before the study was open.')));
  });
}
