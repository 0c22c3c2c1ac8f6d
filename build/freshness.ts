import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(project, 'out', 'built');
const inputs = ['electron', 'renderer', 'shared', 'migrations', 'build', 'package.json', 'package-lock.json'];

/** Remembers that everything was built from the sources as they are. */
export function markBuilt(): void {
  writeFileSync(stamp, '');
}

/** Whether nothing that is built from has changed since. Files that were removed show by their folder's time. */
export function isBuilt(): boolean {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((name) => newest(join(project, name)) <= built);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  const entries = statSync(path).isDirectory() ? readdirSync(path) : [];
  return entries.reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}
