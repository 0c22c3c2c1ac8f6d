import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../electron/cli/index.ts', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `annexe` as a program of its own, at work in `folder`, with its data kept there too. */
export function startAnnexe(
  folder: string,
  ...args: string[]
): ChildProcessByStdio<null, Readable, Readable> {
  const env = { ...process.env, ANNEXE_DATA: join(folder, 'data'), HOME: folder };
  return spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The same, to its end. */
export function runAnnexe(folder: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = startAnnexe(folder, ...args);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
