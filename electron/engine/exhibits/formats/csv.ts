import { stringify } from 'csv-stringify/sync';
import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import { plainLines, plainRuns } from './text.ts';

/**
 * A cell that a spreadsheet will not take for a formula: one that begins like a formula, be it in the wide forms of East
 * Asian type, is led by an apostrophe. (OWASP, CSV injection.)
 */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** What stands between columns where the language's spreadsheets expect it. */
export function separatorOf(language: ExhibitDocument['language']): string {
  return language === 'en' ? ',' : ';';
}

/** One header per column: what stands over it in all header rows, joined. */
function headers({ head, widths }: ExhibitDocument): string[] {
  const columns = widths.map((): string[] => []);
  for (const row of head) {
    let at = 0;
    for (const { blocks, span } of row) {
      const words = plainLines(blocks).join(', ');
      for (let k = 0; k < span; k++) if (words !== '') columns[at + k]?.push(words);
      at += span;
    }
  }
  return columns.map((words) => words.join(' / '));
}

/** The exhibit as UTF-8 CSV with a byte-order mark (RFC 4180, with the separator of its language). */
export function csvOf(document: ExhibitDocument): string {
  const rows = document.rows.map((row) =>
    row.type === 'band'
      ? [plainRuns(row.runs), ...document.widths.slice(1).map(() => '')]
      : [row.head, ...row.cells].map((cell) => plainLines(cell.blocks).join('\n')),
  );
  return stringify(
    [headers(document), ...rows].map((row) => row.map(safeCell)),
    {
      bom: true,
      delimiter: separatorOf(document.language),
      record_delimiter: 'windows',
      // A line break alone is not the record's end, so the library would leave it bare.
      quoted_match: /[\r\n]/,
    },
  );
}
