import type { Language } from '../../../shared/contract/base.ts';
import type { Reader } from '../study/study.ts';
import { printedWithinWords } from './words.ts';

/** What sources are called where their titles must not be: "interview 3", counted by kind in the order of the study. */
export function publicSourceNames(reader: Reader, language: Language): ReadonlyMap<string, string> {
  const words = printedWithinWords[language].source;
  const counts = { interview: 0, 'field-note': 0, document: 0 };
  return new Map(
    reader
      .all<{ id: string; kind: keyof typeof counts }>('SELECT id, kind FROM sources ORDER BY position, id')
      .map(({ id, kind }) => [id, `${words[kind]} ${(counts[kind] += 1)}`]),
  );
}
