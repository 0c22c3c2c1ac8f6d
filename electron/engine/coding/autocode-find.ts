import type { AutocodeFind, AutocodePreview } from '../../../shared/contract/coding.ts';
import { comparable, withoutAccents } from '../../../shared/text/folding.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { paragraphAt, trimmedPassage, type Range } from '../../../shared/text/places.ts';
import { parseQuery, wantedPhrases } from '../../../shared/text/search-query.ts';
import { everyMatch } from '../search/find.ts';
import { codingsOfQuery } from '../search/verbatims.ts';
import type { Reader } from '../study/study.ts';
import { findRegex } from './bounded-regex.ts';
import { extended, turnOf } from './extent.ts';
import { SearchedSource, searchedSources } from './searched-source.ts';

export interface FoundPassage extends Range {
  readonly source: SearchedSource;
  /** The question that it answers. */
  readonly question: string | null;
}

export interface AutocodeFound {
  readonly problem: AutocodePreview['problem'];
  readonly passages: readonly FoundPassage[];
}

type Way<By extends AutocodeFind['by']> = Extract<AutocodeFind, { by: By }>;

const everywhere = { sourceIds: [], caseIds: [] };

/** The passages that a way of autocoding finds, by source and place, some of them perhaps more than once. */
export function findPassages(reader: Reader, find: AutocodeFind): AutocodeFound {
  switch (find.by) {
    case 'words':
      return ofWords(reader, find);
    case 'regex':
      return ofRegex(reader, find);
    case 'speaker':
      return ofSpeakers(reader, find);
    case 'question':
      return ofQuestion(reader, find);
    case 'query':
      return ofQuery(reader, find);
  }
}

function ofWords(reader: Reader, find: Way<'words'>): AutocodeFound {
  const parsed = parseQuery(normaliseText(find.text));
  if (!parsed.ok) return { problem: parsed.problem, passages: [] };
  const strict = find.matchCase || find.matchAccents;
  // The index is blind to both, so a stricter search is one among its matches.
  const wanted = parsed.node ? wantedPhrases(parsed.node) : [];
  const asked = wanted.map(({ terms, prefix }) => ({
    terms: terms.map((term) => comparable(term, find)),
    prefix,
  }));
  const stands = (match: string): boolean => {
    const terms = (match.match(/[\p{L}\p{N}\p{Co}\p{M}]+/gu) ?? []).map((term) => comparable(term, find));
    return asked.some((phrase) =>
      terms.some((_, at) =>
        phrase.terms.every((term, index) => {
          const there = terms[at + index];
          return phrase.prefix && index === phrase.terms.length - 1
            ? there?.startsWith(term)
            : there === term;
        }),
      ),
    );
  };
  const matches = everyMatch(reader, { text: find.text, typing: false, filters: find.filters }).filter(
    ({ text }) => !strict || stands(text),
  );
  const sources = byId(
    searchedSources(reader, {
      ...everywhere,
      sourceIds: [...new Set(matches.map((match) => match.sourceId))],
    }),
  );
  return passagesOf(
    matches.flatMap(({ sourceId, range }) => {
      const source = sources.get(sourceId);
      return source ? { source, passage: extended(source, range, find.extent) } : [];
    }),
  );
}

function ofRegex(reader: Reader, find: Way<'regex'>): AutocodeFound {
  if (find.text === '') return { problem: null, passages: [] };
  const { groupIds, roles, codeIds } = find.filters;
  const members = new Set(
    reader.column<string>(
      'SELECT id FROM participants WHERE group_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(groupIds),
    ),
  );
  const paragraphs = searchedSources(reader, find.filters).flatMap((source) =>
    source.paragraphs.flatMap((text, index) => {
      const voice = source.voices[index];
      const heard =
        (roles.length === 0 || roles.some((role) => role === voice?.role)) &&
        (groupIds.length === 0 || members.has(voice?.participantId ?? ''));
      return heard ? [{ source, text, start: source.starts[index] ?? 0 }] : [];
    }),
  );
  const found = findRegex(
    normaliseText(find.text),
    paragraphs.map(({ text }) => text),
    find,
  );
  if (!found.ok) return { problem: found.problem, passages: [] };
  const coded = codeIds.length === 0 ? null : passagesWith(reader, codeIds);
  const passages = passagesOf(
    found.ranges.flatMap((ranges, index) => {
      const paragraph = paragraphs[index];
      if (!paragraph) return [];
      const { source } = paragraph;
      return ranges
        .map((range) => ({ start: paragraph.start + range.start, end: paragraph.start + range.end }))
        .filter(
          (range) =>
            coded === null ||
            coded.get(source.id)?.some(({ start, end }) => start <= range.start && range.end <= end),
        )
        .map((range) => ({ source, passage: extended(source, range, find.extent) }));
    }),
  );
  return { ...passages, problem: found.cut ? 'too-many' : null };
}

