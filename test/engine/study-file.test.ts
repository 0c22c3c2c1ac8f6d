import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { createStudy } from '../../electron/engine/project/lifecycle.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { temporaryFolder } from './support.ts';
import { makeStudy, opening, refusalOf, reopened } from './study-file.ts';

let folder: string;
let path: string;
let engine: Engine;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'study.annexe');
  engine = new Engine(join(folder, 'data'));
});

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

describe('what is not a study', () => {
  const foreign = { code: 'Unreadable', details: { reason: 'not-annexe' } };

  test('a letter, an empty file and a few bytes are refused and left as they are', () => {
    for (const content of ['', 'Chère collègue,', 'SQLite format 3\0', 'x'.repeat(5000)]) {
      writeFileSync(path, content);
      expect(opening(engine, path)).toEqual(foreign);
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
    expect(readdirSync(folder)).toEqual(['study.annexe']);
  });

  test('another program’s database is refused and left as it is', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE project (id TEXT); INSERT INTO project VALUES (1)');
    db.close();
    const before = readFileSync(path);
    expect(opening(engine, path)).toEqual(foreign);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('what is not there is named as missing, and a folder as one', () => {
    const missing = { code: 'Unreadable', details: { reason: 'missing' } };
    expect(opening(engine, path)).toEqual(missing);
    expect(opening(engine, folder)).toEqual({ code: 'Unreadable', details: { reason: 'folder' } });
    expect(opening(engine, join(folder, 'gone', 'study.annexe'))).toEqual(missing);
    expect(
      refusalOf(() => createStudy(join(folder, 'gone', 'study.annexe'), { title: 'É', language: 'fr' })),
    ).toEqual(missing);
  });

  test('a study of a newer version is refused as such and left as it is', () => {
    makeStudy(path);
    meddle('PRAGMA user_version = 999');
    const before = readFileSync(path);
    expect(opening(engine, path)).toEqual({ code: 'FileTooNew', details: {} });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a study that was damaged', () => {
  test('is refused when its end is missing', () => {
    makeStudy(path);
    for (const part of [0.9, 0.5, 0.05]) {
      truncateSync(path, Math.floor(statSync(path).size * part));
      expect(opening(engine, path)).toEqual({ code: 'Corrupt', details: { reason: 'truncated' } });
    }
  });

  test('is refused wherever a page was overwritten', () => {
    makeStudy(path);
    const whole = readFileSync(path);
    const pages = whole.length / 4096;
    const refused = new Set<string>();
    for (let page = 0; page < pages; page += Math.max(1, Math.floor(pages / 25))) {
      writeFileSync(path, whole);
      scribble(page * 4096 + (page === 0 ? 100 : 0), Buffer.alloc(3900, 0xa5));
      const { code } = opening(engine, path);
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
      makeStudy(path);
      meddle(sql);
      expect([sql, opening(engine, path)]).toEqual([sql, { code: 'Corrupt', details: { reason: 'schema' } }]);
    }
  });

  test('is refused when a value is of another type than its column', () => {
    makeStudy(path);
    meddle(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'cases'`);
    meddle(`UPDATE cases SET position = 'not a number'; UPDATE cases SET name = x'00ff'`);
    meddle(
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'cases'`,
    );
    expect(opening(engine, path)).toEqual({ code: 'Corrupt', details: { reason: 'pages' } });
  });

  test('is refused when it holds no project or no coder', () => {
    for (const table of ['project', 'coders']) {
      rmSync(path, { force: true });
      makeStudy(path);
      meddle(`PRAGMA foreign_keys = OFF; DELETE FROM ${table}`);
      expect(opening(engine, path)).toEqual({ code: 'Corrupt', details: { reason: 'schema' } });
    }
  });

  test('has its altered verbatims and broken references found by the check', () => {
    makeStudy(path);
    meddle(`PRAGMA foreign_keys = OFF; UPDATE codings SET verbatim = 'never said' WHERE rowid = 1;
      DELETE FROM codes WHERE parent_id IS NOT NULL AND id = (SELECT max(id) FROM codes)`);
    const { report } = reopened(engine, path);
    expect(report.ok).toBe(false);
    expect(report.problems.length).toBeGreaterThanOrEqual(2);
  });
});
