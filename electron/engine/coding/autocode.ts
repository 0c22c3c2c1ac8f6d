import type { AutocodeFind, AutocodePassage, AutocodePreview } from '../../../shared/contract/coding.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { trimmedPassage } from '../../../shared/text/places.ts';
import { storeCode } from '../codebook/commands.ts';
import { requireCode } from '../codebook/tree.ts';
import { canonicalTextOf } from '../sources/queries.ts';
import type { Reader, Study } from '../study/study.ts';
import { findPassages, referenceOf } from './autocode-find.ts';
import { storeCoding } from './commands.ts';
import type { Passage } from './passage.ts';

/** So many passages are shown and can be coded at once. */
const mostPassages = 20_000;

/** What autocoding would code, each passage once; writes nothing. */
export function previewAutocode(
  reader: Reader,
  coderId: string,
  { find, codeId }: { find: AutocodeFind; codeId: string | null },
): AutocodePreview {
  const found = findPassages(reader, find);
  const given = codeId === null ? new Set<string>() : placesGiven(reader, codeId, coderId);
  return {
    problem: found.passages.length > mostPassages ? 'too-many' : found.problem,
    passages: found.passages.slice(0, mostPassages).map((passage) => ({
      sourceId: passage.source.id,
      revision: passage.source.revision,
      start: passage.start,
      end: passage.end,
      text: passage.source.text.slice(passage.start, passage.end),
      sourceTitle: passage.source.title,
      ...referenceOf(passage),
      question: passage.question,
      coded: given.has(placeKey(passage.source.id, passage)),
    })),
  };
}

/**
 * Gives a code to passages in one operation. Duplicates, and passages to which this coder has given the code, are passed
 * over; nothing is recorded when nothing is left.
 * @throws StudyError `NotFound` (code, source), `Conflict` (revision), `Invalid` (place), and what `storeCode` throws;
 * nothing is coded then
 */
export function autocode(
  study: Study,
  {
    code,
    passages,
  }: {
    code: { id: string } | { name: string; parentId: string | null };
    passages: readonly AutocodePassage[];
  },
): { codeId: string; codings: number } {
  const named = 'id' in code ? requireCode(study, code.id).name : normaliseText(code.name);
  const given = 'id' in code ? placesGiven(study, code.id, study.coderId) : new Set<string>();
  const wanted = marked(study, passages).filter(({ sourceId, passage }) => {
    const key = placeKey(sourceId, passage);
    return !given.has(key) && given.add(key);
  });
  const details = { code: named, count: wanted.length };
  return study.transact({ name: 'autoCode', details }, (writer) => {
    const codeId = 'id' in code ? code.id : storeCode(writer, { ...code, origin: 'emergent' });
    for (const { sourceId, passage } of wanted) storeCoding(writer, sourceId, codeId, passage);
    return { codeId, codings: wanted.length };
  });
}

/** The passages as they stand in the texts, each text read once. */
function marked(
  reader: Reader,
  passages: readonly AutocodePassage[],
): { sourceId: string; passage: Passage }[] {
  const texts = new Map<string, { text: string; revision: number }>();
  return passages.map(({ sourceId, revision, start, end }) => {
    const source = texts.get(sourceId) ?? canonicalTextOf(reader, sourceId);
    texts.set(sourceId, source);
    if (source.revision !== revision) throw new StudyError('Conflict', { reason: 'revision' });
    const passage = end <= source.text.length ? trimmedPassage(source.text, { start, end }) : null;
    if (!passage) throw new StudyError('Invalid', { reason: 'place' });
    return { sourceId, passage: { ...passage, verbatim: source.text.slice(passage.start, passage.end) } };
  });
}

function placesGiven(reader: Reader, codeId: string, coderId: string): Set<string> {
  return new Set(
    reader
      .all<{ sourceId: string; start: number; end: number }>(
        `SELECT source_id AS sourceId, start, "end" FROM codings WHERE code_id = ? AND coder_id = ? AND detached = 0`,
        codeId,
        coderId,
      )
      .map(({ sourceId, ...place }) => placeKey(sourceId, place)),
  );
}

const placeKey = (sourceId: string, { start, end }: { start: number; end: number }): string =>
  `${sourceId} ${start} ${end}`;
