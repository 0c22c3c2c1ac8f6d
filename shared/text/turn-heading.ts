import type { RawParagraph, TurnHeading } from './draft.ts';
import { couldBeName, isCapitalised, roleInName } from './speaker.ts';
import { timeSpan, turnTime, untimed } from './turn-time.ts';
import type { TurnTime } from './turn-time.ts';

/** A way of reading the beginning of a line as the heading of a turn. */
export interface Heading extends TurnTime {
  readonly style: Exclude<TurnHeading, 'none' | 'letter'>;
  readonly name: string;
  /** Where the spoken text begins in the line, in UTF-16 code units; the line's length if nothing follows. */
  readonly textStart: number;
  /** Whether the heading is all there is on the line. */
  readonly alone: boolean;
  /**
   * How much the form says by itself. `clear`: hardly anything else looks like this. `likely`: a name if the
   * document bears it out. `hint`: only if the same name heads turns in a clearer form.
   */
  readonly weight: 'clear' | 'likely' | 'hint';
}

/** A heading never reaches further than this into a line; the rest of a long line is not scanned. */
const longestHeading = 140;

const name = String.raw`[\p{L}\p{N}][^\[\]():：,;?!«»"“”…\n]{0,39}?`;
const colon = String.raw`\s*[:：]`;
const dash = String.raw`\s*[-–—](?=\s)`;

const bracketed = /^\[\s*([^[\]]{1,70}?)\s*\]/u;
const halfBracketed = new RegExp(`^(${name})\\s*\\]`, 'u');
const timeInside = new RegExp(`^(?:${timeSpan}[\\s,\\-–—]*(.+?)|(.+?)[\\s,\\-–—]*${timeSpan})$`, 'u');
const timeAfter = new RegExp(`^\\s*${timeSpan}(?=$|[\\s:：])`, 'u');
const separator = new RegExp(`^(?:${colon}|${dash})?\\s*`, 'u');
const colonHeaded = new RegExp(`^(${name})(?:\\s*\\.)?${colon}(?![\\d/])\\s*`, 'u');
const letterHeaded = /^([QRAIPE]\d{0,3})\s*(?:[.)]|\s[-–—](?=\s)|[-–—](?=\s))\s*/u;
const timeFirst = new RegExp(`^${timeSpan}\\s*[-–—:：]?\\s*`, 'u');
const nameFirst = new RegExp(`^[\\[(]?\\s*(${name})\\s*[\\])]?\\s*[-–—,]?\\s*${timeSpan}(?=$|[\\s:：])`, 'u');
const nameAfterTime = new RegExp(
  `^(?:\\[\\s*(${name})\\s*\\](?:${colon})?|(${name})(?:${colon}|${dash}|\\s*$))\\s*`,
  'u',
);

