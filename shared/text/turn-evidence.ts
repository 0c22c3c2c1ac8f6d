import { isAllCapitals, isCapitalised, isLetter, roleInName, speakerKey } from './speaker.ts';
import type { Heading } from './turn-heading.ts';

/** What a document says for one style of heading: the names that head its turns, and how many turns there are. */
export interface Evidence {
  readonly style: Heading['style'];
  /** From each spelling (as `speakerKey`) to the key of the speaker meant. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly turns: number;
}

interface Spelling {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly clear: number;
  readonly capitalised: boolean;
}

/** Below this many headings, each name may stand only once or twice, and coverage has to speak for them. */
const shortDocument = 12;

/**
 * Weighs one style over a whole document (`lines[i]` holds the headings that line i could be). A name counts if
 * it recurs, says its role, or stands in a form that hardly occurs otherwise; the style counts if its names head
 * enough of the lines. With `trusted`, the researcher named the style and every name in it counts.
 */
export function weigh(
  lines: readonly (readonly Heading[])[],
  style: Heading['style'],
  trusted: boolean,
): Evidence {
  const candidates = candidatesFor(lines, style);
  const spellings = spellingsOf(candidates);
  const kept = trusted
    ? spellings
    : spellings.filter(namesToKeep(style, spellings, candidates, lines.length));
  const speakers = withSlips(spellings, kept);
  const turns = candidates.filter((heading) => speakers.has(speakerKey(heading.name))).length;
  const convincing = trusted ? turns > 0 : isConvincing(style, kept, turns, lines.length);
  return { style, speakers: convincing ? speakers : new Map(), turns: convincing ? turns : 0 };
}

function candidatesFor(lines: readonly (readonly Heading[])[], style: Heading['style']): Heading[] {
  const own = lines.flatMap((headings) => headings.filter((each) => each.style === style));
  if (style !== 'bracketed') return own;
  // Where most headings stand in brackets, a name with a time that lost a bracket is one of them.
  const others = lines.filter((headings) => headings.every((each) => each.style !== style));
  const lost = others.flatMap((headings) =>
    headings.filter((each) => each.style === 'timed' && each.weight === 'clear'),
  );
  return own.length > lost.length ? [...own, ...lost] : own;
}

function spellingsOf(candidates: readonly Heading[]): Spelling[] {
  // « Q. » and « R - » begin sentences and lists as well: they count where questions and answers both occur.
  const letters = new Set(
    candidates.filter((each) => isLetter(each.name)).map((each) => speakerKey(each.name)[0]),
  );
  const dialogue = letters.has('q') && (letters.has('r') || letters.has('a') || letters.has('p'));
  const spellings = new Map<string, Spelling>();
  for (const heading of candidates) {
    if (heading.weight === 'hint' && !(dialogue && isLetter(heading.name))) continue;
    const key = speakerKey(heading.name);
    const before = spellings.get(key);
    spellings.set(key, {
      key,
      name: before?.name ?? heading.name,
      count: (before?.count ?? 0) + 1,
      clear: (before?.clear ?? 0) + (heading.weight === 'clear' ? 1 : 0),
      capitalised: (before?.capitalised ?? false) || isCapitalised(heading.name),
    });
  }
  return [...spellings.values()];
}

function namesToKeep(
  style: Heading['style'],
  spellings: readonly Spelling[],
  candidates: readonly Heading[],
  lineCount: number,
): (spelling: Spelling) => boolean {
  const alone = candidates.filter((each) => each.alone).length;
  const covered = candidates.length + alone >= 0.5 * lineCount;
  const short = candidates.length < shortDocument && covered;
  const recurring = spellings.filter((each) => each.count >= 3);
  const capitals = recurring.length >= 2 && recurring.every((each) => isAllCapitals(each.name));
  const timed = spellings.some((each) => each.clear > 0);
  return (each) => {
    if (each.clear > 0 || roleInName(each.name) !== null) return true;
    if (style === 'bracketed') return each.count >= 2 || (short && !timed);
    if (!each.capitalised) {
      return (
        (style === 'colon' || style === 'timed') &&
        each.count >= 3 &&
        each.count >= 0.15 * lineCount &&
        !/ .* /.test(each.key)
      );
    }
    if (style === 'timed') return each.count >= 2 || short;
    if (isAllCapitals(each.name) && (each.count >= 2 || capitals)) return true;
    return each.count >= 3 || (each.count >= 2 && each.count >= 0.1 * candidates.length) || short;
  };
}

function isConvincing(
  style: Heading['style'],
  kept: readonly Spelling[],
  turns: number,
  lineCount: number,
): boolean {
  const clear = kept.some((each) => each.clear > 0);
  if (style === 'bracketed' && clear) return turns >= 1;
  const several = kept.length >= 2 && turns >= 2;
  if (style === 'bracketed' || style === 'timed') return several || turns >= 3 || (clear && lineCount <= 3);
  const share = turns / Math.max(1, lineCount);
  const sure = kept.every((each) => isAllCapitals(each.name) || roleInName(each.name) !== null);
  if (several) return share >= 0.2 || (turns >= 10 && share >= 0.05);
  return kept.length === 1 && turns >= 3 && sure && share >= 0.2;
}

/** Adds to the kept names the rare spellings that are one slip of the keyboard away from a frequent one. */
function withSlips(spellings: readonly Spelling[], kept: readonly Spelling[]): Map<string, string> {
  const speakers = new Map(kept.map((each) => [each.key, each.key]));
  // No interview has more voices than this; a text that seems to is not worth comparing each with each.
  const frequent = kept.filter((each) => each.count >= 5).slice(0, 40);
  for (const rare of spellings) {
    if (rare.count > 2) continue;
    const meant = frequent.find((each) => each.count >= 5 * rare.count && isSlip(rare.key, each.key));
    if (meant !== undefined) speakers.set(rare.key, meant.key);
  }
  return speakers;
}

/**
 * Whether two names of six letters or more differ by one letter added, missing, wrong or swapped with the next.
 * A difference in the last letter or in a number tells people apart (Intervieweur, Interviewé; P11, P12) and is
 * no slip.
 */
function isSlip(rare: string, frequent: string): boolean {
  if (rare === frequent || Math.min(rare.length, frequent.length) < 6) return false;
  if (Math.abs(rare.length - frequent.length) > 1 || rare.at(-1) !== frequent.at(-1)) return false;
  if (rare.replace(/\D/g, '') !== frequent.replace(/\D/g, '')) return false;
  let from = 0;
  while (from < rare.length && rare[from] === frequent[from]) from += 1;
  const rareRest = rare.slice(from);
  const rest = frequent.slice(from);
  return (
    rareRest.slice(1) === rest ||
    rareRest === rest.slice(1) ||
    rareRest.slice(1) === rest.slice(1) ||
    (rareRest[0] === rest[1] && rareRest[1] === rest[0] && rareRest.slice(2) === rest.slice(2))
  );
}
