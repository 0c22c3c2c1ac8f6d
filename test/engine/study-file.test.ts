import { spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import { backUp, lastBackup, listBackups } from '../../electron/engine/project/backups.ts';
import { createStudy, createStudyFrom, openStudy } from '../../electron/engine/project/lifecycle.ts';
import { checkStudy } from '../../electron/engine/project/queries.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { addSource } from '../../electron/engine/sources/commands.ts';
import { createStudyFile } from '../../electron/engine/study/file.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { Study } from '../../electron/engine/study/study.ts';
import { StudyError } from '../../shared/contract/errors.ts';
import { addCode } from './small-study.ts';
import { dump, sourceOf, temporaryFolder } from './support.ts';

let folder: string;
let path: string;
let engine: Engine;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'study.annexe');
  engine = new Engine(join(folder, 'data'));
});

/** Makes a study of one interview and a few codings, and closes it. */
function makeStudy(at = path): void {
  createStudyFrom(
    at,
    generateStudy({ interviews: 2, words: 3000, cases: 2, codes: 6, codings: 40, coders: 1, seed: 3 }),
  ).close();
}

/** Changes the file as another program would, by SQL. */
function meddle(sql: string): void {
  const db = new Database(path);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
}

/** Writes these bytes into the file, from `offset` on. */
function scribble(offset: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
}

function thrownBy(work: () => unknown): { code: string; details: unknown } {
  try {
    work();
  } catch (error) {
    if (error instanceof StudyError) return { code: error.code, details: error.details };
    throw error;
  }
  return { code: 'none', details: {} };
}

const opening = (at = path): { code: string; details: unknown } =>
  thrownBy(() => openStudy(engine, at).close());

function reopened(): { report: ReturnType<typeof checkStudy>; content: string } {
  const study = openStudy(engine, path);
  const result = { report: checkStudy(study), content: dump(study) };
  study.close();
  return result;
}

