import type { AutocodeFind } from '../../../shared/contract/coding.ts';
import { withoutAccents } from '../../../shared/text/folding.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Range } from '../../../shared/text/places.ts';
import { getTheme } from '../cases/guides.ts';
import type { Reader } from '../study/study.ts';
import type { Found } from './autocode-find.ts';
import { searchedSources, type SearchedSource } from './searched-source.ts';

type Way<By extends AutocodeFind['by']> = Extract<AutocodeFind, { by: By }>;

/** A turn: from its first paragraph up to the one that begins the next. */
interface Turn extends Range {
  readonly voice: SearchedSource['voices'][number];
}

function turnsOf(source: SearchedSource): Turn[] {
  const firsts = source.startsTurn.flatMap((begins, index) => (begins ? [index] : []));
  return firsts.map((first, at) => {
    const next = source.starts[firsts[at + 1] ?? Infinity];
    return {
      voice: source.voices[first] ?? null,
      start: source.starts[first] ?? 0,
      end: next === undefined ? source.text.length : next - 1,
    };
  });
}

/** Every turn of the speakers that are meant. */
export function turnsOfSpeakers(reader: Reader, find: Way<'speaker'>): Found[] {
  const [roles, names] = [new Set<string>(find.roles), new Set(find.names)];
  const participants = new Set(find.participantIds);
  return searchedSources(reader, find.where).flatMap((source) =>
    turnsOf(source)
      .filter(
        ({ voice }) =>
          voice !== null &&
          (roles.has(voice.role) || names.has(voice.name) || participants.has(voice.participantId ?? '')),
      )
      .map(({ start, end }) => ({ source, start, end })),
  );
}

/** The words by which a question is known again, however it is put. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    withoutAccents(normaliseText(text))
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu),
  );
}

/** Whether a turn asks what is looked for. */
type Asks = (source: SearchedSource, turn: Turn) => boolean;

const isInterviewer = ({ voice }: Turn): boolean => voice?.role === 'interviewer';

/** A turn of the interviewer with enough of the telling words of one of the questions. */
function asksInWords(questions: readonly string[], alike: number): Asks {
  const wanted = questions.map((question) => [...tellingWords(question)]).filter(({ length }) => length > 0);
  return (source, turn) => {
    if (!isInterviewer(turn)) return false;
    const said = tellingWords(source.text.slice(turn.start, turn.end));
    return wanted.some((words) => words.filter((word) => said.has(word)).length / words.length >= alike);
  };
}

/** A turn on which the theme is marked; in a source without such a mark, one that asks one of its questions. */
function asksTheme(reader: Reader, themeId: string, alike: number): Asks {
  const theme = getTheme(reader, themeId);
  const inWords = asksInWords(
    theme.questions.split('\n').concat(theme.questions === '' ? theme.name : []),
    alike,
  );
  const marks = Map.groupBy(
    reader.all<{ sourceId: string; start: number }>(
      'SELECT source_id AS sourceId, start FROM theme_marks WHERE theme_id = ?',
      themeId,
    ),
    ({ sourceId }) => sourceId,
  );
  return (source, turn) =>
    marks.get(source.id)?.some(({ start }) => turn.start <= start && start <= turn.end) ??
    inWords(source, turn);
}

/**
 * What is said after each time that a question is asked, up to the interviewer's next turn. Where a theme is marked on
 * somebody else's turn, the answer begins with that.
 */
export function answersTo(reader: Reader, find: Way<'question'>): Found[] {
  const asks =
    find.themeId === null
      ? asksInWords([find.text], find.alike)
      : asksTheme(reader, find.themeId, find.alike);
  return searchedSources(reader, find.where).flatMap((source) => {
    const turns = turnsOf(source);
    return turns.flatMap((turn, at) => {
      if (!asks(source, turn)) return [];
      const from = isInterviewer(turn) ? at + 1 : at;
      const next = turns.findIndex((other, index) => index > at && isInterviewer(other));
      const answer = turns.slice(from, next === -1 ? undefined : next);
      const [first, last] = [answer[0], answer.at(-1)];
      if (!first || !last) return [];
      const question = from > at ? { question: source.text.slice(turn.start, turn.end) } : {};
      return { source, ...question, start: first.start, end: last.end };
    });
  });
}
