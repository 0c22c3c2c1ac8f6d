import { stringify } from 'csv-stringify/sync';
import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import type { Book } from './book.ts';
import { captionOf, plainLines, plainRuns } from './text.ts';

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';

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

/** Rows of a table of text: CRLF; no cell begins a formula. */
export function delimited(rows: readonly (readonly (string | number)[])[], separator: string): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    {
      delimiter: separator,
      record_delimiter: 'windows',
      // A line break alone is not the record's end, so the library would leave it bare.
      quoted_match: /[\r\n]/,
    },
  );
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

function rowsOf(document: ExhibitDocument): string[][] {
  const rows = document.rows.map((row) =>
    row.type === 'band'
      ? [plainRuns(row.runs), ...document.widths.slice(1).map(() => '')]
      : [row.head, ...row.cells].map((cell) => plainLines(cell.blocks).join('\n')),
  );
  return [headers(document), ...rows];
}

/** The exhibit's cells parted by tabs, as spreadsheets take them from the clipboard. */
export function tabbed(document: ExhibitDocument): string {
  return delimited(rowsOf(document), '\t');
}

/**
 * Exhibits as UTF-8 CSV with a byte-order mark (RFC 4180, with the separator of their language). Several stand one under
 * the other, each under its caption and after an empty line.
 */
export function csvOf({ language, exhibits }: Book): string {
  const [only, ...others] = exhibits;
  const rows =
    only && others.length === 0
      ? rowsOf(only)
      : exhibits.flatMap((exhibit, at) => [
          ...(at === 0 ? [] : [[]]),
          [captionOf(exhibit)],
          ...rowsOf(exhibit),
        ]);
  return byteOrderMark + delimited(rows, separatorOf(language));
}
