import type { z } from 'zod';
import type { Block, ExhibitDocument } from '../../../shared/contract/exhibit-document.ts';
import type { FrequenciesExhibit } from '../../../shared/contract/exhibits.ts';
import { typeset } from '../../../shared/text/typography.ts';
import { countTable } from '../counts/table.ts';
import { axisName, printedCounts, printedName, shareOf, whatIsCounted } from '../counts/words.ts';
import type { Reader } from '../study/study.ts';
import { paragraphs } from './cross-case.ts';
import { nothing } from './words.ts';

type Definition = z.infer<typeof FrequenciesExhibit>;
type Table = Pick<ExhibitDocument, 'orientation' | 'widths' | 'head' | 'rows'>;

/** A table of counts with its totals. What is counted is said in its last line, so that no format can lose it. */
export function frequenciesTable(reader: Reader, definition: Definition): Table {
  const { language } = definition;
  const table = countTable(reader, definition.table);
  const words = printedCounts[language];
  const set = (text: string): string => typeset(text, language);
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const said = (count: number, row: number, column: number): string => {
    if (count === 0) return nothing;
    const share = shareOf(table, count, row, column);
    return share === null ? number.format(count) : percent.format(share);
  };
  const bold = (text: string): Block[] => [{ type: 'paragraph', runs: [{ text: set(text), bold: true }] }];
  const { rows, columns } = table;
  return {
    orientation:
      definition.orientation === 'auto'
        ? columns.length > 6
          ? 'landscape'
          : 'portrait'
        : definition.orientation,
    widths: [2.4, ...columns.map(() => 1), 1],
    head: [
      [
        { blocks: bold(definition.rowHeading || axisName(reader, definition.table.rows, language)), span: 1 },
        ...columns.map((column) => ({ blocks: bold(printedName(column, language)), span: 1 })),
        { blocks: bold(words.total), span: 1 },
      ],
    ],
    rows: [
      ...rows.map((row, at) => ({
        type: 'row' as const,
        head: { blocks: paragraphs(set(printedName(row, language))) },
        cells: [
          ...columns.map((_, column) => {
            const count = table.cells[at]?.[column] ?? 0;
            const share = shareOf(table, count, at, column);
            return {
              blocks: paragraphs(set(said(count, at, column))),
              ...(count > 0 && { figure: { value: share ?? count, share: share !== null } }),
            };
          }),
          { blocks: paragraphs(set(number.format(row.total))), figure: { value: row.total, share: false } },
        ],
      })),
      {
        type: 'row',
        head: { blocks: bold(words.total) },
        cells: [...columns.map(({ total }) => total), table.total].map((total) => ({
          blocks: bold(number.format(total)),
          figure: { value: total, share: false },
        })),
      },
      { type: 'band', runs: [{ text: set(whatIsCounted(reader, table, language)), italic: true }] },
    ],
  };
}
