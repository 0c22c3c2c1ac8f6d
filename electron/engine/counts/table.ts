import type { Verbatim } from '../../../shared/contract/coding.ts';
import type {
  CountLine,
  CountMeasure,
  CountsDefinition,
  CountTable,
  LineChoice,
  LineKeys,
} from '../../../shared/contract/counts.ts';
import { verbatimsOfCodings } from '../coding/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { type Axis, axisOf } from './axes.ts';
import { type Counted, countedVerbatims, wordsByRow } from './verbatims.ts';

/** Adds up one cell or total; each verbatim is to be added once. */
interface Tally {
  add(verbatim: Counted): void;
  readonly count: number;
}

class Sum implements Tally {
  count = 0;
  readonly #of: (verbatim: Counted) => number;

  constructor(of: (verbatim: Counted) => number) {
    this.#of = of;
  }

  add(verbatim: Counted): void {
    this.count += this.#of(verbatim);
  }
}

class Different implements Tally {
  readonly #seen = new Set<string>();
  readonly #of: (verbatim: Counted) => string | null;

  constructor(of: (verbatim: Counted) => string | null) {
    this.#of = of;
  }

  get count(): number {
    return this.#seen.size;
  }

  add(verbatim: Counted): void {
    const key = this.#of(verbatim);
    if (key !== null) this.#seen.add(key);
  }
}

function tallies(reader: Reader, measure: CountMeasure): () => Tally {
  switch (measure) {
    case 'verbatims':
      return () => new Sum(() => 1);
    case 'words': {
      const words = wordsByRow(reader);
      return () => new Sum(({ row }) => words.get(row) ?? 0);
    }
    case 'participants':
      return () => new Different(({ participantId }) => participantId);
    case 'sources':
      return () => new Different(({ sourceId }) => sourceId);
  }
}

/** The verbatims that a definition is about. */
function asked(reader: Reader, { codeIds, caseIds }: CountsDefinition): readonly Counted[] {
  const [codes, cases] = [codeIds && new Set(codeIds), caseIds && new Set(caseIds)];
  return countedVerbatims(reader).filter(
    (each) =>
      (codes === null || codes.has(each.codeId)) &&
      (cases === null || each.caseIds.some((id) => cases.has(id))),
  );
}

/**
 * The cases that are not asked for are no lines, and the values that only they have say nothing of the verbatims: a
 * verbatim of two cases of which one is asked for is looked at as of that one alone.
 */
function within(verbatims: readonly Counted[], caseIds: CountsDefinition['caseIds']): readonly Counted[] {
  if (caseIds === null) return verbatims;
  const wanted = new Set(caseIds);
  return verbatims.map((each) => ({ ...each, caseIds: each.caseIds.filter((id) => wanted.has(id)) }));
}

type Key = string | null;
const none: readonly Key[] = [null];

/** An axis as a table has it: its lines in order, and those of them in which a verbatim stands. */
interface Side {
  readonly axis: Axis;
  readonly of: CountsDefinition['rows']['of'];
  readonly chosen: LineKeys;
  readonly keysOf: (verbatim: Counted) => readonly Key[];
}

function sideOf(reader: Reader, by: CountsDefinition['rows'], chosen: LineKeys): Side {
  const axis = axisOf(reader, by);
  const wanted = chosen && new Set(chosen);
  const all = (verbatim: Counted): readonly Key[] => {
    const keys = axis.keysOf(verbatim);
    return keys.length > 0 ? keys : none;
  };
  const keysOf = wanted ? (verbatim: Counted) => all(verbatim).filter((key) => wanted.has(key)) : all;
  return { axis, of: by.of, chosen, keysOf };
}

/** The rows and columns of a table, and the verbatims that stand in one of each. */
function counted(
  reader: Reader,
  definition: CountsDefinition,
): { rows: Side; columns: Side; verbatims: readonly Counted[] } {
  const rows = sideOf(reader, definition.rows, definition.rowKeys);
  const columns = sideOf(reader, definition.columns, definition.columnKeys);
  const verbatims = within(asked(reader, definition), definition.caseIds);
  if (rows.chosen === null && columns.chosen === null) return { rows, columns, verbatims };
  return {
    rows,
    columns,
    verbatims: verbatims.filter((each) => rows.keysOf(each).length > 0 && columns.keysOf(each).length > 0),
  };
}

/** The tally of a key, made when it is the first time. */
function ofKey(tallyByKey: Map<Key, Tally>, key: Key, make: () => Tally): Tally {
  let tally = tallyByKey.get(key);
  if (!tally) tallyByKey.set(key, (tally = make()));
  return tally;
}

/**
 * Counts over any pair of axes. A verbatim stands in every row and column that is true of it (of two cases: in both),
 * and in the one without a name when none is. Every total is counted over its verbatims, each once, and never added up
 * from cells. Codes and sources nothing is counted in are left out, unless they are chosen; of other axes all lines are
 * there. Where rows or columns are chosen, what stands in none of them is not counted.
 * @throws StudyError `NotFound` when an axis is an attribute that is gone.
 */
