import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { Rating } from '../../../shared/contract/base.ts';
import type { Attribute } from '../../../shared/contract/cases.ts';
import type {
  TruthCondition,
  TruthTable,
  TruthTableDefinition,
} from '../../../shared/contract/comparison.ts';
import { withoutAccents } from '../../../shared/text/folding.ts';
import { stringify } from 'csv-stringify/sync';
import { listAttributes, studyLanguage, valuesByOwner } from '../cases/queries.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import { asGroup, caseColumns, codeTree } from '../matrices/axes.ts';
import { crossCaseCells } from '../matrices/cells.ts';
import type { Reader } from '../study/study.ts';

/** A rating as membership in a four-value fuzzy set (C. Ragin, 2008, Redesigning Social Inquiry, ch. 2). */
const fuzzy: Readonly<Record<Rating, number | null>> = {
  none: 0,
  weak: 0.33,
  medium: 0.67,
  strong: 1,
  unclear: null,
};

/** The most characters of a header: what fsQCA and R's QCA still show whole. */
const longest = 24;

/** Whole words as far as they go, when they go far enough to say something. */
function shortened(header: string): string {
  if (header.length <= longest) return header.replace(/_+$/, '');
  const cut = header.slice(0, longest + 1);
  const words = cut.slice(0, cut.lastIndexOf('_'));
  return words.length >= longest / 2 ? words : header.slice(0, longest);
}

/** Makes headers that QCA software takes, each different from those before it. */
function headers(): (label: string, otherwise: string) => string {
  const taken = new Set<string>();
  return (label, otherwise) => {
    const plain = withoutAccents(label.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').replaceAll('æ', 'ae'))
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const base = shortened(/^[A-Z]/.test(plain) ? plain : `${otherwise}_${plain}`);
    let header = base;
    for (let n = 2; taken.has(header); n += 1) header = `${base.slice(0, longest - 3)}_${n}`;
    taken.add(header);
    return header;
  };
}

interface Column {
  readonly label: string;
  readonly valueOf: (caseId: string) => number | null;
}

function attributeColumn(
  attribute: Attribute,
  value: string | null,
  valueOf: (caseId: string) => string | undefined,
  shown: (value: string) => string,
): Column {
  const known = (read: (text: string) => number | null) => (caseId: string) => {
    const text = valueOf(caseId);
    return text === undefined || text === '' ? null : read(text);
  };
  if (value !== null) return { label: shown(value), valueOf: known((text) => (text === value ? 1 : 0)) };
  if (attribute.type === 'number')
    return {
      label: attribute.name,
      valueOf: known((text) => (Number.isFinite(Number(text)) ? Number(text) : null)),
    };
  if (attribute.type === 'boolean')
    return { label: attribute.name, valueOf: known((text) => (text === 'true' ? 1 : 0)) };
  return { label: attribute.name, valueOf: () => null };
}

/**
 * Cases by conditions, as numbers. What is not known is null: a rating that was not given or is unclear, an attribute
 * without a value, and the presence of a code in a case in which nothing at all is coded.
 */
export function truthTable(reader: Reader, definition: TruthTableDefinition): TruthTable {
  const { codings, cells } = crossCaseCells(reader);
  const coded = new Set(codings.flatMap(({ caseIds }) => caseIds));
  const codes = new Map(codeTree(reader).map((code) => [code.id, code]));
  const attributes = new Map(
    listAttributes(reader)
      .filter(({ owner }) => owner === 'case')
      .map((attribute) => [attribute.id, attribute]),
  );
  const values = valuesByOwner(reader, 'case');
  const language = studyLanguage(reader);
  const columnOf = (condition: TruthCondition): Column[] => {
    if (condition.type === 'code') {
      const { codeId, as } = condition;
      const code = codes.get(codeId);
      if (!code) return [];
      const cell = (caseId: string) => cells.get(codeId)?.get(caseId);
      const present = (caseId: string) =>
        coded.has(caseId) ? Number((cell(caseId)?.verbatims ?? 0) > 0) : null;
      const rated = (caseId: string) => {
        const rating = cell(caseId)?.rating ?? null;
        return rating === null ? null : fuzzy[rating];
      };
      return [{ label: code.name, valueOf: as === 'present' ? present : rated }];
    }
    const attribute = attributes.get(condition.attributeId);
    if (!attribute) return [];
    const valueOf = (caseId: string) => values.get(caseId)?.[attribute.id];
    return [
      attributeColumn(attribute, condition.value, valueOf, (value) => asGroup(attribute, value, language)),
    ];
  };
  const conditions = definition.conditions.flatMap(columnOf);
  const outcome = definition.outcome === null ? [] : columnOf(definition.outcome);
  const columns = [...conditions, ...outcome];
  const [headerOf, rowHeaderOf] = [headers(), headers()];
  headerOf('case', 'CASE');
  const rows = caseColumns(reader, { caseIds: definition.caseIds, groupBy: null }).map(
    ({ caseId, name, publicLabel }) => ({
      caseId,
      name,
      header: rowHeaderOf(publicLabel || name, 'CASE'),
      values: columns.map(({ valueOf }) => valueOf(caseId)),
    }),
  );
  return {
    columns: columns.map(({ label }, at) => ({
      header: headerOf(label, 'C'),
      label,
      outcome: at >= conditions.length,
    })),
    rows,
    missing: rows.flatMap((row) => row.values).filter((value) => value === null).length,
  };
}

/**
 * Writes a truth table as fsQCA and R's QCA read it, whatever the study's language: UTF-8 without a byte order mark,
 * commas, decimal points, one case a line by its public label.
 * @throws StudyError what writing the file met; what stood at `path` is still there then.
 */
export async function exportTruthTable(
  reader: Reader,
  path: string,
  definition: TruthTableDefinition,
  confidential: ConfidentialChoice,
): Promise<{ cases: number; missing: number }> {
  const { columns, rows, missing } = truthTable(reader, definition);
  await writeLeaving(reader, path, confidential, (leaving) => {
    const headerOf = headers();
    return stringify(
      [
        [headerOf('case', 'CASE'), ...columns.map(({ label }) => headerOf(leaving.text(label), 'C'))],
        ...rows.map(({ header, values }) => [
          header,
          ...values.map((value) => (value === null ? '' : value)),
        ]),
      ],
      { record_delimiter: 'windows' },
    );
  });
  return { cases: rows.length, missing };
}
