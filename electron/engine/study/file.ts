import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StudyError } from '../../../shared/contract/errors.ts';
import { migrations } from './migrations.ts';
import { toStudyError } from './sqlite-errors.ts';

/** "ANNX": says that a SQLite file is a study. */
export const applicationId = 0x414e4e58;

interface Header {
  readonly applicationId: number;
  readonly version: number;
  readonly bytes: number;
  readonly declaredBytes: number;
}

/**
 * Reads the 100-byte header (https://sqlite.org/fileformat.html#the_database_header) without SQLite, so that a foreign
 * file is never opened by it.
 */
function readHeader(path: string): Header {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new StudyError('Unreadable', { reason: 'not-annexe' });
    const header = Buffer.alloc(100);
    const read = readSync(file, header, 0, 100, 0);
    if (read < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
      throw new StudyError('Unreadable', { reason: 'not-annexe' });
    const stored = header.readUInt16BE(16);
    const pageSize = stored === 1 ? 65_536 : stored;
    return {
      applicationId: header.readUInt32BE(68),
      version: header.readUInt32BE(60),
      bytes: stat.size,
      declaredBytes: pageSize * header.readUInt32BE(28),
    };
  } finally {
    closeSync(file);
  }
}

function configure(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
}

type SchemaRow = { type: string; name: string; sql: string | null };
const expectedSchemas = new Map<number, string>();

function schemaOf(db: Database.Database): string {
  const rows = db
    .prepare<[], SchemaRow>('SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name')
    .all();
  return JSON.stringify(rows);
}

/** What the schema of a file of this version must be, word for word: a file with anything more or less is refused. */
function expectedSchema(version: number): string {
  let expected = expectedSchemas.get(version);
  if (expected === undefined) {
    const db = new Database(':memory:');
    for (const migration of migrations().slice(0, version)) db.exec(migration.sql);
    expected = schemaOf(db);
    db.close();
    expectedSchemas.set(version, expected);
  }
  return expected;
}

/** Applies all pending migrations in one transaction. */
function migrate(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const pending = migrations().slice(version);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const migration of pending) db.exec(migration.sql);
    db.pragma(`user_version = ${migrations().length}`);
  }).exclusive();
}

/** Takes the file's lock for as long as the connection lives; throws `FileLocked` when another holds it. */
function lock(db: Database.Database): void {
  db.exec('BEGIN EXCLUSIVE');
  db.exec('COMMIT');
}

/**
 * Makes a new, empty study file and locks it.
 * @throws StudyError `Conflict` when a file is there, `Unreadable`, `ReadOnly` or `DiskFull` when it cannot be made.
 */
export function createStudyFile(path: string): Database.Database {
  if (existsSync(path)) throw new StudyError('Conflict', { reason: 'exists' });
  if (!existsSync(dirname(path))) throw new StudyError('Unreadable', { reason: 'missing' });
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { timeout: 0 });
    db.pragma(`application_id = ${applicationId}`);
    configure(db);
    lock(db);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw toStudyError(error);
  }
}

/**
 * Opens and locks a study file after checking that it is one, whole, not newer than this program, and of exactly the
 * schema that its version has. `beforeMigration` runs when the file is older and will be migrated.
 * @throws StudyError `Unreadable`, `FileTooNew`, `Corrupt`, `FileLocked`, `ReadOnly`.
 */
export function openStudyFile(
  path: string,
  options: { readOnly?: boolean; beforeMigration?: (db: Database.Database) => void } = {},
): Database.Database {
  let db: Database.Database | null = null;
  try {
    const header = readHeader(path);
    if (header.applicationId !== applicationId) throw new StudyError('Unreadable', { reason: 'not-annexe' });
    if (header.version > migrations().length) throw new StudyError('FileTooNew');
    // A hot journal explains a size that differs: SQLite will roll it back when it opens the file.
    if (header.bytes < header.declaredBytes && !existsSync(`${path}-journal`))
      throw new StudyError('Corrupt', { reason: 'truncated' });
    db = new Database(path, { timeout: 0, fileMustExist: true, readonly: options.readOnly ?? false });
    configure(db);
    if (!options.readOnly) lock(db);
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version < 1 || schemaOf(db) !== expectedSchema(version))
      throw new StudyError('Corrupt', { reason: 'schema' });
    if (version < migrations().length) {
      if (options.readOnly) throw new StudyError('ReadOnly');
      options.beforeMigration?.(db);
      migrate(db);
    }
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new StudyError('Corrupt', { reason: 'pages' });
    return db;
  } catch (error) {
    db?.close();
    throw toStudyError(error);
  }
}
