import type { SearchHit } from '../../../shared/contract/search.ts';
import { firstMatch, searchedWords } from '../../../shared/text/find-words.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';
import { contextAfter, contextBefore } from './context.ts';

/** How much of the paragraph is shown around a match, in UTF-16 code units. */
const shownBefore = 60;
const shownAfter = 120;

interface Row {
  sourceId: string;
  sourceTitle: string;
  position: number;
  text: string;
}

/**
 * The paragraphs that hold every word of `text`, the last one as a beginning, whatever their case and accents; best
 * first (BM25, https://sqlite.org/fts5.html#the_bm25_function). Any text is a valid search.
 */
export function searchText(reader: Reader, text: string, limit: number): SearchHit[] {
  const words = searchedWords(normaliseText(text));
  if (words.length === 0) return [];
  const rows = reader.all<Row>(
    `SELECT p.source_id AS sourceId, s.title AS sourceTitle, p.position, p.text
       FROM (SELECT rowid AS row, rank FROM paragraph_search WHERE paragraph_search MATCH ? ORDER BY rank LIMIT ?) found
       JOIN paragraphs p ON p.row = found.row JOIN sources s ON s.id = p.source_id
      ORDER BY found.rank, s.position, p.position`,
    matchExpression(words),
    limit,
  );
  const layouts = layoutsOf(
    reader,
    rows.map((row) => row.sourceId),
  );
  return rows.map(({ position, text: paragraph, ...source }) => {
    const found = firstMatch(paragraph, words) ?? { start: 0, end: 0 };
    const start = layouts.get(source.sourceId)?.starts[position] ?? 0;
    return {
      ...source,
      start: start + found.start,
      end: start + found.end,
      before: contextBefore(paragraph.slice(0, found.start), shownBefore),
      match: paragraph.slice(found.start, found.end),
      after: contextAfter(paragraph.slice(found.end), shownAfter),
    };
  });
}

/** Every word as a quoted phrase of terms, so that nothing in it has a meaning in the query language. */
export function matchExpression(words: readonly (readonly string[])[]): string {
  return `${words.map((terms) => `"${terms.join(' ')}"`).join(' AND ')} *`;
}
