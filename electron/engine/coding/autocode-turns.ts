import type { AutocodeFind } from '../../../shared/contract/coding.ts';
import { withoutAccents } from '../../../shared/text/folding.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Range } from '../../../shared/text/places.ts';
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

/** What is said after each time that a question is asked, up to the interviewer's next turn. */
export function answersTo(reader: Reader, find: Way<'question'>): Found[] {
  const wanted = [...tellingWords(find.text)];
  if (wanted.length === 0) return [];
  const isAsked = (question: string): boolean => {
    const said = tellingWords(question);
    return wanted.filter((word) => said.has(word)).length / wanted.length >= find.alike;
  };
  return searchedSources(reader, find.where).flatMap((source) => {
    const turns = turnsOf(source);
    const asks = ({ voice }: Turn): boolean => voice?.role === 'interviewer';
    return turns.flatMap((turn, at) => {
      const question = source.text.slice(turn.start, turn.end);
      if (!asks(turn) || !isAsked(question)) return [];
      const next = turns.findIndex((other, index) => index > at && asks(other));
      const answer = turns.slice(at + 1, next === -1 ? undefined : next);
      const [first, last] = [answer[0], answer.at(-1)];
      return first && last ? [{ source, question, start: first.start, end: last.end }] : [];
    });
  });
}
