import type { Attribute } from '../../../shared/contract/cases.ts';
import type { RowComparison } from '../../../shared/contract/comparison.ts';
import type { Language } from '../../../shared/contract/base.ts';
import { listAttributes, studyLanguage, valuesByOwner } from '../cases/queries.ts';
import { asGroup, comparable } from '../matrices/axes.ts';
import { crossCaseCells } from '../matrices/cells.ts';
import { shownMatrix } from '../matrices/queries.ts';
import type { Reader } from '../study/study.ts';

type ByAttribute = RowComparison['attributes'][number];

/** A case's value of an attribute, and whether the code is present in it. */
interface Valued {
  readonly value: string;
  readonly has: boolean;
}

const tallied = (values: readonly Valued[], value: string): ByAttribute['values'][number] => ({
  value,
  present: values.filter(({ has }) => has).length,
  of: values.length,
});

const isPure = ({ present, of }: ByAttribute['values'][number]): boolean => present === 0 || present === of;

/** Whether values tell apart those that have it from those that do not: each says one of the two, and both are said. */
const tellsApart = (values: ByAttribute['values']): boolean =>
  values.every(isPure) &&
  values.some(({ present }) => present > 0) &&
  values.some(({ present }) => present === 0);

/** By value; null when every case has a value of its own, which would tell apart whatever is asked. */
function byValue(
  attribute: Attribute,
  cases: readonly Valued[],
  language: Language,
): ByAttribute['values'] | null {
  const values = [...new Set(cases.map(({ value }) => value))];
  if (values.length < 2 || values.length === cases.length) return null;
  const collator = new Intl.Collator(language, { numeric: true });
  return values
    .toSorted((a, b) => {
      const [x, y] = [comparable(attribute, a), comparable(attribute, b)];
      return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    })
    .map((value) =>
      tallied(
        cases.filter((one) => one.value === value),
        asGroup(attribute, value, language),
      ),
    );
}

/** As two ranges, when all that have it lie on one side of all that do not; else null. */
function byRange(
  attribute: Attribute,
  cases: readonly Valued[],
  language: Language,
): ByAttribute['values'] | null {
  const ordered = cases.toSorted((a, b) => {
    const [x, y] = [comparable(attribute, a.value), comparable(attribute, b.value)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (!low || !high || low.has === high.has) return null;
  const border = ordered.findIndex(({ has }) => has !== low.has);
  const [below, above] = [ordered.slice(0, border), ordered.slice(border)];
  if (above.some(({ has }) => has === low.has) || below.at(-1)?.value === above[0]?.value) return null;
  return [below, above].map((side) => {
    const ends = new Set([side[0]?.value ?? '', side.at(-1)?.value ?? '']);
    return tallied(side, [...ends].map((value) => asGroup(attribute, value, language)).join(' – '));
  });
}

/** How many cases of each value have the code; nothing where an attribute has nothing to say. */
function compared(
  attribute: Attribute,
  cases: readonly { readonly value: string | undefined; readonly has: boolean }[],
  language: Language,
): ByAttribute[] {
  const valued = cases.flatMap(({ value, has }) => (value === undefined ? [] : [{ value, has }]));
  const values =
    attribute.type === 'number' || attribute.type === 'date'
      ? byRange(attribute, valued, language)
      : byValue(attribute, valued, language);
  if (values === null) return [];
  return [
    {
      attributeId: attribute.id,
      name: attribute.name,
      values,
      unknown: cases.length - valued.length,
      separates: tellsApart(values),
    },
  ];
}

/** What the rows of a matrix have alike and apart, by count alone; no test is made of it. @throws StudyError `NotFound` */
export function compareRows(reader: Reader, matrixId: string, codeIds: readonly string[]): RowComparison[] {
  const { codes, columns } = shownMatrix(reader, matrixId);
  const wanted = new Set(codeIds);
  const { cells } = crossCaseCells(reader);
  const language = studyLanguage(reader);
  const attributes = listAttributes(reader).filter(({ owner }) => owner === 'case');
  const values = valuesByOwner(reader, 'case');
  return codes
    .filter(({ id }) => wanted.has(id))
    .map(({ id: codeId }) => {
      const cases = columns.map(({ caseId, name }) => {
        const cell = cells.get(codeId)?.get(caseId);
        return {
          caseId,
          name,
          verbatims: cell?.verbatims ?? 0,
          participants: cell?.participants ?? 0,
          sources: cell?.sources ?? 0,
          rating: cell?.rating ?? null,
        };
      });
      const have = cases.filter(({ verbatims }) => verbatims > 0);
      const haveNot = cases.filter(({ verbatims }) => verbatims === 0);
      return {
        codeId,
        cases,
        present: have.length,
        onlyIn: have.length === 1 && cases.length > 1 ? (have[0]?.caseId ?? null) : null,
        onlyNotIn: haveNot.length === 1 && cases.length > 2 ? (haveNot[0]?.caseId ?? null) : null,
        attributes: attributes.flatMap((attribute) =>
          compared(
            attribute,
            cases.map(({ caseId, verbatims }) => ({
              value: values.get(caseId)?.[attribute.id],
              has: verbatims > 0,
            })),
            language,
          ),
        ),
      };
    });
}
