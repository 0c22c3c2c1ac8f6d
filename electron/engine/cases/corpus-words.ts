import type { Language } from '../../../shared/contract/base.ts';
import type { Corpus, CorpusFigures } from '../../../shared/contract/corpus.ts';
import { typeset } from '../../../shared/text/typography.ts';

type Counted = 'interviews' | 'participants' | 'cases' | 'fieldNotes' | 'documents' | 'words';

interface CorpusWords {
  /** The language whose dates and numbers are meant: English writes the day before the month. */
  readonly tag: string;
  readonly nouns: Readonly<Record<Counted, readonly [one: string, other: string]>>;
  /** "5 January to 12 March 2024" */
  readonly period: (from: string, to: string) => string;
  readonly conducted: (period: string) => string;
  readonly on: (day: string) => string;
  readonly corpus: (counts: string, when: string, people: string, cases: string) => string;
  readonly with: (people: string) => string;
  readonly in: (cases: string) => string;
  readonly byGroup: string;
  readonly byCase: string;
  readonly noGroup: string;
  readonly noCase: string;
  readonly lasted: (shortest: string, longest: string, mean: string) => string;
  readonly lastedOne: (minutes: string) => string;
  readonly known: (known: string, of: string) => string;
  readonly noDuration: string;
  readonly undated: (count: string) => string;
  readonly together: (words: string) => string;
  readonly beside: (things: string) => string;
  readonly minutes: (figure: string) => string;
  readonly hours: (hours: number, minutes: number) => string;
  readonly severalCases: (interviews: string) => string;
  readonly severalGroups: (interviews: string) => string;
}

/** The words in which a corpus is reported, in its own language whatever the workbench's. */
export const corpusWords: Readonly<Record<Language, CorpusWords>> = {
  en: {
    tag: 'en-GB',
    nouns: {
      interviews: ['interview', 'interviews'],
      participants: ['participant', 'participants'],
      cases: ['case', 'cases'],
      fieldNotes: ['field note', 'field notes'],
      documents: ['document', 'documents'],
      words: ['word', 'words'],
    },
    period: (from, to) => `from ${from} to ${to}`,
    conducted: (period) => `, conducted ${period}`,
    on: (day) => `on ${day}`,
    corpus: (counts, when, people, cases) => `The corpus comprises ${counts}${people}${cases}${when}.`,
    with: (people) => ` with ${people}`,
    in: (cases) => ` in ${cases}`,
    byGroup: 'Interviews by group',
    byCase: 'by case',
    noGroup: 'no group',
    noCase: 'no case',
    lasted: (shortest, longest, mean) =>
      `The interviews lasted between ${shortest} and ${longest}, ${mean} on average`,
    lastedOne: (minutes) => `The interview lasted ${minutes}`,
    known: (known, of) => ` (duration known for ${known} of ${of})`,
    noDuration: 'The duration of the interviews is not known.',
    undated: (count) => ` (${count} without a date)`,
    together: (words) => `Together they comprise ${words}.`,
    beside: (things) => `The corpus also includes ${things}.`,
    minutes: (figure) => `${figure} min`,
    hours: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    severalCases: (interviews) => `${interviews} in several cases, counted in each and once in all.`,
    severalGroups: (interviews) =>
      `${interviews} with participants of several groups, counted in each group.`,
  },
  fr: {
    tag: 'fr',
    nouns: {
      interviews: ['entretien', 'entretiens'],
      participants: ['participant', 'participants'],
      cases: ['cas', 'cas'],
      fieldNotes: ['note de terrain', 'notes de terrain'],
      documents: ['document', 'documents'],
      words: ['mot', 'mots'],
    },
    period: (from, to) => `du ${from} au ${to}`,
    conducted: (period) => `, menés ${period}`,
    on: (day) => `le ${day}`,
    corpus: (counts, when, people, cases) => `Le corpus comprend ${counts}${people}${cases}${when}.`,
    with: (people) => ` avec ${people}`,
    in: (cases) => ` dans ${cases}`,
    byGroup: 'Entretiens par groupe',
    byCase: 'par cas',
    noGroup: 'sans groupe',
    noCase: 'sans cas',
    lasted: (shortest, longest, mean) =>
      `Les entretiens ont duré de ${shortest} à ${longest}, ${mean} en moyenne`,
    lastedOne: (minutes) => `L’entretien a duré ${minutes}`,
    known: (known, of) => ` (durée connue pour ${known} sur ${of})`,
    noDuration: 'La durée des entretiens n’est pas connue.',
    undated: (count) => ` (${count} sans date)`,
    together: (words) => `Ils totalisent ${words}.`,
    beside: (things) => `S’y ajoutent ${things}.`,
    minutes: (figure) => `${figure}\u00a0min`,
    hours: (hours, minutes) =>
      minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`,
    severalCases: (interviews) =>
      `${interviews} dans plusieurs cas : compté dans chacun, et une fois au total.`,
    severalGroups: (interviews) =>
      `${interviews} avec des participants de plusieurs groupes : compté dans chaque groupe.`,
  },
  es: {
    tag: 'es',
    nouns: {
      interviews: ['entrevista', 'entrevistas'],
      participants: ['participante', 'participantes'],
      cases: ['caso', 'casos'],
      fieldNotes: ['nota de campo', 'notas de campo'],
      documents: ['documento', 'documentos'],
      words: ['palabra', 'palabras'],
    },
    period: (from, to) => `del ${from} al ${to}`,
    conducted: (period) => `, realizadas ${period}`,
    on: (day) => `el ${day}`,
    corpus: (counts, when, people, cases) => `El corpus comprende ${counts}${people}${cases}${when}.`,
    with: (people) => ` con ${people}`,
    in: (cases) => ` en ${cases}`,
    byGroup: 'Entrevistas por grupo',
    byCase: 'por caso',
    noGroup: 'sin grupo',
    noCase: 'sin caso',
    lasted: (shortest, longest, mean) =>
      `Las entrevistas duraron entre ${shortest} y ${longest}, ${mean} de media`,
    lastedOne: (minutes) => `La entrevista duró ${minutes}`,
    known: (known, of) => ` (duración conocida en ${known} de ${of})`,
    noDuration: 'No se conoce la duración de las entrevistas.',
    undated: (count) => ` (${count} sin fecha)`,
    together: (words) => `Suman ${words}.`,
    beside: (things) => `El corpus incluye además ${things}.`,
    minutes: (figure) => `${figure}\u00a0min`,
    hours: (hours, minutes) =>
      minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minutes}\u00a0min`,
    severalCases: (interviews) => `${interviews} en varios casos: cuenta en cada uno y una vez en el total.`,
    severalGroups: (interviews) => `${interviews} con participantes de varios grupos: cuenta en cada grupo.`,
  },
};

