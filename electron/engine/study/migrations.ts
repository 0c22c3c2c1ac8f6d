import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The folder `migrations`, found by walking up: beside the sources in development, beside the bundle when built. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'migrations');
    if (existsSync(join(candidate, '0001-study.sql'))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of migrations is missing from this installation.');
    folder = parent;
  }
}

let known: readonly Migration[] | null = null;

/** All migrations in order; their numbers run from 1 without a gap. */
export function migrations(): readonly Migration[] {
  if (known) return known;
  const folder = migrationsFolder();
  known = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name, index) => {
      if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`Migration ${name} is out of order.`);
      return { version: index + 1, sql: readFileSync(join(folder, name), 'utf8') };
    });
  return known;
}