describe('what is not a study', () => {
  const foreign = { code: 'Unreadable', details: { reason: 'not-annexe' } };

  test('a letter, an empty file and a few bytes are refused and left as they are', () => {
    for (const content of ['', 'Chère collègue,', 'SQLite format 3\0', 'x'.repeat(5000)]) {
      writeFileSync(path, content);
      expect(opening()).toEqual(foreign);
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
    expect(readdirSync(folder)).toEqual(['study.annexe']);
  });

  test('another program’s database is refused and left as it is', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE project (id TEXT); INSERT INTO project VALUES (1)');
    db.close();
    const before = readFileSync(path);
    expect(opening()).toEqual(foreign);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a file that is not there, a folder, and a folder that is not there are named as missing', () => {
    const missing = { code: 'Unreadable', details: { reason: 'missing' } };
    expect(opening()).toEqual(missing);
    expect(opening(folder)).toEqual(missing);
    expect(opening(join(folder, 'gone', 'study.annexe'))).toEqual(missing);
    expect(
      thrownBy(() => createStudy(join(folder, 'gone', 'study.annexe'), { title: 'É', language: 'fr' })),
    ).toEqual(missing);
  });

  test('a study of a newer version is refused as such and left as it is', () => {
    makeStudy();
    meddle('PRAGMA user_version = 999');
    const before = readFileSync(path);
    expect(opening()).toEqual({ code: 'FileTooNew', details: {} });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a study that was damaged', () => {
  test('is refused when its end is missing', () => {
    makeStudy();
    for (const part of [0.9, 0.5, 0.05]) {
      truncateSync(path, Math.floor(statSync(path).size * part));
      expect(opening()).toEqual({ code: 'Corrupt', details: { reason: 'truncated' } });
    }
  });

  test('is refused wherever a page was overwritten', () => {
    makeStudy();
    const whole = readFileSync(path);
    const pages = whole.length / 4096;
    const refused = new Set<string>();
    for (let page = 0; page < pages; page += Math.max(1, Math.floor(pages / 25))) {
      writeFileSync(path, whole);
      scribble(page * 4096 + (page === 0 ? 100 : 0), Buffer.alloc(3900, 0xa5));
      const { code } = opening();
      refused.add(code);
    }
    expect([...refused]).toEqual(['Corrupt']);
  });

  test('is refused when a trigger, a view, a table, a column or an index more or less is in it', () => {
    const changes = [
      'CREATE TRIGGER spy AFTER INSERT ON codings BEGIN DELETE FROM codings; END',
      'CREATE VIEW spy AS SELECT * FROM participants',
      'CREATE TABLE spy (x)',
      'CREATE VIRTUAL TABLE spy USING fts5 (x)',
      'ALTER TABLE cases ADD COLUMN spy TEXT',
      'DROP INDEX codings_once',
      'DROP TRIGGER paragraph_search_insert',
      'DROP TABLE exhibits',
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'REFERENCES codes (id) ON DELETE CASCADE', '') WHERE name = 'codings'`,
      'PRAGMA user_version = 0',
    ];
    for (const sql of changes) {
      rmSync(path, { force: true });
      makeStudy();
      meddle(sql);
      expect([sql, opening()]).toEqual([sql, { code: 'Corrupt', details: { reason: 'schema' } }]);
    }
  });

  test('is refused when a value is of another type than its column', () => {
    makeStudy();
    meddle(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'cases'`);
    meddle(`UPDATE cases SET position = 'not a number'; UPDATE cases SET name = x'00ff'`);
    meddle(
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'cases'`,
    );
    expect(opening()).toEqual({ code: 'Corrupt', details: { reason: 'pages' } });
  });

  test('is refused when it holds no project or no coder', () => {
    for (const table of ['project', 'coders']) {
      rmSync(path, { force: true });
      makeStudy();
      meddle(`PRAGMA foreign_keys = OFF; DELETE FROM ${table}`);
      expect(opening()).toEqual({ code: 'Corrupt', details: { reason: 'schema' } });
    }
  });

  test('has its altered verbatims and broken references found by the check', () => {
    makeStudy();
    meddle(`PRAGMA foreign_keys = OFF; UPDATE codings SET verbatim = 'never said' WHERE rowid = 1;
      DELETE FROM codes WHERE parent_id IS NOT NULL AND id = (SELECT max(id) FROM codes)`);
    const { report } = reopened();
    expect(report.ok).toBe(false);
    expect(report.problems.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a study that is open', () => {
  test('is not opened a second time, by this program or another, until it is closed', () => {
    makeStudy();
    const study = openStudy(engine, path);
    expect(opening()).toEqual({ code: 'FileLocked', details: {} });
    expect(thrownBy(() => openStudy(engine, path, true).close())).toEqual({
      code: 'FileLocked',
      details: {},
    });
    study.close();
    expect(opening().code).toBe('none');
  });

  test('is copied by another program with every row that was committed', () => {
    makeStudy();
    const study = openStudy(engine, path);
    study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'Committed just now'));
    const copy = join(folder, 'copy.annexe');
    copyFileSync(path, copy);
    const content = dump(study);
    study.close();
    path = copy;
    const { report, content: copied } = reopened();
    expect(report.ok).toBe(true);
    expect(copied).toBe(content);
  });

  test('says that the disk is full, loses nothing and works on when there is room again', () => {
    const db = createStudyFile(path);
    db.prepare('INSERT INTO project VALUES (?, ?, ?, 0, ?)').run(newId(), 'Étude', 'fr', now());
    db.prepare('INSERT INTO coders VALUES (?, ?, 0, ?)').run(newId(), 'Moi', now());
    const study = new Study(db, path);
    addSource(study, sourceOf('Premier', ['Nos machines.']));
    const before = dump(study);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 2}`);
    const long = sourceOf(
      'Second',
      Array.from({ length: 500 }, (_, i) => `Paragraphe ${i} `.repeat(20)),
    );
    expect(thrownBy(() => addSource(study, long))).toEqual({ code: 'DiskFull', details: {} });
    expect(dump(study)).toBe(before);
    expect(study.history.undo).toMatchObject({ name: 'addSource', details: { source: 'Premier' } });
    db.pragma('max_page_count = 1000000');
    addSource(study, long);
    expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    study.undo();
    expect(dump(study)).toBe(before);
    study.close();
    expect(reopened().content).toBe(before);
  });

  test('can be read but not written when its file or folder may not be written to', () => {
    makeStudy();
    const study = openStudy(engine, path, true);
    expect(study.readOnly).toBe(true);
    expect(thrownBy(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')))).toEqual({
      code: 'ReadOnly',
      details: {},
    });
    expect(study.value('SELECT count(*) FROM codes')).toBe(6);
    study.close();
  });

  test('refuses with a sentence, not with a fault, when its folder has gone', () => {
    mkdirSync(join(folder, 'usb'));
    path = join(folder, 'usb', 'study.annexe');
    makeStudy();
    const study = openStudy(engine, path);
    const before = dump(study);
    rmSync(join(folder, 'usb'), { recursive: true });
    const { code } = thrownBy(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')));
    expect(['Unreadable', 'ReadOnly', 'DiskFull']).toContain(code);
    expect(dump(study)).toBe(before);
    // What is in memory can still be saved elsewhere.
    study.copyTo(join(folder, 'saved.annexe'));
    study.close();
    path = join(folder, 'saved.annexe');
    expect(reopened().content).toBe(before);
  });

  test('refuses to write when its file was moved away, so that no work goes to a file that nobody sees', () => {
    makeStudy();
    const study = openStudy(engine, path);
    renameSync(path, join(folder, 'elsewhere.annexe'));
    const { code } = thrownBy(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')));
    expect(['Unreadable', 'ReadOnly']).toContain(code);
    study.close();
    path = join(folder, 'elsewhere.annexe');
    expect(reopened().report.ok).toBe(true);
  });
});

const worker = fileURLToPath(new URL('killed-at-work.ts', import.meta.url));

test('a study leaves one file behind when it is closed, whatever was done in it', () => {
  makeStudy();
  const study = openStudy(engine, path);
  study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x'));
  study.undo();
  study.close();
  expect(readdirSync(folder)).toEqual(['study.annexe']);
});

test('work that was cut off by force is there up to the last step that was answered, and the file is whole', async () => {
  createStudy(path, { title: 'Étude', language: 'fr' }).close();
  for (const delay of [40, 90, 160]) {
    const child = spawn(process.execPath, [worker, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const begun = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    const ended = new Promise((resolve) => child.once('close', resolve));
    await begun;
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    await ended;
    const committed = said
      .split('\n')
      .filter((line) => line.startsWith('committed '))
      .map((line) => line.slice(10));
    expect(committed.length).toBeGreaterThan(0);
    const study = openStudy(engine, path);
    expect(checkStudy(study)).toMatchObject({ ok: true, problems: [] });
    const kept = new Set(study.column<string>('SELECT title FROM sources'));
    expect(committed.filter((title) => !kept.has(title))).toEqual([]);
    study.close();
  }
});

describe('backups', () => {
  test('hold the study as it was, and are opened like any study', () => {
    makeStudy();
    const study = openStudy(engine, path);
    const projectId = study.value<string>('SELECT id FROM project') ?? '';
    const before = dump(study);
    expect(lastBackup(engine, projectId)).toBeNull();
    backUp(engine, study, 'manual');
    study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'Afterwards'));
    study.close();
    const [backup] = listBackups(engine, projectId);
    expect(backup).toMatchObject({ reason: 'manual', at: lastBackup(engine, projectId) });
    path = engine.places.path(backup?.place ?? '', 'read');
    expect(backup?.bytes).toBe(statSync(path).size);
    const { report, content } = reopened();
    expect([report.ok, content]).toEqual([true, before]);
  });

  test('are thinned out: the last ten, then one a day for a month, then one a month', () => {
    makeStudy();
    const study = openStudy(engine, path);
    const projectId = study.value<string>('SELECT id FROM project') ?? '';
    const backups = join(folder, 'data', 'backups', projectId);
    mkdirSync(backups, { recursive: true });
    const stamp = (hoursAgo: number): string =>
      new Date(Date.now() - hoursAgo * 3_600_000).toISOString().replaceAll(/[:.]/g, '-');
    // Four a day for four months, and a file that is not a backup.
    for (let hours = 6; hours < 120 * 24; hours += 6)
      writeFileSync(join(backups, `${stamp(hours)}-interval.annexe`), '');
    writeFileSync(join(backups, 'notes.txt'), 'mine');
    backUp(engine, study, 'manual');
    study.close();
    const kept = listBackups(engine, projectId);
    const days = kept.map(({ at }) => at.slice(0, 10));
    const monthAgo = new Date(Date.now() - 31 * 86_400_000).toISOString();
    expect(kept[0]?.reason).toBe('manual');
    expect(kept.length).toBeGreaterThanOrEqual(31 + 3);
    expect(kept.length).toBeLessThanOrEqual(10 + 32 + 5);
    const older = kept.filter(({ at }) => at <= monthAgo).map(({ at }) => at.slice(0, 7));
    expect(new Set(older).size).toBe(older.length);
    const recent = days.slice(10).filter((day) => day > monthAgo.slice(0, 10));
    expect(new Set(recent).size).toBe(recent.length);
    expect(existsSync(join(backups, 'notes.txt'))).toBe(true);
  });

  test('that cannot be written leave the study as it is', () => {
    makeStudy();
    const study = openStudy(engine, path);
    const projectId = study.value<string>('SELECT id FROM project') ?? '';
    mkdirSync(join(folder, 'data', 'backups'), { recursive: true });
    writeFileSync(join(folder, 'data', 'backups', projectId), 'a file where the folder should be');
    expect(() => backUp(engine, study, 'manual')).toThrow(/EEXIST|ENOTDIR/);
    study.close();
    expect(reopened().report.ok).toBe(true);
  });
});
