import { CodeState } from '../../../shared/contract/code-history.ts';
import type { CodeChange } from '../../../shared/contract/code-history.ts';
import { newId, now } from '../study/ids.ts';
import type { Reader, Writer } from '../study/study.ts';

/** Names and numbers that a change is told with. */
export type ChangeDetails = Readonly<Record<string, string | number>>;

/** Says what happened to a code when its fields alone do not tell. */
export type Note = (codeId: string, change: CodeChange, details?: ChangeDetails) => void;

type CodeRow = Omit<CodeState, 'archived'> & { id: string; archived: 0 | 1 };

const codeRows = `SELECT id, parent_id AS parentId, position, name, hue, definition, use_when AS useWhen,
  not_when AS notWhen, kind, origin, question_id AS questionId, archived_at IS NOT NULL AS archived FROM codes`;

const stateOf = ({ id: _id, archived, ...state }: CodeRow): CodeState => ({
  ...state,
  archived: archived === 1,
});

function statesOf(reader: Reader): Map<string, CodeState> {
  return new Map(reader.all<CodeRow>(codeRows).map((row) => [row.id, stateOf(row)]));
}

const fieldNames = Object.keys(CodeState.shape) as (keyof CodeState)[];

/** The fields of `after` that are not those of `before`. */
function changed(before: CodeState, after: CodeState): Partial<CodeState> {
  return Object.fromEntries(
    fieldNames.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** The word for a change, by what matters most in it. */
function changeOf(fields: Partial<CodeState>): CodeChange {
  if (fields.archived !== undefined) return fields.archived ? 'archived' : 'restored';
  if ('parentId' in fields) return 'moved';
  if ('name' in fields) return 'renamed';
  if ('definition' in fields || 'useWhen' in fields || 'notWhen' in fields) return 'defined';
  return Object.keys(fields).every((field) => field === 'position') ? 'placed' : 'edited';
}

/**
 * Carries out `work` and writes what became of each code into the history: one entry for each code that was added, that
 * changed or that went, found by comparing the list before and after, and one for each that `work` noted.
 */
export function withHistory<T>(writer: Writer, work: (note: Note) => T): T {
  const before = statesOf(writer);
  const notes = new Map<string, { change: CodeChange; details: ChangeDetails }>();
  const result = work((codeId, change, details = {}) => notes.set(codeId, { change, details }));
  const after = statesOf(writer);
  const at = now();
  for (const [id, state] of after) {
    const was = before.get(id);
    const fields = was ? changed(was, state) : state;
    const note = notes.get(id);
    if (note || Object.keys(fields).length > 0)
      record(writer, {
        codeId: id,
        at,
        change: was ? (note?.change ?? changeOf(fields)) : 'added',
        fields,
        details: note?.details ?? {},
      });
  }
  for (const [id, { name }] of before)
    if (!after.has(id)) {
      const { change, details } = notes.get(id) ?? { change: 'removed', details: {} };
      record(writer, { codeId: id, at, change, fields: {}, details: { ...details, name } });
    }
  return result;
}

/** Enters a code that was just stored, as of its making. */
export function recordAdded(writer: Writer, id: string): void {
  const row = writer.get<CodeRow>(`${codeRows} WHERE id = ?`, id);
  const at = writer.value<string>('SELECT created_at FROM codes WHERE id = ?', id);
  if (row && at !== undefined)
    record(writer, { codeId: id, at, change: 'added', fields: stateOf(row), details: {} });
}

interface Entry {
  readonly codeId: string;
  readonly at: string;
  readonly change: CodeChange;
  readonly fields: Partial<CodeState>;
  readonly details: ChangeDetails;
}

function record(writer: Writer, { codeId, at, change, fields, details }: Entry): void {
  writer.run(
    'INSERT INTO code_history (id, code_id, at, coder_id, change, fields, details) VALUES (?, ?, ?, ?, ?, ?, ?)',
    newId(),
    codeId,
    at,
    writer.coderId || null,
    change,
    JSON.stringify(fields),
    JSON.stringify(details),
  );
}
