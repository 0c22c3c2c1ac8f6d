import type { Language } from '../../../shared/contract/base.ts';
import type { Code } from '../../../shared/contract/codebook.ts';
import type { Attribute } from '../../../shared/contract/cases.ts';
import { listAttributes, studyLanguage, valuesByOwner } from '../cases/queries.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';

/** A code with its place in the tree, without counts. */
export interface TreeCode {
  readonly id: string;
  readonly name: string;
  /** Names from the top of the tree down to the parent. */
  readonly path: readonly string[];
  readonly hue: number;
  readonly origin: Code['origin'];
  readonly questionId: string | null;
  readonly archived: boolean;
}

interface CodeRow {
  id: string;
  parentId: string | null;
  name: string;
  hue: number;
  origin: Code['origin'];
  questionId: string | null;
  archived: 0 | 1;
}

/** All codes in the order of the codebook: the tree, depth first. */
export const codeTree = remembered(['code', 'question'], (reader): readonly TreeCode[] => {
  const children = new Map<string | null, CodeRow[]>();
  for (const row of reader.all<CodeRow>(
    `SELECT id, parent_id AS parentId, name, hue, origin, question_id AS questionId, archived_at IS NOT NULL AS archived
       FROM codes ORDER BY position, id`,
  )) {
    const siblings = children.get(row.parentId);
    if (siblings) siblings.push(row);
    else children.set(row.parentId, [row]);
  }
  const codes: TreeCode[] = [];
  const walk = (parentId: string | null, path: readonly string[]): void => {
    for (const { id, name, hue, origin, questionId, archived } of children.get(parentId) ?? []) {
      codes.push({ id, name, hue, origin, questionId, path, archived: archived === 1 });
      walk(id, [...path, name]);
    }
  };
  walk(null, []);
  return codes;
});

/** Codes grouped by research question, in the questions' order, those of none last; within one as they come. */
export function byQuestion<Item extends { questionId: string | null }>(
  reader: Reader,
  codes: readonly Item[],
): Item[] {
  const order = reader.column<string>('SELECT id FROM questions ORDER BY position, id');
  const asked = Map.groupBy(codes, ({ questionId }) => questionId);
  return [...order, null].flatMap((questionId) => asked.get(questionId) ?? []);
}

const answers: Readonly<Record<Language, { true: string; false: string }>> = {
  en: { true: 'yes', false: 'no' },
  fr: { true: 'oui', false: 'non' },
  es: { true: 'sí', false: 'no' },
};

/** Made once: making one takes a hundred times as long as using it. */
const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 20 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 20 }),
  es: new Intl.NumberFormat('es', { maximumFractionDigits: 20 }),
};

function shownNumber(value: string, language: Language): string {
  const number = Number(value);
  return Number.isFinite(number) ? numbers[language].format(number) : value;
}

function shownDate(value: string, language: Language): string {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A value as it is read in a language: dates in words, numbers by their rules, yes and no. */
export function shownValue({ type }: Pick<Attribute, 'type'>, value: string, language: Language): string {
  switch (type) {
    case 'boolean':
      return answers[language][value === 'true' ? 'true' : 'false'];
    case 'number':
      return shownNumber(value, language);
    case 'date':
      return shownDate(value, language);
    default:
      return value;
  }
}

/** A value as the head of a group of columns: it must be understood without the attribute's name. */
export function asGroup(attribute: Attribute, value: string, language: Language): string {
  const shown = shownValue(attribute, value, language);
  switch (attribute.type) {
    case 'boolean':
      return `${attribute.name}${language === 'fr' ? ' : ' : ': '}${shown}`;
    case 'number':
      return `${shown} ${attribute.name.toLocaleLowerCase(language)}`;
    default:
      return shown;
  }
}

/** "Photonique, 142 membres": the first text of a case, then its first number with what it counts. */
function subtitleOf(
  attributes: readonly Attribute[],
  values: Readonly<Record<string, string>>,
  language: Language,
): string {
  const text = attributes.find((a) => a.type === 'text' && values[a.id]);
  const number = attributes.find((a) => a.type === 'number' && values[a.id]);
  const parts = [
    text && values[text.id],
    number && `${shownNumber(values[number.id] ?? '', language)} ${number.name.toLocaleLowerCase(language)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A case as a column. */
export interface CaseColumn {
  readonly caseId: string;
  readonly name: string;
  readonly publicLabel: string;
  readonly group: string | null;
  readonly subtitle: string;
}

/** A value in the order of its attribute: choices as they are listed, yes before no. */
export function comparable(attribute: Attribute, value: string): number | string {
  if (attribute.type === 'number') return Number(value);
  if (attribute.type === 'boolean') return value === 'true' ? 0 : 1;
  if (attribute.type === 'choice') return attribute.choices.indexOf(value);
  return value;
}

/**
 * The cases as columns, in the order of the study or of `caseIds` (cases that are gone are passed over), then grouped
 * by the values of `groupBy`: choices as they are listed, numbers and dates upwards, yes before no, no value last.
 */
export function caseColumns(
  reader: Reader,
  {
    caseIds,
    groupBy,
    language = studyLanguage(reader),
  }: {
    readonly caseIds: readonly string[] | null;
    readonly groupBy: string | null;
    readonly language?: Language;
  },
): CaseColumn[] {
  const cases = reader.all<{ id: string; name: string; publicLabel: string }>(
    'SELECT id, name, public_label AS publicLabel FROM cases ORDER BY position, id',
  );
  const attributes = listAttributes(reader).filter((a) => a.owner === 'case');
  const grouping = attributes.find((a) => a.id === groupBy);
  const values = valuesByOwner(reader, 'case');
  const inOrder = caseIds ? caseIds.flatMap((id) => cases.filter((c) => c.id === id)) : cases;
  const valueOf = (id: string): string => (grouping && values.get(id)?.[grouping.id]) || '';
  const collator = new Intl.Collator(language, { numeric: true });
  const compared = (a: string, b: string): number => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (!grouping || left === right) return 0;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    const [x, y] = [comparable(grouping, left), comparable(grouping, right)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };
  return inOrder
    .toSorted((a, b) => compared(a.id, b.id))
    .map((c) => ({
      caseId: c.id,
      name: c.name,
      publicLabel: c.publicLabel,
      group: grouping && valueOf(c.id) ? asGroup(grouping, valueOf(c.id), language) : null,
      subtitle: subtitleOf(
        attributes.filter((a) => a.id !== grouping?.id),
        values.get(c.id) ?? {},
        language,
      ),
    }));
}
