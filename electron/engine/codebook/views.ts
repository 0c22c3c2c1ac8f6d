import { CountsDefinition, type LineKeys } from '../../../shared/contract/counts.ts';
import { ExhibitDefinition, type Wording } from '../../../shared/contract/exhibits.ts';
import { MatrixDefinition } from '../../../shared/contract/matrices.ts';
import { VerbatimQuery } from '../../../shared/contract/search.ts';
import { type Cluster, WithinCaseDefinition } from '../../../shared/contract/within-case.ts';
import type { Reader, Writer } from '../study/study.ts';

/** A saved view whose definition names a code that goes, or a coding that becomes one with another. */
export interface RenamedView {
  readonly table: 'matrices' | 'count_tables' | 'queries' | 'exhibits';
  readonly id: string;
  readonly title: string;
  /** "Annexe 1"; empty for what is no exhibit. */
  readonly label: string;
  /** The definition as it is to be stored, in JSON; null for an exhibit that stays, and follows a query that changes. */
  readonly definition: string | null;
}

/** Which codes become which one, and which codings which. */
export interface Renaming {
  readonly into: string;
  readonly gone: ReadonlySet<string>;
  /** By the id of a coding that goes, the one that stays. */
  readonly staying: ReadonlyMap<string, string>;
}

interface Row {
  id: string;
  title: string;
  definition: string;
}

/** The saved views that change. One that is broken is passed over: a code is never held back by it. */
export function viewsNaming(reader: Reader, renaming: Renaming): RenamedView[] {
  const views: RenamedView[] = [];
  for (const row of reader.all<Row>('SELECT id, title, definition FROM matrices ORDER BY position, id')) {
    const before = parsed(row.definition, MatrixDefinition);
    const within = before ? undefined : parsed(row.definition, WithinCaseDefinition);
    if (within) addChanged(views, 'matrices', row, '', within, renamedClusters(within, renaming));
    if (before?.codeIds) {
      const after = { ...before, codeIds: renamedCodes(before.codeIds, renaming) };
      addChanged(views, 'matrices', row, '', before, after);
    }
  }
  for (const row of reader.all<Row>('SELECT id, title, definition FROM count_tables ORDER BY position, id')) {
    const before = parsed(row.definition, CountsDefinition);
    if (before) addChanged(views, 'count_tables', row, '', before, renamedCounts(before, renaming));
  }
  for (const row of reader.all<Row>('SELECT id, title, definition FROM queries ORDER BY position, id')) {
    const before = parsed(row.definition, VerbatimQuery);
    if (before) addChanged(views, 'queries', row, '', before, renamedQuery(before, renaming));
  }
  const queries = new Set(views.flatMap(({ table, id }) => (table === 'queries' ? [id] : [])));
  const counts = new Map<string, number>();
  for (const row of reader.all<Row>('SELECT id, title, definition FROM exhibits ORDER BY position, id')) {
    const before = parsed(row.definition, ExhibitDefinition);
    if (!before) continue;
    const count = (counts.get(before.word) ?? 0) + 1;
    counts.set(before.word, count);
    const label = before.word === '' ? '' : `${before.word} ${count}`;
    const { length } = views;
    addChanged(views, 'exhibits', row, label, before, renamedExhibit(before, renaming));
    if (views.length === length && follows(before, queries))
      views.push({ table: 'exhibits', id: row.id, title: row.title, label, definition: null });
  }
  return views;
}

export function storeViews(writer: Writer, views: readonly RenamedView[]): void {
  for (const { table, id, definition } of views)
    if (definition !== null) writer.run(`UPDATE ${table} SET definition = ? WHERE id = ?`, definition, id);
}

const follows = (exhibit: ExhibitDefinition, queries: ReadonlySet<string>): boolean =>
  exhibit.kind === 'query' && 'queryId' in exhibit.asked && queries.has(exhibit.asked.queryId);

function parsed<T>(
  json: string,
  schema: { safeParse: (value: unknown) => { data?: T | undefined } },
): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function addChanged(
  views: RenamedView[],
  table: RenamedView['table'],
  { id, title }: Row,
  label: string,
  before: unknown,
  after: unknown,
): void {
  const definition = JSON.stringify(after);
  if (definition !== JSON.stringify(before)) views.push({ table, id, title, label, definition });
}

/** Each code once, at its first place. */
function renamedCodes(ids: readonly string[], { into, gone }: Renaming): string[] {
  return [...new Set(ids.map((id) => (gone.has(id) ? into : id)))];
}

/** Each code once, in the first cluster that it comes to. */
function renamedClusters<Definition extends { clusters: readonly Pick<Cluster, 'codeIds'>[] }>(
  definition: Definition,
  renaming: Renaming,
): Definition {
  const placed = new Set<string>();
  return {
    ...definition,
    clusters: definition.clusters.map((cluster) => ({
      ...cluster,
      codeIds: renamedCodes(cluster.codeIds, renaming).filter((id) => !placed.has(id) && placed.add(id)),
    })),
  };
}

