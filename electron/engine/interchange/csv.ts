import type { Language } from '../../../shared/contract/base.ts';
import { delimited, separatorOf } from '../exhibits/formats/csv.ts';

export { byteOrderMark } from '../exhibits/formats/csv.ts';

/** Rows of a CSV file: CRLF, the separator of the language; no cell begins a formula. */
export function csv(rows: readonly (readonly (string | number)[])[], language: Language): string {
  return delimited(rows, separatorOf(language));
}
