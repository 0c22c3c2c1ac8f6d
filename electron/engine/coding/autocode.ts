import {
  mostPassages,
  type AutocodeFind,
  type AutocodePassage,
  type AutocodePreview,
  type GivenCode,
} from '../../../shared/contract/coding.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { contextAfter, contextBefore } from '../search/context.ts';
import type { Reader, Study } from '../study/study.ts';
import { findPassages, type FoundPassage } from './autocode-find.ts';
import { giveCode, placeKey, placesGiven } from './given-code.ts';
import { markedPassages } from './passage.ts';

/** Around a passage, in UTF-16 code units. */
const shownAround = 80;

/** What autocoding would code; writes nothing. */
export function previewAutocode(
  reader: Reader,
  coderId: string,
  { find, codeId }: { find: AutocodeFind; codeId: string | null },
): AutocodePreview {
  const { problem, passages } = findPassages(reader, find);
  const given = codeId === null ? new Set<string>() : placesGiven(reader, codeId, coderId);
  return {
    problem: passages.length > mostPassages ? 'too-many' : problem,
    passages: passages.slice(0, mostPassages).map((passage) => ({
      ...shown(passage),
      coded: given.has(placeKey(passage.source.id, passage)),
    })),
  };
}

function shown({
  source,
  start,
  end,
  matches,
  question,
}: FoundPassage): Omit<AutocodePreview['passages'][number], 'coded'> {
  const first = paragraphAt(source.starts, start);
  const next = source.starts[paragraphAt(source.starts, end) + 1];
  return {
    sourceId: source.id,
    sourceTitle: source.title,
    revision: source.revision,
    start,
    end,
    text: source.text.slice(start, end),
    before: contextBefore(source.text.slice(source.starts[first], start), shownAround),
    after: contextAfter(source.text.slice(end, next === undefined ? undefined : next - 1), shownAround),
    matches: matches.map((match) => ({ start: match.start - start, end: match.end - start })),
    paragraph: first + 1,
    time: source.times[first] ?? null,
    speaker: source.voices[first]?.name ?? null,
    question,
  };
}

/**
 * Gives a code to passages in one operation. Duplicates, and passages to which this coder has given the code, are passed
 * over; nothing is recorded when nothing is left.
 * @throws StudyError `NotFound` (code, source), `Conflict` (revision), `Invalid` (place, empty-passage), and what
 * `storeCode` throws; nothing is coded then
 */
export function autocode(
  study: Study,
  { code, passages }: { code: GivenCode; passages: readonly AutocodePassage[] },
): { codeId: string; codings: number } {
  const { codeId, codings } = giveCode(study, 'autoCode', code, markedPassages(study, passages));
  return { codeId, codings: codings.length };
}
