import type { RawParagraph } from './draft.ts';
import { couldBeName, isCapitalised, speakerKey } from './speaker.ts';
import { timedLine } from './turn-heading.ts';
import type { Heading } from './turn-heading.ts';

type Headings = readonly (readonly Heading[])[];

/**
 * Drops the numbers of questions and answers from their letters: in Q1, R1, Q2, R2, Q3, R3 two people speak.
 * Numbers that come back (R1, R2, R1) tell people apart and stay.
 */
export function withoutQuestionNumbers(lines: Headings): Headings {
  const numbers = new Map<string, number[]>();
  for (const heading of lines.flat()) {
    const numbered = heading.style === 'colon' ? numberedLetter(heading.name) : null;
    if (numbered === null) continue;
    const list = numbers.get(numbered.letter);
    if (list === undefined) numbers.set(numbered.letter, [numbered.number]);
    else list.push(numbered.number);
  }
  const counting = new Set(
    [...numbers].filter(([, list]) => list.length >= 3 && isIncreasing(list)).map(([letter]) => letter),
  );
  if (counting.size === 0) return lines;
  return lines.map((headings) =>
    headings.map((heading) => {
      const letter = numberedLetter(heading.name)?.letter;
      return letter !== undefined && counting.has(letter) ? { ...heading, name: letter } : heading;
    }),
  );
}

function numberedLetter(name: string): { letter: string; number: number } | null {
  const found = /^([QRA])\s?(\d{1,3})$/i.exec(name);
  const letter = found?.[1]?.toUpperCase();
  return letter === undefined ? null : { letter, number: Number(found?.[2]) };
}

function isIncreasing(list: readonly number[]): boolean {
  return list.every((each, index) => index === 0 || each > (list[index - 1] ?? 0));
}

/** How many speakers a transcript may have whose names only a space sets apart from what they say. */
const mostSpeakers = 12;

/**
 * Adds the headings of lines such as `00:01:02 Marie Bonjour`, where only recurrence tells a name from a first
 * word: the first words that come back must account for at least four in five of these lines and be of two to
 * twelve people. A second and third word belong to the name if they nearly always follow.
 */
export function withSpacedNames(lines: readonly RawParagraph[], headings: Headings): Headings {
  const timed = new Map<number, TimedLine>();
  for (const [index, line] of lines.entries()) {
    const found = timedLine(line);
    if (found !== null) timed.set(index, { ...found, rest: line.text.slice(found.restStart) });
  }
  if (timed.size === 0) return headings;
  const settled = settledNames(timed, headings);
  const spaced = new Map(
    [...timed].filter(([index]) => !settled.has(speakerKey(clearName(headings[index]) ?? ''))),
  );
  const rests = [...spaced.values()].map((line) => line.rest);
  const names = namesAtStart(rests, settled);
  if (names.size === 0) return headings;
  return headings.map((found, index) => {
    const here = spaced.get(index);
    const name =
      here === undefined ? undefined : prefixes(here.rest).findLast((each) => names.has(speakerKey(each)));
    if (here === undefined || name === undefined) return found;
    const { time, endTime, restStart } = here;
    const textStart = restStart + name.length;
    const alone = name === here.rest;
    const others = found.filter((each) => each.style !== 'timed');
    return [...others, { style: 'timed', name, time, endTime, textStart, alone, weight: 'likely' } as const];
  });
}

/** A line that begins with a time: the time, and what follows it. */
type TimedLine = NonNullable<ReturnType<typeof timedLine>> & { readonly rest: string };

/** The name that a colon or brackets set apart in a line with a time. */
function clearName(headings: readonly Heading[] | undefined): string | undefined {
  return headings?.find((each) => each.style === 'timed' && each.weight === 'clear')?.name;
}

/**
 * The names that need no help. Several words before a colon may be a name and the beginning of what its bearer
 * says (`00:01:02 Marie et Note : …`): they are not settled if lines without a colon begin with the same word.
 */
function settledNames(timed: ReadonlyMap<number, TimedLine>, headings: Headings): Set<string> {
  const clear = new Map<string, number>();
  const open = new Map<string, number>();
  for (const [index, { rest }] of timed) {
    const name = clearName(headings[index]);
    const key = speakerKey(name ?? rest.split(/\s/, 1)[0] ?? '');
    const counts = name === undefined ? open : clear;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isSettled = ([key, count]: [string, number]): boolean =>
    !key.includes(' ') || (open.get(key.split(' ')[0] ?? '') ?? 0) < 0.5 * count;
  return new Set([...clear].filter(isSettled).map(([key]) => key));
}

function namesAtStart(rests: readonly string[], known: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const prefix of rests.flatMap(prefixes)) {
    const key = speakerKey(prefix);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const first = [...counts].filter(([key, count]) => !key.includes(' ') && (count >= 2 || known.has(key)));
  if (first.length > mostSpeakers) return new Set();
  const names = new Set(first.map(([key, count]) => longestName(key, count, counts)));
  const explained = first.reduce((sum, [, count]) => sum + count, 0);
  const distinct = new Set([...names, ...known]).size;
  const convincing = explained >= 0.8 * rests.length && distinct >= 2 && distinct <= mostSpeakers;
  return convincing ? names : new Set();
}

function longestName(key: string, count: number, counts: ReadonlyMap<string, number>): string {
  let name = key;
  for (;;) {
    const longer = [...counts].find(([each, n]) => n >= 0.8 * count && n >= 2 && each.startsWith(`${name} `));
    if (longer === undefined) return name;
    name = longer[0];
  }
}

/** The first one, two and three words of a text, as long as each could belong to a name. */
function prefixes(text: string): string[] {
  const found: string[] = [];
  for (const pattern of [/^\S+(?=\s|$)/u, /^\S+\s+\S+(?=\s|$)/u, /^\S+\s+\S+\s+\S+(?=\s|$)/u]) {
    const prefix = pattern.exec(text)?.[0];
    if (prefix === undefined || !couldBeName(prefix) || !isCapitalised(prefix)) break;
    // « de » and « et » link the words of a name, and end none.
    if (/^[\p{Lu}\p{N}]/u.test(prefix.slice(prefix.search(/\S+$/u)))) found.push(prefix);
  }
  return found;
}