function renamedExhibit(definition: ExhibitDefinition, renaming: Renaming): ExhibitDefinition {
  if (definition.kind === 'frequencies')
    return { ...definition, table: renamedCounts(definition.table, renaming) };
  if (definition.kind === 'corpus') return definition;
  if (definition.kind === 'query')
    return {
      ...requoted(definition, renaming.staying),
      asked:
        'query' in definition.asked
          ? { query: renamedQuery(definition.asked.query, renaming) }
          : definition.asked,
    };
  const codeIds = renamedCodes(definition.codeIds, renaming);
  if ('wordings' in definition)
    return { ...definition, codeIds, wordings: renamedWordings(definition.wordings, renaming) };
  if (definition.kind === 'verbatims')
    return { ...definition, codeIds, quotes: renamedQuotes(definition.quotes, renaming) };
  return { ...definition, codeIds };
}

type QueryExhibit = Extract<ExhibitDefinition, { kind: 'query' }>;

/** A coding that takes in another is left out, or shown in the words, that the other was unless it has its own. */
function requoted(definition: QueryExhibit, staying: Renaming['staying']): QueryExhibit {
  const heir = (id: string): string => staying.get(id) ?? id;
  const shown: QueryExhibit['shown'] = {};
  for (const [id, words] of Object.entries(definition.shown))
    if (heir(id) === id || !(heir(id) in definition.shown)) shown[heir(id)] ??= words;
  return { ...definition, shown, omitted: [...new Set(definition.omitted.map(heir))] };
}

const renamedKeys = (keys: LineKeys, { into, gone }: Renaming): LineKeys =>
  keys && [...new Set(keys.map((key) => (key !== null && gone.has(key) ? into : key)))];

const renamedCounts = (table: CountsDefinition, renaming: Renaming): CountsDefinition => ({
  ...table,
  codeIds: table.codeIds && renamedCodes(table.codeIds, renaming),
  ...(table.rows.of === 'code' && { rowKeys: renamedKeys(table.rowKeys, renaming) }),
  ...(table.columns.of === 'code' && { columnKeys: renamedKeys(table.columnKeys, renaming) }),
});

const renamedQuery = (query: VerbatimQuery, renaming: Renaming): VerbatimQuery => ({
  ...query,
  conditions: query.conditions.map((condition) =>
    'codeIds' in condition ? { ...condition, codeIds: renamedCodes(condition.codeIds, renaming) } : condition,
  ),
});

/** Wordings go by code, then case or participant; two that meet in one cell stand one after the other. */
function renamedWordings(wordings: Readonly<Record<string, Wording>>, { into, gone }: Renaming) {
  const kept = Object.entries(wordings).filter(([key]) => !gone.has(key.split(' ')[0] ?? ''));
  const renamed: Record<string, Wording> = Object.fromEntries(kept);
  for (const code of gone)
    for (const [key, wording] of Object.entries(wordings)) {
      const [codeId, ownerId] = key.split(' ');
      if (codeId !== code) continue;
      const cell = `${into} ${ownerId}`;
      const there = renamed[cell];
      renamed[cell] = there
        ? { text: joined(there.text, wording.text), of: joined(there.of, wording.of) }
        : wording;
    }
  return renamed;
}

/** Two texts one after the other, once when they are the same. */
const joined = (first: string, second: string): string =>
  first.trim() === '' || first.trim() === second.trim() ? second : `${first.trim()}\n\n${second}`;

type Quotes = Extract<ExhibitDefinition, { kind: 'verbatims' }>['quotes'];

/** A coding that takes in another is quoted once, as it was quoted first. */
function renamedQuotes(quotes: Quotes, { into, gone, staying }: Renaming): Quotes {
  const codes = [into, ...gone].filter((id) => id in quotes);
  const renamed = Object.fromEntries(Object.entries(quotes).filter(([id]) => !codes.includes(id)));
  if (codes.length === 0) return renamed;
  const seen = new Set<string>();
  renamed[into] = codes
    .flatMap((id) => quotes[id] ?? [])
    .map((quote) => ({ ...quote, codingId: staying.get(quote.codingId) ?? quote.codingId }))
    .filter(({ codingId }) => !seen.has(codingId) && seen.add(codingId));
  return renamed;
}

/**
 * Codings get another code: in a table of verbatims that has a row for it, their quotations go to that row; elsewhere
 * they stay where the researcher put them. A coding that takes in another is quoted in its place.
 */
export function moveQuotes(
  writer: Writer,
  moved: ReadonlySet<string>,
  into: string,
  staying: ReadonlyMap<string, string>,
): void {
  const views: RenamedView[] = [];
  for (const row of writer.all<Row>('SELECT id, title, definition FROM exhibits')) {
    const before = parsed(row.definition, ExhibitDefinition);
    if (before?.kind === 'query') addChanged(views, 'exhibits', row, '', before, requoted(before, staying));
    if (before?.kind !== 'verbatims') continue;
    const hasRow = before.codeIds.includes(into);
    const seen = new Set<string>();
    const quotes: Quotes = {};
    for (const codeId of new Set([into, ...Object.keys(before.quotes)]))
      for (const quote of before.quotes[codeId] ?? []) {
        const under = hasRow && moved.has(quote.codingId) ? into : codeId;
        const codingId = staying.get(quote.codingId) ?? quote.codingId;
        if (seen.has(`${under} ${codingId}`)) continue;
        seen.add(`${under} ${codingId}`);
        (quotes[under] ??= []).push({ ...quote, codingId });
      }
    if (
      Object.values(before.quotes)
        .flat()
        .some(({ codingId }) => moved.has(codingId))
    )
      addChanged(views, 'exhibits', row, '', before, { ...before, quotes });
  }
  storeViews(writer, views);
}
