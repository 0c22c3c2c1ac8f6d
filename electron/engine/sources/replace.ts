import { StudyError } from '../../../shared/contract/errors.ts';
import type { TextHit, TextSearch } from '../../../shared/contract/text-edit.ts';
import { findText } from '../../../shared/text/find-text.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { paragraphStarts } from '../../../shared/text/places.ts';
import { rangeThrough, type Splice } from '../../../shared/text/splices.ts';
import type { Mark } from '../../../shared/text/draft.ts';
import type { Reader, Study } from '../study/study.ts';
import { storedText, storeEdit, type Paragraph, type StoredText } from './stored-text.ts';

/** How much of the paragraph is shown on each side of a hit, in UTF-16 code units. */
const shownAround = 60;

interface Row {
  sourceId: string;
  sourceTitle: string;
  revision: number;
  text: string;
}

/** Where words stand in one source or in all (`sourceId` null), by source and place; the first `limit`, of `total`. */
export function findInTexts(
  reader: Reader,
  { search, sourceId, limit }: { search: TextSearch; sourceId: string | null; limit: number },
): { hits: TextHit[]; total: number } {
  const rows = reader.all<Row>(
    `SELECT p.source_id AS sourceId, s.title AS sourceTitle, s.revision, p.text
       FROM sources s JOIN paragraphs p ON p.source_id = s.id WHERE ? IS NULL OR s.id = ?
      ORDER BY s.position, s.id, p.position`,
    sourceId,
    sourceId,
  );
  const hits: TextHit[] = [];
  let total = 0;
  let source = '';
  let start = 0;
  for (const { text, ...row } of rows) {
    if (row.sourceId !== source) start = 0;
    source = row.sourceId;
    for (const found of findText(text, search)) {
      total += 1;
      if (hits.length < limit)
        hits.push({
          ...row,
          start: start + found.start,
          end: start + found.end,
          before: text.slice(Math.max(0, found.start - shownAround), found.start).toWellFormed(),
          match: text.slice(found.start, found.end),
          after: text.slice(found.end, found.end + shownAround).toWellFormed(),
        });
    }
    start += text.length + 1;
  }
  return { hits, total };
}

interface Replacements {
  readonly search: TextSearch;
  readonly replacement: string;
  readonly sources: readonly { sourceId: string; revision: number; starts: readonly number[] }[];
}

/**
 * Replaces the words of a search where they begin at the given places, in all these sources as one operation; every
 * coder's codings follow. Answers with how many were replaced.
 * @throws StudyError `NotFound` (source), `Conflict` (revision) when a text is not the one that was searched; then
 * nothing is replaced
 */
export function replaceInTexts(study: Study, { search, replacement, sources }: Replacements): number {
  const words = normaliseText(replacement).replaceAll('\n', ' ');
  const edits = sources.map(({ sourceId, revision, starts }) => {
    const before = storedText(study, sourceId);
    if (before.revision !== revision) throw new StudyError('Conflict', { reason: 'revision' });
    return { before, ...replaced(before, search, words, new Set(starts)) };
  });
  const count = edits.reduce((sum, { splices }) => sum + splices.length, 0);
  study.transact({ name: 'replaceText', details: { words: search.words, count } }, (writer) => {
    for (const { before, paragraphs, splices } of edits) storeEdit(writer, before, paragraphs, splices);
  });
  return count;
}

/** @throws StudyError `Conflict` (revision) when the words do not stand at each of the places */
function replaced(
  { paragraphs }: StoredText,
  search: TextSearch,
  words: string,
  places: ReadonlySet<number>,
): { paragraphs: Paragraph[]; splices: Splice[] } {
  const starts = paragraphStarts(paragraphs.map((paragraph) => paragraph.text.length));
  const splices: Splice[] = [];
  let found = 0;
  const after = paragraphs.map((paragraph, index) => {
    const start = starts[index] ?? 0;
    const hits = findText(paragraph.text, search).filter((hit) => places.has(start + hit.start));
    found += hits.length;
    const changing = hits.filter((hit) => paragraph.text.slice(hit.start, hit.end) !== words);
    if (changing.length === 0) return paragraph;
    // From the last to the first, so that each is in the coordinates of the text before.
    const own = changing
      .map((hit): Splice => ({ at: hit.start, removed: hit.end - hit.start, inserted: words }))
      .toReversed();
    splices.push(...own.map((splice) => ({ ...splice, at: start + splice.at })));
    return { ...paragraph, text: spliced(paragraph.text, own), marks: marksThrough(paragraph.marks, own) };
  });
  if (found !== places.size) throw new StudyError('Conflict', { reason: 'revision' });
  return { paragraphs: after, splices: splices.toSorted((a, b) => b.at - a.at) };
}

function spliced(text: string, splices: readonly Splice[]): string {
  return splices.reduce(
    (result, { at, removed, inserted }) => result.slice(0, at) + inserted + result.slice(at + removed),
    text,
  );
}

function marksThrough(stored: string | null, splices: readonly Splice[]): string | null {
  if (stored === null) return null;
  const marks: Mark[] = JSON.parse(stored);
  const moved = marks.flatMap((mark) => {
    const range = rangeThrough(mark, splices);
    return range ? [{ ...mark, ...range }] : [];
  });
  return moved.length === 0 ? null : JSON.stringify(moved);
}