/** Figures, days and counted things as a corpus is reported in a language. */
export function corpusFormat(language: Language) {
  const words = corpusWords[language];
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(words.tag);
  const days = new Intl.DateTimeFormat(words.tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const daysOfYear = new Intl.DateTimeFormat(words.tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  // The first of a month is an ordinal in French, which its locale data leaves out.
  const first = (day: string): string => (language === 'fr' ? day.replace(/^1(?= )/u, '1er') : day);
  const list = new Intl.ListFormat(words.tag, { type: 'conjunction' });
  return {
    words,
    number: (value: number): string => numbers.format(value),
    count: (what: Counted, value: number): string =>
      `${numbers.format(value)}\u00a0${words.nouns[what][plural.select(value) === 'one' ? 0 : 1]}`,
    day: (date: string): string => first(days.format(new Date(date))),
    dayOfYear: (date: string): string => first(daysOfYear.format(new Date(date))),
    /** Minutes, rounded to the minute; from two hours on in hours. */
    duration: (minutes: number): string => {
      const whole = Math.round(minutes);
      return whole < 120
        ? words.minutes(numbers.format(whole))
        : words.hours(Math.floor(whole / 60), whole % 60);
    },
    list: (items: readonly string[]): string => list.format(items),
  };
}

type Format = ReturnType<typeof corpusFormat>;

/** When the interviews were held; empty when no date is known. */
export function periodOf(
  { words, day, dayOfYear }: Format,
  { from, to }: Pick<CorpusFigures, 'from' | 'to'>,
): string {
  if (from === null || to === null) return '';
  if (from === to) return words.on(day(from));
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return words.period(sameYear ? dayOfYear(from) : day(from), day(to));
}

/** "cluster A: 4; cluster B: 3": labels stand as they are, for their plural is not known. */
function shares(parts: readonly { label: string; count: number }[], { number }: Format): string {
  return parts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${number(count)}`)
    .join('; ');
}

/**
 * The corpus in the sentences of a method section, by public labels. Every figure says what it counts; what is not known
 * is said, not counted as nothing.
 */
export function corpusSentences(corpus: Corpus, language: Language): string {
  const format = corpusFormat(language);
  const { words, count, duration, number, list } = format;
  const { total, cases, groups, noCase } = corpus;
  if (total.interviews === 0) return '';
  const period = periodOf(format, total);
  const inCases = cases.filter(({ interviews }) => interviews > 0);
  const first = words.corpus(
    count('interviews', total.interviews),
    period === ''
      ? ''
      : words.conducted(period) + (total.undated > 0 ? words.undated(number(total.undated)) : ''),
    total.participants > 0 ? words.with(count('participants', total.participants)) : '',
    inCases.length > 0 ? words.in(count('cases', inCases.length)) : '',
  );
  const byGroup = shares(
    [
      ...groups.map(({ publicLabel }, index) => ({ label: publicLabel, count: total.byGroup[index] ?? 0 })),
      { label: words.noGroup, count: groups.length > 0 ? total.noGroup : 0 },
    ],
    format,
  );
  const byCase = shares(
    [
      ...inCases.map(({ publicLabel, interviews }) => ({ label: publicLabel, count: interviews })),
      { label: words.noCase, count: inCases.length > 0 ? (noCase?.interviews ?? 0) : 0 },
    ],
    format,
  );
  const splits = [byGroup && `${words.byGroup} (${byGroup})`, byCase && `${words.byCase} (${byCase})`].filter(
    Boolean,
  );
  const others = [
    total.fieldNotes > 0 && count('fieldNotes', total.fieldNotes),
    total.documents > 0 && count('documents', total.documents),
  ].filter((one) => one !== false);
  const sentences = [
    first,
    splits.length > 0 && `${capitalised(splits.join(', '))}.`,
    corpus.inSeveralGroups > 0 && words.severalGroups(count('interviews', corpus.inSeveralGroups)),
    corpus.inSeveralCases > 0 && words.severalCases(count('interviews', corpus.inSeveralCases)),
    durationSentence(total, format, duration),
    words.together(count('words', total.words)),
    others.length > 0 && words.beside(list(others)),
  ];
  return typeset(sentences.filter(Boolean).join(' '), language);
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function durationSentence(
  { durations, interviews }: CorpusFigures,
  { words, number }: Format,
  duration: (minutes: number) => string,
): string {
  if (!durations) return words.noDuration;
  const { known, shortest, longest, mean } = durations;
  const lasted =
    interviews === 1
      ? words.lastedOne(duration(mean))
      : words.lasted(duration(shortest), duration(longest), duration(mean));
  const of = known < interviews ? words.known(number(known), number(interviews)) : '';
  return `${lasted}${of}.`;
}
