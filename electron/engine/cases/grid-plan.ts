import type {
  GridChange,
  GridPreview,
  GridProblem,
  GridTable,
  MissingThing,
} from '../../../shared/contract/grids.ts';
import type { z } from 'zod';
import { StudyError } from '../../../shared/contract/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Reader } from '../study/study.ts';
import { attributeField, fieldsOf, longestName, sameName, typeOf, type Field } from './grid-fields.ts';
import { gridRows, type GridRow } from './grid-rows.ts';
import { studyLanguage } from './queries.ts';

/** A cell that changes. */
interface PlannedChange extends z.infer<typeof GridChange> {
  /** It waits for something that the study lacks. */
  readonly needs: boolean;
}

interface PlannedRow {
  /** The row of the study; null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly changes: readonly PlannedChange[];
}

/** What writing a table does. */
export interface GridPlan extends Pick<GridPreview, 'same' | 'missing' | 'unread' | 'problems'> {
  readonly rows: readonly PlannedRow[];
}

/** A column of the table and the field it is written in; null when nothing is. */
type Columns = readonly (Field | null)[];

/** The id of the field of an attribute that is yet to be added. */
const newField = (name: string): string => `new:${name}`;

/** A cell as the study would keep it: one line of names, white space at its ends gone, a spreadsheet's guard taken off. */
const cleaned = (cell: string): string =>
  normaliseText(cell)
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');

/** Says what writing the table does. @throws StudyError `Unreadable` (no-row-names) */
export function planTable(reader: Reader, { owner, cells: given, at }: GridTable): GridPlan {
  const cells = given.map((row) => row.map(cleaned));
  const fields = fieldsOf(reader, owner);
  const rows = gridRows(reader, owner);
  const { columns, missing, unread } = at
    ? placedColumns(fields, at.fields)
    : headedColumns(reader, owner, fields, cells);
  const plan = new Plan(owner, columns, missing);
  const told = new Set<string>();
  const find = rowFinder(rows);
  const lines = cells.slice(at ? 0 : 1);
  const labelsOfNamed = labelsBesideNames(lines.map((row) => plan.namesIn(row)));
  lines.forEach((row, index) => {
    const line = index + (at ? 1 : 2);
    if (!at && row.every((cell) => cell === '')) return;
    const names = plan.namesIn(row);
    if (!at && names.name === '' && labelsOfNamed.has(sameName(names.publicLabel)))
      return plan.problem(line, 'twice', null, names.publicLabel);
    const found = at ? rows.find(({ id }) => id === at.rowIds[index]) : find(names.name, names.publicLabel);
    if (found === 'ambiguous') return plan.problem(line, 'ambiguous', 'name', names.name);
    if (found === undefined && at && row.every((cell) => cell === '')) return;
    const key = found ? found.id : sameName(names.name);
    if (!at && told.has(key)) return plan.problem(line, 'twice', null, names.name || names.publicLabel);
    told.add(key);
    plan.add(line, row, found ?? null, at !== null);
  });
  return { rows: plan.rows, same: plan.same, missing: plan.missing, problems: plan.problems, unread };
}

/** A line that has only such a label speaks of a row that another line names: whether or not the study has it yet. */
function labelsBesideNames(lines: readonly { name: string; publicLabel: string }[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ name, publicLabel }) => (name && publicLabel ? [sameName(publicLabel)] : [])),
  );
}

/** Whether a block brings the names of its columns along: two at least, one of which names the rows. */
export function hasHeadings(reader: Reader, { owner, cells }: GridTable): boolean {
  const said = new Set((cells[0] ?? []).map(sameName));
  const named = fieldsOf(reader, owner).filter(({ headings }) =>
    headings.some((one) => said.has(sameName(one))),
  );
  return named.length > 1 && named.some(({ id }) => id === 'name' || id === 'publicLabel');
}

/** The rows of a plan, as they are found out. */
class Plan {
  readonly rows: PlannedRow[] = [];
  readonly problems: GridProblem[] = [];
  readonly missing: MissingThing[];
  same = 0;
  readonly #owner: GridTable['owner'];
  readonly #columns: Columns;
  readonly #named = new Set<string>();

  constructor(owner: GridTable['owner'], columns: Columns, missing: readonly MissingThing[]) {
    this.#owner = owner;
    this.#columns = columns;
    this.missing = [...missing];
  }

  problem(line: number, reason: GridProblem['reason'], field: string | null, text: string): void {
    this.problems.push({ line, reason, field, text: text.slice(0, 200) });
  }

