import type Database from 'better-sqlite3';

/*
 * Undo by shadow tables. For every study table a temporary table of the same columns holds, per recorded row, what the
 * row was before the change; temporary triggers fill it during a step. Undoing a step replays its records newest first;
 * the replay is itself recorded as a step, which is the redo. Values are copied by SQLite from column to column, so
 * every byte comes back.
 */

/** Tables whose changes are not part of the study's history. */
const outside: ReadonlySet<string> = new Set(['settings', 'journal']);
/** The full-text indexes, which triggers keep in step; each has tables of its own behind it. */
export const searchIndexes = ['paragraph_search', 'memo_search'] as const;

const isIndex = (table: string): boolean =>
  searchIndexes.some((index) => table === index || table.startsWith(`${index}_`));

interface Column {
  name: string;
  type: string;
  pk: number;
}

interface StudyTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly Column[];
}

/** What a step touched: the tables, and the sources whose text, speakers or codings changed. */
export interface Touched {
  readonly tables: readonly string[];
  readonly sources: readonly string[];
}

/** Records of one table and change that follow each other, by their first and last number. */
interface Run {
  readonly table: string;
  readonly change: string;
  first: number;
  readonly last: number;
}

const quoted = (name: string): string => `"${name}"`;

export class UndoRecorder {
  readonly #db: Database.Database;
  readonly #tables: readonly StudyTable[];
  readonly #statements = new Map<string, Database.Statement<number[]>>();
  #step = 0;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#tables = studyTables(db);
    db.exec('CREATE TEMP TABLE undo_step (step INTEGER NOT NULL)');
    db.exec('INSERT INTO undo_step VALUES (0)');
    db.exec(
      `CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, "table" TEXT NOT NULL, change TEXT NOT NULL)`,
    );
    db.exec('CREATE INDEX temp.undo_log_of_step ON undo_log (step)');
    for (const table of this.#tables) this.#watch(table);
  }

