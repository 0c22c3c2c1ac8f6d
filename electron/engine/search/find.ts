import type { Found, FoundParagraph, SearchFilters } from '../../../shared/contract/search.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Range } from '../../../shared/text/places.ts';
import { parseQuery } from '../../../shared/text/search-query.ts';
import { layoutsOf, type SourceLayout } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';
import { contextAfter, contextBefore } from './context.ts';
import { ftsExpression, markedExpression } from './expression.ts';

/** Up to so many paragraphs every match is counted; beyond, finding them all would take longer than typing. */
const countedParagraphs = 1000;
/** Around a match, in UTF-16 code units. */
const shown = 90;

/** Control characters stand in no text of a study: the index marks its matches with them. */
const [opened, closed] = ['\u0001', '\u0002'];

export interface FindInput {
  readonly text: string;
  readonly typing: boolean;
  readonly filters: SearchFilters;
}

interface Candidate {
  row: number;
  sourceId: string;
  sourceTitle: string;
  /** From 0. */
  position: number;
  speaker: string | null;
}

interface Marked extends Candidate {
  readonly text: string;
  readonly start: number;
  /** In code units of the paragraph. */
  readonly ranges: readonly Range[];
}

const nothing: Found = { problem: null, matches: 0, paragraphs: 0, sources: [], hits: [] };

/** The paragraphs that answer a query, in pages, and what they add up to. */
export function findText(reader: Reader, input: FindInput & { limit: number; offset: number }): Found {
  const parsed = parseQuery(normaliseText(input.text), { typing: input.typing });
  if (!parsed.ok) return { ...nothing, problem: parsed.problem };
  if (parsed.node === null) return nothing;
  const expression = ftsExpression(parsed.node);
  const marking = markedExpression(parsed.node) ?? expression;
  const candidates = candidatesOf(reader, expression, input.filters);
  const { limit, offset } = input;
  const whole = candidates.length <= countedParagraphs || input.filters.codeIds.length > 0;
  const marked = markedOf(
    reader,
    marking,
    whole ? candidates : candidates.slice(offset, offset + limit),
    input.filters,
  );
  const layouts = layoutsOf(
    reader,
    marked.map(({ sourceId }) => sourceId),
  );
  const hits = whole ? marked.slice(offset, offset + limit) : marked;
  return {
    problem: null,
    matches: whole ? marked.reduce((sum, { ranges }) => sum + ranges.length, 0) : null,
    paragraphs: whole ? marked.length : candidates.length,
    sources: whole ? tally(marked) : tally(candidates),
    hits: hits.map((hit) => shownHit(hit, layouts.get(hit.sourceId))),
  };
}

/**
 * Every match of a query, by source and place, in UTF-16 code units of the sources' canonical texts; none when the
 * query cannot be read.
 */
export function everyMatch(
  reader: Reader,
  input: FindInput,
): { sourceId: string; range: Range; text: string }[] {
  const parsed = parseQuery(normaliseText(input.text), { typing: input.typing });
  if (!parsed.ok || parsed.node === null) return [];
  const expression = ftsExpression(parsed.node);
  const marking = markedExpression(parsed.node) ?? expression;
  return markedOf(reader, marking, candidatesOf(reader, expression, input.filters), input.filters).flatMap(
    ({ sourceId, start, text, ranges }) =>
      ranges.map((range) => ({
        sourceId,
        range: { start: start + range.start, end: start + range.end },
        text: text.slice(range.start, range.end),
      })),
  );
}

function candidatesOf(reader: Reader, expression: string, filters: SearchFilters): Candidate[] {
  const { where, values } = conditionsOf(filters);
  return reader.all<Candidate>(
    `SELECT p.row, p.source_id AS sourceId, s.title AS sourceTitle, p.position, sp.name AS speaker
       FROM paragraph_search f JOIN paragraphs p ON p.row = f.rowid JOIN sources s ON s.id = p.source_id
       LEFT JOIN speakers sp ON sp.id = p.speaker_id
      WHERE paragraph_search MATCH ?${where}
      ORDER BY s.position, s.id, p.position`,
    expression,
    ...values,
  );
}

