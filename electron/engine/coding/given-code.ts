import type { Coding, GivenCode } from '../../../shared/contract/coding.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Range } from '../../../shared/text/places.ts';
import { storeCode } from '../codebook/commands.ts';
import { requireCode } from '../codebook/tree.ts';
import { newId, now } from '../study/ids.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import type { Passage, PassageOf } from './passage.ts';

/** What a coding is made of, beside who makes it. */
export interface NewCoding extends PassageOf {
  readonly codeId: string;
  /** When it has been named already. */
  readonly id?: string | undefined;
}

/** Stores codings of the present coder, in one statement; the passages must be ones that `markedPassage` would give. */
export function storeCodings(writer: Writer, made: readonly NewCoding[]): Coding[] {
  const { coderId } = writer;
  const stored = made.map(({ id = newId(), sourceId, codeId, passage }) => ({
    id,
    sourceId,
    codeId,
    ...passage,
  }));
  writer.run(
    `INSERT INTO codings (id, source_id, code_id, coder_id, start, "end", verbatim, created_at)
     SELECT value ->> 'id', value ->> 'sourceId', value ->> 'codeId', ?, value ->> 'start', value ->> 'end',
            value ->> 'verbatim', ? FROM json_each(?) ORDER BY key`,
    coderId,
    now(),
    JSON.stringify(stored),
  );
  return stored.map(({ id, codeId, start, end }) => ({
    id,
    codeId,
    coderId,
    start,
    end,
    exemplary: false,
    memos: 0,
  }));
}

/**
 * Gives a code, or a new emergent one, to passages in one operation. A passage that is named twice is coded once, one to
 * which this coder has given the code is passed over; nothing is recorded when nothing is left.
 * @throws StudyError `NotFound` (code), and what `storeCode` throws
 */
export function giveCode(
  study: Study,
  operation: 'applyCode' | 'autoCode',
  code: GivenCode,
  passages: readonly PassageOf[],
): { codeId: string; codings: Coding[] } {
  const name = 'id' in code ? requireCode(study, code.id).name : normaliseText(code.name);
  const given = 'id' in code ? placesGiven(study, code.id, study.coderId) : new Set<string>();
  const wanted = passages.filter(({ sourceId, passage }) => {
    const key = placeKey(sourceId, passage);
    return !given.has(key) && given.add(key);
  });
  return study.transact({ name: operation, details: { code: name, count: wanted.length } }, (writer) => {
    const codeId = 'id' in code ? code.id : storeCode(writer, { ...code, origin: 'emergent' });
    return {
      codeId,
      codings: storeCodings(
        writer,
        wanted.map((one) => ({ ...one, codeId })),
      ),
    };
  });
}

/** Where a coder has given a code, as `placeKey` names places. */
export function placesGiven(reader: Reader, codeId: string, coderId: string): Set<string> {
  return new Set(
    reader
      .all<Range & { sourceId: string }>(
        `SELECT source_id AS sourceId, start, "end" FROM codings WHERE code_id = ? AND coder_id = ? AND detached = 0`,
        codeId,
        coderId,
      )
      .map(({ sourceId, ...place }) => placeKey(sourceId, place)),
  );
}

export const placeKey = (sourceId: string, { start, end }: Range | Passage): string =>
  `${sourceId} ${start} ${end}`;
