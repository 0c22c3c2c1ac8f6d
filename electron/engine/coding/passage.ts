import { StudyError } from '../../../shared/contract/errors.ts';
import { trimmedPassage } from '../../../shared/text/places.ts';
import { canonicalTextOf } from '../sources/queries.ts';
import type { Reader } from '../study/study.ts';

/** A range that a researcher marked in one revision of a source's text. */
export interface MarkedRange {
  readonly sourceId: string;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Just what stands there. */
  readonly verbatim: string;
}

/**
 * The passage that is coded when a range is marked: without white space at its ends, splitting no surrogate pair.
 * @throws StudyError `NotFound` (source), `Conflict` (revision), `Invalid` (place, empty-passage)
 */
export function markedPassage(reader: Reader, { sourceId, revision, start, end }: MarkedRange): Passage {
  const source = canonicalTextOf(reader, sourceId);
  if (source.revision !== revision) throw new StudyError('Conflict', { reason: 'revision' });
  if (start < 0 || end > source.text.length || start > end)
    throw new StudyError('Invalid', { reason: 'place' });
  const passage = trimmedPassage(source.text, { start, end });
  if (!passage) throw new StudyError('Invalid', { reason: 'empty-passage' });
  return { ...passage, verbatim: source.text.slice(passage.start, passage.end) };
}
