import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentProject } from '../../../shared/contract/project.ts';
import type { Engine } from '../engine.ts';
import { now } from '../study/ids.ts';

const Entry = z.object({ path: z.string(), title: z.string(), openedAt: z.string() });
type Entry = z.infer<typeof Entry>;

/** How many recent projects are kept. */
const kept = 12;

const fileOf = (engine: Engine): string => join(engine.dataFolder, 'recent.json');

function read(engine: Engine): Entry[] {
  try {
    return z.array(Entry).parse(JSON.parse(readFileSync(fileOf(engine), 'utf8')));
  } catch {
    // No list yet, or one that a crash cut short: recents are a convenience, not the study.
    return [];
  }
}

function write(engine: Engine, entries: readonly Entry[]): void {
  mkdirSync(engine.dataFolder, { recursive: true });
  const temporary = `${fileOf(engine)}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(entries.slice(0, kept), null, 2));
  renameSync(temporary, fileOf(engine));
}

/** Recent projects, the last opened first, each with a token that opens it. */
export function listRecents(engine: Engine): RecentProject[] {
  return read(engine).map(({ path, title, openedAt }) => ({
    place: engine.places.grant(path, 'write'),
    title,
    fileName: basename(path),
    openedAt,
    found: existsSync(path),
  }));
}

export function rememberRecent(engine: Engine, path: string, title: string): void {
  try {
    write(engine, [{ path, title, openedAt: now() }, ...read(engine).filter((entry) => entry.path !== path)]);
  } catch {
    // A study must open even where its recents cannot be written.
  }
}

export function forgetRecent(engine: Engine, path: string): void {
  write(
    engine,
    read(engine).filter((entry) => entry.path !== path),
  );
}