  namesIn(row: readonly string[]): { name: string; publicLabel: string } {
    const cell = (id: string): string => row[this.#columns.findIndex((column) => column?.id === id)] ?? '';
    return { name: cell('name'), publicLabel: cell('publicLabel') };
  }

  /** `empties`: an empty cell takes away what is there. */
  add(line: number, row: readonly string[], found: GridRow | null, empties: boolean): void {
    const { name } = this.namesIn(row);
    if (!found && this.#owner === 'source') return this.problem(line, 'no-source', null, name);
    if (!found && name === '') return this.problem(line, 'no-name', null, row.filter(Boolean).join(' · '));
    const changes = this.#columns.flatMap((field, index) => {
      const cell = row[index];
      if (!field || cell === undefined || (cell === '' && (!found || !empties))) return [];
      return this.#change(line, field, cell, found?.texts[field.id] ?? '') ?? [];
    });
    // A new row whose name is not understood is none.
    if (!found && !changes.some(({ field }) => field === 'name')) return;
    if (found && changes.length === 0) this.same += 1;
    else this.rows.push({ id: found?.id ?? null, name: found?.texts['name'] ?? name, changes });
  }

  #change(line: number, field: Field, cell: string, before: string): PlannedChange | null {
    const reading = field.read(cell);
    if (typeof reading === 'string') {
      this.problem(line, reading, field.id, cell);
      return null;
    }
    const missing = reading.missing ?? [];
    for (const thing of missing) {
      const key = `${thing.type} ${sameName(thing.name)}`;
      if (!this.#named.has(key)) this.missing.push(thing);
      this.#named.add(key);
    }
    if (reading.text === before) return null;
    return {
      field: field.id,
      before,
      after: reading.text,
      needs: missing.length > 0 || field.id.startsWith(newField('')),
    };
  }
}

interface FoundColumns {
  readonly columns: Columns;
  readonly missing: readonly MissingThing[];
  readonly unread: string[];
}

function placedColumns(fields: readonly Field[], ids: readonly string[]): FoundColumns {
  const columns = ids.map((id) => fields.find((field) => field.id === id) ?? null);
  return { columns, missing: [], unread: ids.filter((_, index) => columns[index] === null) };
}

/** A column that no field of the study is headed by becomes an attribute, when there is something in it. */
function headedColumns(
  reader: Reader,
  owner: GridTable['owner'],
  fields: readonly Field[],
  [head = [], ...rows]: readonly (readonly string[])[],
): FoundColumns {
  const language = studyLanguage(reader);
  const taken = new Set<string>();
  const missing: MissingThing[] = [];
  const unread: string[] = [];
  const columns = head.map((heading, index): Field | null => {
    const said = sameName(heading);
    const texts = rows.map((row) => row[index] ?? '');
    // The study's own words come before those of other languages, which may name another column.
    const field =
      fields.find(({ id, headings: [first = ''] }) => sameName(first) === said && !taken.has(id)) ??
      fields.find(({ id, headings }) => !taken.has(id) && headings.some((one) => sameName(one) === said));
    if (field) {
      taken.add(field.id);
      return field;
    }
    if (heading === '' || taken.has(newField(said)) || texts.every((text) => text === '')) {
      if (heading !== '') unread.push(heading);
      return null;
    }
    taken.add(newField(said));
    const name = heading.slice(0, longestName);
    const of = typeOf(texts, language);
    missing.push({ type: 'attribute', name, of });
    return {
      ...attributeField({ id: '', owner, name, type: of, choices: [] }, language),
      id: newField(name),
    };
  });
  if (!taken.has('name') && !taken.has('publicLabel'))
    throw new StudyError('Unreadable', { reason: 'no-row-names' });
  return { columns, missing, unread };
}

/** Finds a row by its name, else by its public label; several of one name are told apart by the label. */
function rowFinder(rows: readonly GridRow[]) {
  const by = (field: string): Map<string, GridRow[]> => {
    const found = new Map<string, GridRow[]>();
    for (const row of rows) {
      const key = sameName(row.texts[field] ?? '');
      if (key === '') continue;
      const own = found.get(key);
      if (own) own.push(row);
      else found.set(key, [row]);
    }
    return found;
  };
  const names = by('name');
  const labels = by('publicLabel');
  return (name: string, label: string): GridRow | 'ambiguous' | undefined => {
    const found = (name === '' ? labels.get(sameName(label)) : names.get(sameName(name))) ?? [];
    if (found.length < 2) return found[0];
    const [only, ...others] = found.filter(
      (row) => label !== '' && sameName(row.texts['publicLabel'] ?? '') === sameName(label),
    );
    return only && others.length === 0 ? only : 'ambiguous';
  };
}