  #watch(table: StudyTable): void {
    const declared = table.columns.map((c) => `${quoted(c.name)} ${c.type}`).join(', ');
    this.#db.exec(`CREATE TEMP TABLE ${quoted(`undo_${table.name}`)} (seq INTEGER PRIMARY KEY, ${declared})`);
    const record = (
      change: 'insert' | 'update' | 'delete',
      row: 'old' | 'new',
      columns: readonly Column[],
    ): string =>
      `CREATE TEMP TRIGGER ${quoted(`undo_${change}_${table.name}`)} AFTER ${change} ON main.${quoted(table.name)} BEGIN
         INSERT INTO undo_log (step, "table", change) VALUES ((SELECT step FROM undo_step), '${table.name}', '${change}');
         INSERT INTO ${quoted(`undo_${table.name}`)} (seq, ${columns.map((c) => quoted(c.name)).join(', ')})
           VALUES (last_insert_rowid(), ${columns.map((c) => `${row}.${quoted(c.name)}`).join(', ')});
       END`;
    // Of a new row only its key is kept (and its source, to say what changed): undoing it deletes it.
    const identity = table.columns.filter((c) => c.pk > 0 || c.name === 'source_id');
    this.#db.exec(record('insert', 'new', identity));
    this.#db.exec(record('update', 'old', table.columns));
    this.#db.exec(record('delete', 'old', table.columns));
  }

  /**
   * A statement is prepared once: SQLite goes through all that were ever prepared and not yet collected whenever foreign
   * keys are deferred, so that every undo would be slower than the one before.
   */
  #prepared(sql: string): Database.Statement<number[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare<number[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Begins a new step; all changes until the next call belong to it. Must be called inside a transaction. */
  begin(): number {
    this.#step += 1;
    this.#prepared('UPDATE undo_step SET step = ?').run(this.#step);
    return this.#step;
  }

  /** The first column of every row. */
  #column<Value>(sql: string, step: number): Value[] {
    return this.#prepared(sql).pluck().all(step) as Value[];
  }

  #tablesOf(step: number): string[] {
    return this.#column<string>('SELECT DISTINCT "table" FROM undo_log WHERE step = ? ORDER BY 1', step);
  }

  touched(step: number): Touched {
    const tables = this.#tablesOf(step);
    const sources = new Set<string>();
    for (const name of tables) {
      const table = this.#tables.find((t) => t.name === name);
      const column = name === 'sources' ? 'id' : 'source_id';
      if (!table?.columns.some((c) => c.name === column)) continue;
      const ids = this.#column<string | null>(
        `SELECT DISTINCT s.${column} FROM undo_log l JOIN ${quoted(`undo_${name}`)} s ON s.seq = l.seq WHERE l.step = ? AND l."table" = '${name}'`,
        step,
      );
      for (const id of ids) if (id !== null) sources.add(id);
    }
    return { tables, sources: [...sources] };
  }

  /**
   * Puts back what stood before `step`. Call after `begin()`: the replay is recorded as the new step.
   *
   * Neighbouring insertions into one table, and neighbouring deletions, go back in one statement: those rows stood
   * together, so that no order among them can break a constraint, and the search index writes out what it holds at the
   * end of every statement that fires triggers. Updates go one by one, as a row may have changed twice, and rows that
   * trade unique values may do so in one order only.
   */
  replay(step: number): void {
    // Not by `pragma`, which leaves a statement behind each time: deferring goes through all there are.
    this.#db.exec('PRAGMA defer_foreign_keys = ON');
    for (const { table, change, first, last } of this.#runs(step))
      this.#prepared(this.#inverse(table, change)).run(first, last);
  }

  /** The records of a step, newest first, as runs that go back in one statement each. */
  #runs(step: number): Run[] {
    const log = this.#prepared(
      'SELECT seq, "table", change FROM undo_log WHERE step = ? ORDER BY seq DESC',
    ).all(step) as { seq: number; table: string; change: string }[];
    const runs: Run[] = [];
    for (const { seq, table, change } of log) {
      const run = runs.at(-1);
      if (run && change !== 'update' && run.table === table && run.change === change) run.first = seq;
      else runs.push({ table, change, first: seq, last: seq });
    }
    return runs;
  }

  #inverse(name: string, change: string): string {
    const table = this.#tables.find((t) => t.name === name);
    if (!table) throw new Error(`No study table ${name}`);
    const shadow = quoted(`undo_${name}`);
    const key = table.key.map((c) => `t.${quoted(c.name)} = s.${quoted(c.name)}`).join(' AND ');
    const keys = table.key.map((c) => quoted(c.name)).join(', ');
    const all = table.columns.map((c) => quoted(c.name)).join(', ');
    if (change === 'insert')
      return `DELETE FROM main.${quoted(name)} WHERE (${keys}) IN (SELECT ${keys} FROM ${shadow} WHERE seq BETWEEN ? AND ?)`;
    if (change === 'delete')
      return `INSERT INTO main.${quoted(name)} (${all}) SELECT ${all} FROM ${shadow} WHERE seq BETWEEN ? AND ? ORDER BY seq DESC`;
    const rest = table.columns.filter((c) => c.pk === 0);
    return `UPDATE main.${quoted(name)} AS t SET ${rest.map((c) => `${quoted(c.name)} = s.${quoted(c.name)}`).join(', ')}
      FROM ${shadow} s WHERE s.seq BETWEEN ? AND ? AND ${key}`;
  }

  /** Forgets a step that will never be replayed. */
  forget(step: number): void {
    for (const name of this.#tablesOf(step))
      this.#prepared(
        `DELETE FROM ${quoted(`undo_${name}`)} WHERE seq IN (SELECT seq FROM undo_log WHERE step = ?)`,
      ).run(step);
    this.#prepared('DELETE FROM undo_log WHERE step = ?').run(step);
  }
}

function studyTables(db: Database.Database): StudyTable[] {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
  return names
    .filter((name) => !outside.has(name) && !isIndex(name))
    .map((name) => {
      const columns = db
        .prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?)')
        .all(name);
      return { name, columns, key: columns.filter((c) => c.pk > 0) };
    });
}
