import { accessSync, constants, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Language } from '../../../shared/contract/base.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Engine } from '../engine.ts';
import { createStudyFile, openStudyFile } from '../study/file.ts';
import { Study } from '../study/study.ts';
import { backUp, backUpFile, lastBackup } from './backups.ts';
import { plantProject, plantStudy } from './plant.ts';
import { rememberRecent } from './recents.ts';
import type { StudyData } from './study-data.ts';

/** A backup is made this long after opening, when the window is up, and then at this interval, in milliseconds. */
const afterOpening = 3_000;
const interval = 30 * 60_000;

const defaultCoder = { en: 'Me', fr: 'Moi', es: 'Yo' } as const;

export interface NewProject {
  readonly title: string;
  readonly language: Language;
  readonly coder?: string | undefined;
}

/** Makes a new study file at `path` and returns it open, without any history to undo. */
export function createStudy(path: string, project: NewProject): Study {
  return new Study(
    planted(path, (db) =>
      plantProject(db, {
        ...project,
        coder: project.coder ?? defaultCoder[project.language],
        fictional: false,
      }),
    ),
    path,
  );
}

/** Makes a study file that holds `data` and returns it open, without any history to undo. */
export function createStudyFrom(path: string, data: StudyData): Study {
  const db = planted(path, (made) =>
    plantProject(made, { ...data, coder: data.coders[0]?.name ?? defaultCoder[data.language] }),
  );
  try {
    const study = new Study(db, path);
    study.transact({ name: 'createProject', details: { name: data.title } }, (writer) =>
      plantStudy(writer, data),
    );
    study.close();
  } catch (error) {
    db.close();
    rmSync(path, { force: true });
    throw error;
  }
  return new Study(openStudyFile(path), path);
}

/** A file is either made whole or not left behind. */
function planted(path: string, plant: (db: Database.Database) => void): Database.Database {
  const db = createStudyFile(path);
  try {
    plant(db);
    return db;
  } catch (error) {
    db.close();
    rmSync(path, { force: true });
    throw error;
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the study at `path`, for reading alone when asked or when its file or folder cannot be written to.
 * @throws StudyError as `openStudyFile` does.
 */
export function openStudy(engine: Engine, path: string, readOnly = false): Study {
  statIsFile(path);
  const forReading = readOnly || !writable(path);
  const db = openStudyFile(path, {
    readOnly: forReading,
    beforeMigration: (older) => {
      const id = older.prepare<[], string>('SELECT id FROM project').pluck().get();
      if (id) backUpFile(engine, id, path);
    },
  });
  if (
    db.prepare('SELECT 1 FROM project').get() === undefined ||
    db.prepare('SELECT 1 FROM coders').get() === undefined
  ) {
    db.close();
    throw new StudyError('Corrupt', { reason: 'schema' });
  }
  return new Study(db, path, forReading);
}

function statIsFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new StudyError('Unreadable', { reason: stat?.isDirectory() ? 'folder' : 'missing' });
}

/** Shows `study` in the engine's window: it becomes the open one, is remembered, and is backed up from time to time. */
export function present(engine: Engine, study: Study): void {
  engine.hold(study);
  const { id, title } = study.get<{ id: string; title: string }>('SELECT id, title FROM project') ?? {
    id: '',
    title: '',
  };
  rememberRecent(engine, study.path, title);
  if (study.readOnly) return;
  const backUpWhenChanged = (reason: 'open' | 'interval'): void => {
    if (engine.openStudy !== study) return;
    const last = lastBackup(engine, id);
    try {
      if (last === null || statSync(study.path).mtime.toISOString() > last) backUp(engine, study, reason);
    } catch (error) {
      // The study itself is safe; the next interval tries again.
      console.error(error);
    }
  };
  const first = setTimeout(backUpWhenChanged, afterOpening, 'open').unref();
  const repeated = setInterval(backUpWhenChanged, interval, 'interval').unref();
  const stop = engine.onStudy((open) => {
    if (open === study) return;
    clearTimeout(first);
    clearInterval(repeated);
    stop();
  });
}
