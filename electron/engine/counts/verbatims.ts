import { countWords } from '../../../shared/text/words.ts';
import { codedVoices } from '../cases/voices.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';

/** An attached coding with all that counts can ask of it. */
export interface Counted {
  readonly id: string;
  readonly codeId: string;
  readonly coderId: string;
  readonly sourceId: string;
  readonly caseIds: readonly string[];
  readonly participantId: string | null;
  /** SQLite's number of its row, by which `wordsByRow` knows it. */
  readonly row: number;
}

/** Every attached coding of the study. */
export const countedVerbatims = remembered(
  ['coding', 'source', 'case', 'participant'],
  (reader): readonly Counted[] => {
    const stored = new Map(
      reader
        .all<{ row: number; id: string; coderId: string }>(
          'SELECT rowid AS row, id, coder_id AS coderId FROM codings WHERE detached = 0',
        )
        .map((each) => [each.row, each]),
    );
    return codedVoices(reader).flatMap((voice) => {
      const own = stored.get(voice.row);
      return own ? [{ ...voice, id: own.id, coderId: own.coderId }] : [];
    });
  },
);

/** How many words each attached verbatim has, by its row. */
export const wordsByRow = remembered(['coding', 'source'], (reader: Reader): ReadonlyMap<number, number> => {
  const rows = reader.all<{ row: number; text: string }>(
    'SELECT rowid AS row, verbatim AS text FROM codings WHERE detached = 0',
  );
  return new Map(rows.map(({ row, text }) => [row, countWords(text)]));
});
