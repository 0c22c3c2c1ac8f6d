import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../shared/contract/base.ts';
import { safeCell, separatorOf } from '../exhibits/formats/csv.ts';

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff';

/** Rows of a CSV file: CRLF, the separator of the language; no cell begins a formula. */
export function csv(rows: readonly (readonly (string | number)[])[], language: Language): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    {
      record_delimiter: 'windows',
      delimiter: separatorOf(language),
      // A line break alone is not the record's end, so the library would leave it bare.
      quoted_match: /[\r\n]/,
    },
  );
}
