import type { DraftParagraph } from '../../../../shared/text/draft.ts';
import { typeset } from '../../../../shared/text/typography.ts';
import type { StudyData } from '../study-data.ts';

type Source = StudyData['sources'][number];
type Coding = Source['codings'][number];

/**
 * An interview as it is written down here. In `turns` each line is a turn: `Q` or `R`, when it begins, what is said.
 * Passages are coded by tags that name a code and may cross: `<veille>…</veille>`; a star marks an exemplary coding,
 * `@` one of the second coder.
 */
export interface WrittenInterview {
  readonly key: string;
  readonly title: string;
  readonly case: string;
  readonly participant: string;
  readonly speaker: string;
  readonly date: string;
  readonly durationMinutes: number;
  readonly place: string;
  readonly done: boolean;
  readonly turns: string;
  /** The field note of the same day. */
  readonly note: string;
}

const tag = /<(\/?)([a-z]+)([*@]*)>/g;

interface Coded {
  readonly text: string;
  readonly codings: Coding[];
}

/** Takes the tags out of a text and gives the codings that they stand for, in order of place. */
function decode(written: string, at: string): Coded {
  const open = new Map<string, { start: number; marks: string }>();
  const codings: Coding[] = [];
  let text = '';
  let from = 0;
  for (const found of written.matchAll(tag)) {
    text += written.slice(from, found.index);
    from = found.index + found[0].length;
    const [, closing, code = '', marks = ''] = found;
    const key = marks.includes('@') ? `${code}@` : code;
    if (!closing) {
      if (open.has(key)) throw new Error(`<${key}> is open already in: ${written.slice(0, 80)}`);
      open.set(key, { start: text.length, marks });
      continue;
    }
    const begun = open.get(key);
    if (!begun) throw new Error(`</${key}> closes nothing in: ${written.slice(0, 80)}`);
    open.delete(key);
    codings.push({
      code,
      coder: key.endsWith('@') ? 'mt' : 'hr',
      start: begun.start,
      end: text.length,
      exemplary: begun.marks.includes('*'),
      at,
    });
  }
  if (open.size > 0)
    throw new Error(`<${[...open.keys()].join('>, <')}> stays open in: ${written.slice(0, 80)}`);
  text += written.slice(from);
  return { text, codings: codings.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

function seconds(clock: string): number {
  return clock.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

/** The day after fieldwork on which an interview was coded. */
function codedOn(date: string): string {
  return new Date(Date.parse(`${date}T10:30:00Z`) + 5 * 86_400_000).toISOString();
}

/** The interview as a source with its codings. */
export function interviewSource(written: WrittenInterview): Source {
  const lines = written.turns
    .trim()
    .split('\n')
    .map((line) => {
      const parts = /^([QR]) (\d+:\d\d(?::\d\d)?) (.+)$/.exec(line.trim());
      if (!parts?.[1] || !parts[2] || !parts[3]) throw new Error(`Not a turn: ${line}`);
      return { speaker: parts[1] === 'Q' ? 0 : 1, time: seconds(parts[2]), words: typeset(parts[3], 'fr') };
    });
  const { text, codings } = decode(lines.map(({ words }) => words).join('\n'), codedOn(written.date));
  const paragraphs = text.split('\n').map((paragraph, index): DraftParagraph => ({
    text: paragraph,
    marks: [],
    speaker: lines[index]?.speaker ?? null,
    startsTurn: true,
    time: lines[index]?.time ?? null,
    endTime: lines[index + 1]?.time ?? null,
  }));
  const { key, title, date, durationMinutes, place, done } = written;
  return {
    key,
    title,
    kind: 'interview',
    cases: [written.case],
    date,
    durationMinutes,
    place,
    done,
    speakers: [
      { name: 'Intervieweuse', role: 'interviewer', participant: null },
      { name: written.speaker, role: 'participant', participant: written.participant },
    ],
    paragraphs,
    codings,
  };
}

/** A text without turns: a field note, a document. Its paragraphs are its lines. */
export function plainSource(
  about: Pick<Source, 'key' | 'title' | 'kind' | 'cases' | 'date' | 'place'>,
  written: string,
): Source {
  const { text, codings } = decode(typeset(written.trim(), 'fr'), codedOn(about.date ?? '2024-01-08'));
  return {
    ...about,
    durationMinutes: null,
    done: false,
    speakers: [],
    paragraphs: text.split('\n').map((paragraph) => ({
      text: paragraph.trim(),
      marks: [],
      speaker: null,
      startsTurn: false,
      time: null,
      endTime: null,
    })),
    codings,
  };
}

/** The interview's field note as a source. */
export function noteSource(written: WrittenInterview): Source {
  const { key, title, date, place } = written;
  return plainSource(
    {
      key: `${key}-note`,
      title: `Note de terrain, ${title.toLowerCase()}`,
      kind: 'field-note',
      cases: [written.case],
      date,
      place,
    },
    written.note,
  );
}
