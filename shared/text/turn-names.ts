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
    numbers.set(numbered.letter, [...(numbers.get(numbered.letter) ?? []), numbered.number]);
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
  const spaced = new Map<
    number,
    { readonly rest: string; readonly line: NonNullable<ReturnType<typeof timedLine>> }
  >();
  for (const [index, line] of lines.entries()) {
    if (headings[index]?.some((each) => each.style === 'timed' && each.weight === 'clear') === true) continue;
    const timed = timedLine(line);
    if (timed !== null) spaced.set(index, { rest: line.text.slice(timed.restStart), line: timed });
  }
  const clear = headings.flat().filter((each) => each.style === 'timed' && each.weight === 'clear');
  const names = namesAtStart(
    [...spaced.values()].map((each) => each.rest),
    new Set(clear.map((each) => speakerKey(each.name))),
  );
  if (names.size === 0) return headings;
  return headings.map((found, index) => {
    const here = spaced.get(index);
    const name =
      here === undefined ? undefined : prefixes(here.rest).findLast((each) => names.has(speakerKey(each)));
    if (here === undefined || name === undefined) return found;
    const { time, endTime, restStart } = here.line;
    const textStart = restStart + name.length;
    const alone = name === here.rest;
    const others = found.filter((each) => each.style !== 'timed');
    return [...others, { style: 'timed', name, time, endTime, textStart, alone, weight: 'likely' } as const];
  });
}

function namesAtStart(rests: readonly string[], known: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const prefix of rests.flatMap(prefixes)) {
    const key = speakerKey(prefix);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const names = new Set<string>();
  let explained = 0;
  for (const [key, count] of counts) {
    if (key.includes(' ') || (count < 2 && !known.has(key))) continue;
    names.add(longestName(key, count, counts));
    explained += count;
  }
  const distinct = new Set([...names, ...known]).size;
  const convincing = explained >= 0.8 * rests.length && distinct >= 2 && distinct <= mostSpeakers;
  return convincing ? names : new Set();
}

function longestName(key: string, count: number, counts: ReadonlyMap<string, number>): string {
  let name = key;
  for (;;) {
    const longer = [...counts].find(([each, n]) => n >= 0.8 * count && n >= 2 && isOneWordLonger(each, name));
    if (longer === undefined) return name;
    name = longer[0];
  }
}

function isOneWordLonger(longer: string, name: string): boolean {
  return longer.startsWith(`${name} `) && !longer.slice(name.length + 1).includes(' ');
}

/** The first one, two and three words of a text, as long as each could belong to a name. */
function prefixes(text: string): string[] {
  const found: string[] = [];
  for (const pattern of [/^\S+(?=\s|$)/u, /^\S+\s+\S+(?=\s|$)/u, /^\S+\s+\S+\s+\S+(?=\s|$)/u]) {
    const prefix = pattern.exec(text)?.[0];
    if (prefix === undefined || !couldBeName(prefix) || !isCapitalised(prefix)) break;
    found.push(prefix);
  }
  return found;
}
