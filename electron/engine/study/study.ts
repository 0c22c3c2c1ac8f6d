import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Change, Entity, HistoryState, OperationName } from '../../../shared/contract/changes.ts';
import { entitiesOfTable } from './entities.ts';
import { now } from './ids.ts';
import { toStudyError } from './sqlite-errors.ts';
import { searchIndexes, UndoRecorder } from './undo.ts';

type Bindable = string | number | null;

/** Reads a study. A statement that would write is refused. */
export interface Reader {
  get<Row>(sql: string, ...values: Bindable[]): Row | undefined;
  all<Row>(sql: string, ...values: Bindable[]): Row[];
  /** The first column of every row. */
  column<Value>(sql: string, ...values: Bindable[]): Value[];
  /** The first column of the first row. */
  value<Value>(sql: string, ...values: Bindable[]): Value | undefined;
}

/** Reads and writes a study; handed out by `transact` only. */
export interface Writer extends Reader {
  /** Returns how many rows changed. */
  run(sql: string, ...values: Bindable[]): number;
  /** The coder who is at work. */
  readonly coderId: string;
}

/** What is done, in a word that the journal, undo and the messages share, with the names needed to say it in full. */
export interface Operation {
  readonly name: OperationName;
  readonly details?: Readonly<Record<string, string | number>>;
}

interface Step extends Operation {
  readonly step: number;
}

/** Steps that can be undone; older ones are forgotten. */
const depth = 200;

/** An open study: the only holder of its connection, and the only way to write to it. */
export class Study implements Reader {
  readonly path: string;
  readonly readOnly: boolean;
  readonly #db: Database.Database;
  readonly #recorder: UndoRecorder;
  readonly #statements = new Map<string, Database.Statement<Bindable[]>>();
  readonly #plucked = new Map<string, Database.Statement<Bindable[]>>();
  readonly #listeners = new Set<(change: Change) => void>();
  #undoable: Step[] = [];
  #redoable: Step[] = [];
  #savedAt: string | null = null;
  #coderId: string;

  constructor(db: Database.Database, path: string, readOnly = false) {
    this.#db = db;
    this.path = path;
    this.readOnly = readOnly;
    this.#recorder = new UndoRecorder(db);
    const remembered = this.value<string>(
      `SELECT c.id FROM coders c JOIN settings s ON s.key = 'coder' AND s.value = c.id`,
    );
    this.#coderId = remembered ?? this.value<string>('SELECT id FROM coders ORDER BY position LIMIT 1') ?? '';
  }

  get fileName(): string {
    return basename(this.path);
  }

  get coderId(): string {
    return this.#coderId;
  }

