import type { ConfidentialHit, ConfidentialTerm } from '../../../shared/contract/confidentiality.ts';
import { newId } from '../study/ids.ts';
import type { Reader, Study } from '../study/study.ts';
import { confidentialNames, nameFinder } from './names.ts';

export function listTerms(reader: Reader): ConfidentialTerm[] {
  return reader.all<ConfidentialTerm>(
    'SELECT term, replacement FROM confidential_terms ORDER BY position, id',
  );
}

/** Keeps these terms in place of those kept so far. */
export function keepTerms(study: Study, terms: readonly ConfidentialTerm[]): void {
  if (JSON.stringify(listTerms(study)) === JSON.stringify(terms)) return;
  study.transact({ name: 'editTerms', details: { count: terms.length } }, (writer) => {
    writer.run('DELETE FROM confidential_terms');
    for (const [position, { term, replacement }] of terms.entries())
      writer.run(
        'INSERT INTO confidential_terms (id, term, replacement, position) VALUES (?, ?, ?, ?)',
        newId(),
        term,
        replacement,
        position,
      );
  });
}

/** The confidential names in a text. */
export function findNames(reader: Reader, text: string): ConfidentialHit[] {
  return nameFinder(confidentialNames(reader))(text);
}