export function countTable(reader: Reader, definition: CountsDefinition): CountTable {
  const { rows, columns, verbatims } = counted(reader, definition);
  const make = tallies(reader, definition.measure);
  const total = make();
  const [byRow, byColumn] = [new Map<Key, Tally>(), new Map<Key, Tally>()];
  const cells = new Map<Key, Map<Key, Tally>>();
  let inSeveral = 0;
  for (const verbatim of verbatims) {
    const [rowKeys, columnKeys] = [rows.keysOf(verbatim), columns.keysOf(verbatim)];
    total.add(verbatim);
    if (rowKeys.length > 1 || columnKeys.length > 1) inSeveral += 1;
    for (const column of columnKeys) ofKey(byColumn, column, make).add(verbatim);
    for (const row of rowKeys) {
      ofKey(byRow, row, make).add(verbatim);
      let line = cells.get(row);
      if (!line) cells.set(row, (line = new Map()));
      for (const column of columnKeys) ofKey(line, column, make).add(verbatim);
    }
  }
  const shownRows = shown(rows, definition, byRow);
  const shownColumns = shown(columns, definition, byColumn);
  return {
    definition,
    rows: shownRows,
    columns: shownColumns,
    cells: shownRows.map(({ key: row }) =>
      shownColumns.map(({ key: column }) => cells.get(row)?.get(column)?.count ?? 0),
    ),
    total: total.count,
    verbatims: verbatims.length,
    inSeveral,
  };
}

const withoutName = { key: null, name: '', publicName: '', path: [], hue: null };

/** The lines that are shown, with their totals; the one of what has none comes last, unless an order is chosen. */
function shown(
  { axis, of, chosen }: Side,
  { caseIds }: CountsDefinition,
  totals: ReadonlyMap<Key, Tally>,
): CountLine[] {
  const cases = of === 'case' && caseIds !== null ? new Set(caseIds) : null;
  const sparse = (of === 'code' || of === 'source') && chosen === null;
  const there = axis.lines.filter(
    ({ key }) => (cases === null || (key !== null && cases.has(key))) && (!sparse || totals.has(key)),
  );
  const all = [...there, ...(totals.has(null) || chosen?.includes(null) ? [withoutName] : [])];
  const byKey = new Map(all.map((line) => [line.key, line]));
  const ordered = chosen ? [...new Set(chosen)].flatMap((key) => byKey.get(key) ?? []) : all;
  return ordered.map((line) => ({
    ...line,
    path: [...line.path],
    total: totals.get(line.key)?.count ?? 0,
  }));
}

/** The lines to choose from: all that would be there, and those that are chosen, in the study's order. */
export function linesToChoose(
  reader: Reader,
  definition: CountsDefinition,
  side: 'rows' | 'columns',
): Omit<CountLine, 'total' | 'publicName'>[] {
  const keys = side === 'rows' ? definition.rowKeys : definition.columnKeys;
  const free = { ...definition, rowKeys: null, columnKeys: null };
  const there = new Set(countTable(reader, free)[side].map(({ key }) => key));
  const chosen = new Set(keys ?? []);
  const { lines } = axisOf(reader, definition[side]);
  return [...lines, withoutName]
    .filter(({ key }) => there.has(key) || chosen.has(key))
    .map(({ key, name, path, hue }) => ({ key, name, path: [...path], hue }));
}

/** What a cell or total of a table counts, by source and place; `total` tells of those beyond `limit` too. */
export function countedIn(
  reader: Reader,
  {
    definition,
    row,
    column,
    limit,
  }: { definition: CountsDefinition; row: LineChoice; column: LineChoice; limit: number },
): { total: number; verbatims: Verbatim[] } {
  const sides = counted(reader, definition);
  const standsIn = ({ keysOf }: Side, line: LineChoice) =>
    line === 'all' ? () => true : (verbatim: Counted) => keysOf(verbatim).includes(line.key);
  const inRow = standsIn(sides.rows, row);
  const inColumn = standsIn(sides.columns, column);
  const ids = sides.verbatims.filter((each) => inRow(each) && inColumn(each)).map(({ id }) => id);
  const first = reader.column<string>(
    `SELECT k.id FROM codings k JOIN sources s ON s.id = k.source_id
      WHERE k.id IN (SELECT value FROM json_each(?))
      ORDER BY s.position, s.id, k.start, k."end", k.id LIMIT ?`,
    JSON.stringify(ids),
    limit,
  );
  const byId = new Map(verbatimsOfCodings(reader, first).map((verbatim) => [verbatim.id, verbatim]));
  return { total: ids.length, verbatims: first.flatMap((id) => byId.get(id) ?? []) };
}
