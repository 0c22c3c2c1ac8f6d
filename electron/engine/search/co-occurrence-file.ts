import type { ConfidentialChoice } from '../../../shared/contract/confidentiality.ts';
import type { Language } from '../../../shared/contract/base.ts';
import { studyLanguage } from '../cases/queries.ts';
import { byteOrderMark, csv } from '../interchange/csv.ts';
import { writeLeaving } from '../confidentiality/leaving.ts';
import type { Reader } from '../study/study.ts';
import { coOccurrence, type CoOccurrenceInput } from './co-occurrence.ts';

/** The heads of the first two columns: what the rows are, and how many verbatims each has in all. */
const heads = {
  en: ['Code', 'Verbatims'],
  fr: ['Code', 'Verbatims'],
  es: ['Código', 'Citas textuales'],
} satisfies Record<Language, readonly string[]>;

/**
 * Writes a table of co-occurrence to a CSV file in the study's language (UTF-8 with a byte order mark, CRLF); no cell
 * begins a formula, a pair that never meets has 0, and a code with itself has nothing.
 * @throws StudyError what writing the file met; what stood at `path` is still there then.
 */
export async function exportCoOccurrence(
  reader: Reader,
  path: string,
  input: CoOccurrenceInput,
  confidential: ConfidentialChoice,
): Promise<{ codes: number }> {
  const { codes, cells } = coOccurrence(reader, input);
  const language = studyLanguage(reader);
  const names = codes.map(({ name, path: above }) => [...above, name].join(' / '));
  const rows = codes.map(({ verbatims }, at) => [
    names[at] ?? '',
    verbatims,
    ...codes.map((_, column) => (column === at ? '' : 0)),
  ]);
  for (const { row, column, verbatims } of cells) rows[row]?.splice(column + 2, 1, verbatims);
  await writeLeaving(reader, path, confidential, (leaving) => {
    const head = [...heads[language], ...names.map((name) => leaving.text(name))];
    return byteOrderMark + csv([head, ...leaving.rows(rows)], language);
  });
  return { codes: codes.length };
}
