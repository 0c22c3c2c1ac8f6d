import type { AutocodeExtent, AutocodeFind, AutocodePreview } from '../../../shared/contract/coding.ts';
import { widened } from '../../../shared/text/around.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { trimmedPassage, type Range } from '../../../shared/text/places.ts';
import { parseQuery } from '../../../shared/text/search-query.ts';
import { codedRanges, everyMatch } from '../search/find.ts';
import { codingsOfQuery } from '../search/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { answersTo, turnsOfSpeakers } from './autocode-turns.ts';
import { findRegex } from './bounded-regex.ts';
import { searchedSources, type SearchedSource } from './searched-source.ts';

/** A range found in a source, before it is trimmed and made one with others. */
export interface Found extends Range {
  readonly source: SearchedSource;
  /** The words that were looked for, when the range reaches further. */
  readonly match?: Range;
  /** The question that it answers. */
  readonly question?: string;
}

/** A passage that may be coded: never empty, without white space at its ends. */
export interface FoundPassage extends Range {
  readonly source: SearchedSource;
  readonly matches: readonly Range[];
  readonly question: string | null;
}

interface Looked {
  readonly problem: AutocodePreview['problem'];
  readonly found: readonly Found[];
}

type Way<By extends AutocodeFind['by']> = Extract<AutocodeFind, { by: By }>;

/** The passages that a way of autocoding finds, each once, by source and place. */
export function findPassages(
  reader: Reader,
  find: AutocodeFind,
): { problem: AutocodePreview['problem']; passages: FoundPassage[] } {
  const { problem, found } = look(reader, find);
  const passages = new Map<string, FoundPassage & { matches: Range[] }>();
  for (const { source, match, question = null, ...range } of found) {
    const passage = trimmedPassage(source.text, range);
    if (!passage) continue;
    const key = `${source.id} ${passage.start} ${passage.end}`;
    const known = passages.get(key);
    const matches = match ? [match] : [];
    if (known) known.matches.push(...matches);
    else passages.set(key, { source, question, matches, ...passage });
  }
  return { problem, passages: [...passages.values()] };
}

function look(reader: Reader, find: AutocodeFind): Looked {
  switch (find.by) {
    case 'words':
      return ofWords(reader, find);
    case 'regex':
      return ofRegex(reader, find);
    case 'speaker':
      return { problem: null, found: turnsOfSpeakers(reader, find) };
    case 'question':
      return { problem: null, found: answersTo(reader, find) };
    case 'query':
      return ofQuery(reader, find);
  }
}

function around(source: SearchedSource, match: Range, extent: AutocodeExtent): Found {
  return extent === 'match'
    ? { source, ...match }
    : { source, ...(widened(source, match, extent) ?? match), match };
}

function ofWords(reader: Reader, { text, filters, extent }: Way<'words'>): Looked {
  const parsed = parseQuery(normaliseText(text));
  if (!parsed.ok) return { problem: parsed.problem, found: [] };
  const matches = everyMatch(reader, { text, typing: false, filters });
  const sources = named(reader, matches);
  return {
    problem: null,
    found: matches.flatMap(({ sourceId, range }) => {
      const source = sources.get(sourceId);
      return source ? around(source, range, extent) : [];
    }),
  };
}

function ofRegex(reader: Reader, find: Way<'regex'>): Looked {
  if (find.text === '') return { problem: null, found: [] };
  const isHeard = voiceFilter(reader, find.filters);
  const paragraphs = searchedSources(reader, find.filters).flatMap((source) =>
    source.paragraphs.flatMap((text, index) =>
      isHeard(source.voices[index] ?? null) ? { source, text, start: source.starts[index] ?? 0 } : [],
    ),
  );
  const found = findRegex(
    normaliseText(find.text),
    paragraphs.map(({ text }) => text),
    { matchCase: find.exact, matchAccents: find.exact },
  );
  if (!found.ok) return { problem: found.problem, found: [] };
  const coded = codedRanges(reader, find.filters.codeIds);
  return {
    problem: found.cut ? 'too-many' : null,
    found: paragraphs.flatMap(({ source, start }, index) =>
      (found.ranges[index] ?? [])
        .map((range) => ({ start: start + range.start, end: start + range.end }))
        .filter(
          (match) =>
            coded === null ||
            coded.get(source.id)?.some((range) => range.start <= match.start && match.end <= range.end),
        )
        .map((match) => around(source, match, find.extent)),
    ),
  };
}

/** Whether the filters of a search leave what a voice says. */
function voiceFilter(
  reader: Reader,
  { groupIds, roles }: Way<'regex'>['filters'],
): (voice: SearchedSource['voices'][number]) => boolean {
  const members = new Set(
    reader.column<string>(
      'SELECT id FROM participants WHERE group_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(groupIds),
    ),
  );
  const wanted = new Set<string>(roles);
  return (voice) =>
    (wanted.size === 0 || wanted.has(voice?.role ?? '')) &&
    (groupIds.length === 0 || members.has(voice?.participantId ?? ''));
}

function ofQuery(reader: Reader, { definition }: Way<'query'>): Looked {
  const codings = codingsOfQuery(reader, definition);
  const sources = named(reader, codings);
  return {
    problem: null,
    found: codings.flatMap(({ sourceId, start, end }) => {
      const source = sources.get(sourceId);
      return source ? { source, start, end } : [];
    }),
  };
}

/** The sources that are named, by id; none when none is. */
function named(
  reader: Reader,
  found: readonly { readonly sourceId: string }[],
): ReadonlyMap<string, SearchedSource> {
  const sourceIds = [...new Set(found.map(({ sourceId }) => sourceId))];
  if (sourceIds.length === 0) return new Map();
  return new Map(searchedSources(reader, { sourceIds, caseIds: [] }).map((source) => [source.id, source]));
}
