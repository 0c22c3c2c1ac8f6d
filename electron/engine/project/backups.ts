import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '../../../shared/contract/project.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Engine } from '../engine.ts';
import { toStudyError } from '../study/sqlite-errors.ts';
import type { Study } from '../study/study.ts';

export type BackupReason = Backup['reason'];

const name = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)-(open|migration|import|interval|manual)\.annexe$/;

function folderOf(engine: Engine, projectId: string): string {
  return join(engine.dataFolder, 'backups', projectId);
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a compact copy of the study to `path`: to a temporary file beside it, checked, made durable, then renamed, so
 * that `path` never holds half a study.
 */
export function writeCopy(study: Study, path: string): void {
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  try {
    study.copyTo(temporary);
    const copy = new Database(temporary, { readonly: true });
    const verdict = copy.pragma('integrity_check', { simple: true });
    copy.close();
    if (verdict !== 'ok') throw new StudyError('Corrupt', { reason: 'copy' });
    sync(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw toStudyError(error);
  }
}

/** A dated backup in the application's own folder; older ones are thinned out. */
export function backUp(engine: Engine, study: Study, reason: BackupReason): void {
  const projectId = study.value<string>('SELECT id FROM project');
  if (!projectId) throw new StudyError('Corrupt', { reason: 'schema' });
  const folder = folderOf(engine, projectId);
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  writeCopy(study, join(folder, `${stamp}-${reason}.annexe`));
  thin(folder);
}

/** Copies the bytes of a closed study, before a migration. */
export function backUpFile(engine: Engine, projectId: string, path: string): void {
  const folder = folderOf(engine, projectId);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-migration.annexe`);
  copyFileSync(path, target);
  sync(target);
}

function entries(folder: string): { file: string; at: string; reason: BackupReason }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const parts = name.exec(file);
      if (!parts?.[1] || !parts[2]) return [];
      const at = parts[1].replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z');
      return [{ file, at, reason: parts[2] as BackupReason }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Keeps the last ten, then the last of each day for a month, then the last of each month. */
function thin(folder: string): void {
  const seen = new Set<string>();
  const monthAgo = new Date(Date.now() - 31 * 86_400_000).toISOString();
  entries(folder).forEach(({ file, at }, index) => {
    const period = at > monthAgo ? at.slice(0, 10) : at.slice(0, 7);
    const first = !seen.has(period);
    seen.add(period);
    if (index >= 10 && !first) rmSync(join(folder, file), { force: true });
  });
}

/** When the last backup was made, or null. */
export function lastBackup(engine: Engine, projectId: string): string | null {
  return entries(folderOf(engine, projectId))[0]?.at ?? null;
}

/** The backups of a project, newest first, each with a token to restore it. */
export function listBackups(engine: Engine, projectId: string): Backup[] {
  const folder = folderOf(engine, projectId);
  return entries(folder).map(({ file, at, reason }) => ({
    place: engine.places.grant(join(folder, file), 'read'),
    at,
    reason,
    bytes: statSync(join(folder, file)).size,
  }));
}
