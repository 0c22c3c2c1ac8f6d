import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { CountsDefinition } from '../../../shared/contract/counts.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { studyLanguage } from '../cases/queries.ts';
import { byteOrderMark, csv } from '../interchange/csv.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import type { Reader } from '../study/study.ts';
import { countTable } from './table.ts';
import { axisName, printedCounts, printedLine, shareOf, whatIsCounted } from './words.ts';

/**
 * Writes a table of counts as CSV in the study's language: headings, a line per row, the totals, and under an empty line
 * what is counted. Shares are decimal fractions with four digits at most.
 * @throws StudyError what writing the file met; what stood at `path` is still there then.
 */
export async function exportCounts(
  reader: Reader,
  path: string,
  definition: CountsDefinition,
  confidential: ConfidentialChoice,
): Promise<{ rows: number }> {
  const language = studyLanguage(reader);
  const table = countTable(reader, definition);
  const { total } = printedCounts[language];
  const fraction = new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false });
  const written = (count: number, row: number, column: number): string | number => {
    if (definition.share === 'none') return count;
    const share = shareOf(table, count, row, column);
    return share === null ? '' : fraction.format(share);
  };
  const rows = [
    [
      axisName(reader, definition.rows, language),
      ...table.columns.map((column) => printedLine(column, language)),
      total,
    ],
    ...table.rows.map((row, at) => [
      printedLine(row, language),
      ...(table.cells[at] ?? []).map((count, column) => written(count, at, column)),
      row.total,
    ]),
    [total, ...table.columns.map((column) => column.total), table.total],
  ];
  // What is counted is said in words of the workbench's own, which a case may be named like.
  const says = [[], [typeset(whatIsCounted(reader, table, language), language)]];
  await writeLeaving(
    reader,
    path,
    confidential,
    (leaving) => byteOrderMark + csv([...leaving.rows(rows), ...says], language),
  );
  return { rows: table.rows.length };
}
