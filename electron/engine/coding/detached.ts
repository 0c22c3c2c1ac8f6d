import type { DetachedCoding, SameWords } from '../../../shared/contract/coding.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { findText } from '../../../shared/text/find-text.ts';
import { canonicalTextOf } from '../sources/queries.ts';
import type { Reader } from '../study/study.ts';
import { verbatimsOfCodings } from './verbatims.ts';

/** How many places are offered, and how much is shown on each side of one, in UTF-16 code units. */
const mostPlaces = 20;
const shownAround = 60;

/** All codings whose words are gone from the text, by source and by the place where they stood. */
export function detachedCodings(reader: Reader): DetachedCoding[] {
  const rows = reader.all<{ id: string; code: string; hue: number; coder: string }>(
    `SELECT k.id, c.name AS code, c.hue, o.name AS coder
       FROM codings k JOIN sources s ON s.id = k.source_id JOIN codes c ON c.id = k.code_id
       JOIN coders o ON o.id = k.coder_id
      WHERE k.detached = 1 ORDER BY s.position, s.id, k.start, k.id`,
  );
  const verbatims = new Map(
    verbatimsOfCodings(
      reader,
      rows.map(({ id }) => id),
    ).map((verbatim) => [verbatim.id, verbatim]),
  );
  return rows.flatMap(({ id, ...names }) => {
    const verbatim = verbatims.get(id);
    return verbatim ? [{ ...verbatim, ...names }] : [];
  });
}

interface Row {
  sourceId: string;
  codeId: string;
  coderId: string;
  start: number;
  verbatim: string;
}

/**
 * Where the words of a coding stand in its source now, whatever their case, accents and line breaks; the place nearest
 * to where they stood first.
 * @throws StudyError `NotFound`
 */
export function sameWords(reader: Reader, id: string): { revision: number; places: SameWords[] } {
  const coding = reader.get<Row>(
    'SELECT source_id AS sourceId, code_id AS codeId, coder_id AS coderId, start, verbatim FROM codings WHERE id = ?',
    id,
  );
  if (!coding) throw new StudyError('NotFound', { name: 'coding' });
  const { text, revision } = canonicalTextOf(reader, coding.sourceId);
  const taken = new Set(
    reader
      .all<{ start: number; end: number }>(
        `SELECT start, "end" FROM codings WHERE source_id = ? AND code_id = ? AND coder_id = ? AND detached = 0`,
        coding.sourceId,
        coding.codeId,
        coding.coderId,
      )
      .map(({ start, end }) => `${start} ${end}`),
  );
  const places = findText(text, {
    words: coding.verbatim,
    wholeWords: false,
    matchCase: false,
    matchAccents: false,
  })
    .toSorted((a, b) => Math.abs(a.start - coding.start) - Math.abs(b.start - coding.start))
    .slice(0, mostPlaces)
    .map(({ start, end }) => ({
      start,
      end,
      before: text.slice(Math.max(0, start - shownAround), start).toWellFormed(),
      match: text.slice(start, end),
      after: text.slice(end, end + shownAround).toWellFormed(),
      taken: taken.has(`${start} ${end}`),
    }));
  return { revision, places };
}
