import { readSeparated } from './separated.ts';

/** A code as a list outside the study tells it. What the list does not tell is not there. */
export interface ListedCode {
  /** Line of the list, from 1. */
  readonly line: number;
  /** Names from the top of the tree down to the code itself. */
  readonly path: readonly string[];
  readonly definition?: string;
  readonly useWhen?: string;
  readonly notWhen?: string;
  readonly kind?: 'thematic' | 'conceptual';
  readonly origin?: 'a-priori' | 'emergent';
  /** 0 to 11. */
  readonly hue?: number;
  /** A research question's number or words. */
  readonly question?: string;
}

/** `unread`: a cell whose words are none of those that its column knows. */
export interface ListProblem {
  readonly line: number;
  readonly reason: 'no-name' | 'unread';
  readonly text: string;
}

export interface CodeList {
  readonly codes: readonly ListedCode[];
  readonly problems: readonly ListProblem[];
}

/** Stands between the names of a path, in files as on screen. */
export const pathSeparator = ' › ';

/** Words without regard to case, accents and all that is no letter or digit. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const columns = {
  name: ['code', 'codename', 'name', 'nom', 'nomducode', 'codigo', 'nombre', 'nombredelcodigo', 'label'],
  parent: [
    'parent',
    'parentcode',
    'codeparent',
    'under',
    'sous',
    'category',
    'categorie',
    'categoria',
    'padre',
    'bajo',
  ],
  path: ['path', 'fullname', 'chemin', 'nomcomplet', 'ruta', 'nombrecompleto'],
  definition: ['definition', 'description', 'definicion', 'descripcion', 'memo', 'comment', 'commentaire'],
  useWhen: [
    'usewhen',
    'whentouse',
    'use',
    'inclusion',
    'employerquand',
    'autiliserquand',
    'utiliserquand',
    'quandlutiliser',
    'quandutiliser',
    'usarcuando',
    'cuandousar',
  ],
  notWhen: [
    'notwhen',
    'whennottouse',
    'exclusion',
    'pasquand',
    'nepasutiliserquand',
    'quandnepaslutiliser',
    'nousarcuando',
    'cuandonousar',
  ],
  kind: ['kind', 'type', 'nature', 'genre', 'tipo', 'clase'],
  origin: ['origin', 'origine', 'origen'],
  hue: ['colour', 'color', 'couleur', 'hue'],
  question: ['question', 'researchquestion', 'questionderecherche', 'pregunta', 'preguntadeinvestigacion'],
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];

const kinds = {
  thematic: ['thematic', 'thematique', 'tematico'],
  conceptual: ['conceptual', 'conceptuel'],
} as const;
const origins = {
  'a-priori': ['apriori'],
  emergent: ['emergent', 'emergente'],
} as const;

function wordIn<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  cell: string,
): Word | undefined {
  const said = plain(cell);
  for (const word in words) if (words[word].includes(said)) return word;
  return undefined;
}

/** Which column of a table stands where; null when none of the cells heads the names of codes. */
export function headingsOf(cells: readonly string[]): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const said = plain(cell);
    const column = columnNames.find((name) => (columns[name] as readonly string[]).includes(said));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  });
  return found.has('name') || found.has('path') ? found : null;
}