  /** Who codes from now on; remembered in the file, outside undo. */
  setCoder(coderId: string): void {
    if (this.value('SELECT 1 FROM coders WHERE id = ?', coderId) === undefined)
      throw new StudyError('NotFound', { name: 'coder' });
    this.#guard(() =>
      this.#prepared(
        `INSERT INTO settings VALUES ('coder', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        false,
      ).run(coderId),
    );
    this.#coderId = coderId;
    this.#announce({ entities: ['coder'], sources: [] });
  }

  #prepared(sql: string, mustRead: boolean): Database.Statement<Bindable[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare<Bindable[]>(sql);
      this.#statements.set(sql, statement);
    }
    if (mustRead && !statement.readonly) throw new Error(`A read may not write: ${sql}`);
    return statement;
  }

  #pluckedStatement(sql: string): Database.Statement<Bindable[]> {
    let statement = this.#plucked.get(sql);
    if (!statement) {
      statement = this.#db.prepare<Bindable[]>(sql).pluck();
      if (!statement.readonly) throw new Error(`A read may not write: ${sql}`);
      this.#plucked.set(sql, statement);
    }
    return statement;
  }

  get<Row>(sql: string, ...values: Bindable[]): Row | undefined {
    return this.#prepared(sql, true).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: Bindable[]): Row[] {
    return this.#prepared(sql, true).all(...values) as Row[];
  }

  column<Value>(sql: string, ...values: Bindable[]): Value[] {
    return this.#pluckedStatement(sql).all(...values) as Value[];
  }

  value<Value>(sql: string, ...values: Bindable[]): Value | undefined {
    return this.#pluckedStatement(sql).get(...values) as Value | undefined;
  }

  /**
   * The only write path: one transaction, one journal entry, one undo step, one change event. All of it happens or
   * none; when `fn` changes nothing, nothing is recorded. Durable when it returns.
   */
  transact<T>(operation: Operation, fn: (writer: Writer) => T): T {
    const { result, step } = this.#guard(() =>
      this.#db
        .transaction(() => {
          const begun = this.#recorder.begin();
          const done = fn(this.#writer());
          return { result: done, step: this.#record(begun, operation, 'done') };
        })
        .immediate(),
    );
    if (step === null) return result;
    for (const gone of this.#redoable) this.#recorder.forget(gone.step);
    this.#redoable = [];
    this.#undoable.push({ ...operation, step });
    if (this.#undoable.length > depth) {
      const oldest = this.#undoable.shift();
      if (oldest) this.#recorder.forget(oldest.step);
    }
    this.#announce(this.#entities(step));
    return result;
  }

  /** Takes back the last operation and says which it was; null when there is none. */
  undo(): Operation | null {
    return this.#replay(this.#undoable, this.#redoable, 'undone');
  }

  /** Does again what was last undone; null when there is none. */
  redo(): Operation | null {
    return this.#replay(this.#redoable, this.#undoable, 'redone');
  }

  #replay(from: Step[], to: Step[], direction: 'undone' | 'redone'): Operation | null {
    const last = from.at(-1);
    if (!last) return null;
    const step = this.#guard(() =>
      this.#db
        .transaction(() => {
          const begun = this.#recorder.begin();
          this.#recorder.replay(last.step);
          this.#record(begun, last, direction);
          return begun;
        })
        .immediate(),
    );
    from.pop();
    this.#recorder.forget(last.step);
    to.push({ ...last, step });
    this.#announce(this.#entities(step));
    return last;
  }

  #writer(): Writer {
    return {
      get: (sql, ...values) => this.get(sql, ...values),
      all: (sql, ...values) => this.all(sql, ...values),
      column: (sql, ...values) => this.column(sql, ...values),
      value: (sql, ...values) => this.value(sql, ...values),
      run: (sql, ...values) => this.#prepared(sql, false).run(...values).changes,
      coderId: this.#coderId,
    };
  }

  #record(step: number, operation: Operation, direction: 'done' | 'undone' | 'redone'): number | null {
    if (this.#recorder.touched(step).tables.length === 0) return null;
    this.#prepared(
      'INSERT INTO journal (at, coder_id, operation, direction, details) VALUES (?, ?, ?, ?, ?)',
      false,
    ).run(now(), this.#coderId || null, operation.name, direction, JSON.stringify(operation.details ?? {}));
    return step;
  }

  #guard<T>(write: () => T): T {
    if (this.readOnly) throw new StudyError('ReadOnly');
    try {
      const result = write();
      this.#savedAt = now();
      return result;
    } catch (error) {
      throw toStudyError(error);
    }
  }

  #entities(step: number): { entities: Entity[]; sources: string[] } {
    const touched = this.#recorder.touched(step);
    return {
      entities: [...new Set(touched.tables.flatMap((table) => entitiesOfTable(table)))],
      sources: [...touched.sources],
    };
  }

  get history(): HistoryState {
    const name = (step: Step | undefined) =>
      step ? { name: step.name, details: { ...step.details } } : null;
    return { undo: name(this.#undoable.at(-1)), redo: name(this.#redoable.at(-1)), savedAt: this.#savedAt };
  }

  /** Calls `listener` after every committed change until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #announce(touched: { entities: Entity[]; sources: string[] }): void {
    const change: Change = { ...touched, history: this.history };
    for (const listener of this.#listeners) listener(change);
  }

  /** A compact, checked copy of the whole study at `path`, which must not exist. */
  copyTo(path: string): void {
    try {
      this.#db.prepare('VACUUM INTO ?').run(path);
    } catch (error) {
      throw toStudyError(error);
    }
  }

  /** SQLite's own checks: what `integrity_check` and `foreign_key_check` find, and whether the search indexes are in step. */
  inspect(): { integrity: string[]; foreignKeys: number; searchInStep: boolean } {
    const integrity = this.#db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    const foreignKeys = this.#db.prepare('PRAGMA foreign_key_check').all().length;
    let searchInStep = true;
    if (!this.readOnly) {
      try {
        for (const index of searchIndexes)
          this.#db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
      } catch {
        searchInStep = false;
      }
    }
    return { integrity: integrity.filter((line) => line !== 'ok'), foreignKeys, searchInStep };
  }

  close(): void {
    this.#listeners.clear();
    this.#db.close();
  }
}
