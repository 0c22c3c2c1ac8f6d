import { StudyError } from '../../../shared/contract/errors.ts';
import { trimmedPassage, type Range } from '../../../shared/text/places.ts';
import { canonicalTextOf } from '../sources/queries.ts';
import type { Reader } from '../study/study.ts';

/** A range that a researcher marked in one revision of a source's text. */
export interface MarkedRange extends Range {
  readonly sourceId: string;
  readonly revision: number;
}

export interface Passage extends Range {
  /** Just what stands there. */
  readonly verbatim: string;
}

export interface PassageOf {
  readonly sourceId: string;
  readonly passage: Passage;
}

/**
 * The passage that is coded when a range is marked: without white space at its ends, splitting no surrogate pair.
 * @throws StudyError `NotFound` (source), `Conflict` (revision), `Invalid` (place, empty-passage)
 */
export function markedPassage(reader: Reader, marked: MarkedRange): Passage {
  return passageIn(canonicalTextOf(reader, marked.sourceId), marked);
}

/** As `markedPassage`, for many ranges: each text is read once. */
export function markedPassages(reader: Reader, marked: readonly MarkedRange[]): PassageOf[] {
  const sources = new Map<string, ReturnType<typeof canonicalTextOf>>();
  return marked.map((range) => {
    const { sourceId } = range;
    const source = sources.get(sourceId) ?? canonicalTextOf(reader, sourceId);
    sources.set(sourceId, source);
    return { sourceId, passage: passageIn(source, range) };
  });
}

function passageIn(
  source: { readonly text: string; readonly revision: number },
  { revision, start, end }: MarkedRange,
): Passage {
  if (source.revision !== revision) throw new StudyError('Conflict', { reason: 'revision' });
  if (start < 0 || end > source.text.length || start > end)
    throw new StudyError('Invalid', { reason: 'place' });
  const passage = trimmedPassage(source.text, { start, end });
  if (!passage) throw new StudyError('Invalid', { reason: 'empty-passage' });
  return { ...passage, verbatim: source.text.slice(passage.start, passage.end) };
}