function conditionsOf({ sourceIds, caseIds, groupIds, roles }: SearchFilters): {
  where: string;
  values: string[];
} {
  const parts: [string, readonly string[]][] = [
    ['p.source_id IN (SELECT value FROM json_each(?))', sourceIds],
    [
      `p.source_id IN (SELECT source_id FROM source_cases WHERE case_id IN (SELECT value FROM json_each(?)))`,
      caseIds,
    ],
    [
      `sp.participant_id IN (SELECT id FROM participants WHERE group_id IN (SELECT value FROM json_each(?)))`,
      groupIds,
    ],
    ['sp.role IN (SELECT value FROM json_each(?))', roles],
  ];
  const asked = parts.filter(([, ids]) => ids.length > 0);
  return {
    where: asked.map(([sql]) => ` AND ${sql}`).join(''),
    values: asked.map(([, ids]) => JSON.stringify(ids)),
  };
}

/** The candidates with their matches, as the index itself finds them, so that both always agree about accents. */
function markedOf(
  reader: Reader,
  marking: string,
  candidates: readonly Candidate[],
  filters: SearchFilters,
): Marked[] {
  const layouts = layoutsOf(
    reader,
    candidates.map(({ sourceId }) => sourceId),
  );
  const coded = codedRanges(reader, filters.codeIds);
  const startOf = ({ sourceId, position }: Candidate) => layouts.get(sourceId)?.starts[position] ?? 0;
  const wanted = coded
    ? candidates.filter((one) => {
        const from = startOf(one);
        const to = layouts.get(one.sourceId)?.starts[one.position + 1] ?? Infinity;
        return coded.get(one.sourceId)?.some(({ start, end }) => start < to && end > from);
      })
    : candidates;
  const texts = new Map(
    reader
      .all<{ row: number; text: string }>(
        // The plus keeps the index from being asked once for every row.
        `SELECT rowid AS row, highlight(paragraph_search, 0, char(1), char(2)) AS text FROM paragraph_search
          WHERE paragraph_search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
        marking,
        JSON.stringify(wanted.map(({ row }) => row)),
      )
      .map(({ row, text }) => [row, text]),
  );
  return wanted.flatMap((candidate) => {
    const { text, ranges } = rangesOf(texts.get(candidate.row) ?? '');
    const start = startOf(candidate);
    const inside = coded
      ? ranges.filter((range) =>
          coded
            .get(candidate.sourceId)
            ?.some((passage) => passage.start <= start + range.start && passage.end >= start + range.end),
        )
      : ranges;
    return inside.length === 0 ? [] : [{ ...candidate, text, start, ranges: inside }];
  });
}

/** The attached passages with one of the codes, by source; null when no code is asked for. */
export function codedRanges(reader: Reader, codeIds: readonly string[]): Map<string, Range[]> | null {
  if (codeIds.length === 0) return null;
  const ranges = new Map<string, Range[]>();
  for (const { sourceId, ...range } of reader.all<Range & { sourceId: string }>(
    `SELECT source_id AS sourceId, start, "end" FROM codings
      WHERE detached = 0 AND code_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(codeIds),
  )) {
    const own = ranges.get(sourceId);
    if (own) own.push(range);
    else ranges.set(sourceId, [range]);
  }
  return ranges;
}

/** Takes the index's marks out of a paragraph and says where they stood. */
function rangesOf(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = '';
  for (const [index, piece] of marked.split(opened).entries()) {
    if (index === 0) {
      text = piece;
      continue;
    }
    const [match = '', after = ''] = piece.split(closed);
    ranges.push({ start: text.length, end: text.length + match.length });
    text += match + after;
  }
  return { text, ranges };
}

function tally(found: readonly (Candidate | Marked)[]): Found['sources'] {
  const sources = new Map<string, Found['sources'][number]>();
  for (const hit of found) {
    const matches = 'ranges' in hit ? hit.ranges.length : null;
    const source = sources.get(hit.sourceId);
    if (!source)
      sources.set(hit.sourceId, { id: hit.sourceId, title: hit.sourceTitle, matches, paragraphs: 1 });
    else {
      source.paragraphs += 1;
      source.matches = source.matches === null || matches === null ? null : source.matches + matches;
    }
  }
  return [...sources.values()];
}

function shownHit(hit: Marked, layout: SourceLayout | undefined): FoundParagraph {
  return {
    sourceId: hit.sourceId,
    paragraph: hit.position + 1,
    speaker: hit.speaker,
    time: layout?.turnTimes[hit.position] ?? null,
    matches: hit.ranges.map(({ start, end }) => ({
      start: hit.start + start,
      end: hit.start + end,
      before: contextBefore(hit.text.slice(0, start), shown),
      match: hit.text.slice(start, end),
      after: contextAfter(hit.text.slice(end), shown),
    })),
  };
}
