import {
  AttributeType,
  gridFields,
  type GridField,
  type MissingThing,
} from '../../../shared/contract/grids.ts';
import type { Attribute } from '../../../shared/contract/cases.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Reader, Writer } from '../study/study.ts';
import { setCases } from '../sources/commands.ts';
import { storeValue } from './attributes.ts';
import { freeLabel } from './commands.ts';
import { between, numberText, valueText } from './grid-rows.ts';
import { gridWords, headingsOf } from './grid-words.ts';
import { tieToCases } from './participants.ts';
import { listAttributes, studyLanguage } from './queries.ts';
import { parseBoolean, parseDate, parseDuration, parseValue } from './value.ts';

type Owner = Attribute['owner'];

/** A text as its column takes it: in the form in which the grid shows it, and what the study lacks for it. */
export interface Reading {
  readonly text: string;
  readonly missing?: readonly MissingThing[];
}

/** A column of a grid that can be written. */
export interface Field {
  readonly id: string;
  /** What heads it in a table, in the study's language first. */
  readonly headings: readonly string[];
  /** Reads a text; says why it is not understood. An empty text is read too. */
  readonly read: (text: string) => Reading | 'unread' | 'ambiguous' | 'no-name' | 'too-long';
  /** Writes a text that `read` gave, once nothing is missing. */
  readonly write: (writer: Writer, rowId: string, text: string) => void;
}

/** As the contract's `Name` and `Line`, in UTF-16 code units. */
export const longestName = 300;
const longestLine = 1000;

/** Names without regard to case, white space and composition. */
export const sameName = (name: string): string =>
  normaliseText(name).replace(/\s+/gu, ' ').trim().toLowerCase();

const rank = (order: readonly string[], name: string): number => {
  const at = order.indexOf(sameName(name));
  return at < 0 ? order.length : at;
};

type Named = ReturnType<typeof byName>;

/** Finds things by their names, and says when several bear one. */
function byName(reader: Reader, table: 'groups' | 'cases') {
  const found = new Map<string, string | null>();
  for (const name of reader.column<string>(`SELECT name FROM ${table} ORDER BY position, id`))
    found.set(sameName(name), found.has(sameName(name)) ? null : name);
  const order = [...found.keys()];
  return {
    find: (name: string): string | null | undefined => found.get(sameName(name)),
    inOrder: (names: readonly string[]): string[] =>
      names.toSorted((one, other) => rank(order, one) - rank(order, other)),
  };
}

function namesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[;\n]/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}

function readNames(
  known: Named,
  type: 'group' | 'case',
  names: readonly string[],
): ReturnType<Field['read']> {
  const missing: MissingThing[] = [];
  const read: string[] = [];
  for (const name of names) {
    const found = known.find(name);
    if (found === null) return 'ambiguous';
    if (found === undefined && name.length > longestName) return 'too-long';
    if (found === undefined) missing.push({ type, name });
    read.push(found ?? name);
  }
  return { text: known.inOrder(read).join(between), missing };
}

const tableOf: Readonly<Record<Owner, { table: string; name: string }>> = {
  case: { table: 'cases', name: 'name' },
  participant: { table: 'participants', name: 'confidential_name' },
  source: { table: 'sources', name: 'title' },
};