/** Reads a table of codes by the names over its columns; null when none of them heads the names of codes. */
export function readCodeTable(text: string): CodeList | null {
  const [head, ...records] = readSeparated(text);
  const headings = head && headingsOf(head.cells);
  if (!headings) return null;
  const problems: ListProblem[] = [];
  const rows = records.flatMap(({ line, cells }) => {
    // An apostrophe before the sign of a formula was put there for spreadsheets.
    const cell = (column: Column): string =>
      (cells[headings.get(column) ?? -1] ?? '').replace(/^'(?=[=+\-@])/u, '');
    const unread = (column: Column): void => {
      problems.push({ line, reason: 'unread', text: cell(column) });
    };
    const path = cell('path') === '' ? [] : splitPath(cell('path'));
    const name = cell('name') || (path.pop() ?? '');
    if (name === '') {
      problems.push({ line, reason: 'no-name', text: cells.filter((one) => one !== '').join(' · ') });
      return [];
    }
    const kind = wordIn(kinds, cell('kind'));
    const origin = wordIn(origins, cell('origin'));
    const hue = /^(?:[0-9]|1[01])$/.test(cell('hue')) ? Number(cell('hue')) : undefined;
    if (kind === undefined && cell('kind') !== '') unread('kind');
    if (origin === undefined && cell('origin') !== '') unread('origin');
    if (hue === undefined && cell('hue') !== '') unread('hue');
    const prose = (column: 'definition' | 'useWhen' | 'notWhen' | 'question') =>
      cell(column) === '' ? {} : { [column]: cell(column) };
    const told = {
      ...prose('definition'),
      ...prose('useWhen'),
      ...prose('notWhen'),
      ...prose('question'),
      ...(kind && { kind }),
      ...(origin && { origin }),
      ...(hue !== undefined && { hue }),
    };
    return [{ line, name, parent: cell('parent'), path, told }];
  });
  return { codes: placed(rows), problems };
}

interface Row {
  readonly line: number;
  readonly name: string;
  /** What the table says of the parent: its path, or its name alone. */
  readonly parent: string;
  readonly path: readonly string[];
  readonly told: Omit<ListedCode, 'line' | 'path'>;
}

/** A parent may be told by its path or, when just one code of the list has it, by its name. */
function placed(rows: readonly Row[]): ListedCode[] {
  const byName = new Map<string, Row | null>();
  for (const row of rows) byName.set(row.name, byName.has(row.name) ? null : row);
  const pathOf = (row: Row, seen: ReadonlySet<Row>): string[] => {
    if (row.path.length > 0) return [...row.path];
    if (row.parent === '') return [];
    const named = byName.get(row.parent);
    if (named) return seen.has(named) ? [] : [...pathOf(named, new Set([...seen, named])), named.name];
    return splitPath(row.parent);
  };
  return rows.map((row) => ({
    line: row.line,
    path: [...pathOf(row, new Set([row])), row.name],
    ...row.told,
  }));
}

function splitPath(text: string): string[] {
  const parts = text.includes('›') ? text.split('›') : text.split(/ [/>] /u);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const tabStop = 4;

/** How far a line is set in, in columns. */
function indentOf(space: string): number {
  let column = 0;
  for (const character of space)
    column = character === '\t' ? (Math.floor(column / tabStop) + 1) * tabStop : column + 1;
  return column;
}

/**
 * Reads a list of codes set in by tabs or spaces: what is set in further than the line above is under it. After the name
 * a definition may follow, behind " — " or ": ". A leading "-", "*" or "•" is left out; a backslash keeps the mark after it.
 */
export function readCodeOutline(text: string): CodeList {
  const codes: ListedCode[] = [];
  const problems: ListProblem[] = [];
  const above: { indent: number; name: string }[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/u)
    .forEach((raw, index) => {
      const line = index + 1;
      const said = raw.trim();
      if (said === '') return;
      const { name, definition } = partsOf(said);
      if (name === '') {
        problems.push({ line, reason: 'no-name', text: said });
        return;
      }
      const indent = indentOf(/^\s*/u.exec(raw)?.[0] ?? '');
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      codes.push({
        line,
        path: [...above.map((one) => one.name), name],
        ...(definition !== '' && { definition }),
      });
      above.push({ indent, name });
    });
  return { codes, problems };
}

function partsOf(line: string): { name: string; definition: string } {
  const said = line.replace(/^[-*•]\s+/u, '');
  const found =
    /^(?<name>.*?)\s—(?:\s+(?<definition>.*))?$/u.exec(said) ??
    /^(?<name>.*?):\s+(?<definition>.*)$/u.exec(said);
  const name = found?.groups?.['name'] ?? said;
  return {
    name: name.replace(/\\([-*•—\\])/gu, '$1').trim(),
    definition: (found?.groups?.['definition'] ?? '').trim(),
  };
}

/** One line of an outline; `readCodeOutline` reads it back. Line breaks of the definition become spaces. */
export function outlineLine(depth: number, name: string, definition: string): string {
  const marked = name.replaceAll('\\', '\\\\').replace(/^[-*•]|(?<=\s)—/gu, '\\$&');
  const words = definition.replace(/\s+/gu, ' ').trim();
  // A name with a colon would be taken for a name and its definition.
  const end = words === '' ? (/:\s/u.test(name) ? ' —' : '') : ` — ${words}`;
  return `${'\t'.repeat(depth)}${marked}${end}`;
}