function passagesWith(reader: Reader, codeIds: readonly string[]): Map<string, Range[]> {
  const passages = new Map<string, Range[]>();
  for (const { sourceId, ...range } of reader.all<Range & { sourceId: string }>(
    `SELECT source_id AS sourceId, start, "end" FROM codings
      WHERE detached = 0 AND code_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(codeIds),
  ))
    passages.set(sourceId, [...(passages.get(sourceId) ?? []), range]);
  return passages;
}

function ofSpeakers(reader: Reader, find: Way<'speaker'>): AutocodeFound {
  const [roles, names] = [new Set<string>(find.roles), new Set(find.names)];
  const participants = new Set(find.participantIds);
  return passagesOf(
    searchedSources(reader, find.filters).flatMap((source) =>
      turnStarts(source).flatMap((paragraph) => {
        const voice = source.voices[paragraph];
        const speaks =
          voice &&
          (roles.has(voice.role) || names.has(voice.name) || participants.has(voice.participantId ?? ''));
        return speaks ? { source, passage: turnOf(source, paragraph) } : [];
      }),
    ),
  );
}

/** The paragraphs with which turns begin. */
function turnStarts(source: SearchedSource): number[] {
  return source.turns.flatMap((turn, index) => (source.turns[index - 1] === turn ? [] : [index]));
}

/** The words of a question that tell it from another. */
function tellingWords(text: string): Set<string> {
  const words = withoutAccents(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{4,}/gu);
  return new Set(words);
}

function ofQuestion(reader: Reader, find: Way<'question'>): AutocodeFound {
  const asked = [...tellingWords(normaliseText(find.text))];
  if (asked.length === 0) return { problem: null, passages: [] };
  const passages = searchedSources(reader, find.filters).flatMap((source) => {
    const starts = turnStarts(source);
    return starts.flatMap((paragraph, index) => {
      if (!isInterviewer(source, paragraph)) return [];
      const turn = turnOf(source, paragraph);
      if (!turn) return [];
      const question = source.text.slice(turn.start, turn.end);
      const said = tellingWords(question);
      if (asked.filter((word) => said.has(word)).length / asked.length < find.alike) return [];
      const next = starts.findIndex((start, at) => at > index && isInterviewer(source, start));
      const [from, last] = [starts[index + 1], next === -1 ? starts.length - 1 : next - 1];
      if (from === undefined || last <= index) return [];
      const { end } = source.paragraph((starts[last + 1] ?? source.paragraphs.length) - 1);
      return {
        source,
        question,
        passage: trimmedPassage(source.text, { start: source.starts[from] ?? 0, end }),
      };
    });
  });
  return passagesOf(passages);
}

function isInterviewer(source: SearchedSource, paragraph: number): boolean {
  return source.voices[paragraph]?.role === 'interviewer';
}

function ofQuery(reader: Reader, find: Way<'query'>): AutocodeFound {
  const codings = codingsOfQuery(reader, find.definition);
  const sources = byId(
    searchedSources(reader, {
      ...everywhere,
      sourceIds: [...new Set(codings.map((coding) => coding.sourceId))],
    }),
  );
  return passagesOf(
    codings.flatMap(({ sourceId, start, end }) => {
      const source = sources.get(sourceId);
      return source ? { source, passage: { start, end } } : [];
    }),
  );
}

function byId(sources: readonly SearchedSource[]): ReadonlyMap<string, SearchedSource> {
  return new Map(sources.map((source) => [source.id, source]));
}

/** Each passage once, those of nothing left out. */
function passagesOf(
  found: readonly { source: SearchedSource; passage: Range | null; question?: string }[],
): AutocodeFound {
  const passages = new Map<string, FoundPassage>();
  for (const { source, passage, question = null } of found) {
    if (!passage) continue;
    const key = `${source.id} ${passage.start} ${passage.end}`;
    if (!passages.has(key)) passages.set(key, { source, question, ...passage });
  }
  return { problem: null, passages: [...passages.values()] };
}

/** Who speaks and when where a passage begins. */
export function referenceOf({ source, start }: FoundPassage): {
  paragraph: number;
  time: number | null;
  speaker: string | null;
} {
  const index = paragraphAt(source.starts, start);
  return {
    paragraph: index + 1,
    time: source.times[index] ?? null,
    speaker: source.voices[index]?.name ?? null,
  };
}
