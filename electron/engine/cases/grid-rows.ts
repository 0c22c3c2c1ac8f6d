import type { Language } from '../../../shared/contract/base.ts';
import type { Attribute } from '../../../shared/contract/cases.ts';
import type { Reader } from '../study/study.ts';
import { gridWords } from './grid-words.ts';
import { listAttributes, studyLanguage, valuesByOwner } from './queries.ts';

/** A row of a grid with its fields as text in the study's language, by field and by attribute id; empty ones left out. */
export interface GridRow {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Between the names in a cell that holds several. */
export const between = '; ';

/** A number as the language's spreadsheets read it, without marks between thousands. */
export function numberText(value: string, language: Language): string {
  return language === 'en' ? value : value.replace('.', ',');
}

/** A stored value of an attribute as text. */
export function valueText(type: Attribute['type'], value: string, language: Language): string {
  if (type === 'number') return numberText(value, language);
  if (type === 'boolean' && value !== '') return gridWords[language][value === 'true' ? 'yes' : 'no'];
  return value;
}

type Row = { readonly id: string } & Readonly<Record<string, string | number | null>>;

const caseNames = (ties: string, owner: string): string =>
  `(SELECT group_concat(c.name, '${between}' ORDER BY c.position, c.id)
      FROM ${ties} t JOIN cases c ON c.id = t.case_id WHERE t.${owner}_id = o.id)`;

const rowsSql: Readonly<Record<Attribute['owner'], string>> = {
  case: 'SELECT id, name, public_label AS publicLabel FROM cases o ORDER BY position, id',
  participant: `SELECT o.id, o.confidential_name AS name, o.public_label AS publicLabel, g.name AS "group",
                       ${caseNames('participant_cases', 'participant')} AS cases
                  FROM participants o LEFT JOIN groups g ON g.id = o.group_id ORDER BY o.position, o.id`,
  source: `SELECT o.id, o.title AS name, o.kind, ${caseNames('source_cases', 'source')} AS cases, o.date,
                  o.duration_minutes AS duration, o.place, o.done
             FROM sources o ORDER BY o.position, o.id`,
};

/** The rows of a grid in their order. */
export function gridRows(reader: Reader, owner: Attribute['owner']): GridRow[] {
  const language = studyLanguage(reader);
  const { kinds, yes, no } = gridWords[language];
  const attributes = listAttributes(reader).filter((attribute) => attribute.owner === owner);
  const values = valuesByOwner(reader, owner);
  const text = (field: string, value: string | number | null): string => {
    if (value === null) return '';
    if (field === 'kind') return Object.entries(kinds).find(([kind]) => kind === value)?.[1] ?? '';
    if (field === 'done') return value === 1 ? yes : no;
    return typeof value === 'number' ? numberText(String(value), language) : value;
  };
  return reader.all<Row>(rowsSql[owner]).map(({ id, ...fields }) => {
    const own = values.get(id) ?? {};
    return {
      id,
      texts: Object.fromEntries([
        ...Object.entries(fields).map(([field, value]) => [field, text(field, value)]),
        ...attributes.map((one) => [one.id, valueText(one.type, own[one.id] ?? '', language)]),
      ]),
    };
  });
}
