import type { z } from 'zod';
import type { Block, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import { wordingKey, type CrossCaseExhibit } from '../../../shared/contract/exhibits.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { caseColumns, type CaseColumn } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import { nothing, printedWords } from './words.ts';

type Definition = z.infer<typeof CrossCaseExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;
type HeadCell = Table['head'][number][number];

/** A text as paragraphs, one for each of its lines. */
export function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));
}

/** The codes of an exhibit in its order; those that are gone are passed over. */
export function codeNames(
  reader: Reader,
  ids: readonly string[],
): { id: string; name: string; questionId: string | null }[] {
  const codes = new Map(
    reader
      .all<{ id: string; name: string; questionId: string | null }>(
        'SELECT id, name, question_id AS questionId FROM codes WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map((code) => [code.id, code]),
  );
  return [...new Set(ids)].flatMap((id) => codes.get(id) ?? []);
}

/** With a capital at its beginning. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}

/** One head cell over each run of neighbouring columns that share a group. */
function groupHeads(columns: readonly CaseColumn[], set: (text: string) => string): HeadCell[] {
  const heads: (HeadCell & { group: string | null })[] = [];
  for (const { group } of columns) {
    const last = heads.at(-1);
    if (last && last.group === group) last.span += 1;
    else heads.push({ group, blocks: paragraphs(set(group ?? '')), span: 1 });
  }
  return heads.map(({ blocks, span }) => ({ blocks, span }));
}

function headOf(
  definition: Definition,
  columns: readonly CaseColumn[],
  set: (text: string) => string,
): HeadCell[][] {
  const words = printedWords[definition.language];
  const cell = (text: string): HeadCell => ({
    blocks: text === '' ? [] : [{ type: 'paragraph', runs: [{ text: set(text), bold: true }] }],
    span: 1,
  });
  const blank: HeadCell = { blocks: [], span: 1 };
  const cases = columns.map(({ publicLabel, subtitle }): HeadCell => ({
    blocks: [...cell(capitalised(publicLabel)).blocks, ...paragraphs(set(subtitle))],
    span: 1,
  }));
  const conclusion = definition.conclusion ? [cell(words.conclusion)] : [];
  const row = [cell(definition.rowHeading || words.code), ...cases, ...conclusion];
  if (!columns.some((column) => column.group !== null)) return [row];
  return [[blank, ...groupHeads(columns, set), ...conclusion.map(() => blank)], row];
}

/** Lengths, in UTF-16 code units, from which a table of several columns reads better across the page. */
const longCell = 450;
const longOnAverage = 220;

/** Whether a table of so many columns besides its row headers, with these texts, wants the page on its side. */
export function readsBetterAcross(columns: number, texts: readonly string[]): boolean {
  if (columns > 4) return true;
  if (columns < 3) return false;
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.some((text) => text.length > longCell) || total > longOnAverage * texts.length;
}

/** A row per code, a column per case under its public label, in each cell the exhibit's own wording or the finding. */
export function crossCaseTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const set = (text: string): string => typeset(text, language);
  const columns = caseColumns(reader, { caseIds: definition.caseIds, groupBy: definition.groupBy, language });
  const findings = new Map(
    reader
      .all<{ codeId: string; caseId: string; text: string }>(
        `SELECT code_id AS codeId, case_id AS caseId, text FROM findings WHERE case_id IS NOT NULL AND text <> ''`,
      )
      .map(({ text, ...place }) => [wordingKey(place), text]),
  );
  const conclusions = new Map(
    reader
      .all<{ codeId: string; text: string }>('SELECT code_id AS codeId, text FROM conclusions')
      .map(({ codeId, text }) => [codeId, text]),
  );
  const rows = codeNames(reader, definition.codeIds).map(({ id, name }) => {
    const texts = columns.map(({ caseId }) => {
      const key = wordingKey({ codeId: id, caseId });
      return definition.wordings[key]?.text.trim() || (findings.get(key) ?? '');
    });
    return { id, name, texts: definition.conclusion ? [...texts, conclusions.get(id) ?? ''] : texts };
  });
  const count = columns.length + (definition.conclusion ? 1 : 0);
  const across = readsBetterAcross(
    count,
    rows.flatMap((row) => row.texts),
  );
  return {
    orientation:
      definition.orientation === 'auto' ? (across ? 'landscape' : 'portrait') : definition.orientation,
    widths: [1, ...Array.from({ length: count }, () => 1.5)],
    head: headOf(definition, columns, set),
    rows: rows.map(({ id, name, texts }) => ({
      type: 'row',
      head: { blocks: paragraphs(set(name)) },
      cells: texts.map((text, at) => {
        const caseId = columns[at]?.caseId;
        return {
          blocks: paragraphs(set(text.trim() || nothing)),
          ...(caseId !== undefined && { about: { codeId: id, caseId }, finding: true }),
        };
      }),
    })),
  };
}