// Most lines head nothing: these tests, which cost next to nothing, spare them the patterns above.
const holdsTime = /\d:\d/;
const beginsWithTime = /^[([]?\s*\d{1,3}:\d/;
const maybeColon = /^(?:.{0,60}[:：]|[QRAIPE]\d{0,3}\s*[.)\-–—])/u;

/** Every way in which a line could head a turn; at most one for each style. */
export function headingsOf(line: RawParagraph): Heading[] {
  const start = line.text.slice(0, longestHeading);
  const length = line.text.length;
  return [readBracketed(start), readTimed(start, length), readColon(start), readBold(line)]
    .filter((shape): shape is Shape => shape !== null && couldBeName(shape.name))
    .map((shape) => ({ ...shape, alone: shape.textStart >= length }));
}

type Shape = Omit<Heading, 'alone'>;

/** `[Chercheur] (0:01 - 0:11)`, `[Chercheur 0:01]`, `[Chercheur] text`; as a hint, `Chercheur] text`. */
function readBracketed(start: string): Shape | null {
  if (!start.includes(']')) return null;
  const whole = bracketed.exec(start) ?? halfBracketed.exec(start);
  const inner = whole?.[1];
  if (whole === null || inner === undefined) return null;
  const complete = whole[0].startsWith('[');
  const within = timeInside.exec(inner);
  const nameWithin = within?.[4] ?? within?.[5];
  if (within !== null && nameWithin !== undefined) {
    const time = within[4] === undefined ? turnTime(within[7], within[8]) : turnTime(within[2], within[3]);
    const textStart = afterSeparator(start, whole[0].length);
    return { style: 'bracketed', name: nameWithin.trim(), ...time, textStart, weight: 'clear' };
  }
  const after = timeAfter.exec(start.slice(whole[0].length));
  const end = whole[0].length + (after?.[0].length ?? 0);
  return {
    style: 'bracketed',
    name: inner,
    ...turnTime(after?.[2], after?.[3]),
    textStart: afterSeparator(start, end),
    weight: after !== null ? 'clear' : complete ? 'likely' : 'hint',
  };
}

/** A name and a time in either order: `00:01:02 Name`, `[00:01:02] Name: text`, `Name (00:01:02): text`. */
function readTimed(start: string, length: number): Shape | null {
  if (!holdsTime.test(start)) return null;
  const first = timeFirst.exec(start);
  if (first !== null) {
    const named = nameAfterTime.exec(start.slice(first[0].length));
    const who = named?.[1] ?? named?.[2];
    if (named === null || who === undefined) return null;
    const textStart = first[0].length + named[0].length;
    // A whole short line after a time may be the name or may be the text: the document has to bear it out.
    const alone = textStart >= length && named[1] === undefined && !/[:：]\s*$/u.test(named[0]);
    const nameLike = isCapitalised(who.trim()) || roleInName(who) !== null;
    if (alone && !nameLike) return null;
    return {
      style: 'timed',
      name: who.trim(),
      ...turnTime(first[2], first[3]),
      textStart,
      weight: alone || !nameLike ? 'likely' : 'clear',
    };
  }
  // A name in whole brackets is a bracketed heading already.
  const second = bracketed.test(start) ? null : nameFirst.exec(start);
  const who = second?.[1];
  if (second === null || who === undefined) return null;
  const end = second[0].length;
  const textStart = afterSeparator(start, end);
  const apart = second[2] !== '' || textStart >= length || /^\s*[:：]/u.test(start.slice(end));
  return {
    style: 'timed',
    name: who.trim(),
    ...turnTime(second[3], second[4]),
    textStart,
    weight: apart ? 'clear' : 'likely',
  };
}

/** `NAME: text`, `Name : text` with any space before the colon, `Q. text` and `R - text`. */
function readColon(start: string): Shape | null {
  if (!maybeColon.test(start)) return null;
  const withColon = colonHeaded.exec(start);
  const found = withColon ?? letterHeaded.exec(start);
  const who = found?.[1];
  if (found === null || who === undefined) return null;
  const weight = withColon === null ? 'hint' : 'likely';
  return { style: 'colon', name: who.trim(), ...untimed, textStart: found[0].length, weight };
}

/** A leading bold run that is a name, its colon bold or not, with text after it or alone on its line. */
function readBold(line: RawParagraph): Shape | null {
  let end = 0;
  for (const mark of line.marks) {
    if (mark.type === 'bold' && mark.start <= end && mark.end > end) end = mark.end;
  }
  if (end === 0 || end > longestHeading) return null;
  const run = line.text.slice(0, end);
  const who = run.replace(/\s*[:：.\-–—]?\s*$/u, '').trim();
  const alone = end >= line.text.length;
  const rest = line.text.slice(end, end + longestHeading);
  const separated =
    /[:：.\-–—]\s*$/u.test(run) || /^\s*[:：\-–—]/u.test(rest) || /\s$/u.test(run) || /^\s/u.test(rest);
  if (!alone && !separated) return null;
  return { style: 'bold', name: who, ...untimed, textStart: end + afterSeparator(rest, 0), weight: 'likely' };
}

function afterSeparator(start: string, end: number): number {
  return end + (separator.exec(start.slice(end))?.[0].length ?? 0);
}

/** The time at the head of a line and what follows it, for names that nothing but a space sets apart. */
export function timedLine(line: RawParagraph): (TurnTime & { readonly restStart: number }) | null {
  if (!beginsWithTime.test(line.text)) return null;
  const found = timeFirst.exec(line.text.slice(0, longestHeading));
  if (found === null || found[0].length >= line.text.length) return null;
  return { ...turnTime(found[2], found[3]), restStart: found[0].length };
}