/** The columns of a grid that can be written: its own, then its attributes. */
export function fieldsOf(reader: Reader, owner: Owner): Field[] {
  const language = studyLanguage(reader);
  const words = gridWords[language];
  const { table, name } = tableOf[owner];
  const groups = byName(reader, 'groups');
  const cases = byName(reader, 'cases');
  const set = (column: string) => (writer: Writer, id: string, value: string | number | null) =>
    void writer.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, value, id);
  const line = (text: string) => (text.length > longestLine ? 'too-long' : { text });
  const own: Readonly<Record<GridField, Pick<Field, 'read' | 'write'>>> = {
    name: {
      read: (text) => (text === '' ? 'no-name' : text.length > longestName ? 'too-long' : { text }),
      write: set(name),
    },
    publicLabel: {
      read: line,
      write: (writer, id, text) =>
        set('public_label')(writer, id, text || (owner === 'case' ? freeLabel(writer, id) : '')),
    },
    group: {
      read: (text) => readNames(groups, 'group', text === '' ? [] : [text]),
      write: (writer, id, text) =>
        set('group_id')(writer, id, writer.value('SELECT id FROM groups WHERE name = ?', text) ?? null),
    },
    cases: {
      read: (text) => readNames(cases, 'case', cases.find(text) ? [text] : namesIn(text)),
      write: (writer, id, text) => {
        const ids = writer.column<string>(
          'SELECT id FROM cases WHERE name IN (SELECT value FROM json_each(?))',
          JSON.stringify(writer.value('SELECT 1 FROM cases WHERE name = ?', text) ? [text] : namesIn(text)),
        );
        if (owner === 'source') setCases(writer, id, ids);
        else tieToCases(writer, id, ids);
      },
    },
    kind: {
      read: (text) => {
        const kind = kindIn(text);
        return kind ? { text: words.kinds[kind] } : 'unread';
      },
      write: (writer, id, text) => set('kind')(writer, id, kindIn(text) ?? 'document'),
    },
    date: {
      read: (text) => {
        const date = text === '' ? '' : parseDate(text, language);
        return date === null ? 'unread' : { text: date };
      },
      write: (writer, id, text) => set('date')(writer, id, text || null),
    },
    duration: {
      read: (text) => {
        if (text === '') return { text };
        const minutes = parseDuration(text, language);
        return minutes === null ? 'unread' : { text: numberText(String(minutes), language) };
      },
      write: (writer, id, text) =>
        set('duration_minutes')(writer, id, text === '' ? null : parseDuration(text, language)),
    },
    place: { read: line, write: set('place') },
    done: {
      read: (text) => {
        const done = text === '' ? 'false' : parseBoolean(text);
        return done === null ? 'unread' : { text: done === 'true' ? words.yes : words.no };
      },
      write: (writer, id, text) => set('done')(writer, id, parseBoolean(text) === 'true' ? 1 : 0),
    },
  };
  return [
    ...gridFields[owner].map((id) => ({
      id,
      headings: [id === 'name' ? words.name[owner] : words.fields[id], ...headingsOf(id, owner)],
      ...own[id],
    })),
    ...listAttributes(reader)
      .filter((attribute) => attribute.owner === owner)
      .map((attribute) => attributeField(attribute, language)),
  ];
}

function kindIn(text: string) {
  const said = sameName(text);
  for (const { kinds } of Object.values(gridWords))
    for (const kind of ['interview', 'field-note', 'document'] as const)
      if (said === kind || said === kinds[kind]) return kind;
  return null;
}

/** The column of an attribute. */
export function attributeField(attribute: Attribute, language: ReturnType<typeof studyLanguage>): Field {
  const { id, name, type } = attribute;
  const parse = (text: string): string | null => (text === '' ? '' : parseValue(attribute, text, language));
  return {
    id,
    headings: [name],
    read: (text) => {
      if (text.length > longestLine) return 'too-long';
      const value = parse(text);
      return value === null ? 'unread' : { text: valueText(type, value, language) };
    },
    write: (writer, rowId, text) => storeValue(writer, attribute, rowId, parse(text) ?? ''),
  };
}

/** The type that all these texts are of; text when they share no other, or there are none. */
export function typeOf(
  texts: readonly string[],
  language: ReturnType<typeof studyLanguage>,
): Attribute['type'] {
  const said = texts.filter((text) => text !== '');
  // Figures that begin with 0 are a number's name, such as a postcode.
  if (said.some((text) => /^0\d/.test(text))) return 'text';
  const types = AttributeType.options.filter((type) => type !== 'choice' && type !== 'text');
  const fits = types.find((type) =>
    said.every((text) => parseValue({ type, choices: [] }, text, language) !== null),
  );
  return said.length > 0 && fits ? fits : 'text';
}
