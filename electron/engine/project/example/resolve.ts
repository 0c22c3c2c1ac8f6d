import type { DraftParagraph } from '../../../../shared/text/draft.ts';
import type { StudyData } from '../study-data.ts';
import type { CodeKey } from './codes.ts';
import { codes } from './codes.ts';
import { readParagraph, typeset } from './prose.ts';
import type { WrittenCoding, WrittenDocument, WrittenInterview } from './written.ts';

export type Source = StudyData['sources'][number];
export type Coding = Source['codings'][number];

/** The text that the places of a source's codings count in. */
export function textOf(source: Pick<Source, 'paragraphs'>): string {
  return source.paragraphs.map(({ text }) => text).join('\n');
}

/**
 * Where a passage stands in a text, in UTF-16 code units. `'a … b'` runs from `a` to the first `b` after it.
 *
 * Throws, naming the passage, when it is not there exactly once.
 */
export function placeOf(text: string, written: string): { start: number; end: number } {
  const [first = '', last, ...more] = typeset(written).split(' … ');
  if (more.length > 0) throw new Error(`More than one gap in the passage: ${written}`);
  const start = onlyPlace(text, first, written);
  if (last === undefined) return { start, end: start + first.length };
  const rest = start + first.length;
  return { start, end: rest + onlyPlace(text.slice(rest), last, written) + last.length };
}

function onlyPlace(text: string, words: string, written: string): number {
  const place = text.indexOf(words);
  if (words === '' || place < 0) throw new Error(`Passage not found: ${written}`);
  if (text.includes(words, place + 1)) throw new Error(`Passage found more than once: ${written}`);
  return place;
}

/** The codings of one sitting, a few minutes apart. A code that came later is given on the day it was made. */
export function resolveCodings(
  text: string,
  written: readonly WrittenCoding[],
  sitting: { coder: string; from: string },
): Coding[] {
  return written.map(([code, passage, details], index) => {
    const place = placeOf(text, passage);
    const usual = later(sitting.from, 4 * index);
    const earliest = later(createdAt(code), 6 + index);
    const at = details?.at ?? (usual < earliest ? earliest : usual);
    return { code, coder: sitting.coder, ...place, exemplary: details?.exemplary ?? false, at };
  });
}

function createdAt(key: CodeKey): string {
  const code = codes.find((one) => one.key === key);
  if (code === undefined) throw new Error(`No such code: ${key}`);
  return code.at;
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** An interview with its turns and times, and the field note written the same day. */
export function resolveInterview(
  written: WrittenInterview,
  speakerName: string,
  secondCoding: { from: string; codings: readonly WrittenCoding[] } | undefined,
): Source[] {
  const speakers: Source['speakers'] = [
    { name: 'Intervieweuse', role: 'interviewer', participant: null },
    { name: speakerName, role: 'participant', participant: written.participant },
    ...(written.otherVoice === undefined
      ? []
      : [{ name: written.otherVoice, role: 'other' as const, participant: null }]),
  ];
  const paragraphs = [
    plain(written.opening),
    ...written.turns.flatMap(([voice, time, ...said]) =>
      said.map((words, index) => ({
        ...plain(words),
        speaker: 'QRX'.indexOf(voice),
        time: index === 0 ? seconds(time) : null,
        startsTurn: index === 0,
      })),
    ),
  ];
  const text = textOf({ paragraphs });
  const codings = [
    ...resolveCodings(text, written.codings, { coder: 'ravier', from: written.codedFrom }),
    ...(secondCoding === undefined
      ? []
      : resolveCodings(text, secondCoding.codings, { coder: 'tessier', from: secondCoding.from })),
  ];
  const { key, date, place, minutes } = written;
  const common = { cases: [written.case], date, place, done: true };
  return [
    {
      ...common,
      key,
      title: written.title,
      kind: 'interview',
      durationMinutes: minutes,
      speakers,
      paragraphs,
      codings,
    },
    {
      ...common,
      key: `${key}-note`,
      title: `Note de terrain, ${written.title.toLocaleLowerCase('fr')}`,
      kind: 'field-note',
      durationMinutes: null,
      ...resolveText(written.note.paragraphs, written.note.codings, later(written.codedFrom, 75)),
    },
  ];
}

/** A document of a case. */
export function resolveDocument(written: WrittenDocument): Source {
  return {
    key: written.key,
    title: written.title,
    kind: 'document',
    cases: [written.case],
    date: written.date,
    durationMinutes: null,
    place: written.place,
    done: true,
    ...resolveText(written.paragraphs, written.codings, written.codedFrom),
  };
}

function resolveText(
  written: readonly string[],
  codings: readonly WrittenCoding[],
  from: string,
): Pick<Source, 'speakers' | 'paragraphs' | 'codings'> {
  const paragraphs = written.map(plain);
  return {
    speakers: [],
    paragraphs,
    codings: resolveCodings(textOf({ paragraphs }), codings, { coder: 'ravier', from }),
  };
}

function plain(written: string): DraftParagraph {
  return { ...readParagraph(written), speaker: null, time: null, endTime: null, startsTurn: false };
}

/** Seconds from the start of the recording, from `h:mm:ss`. */
function seconds(time: string): number {
  const [hours = NaN, minutes = NaN, rest = NaN] = time.split(':').map(Number);
  const total = hours * 3600 + minutes * 60 + rest;
  if (!Number.isInteger(total)) throw new Error(`Not a time: ${time}`);
  return total;
}
