import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { backUp, lastBackup, listBackups } from '../../electron/engine/project/backups.ts';
import { createStudy, openStudy } from '../../electron/engine/project/lifecycle.ts';
import { checkStudy } from '../../electron/engine/project/queries.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { addSource } from '../../electron/engine/sources/commands.ts';
import { createStudyFile } from '../../electron/engine/study/file.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { Study } from '../../electron/engine/study/study.ts';
import { addCode } from './small-study.ts';
import { dump, sourceOf, temporaryFolder } from './support.ts';
import { makeStudy, opening, refusalOf, reopened } from './study-file.ts';

let folder: string;
let path: string;
let engine: Engine;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'study.annexe');
  engine = new Engine(join(folder, 'data'));
});

describe('a study that is open', () => {
  test('is not opened a second time, by this program or another, until it is closed', () => {
    makeStudy(path);
    const study = openStudy(engine, path);
    expect(opening(engine, path)).toEqual({ code: 'FileLocked', details: {} });
    expect(refusalOf(() => openStudy(engine, path, true).close())).toEqual({
      code: 'FileLocked',
      details: {},
    });
    study.close();
    expect(opening(engine, path).code).toBe('none');
  });

  test('is copied by another program with every row that was committed', () => {
    makeStudy(path);
    const study = openStudy(engine, path);
    study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'Committed just now'));
    const copy = join(folder, 'copy.annexe');
    copyFileSync(path, copy);
    const content = dump(study);
    study.close();
    path = copy;
    const { report, content: copied } = reopened(engine, path);
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
    expect(refusalOf(() => addSource(study, long))).toEqual({ code: 'DiskFull', details: {} });
    expect(dump(study)).toBe(before);
    expect(study.history.undo).toMatchObject({ name: 'addSource', details: { source: 'Premier' } });
    db.pragma('max_page_count = 1000000');
    addSource(study, long);
    expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    study.undo();
    expect(dump(study)).toBe(before);
    study.close();
    expect(reopened(engine, path).content).toBe(before);
  });

  test('can be read but not written when its file or folder may not be written to', () => {
    makeStudy(path);
    const study = openStudy(engine, path, true);
    expect(study.readOnly).toBe(true);
    expect(refusalOf(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')))).toEqual({
      code: 'ReadOnly',
      details: {},
    });
    expect(study.value('SELECT count(*) FROM codes')).toBe(6);
    study.close();
  });

  test('refuses with a sentence, not with a fault, when its folder has gone', () => {
    mkdirSync(join(folder, 'usb'));
    path = join(folder, 'usb', 'study.annexe');
    makeStudy(path);
    const study = openStudy(engine, path);
    const before = dump(study);
    rmSync(join(folder, 'usb'), { recursive: true });
    const { code } = refusalOf(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')));
    expect(['Unreadable', 'ReadOnly', 'DiskFull']).toContain(code);
    expect(dump(study)).toBe(before);
    // What is in memory can still be saved elsewhere.
    study.copyTo(join(folder, 'saved.annexe'));
    study.close();
    path = join(folder, 'saved.annexe');
    expect(reopened(engine, path).content).toBe(before);
  });

  test('refuses to write when its file was moved away, so that no work goes to a file that nobody sees', () => {
    makeStudy(path);
    const study = openStudy(engine, path);
    renameSync(path, join(folder, 'elsewhere.annexe'));
    const { code } = refusalOf(() => study.transact({ name: 'addCode' }, (writer) => addCode(writer, 'x')));
    expect(['Unreadable', 'ReadOnly']).toContain(code);
    study.close();
    path = join(folder, 'elsewhere.annexe');
    expect(reopened(engine, path).report.ok).toBe(true);
  });
});

const worker = fileURLToPath(new URL('killed-at-work.ts', import.meta.url));

test('a study leaves one file behind when it is closed, whatever was done in it', () => {
  makeStudy(path);
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
    makeStudy(path);
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
    const { report, content } = reopened(engine, path);
    expect([report.ok, content]).toEqual([true, before]);
  });

  test('are thinned out: the last ten, then one a day for a month, then one a month', () => {
    makeStudy(path);
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
    makeStudy(path);
    const study = openStudy(engine, path);
    const projectId = study.value<string>('SELECT id FROM project') ?? '';
    mkdirSync(join(folder, 'data', 'backups'), { recursive: true });
    writeFileSync(join(folder, 'data', 'backups', projectId), 'a file where the folder should be');
    expect(() => backUp(engine, study, 'manual')).toThrow(/EEXIST|ENOTDIR/);
    study.close();
    expect(reopened(engine, path).report.ok).toBe(true);
  });
});
