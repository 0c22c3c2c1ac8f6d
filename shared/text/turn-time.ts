/** A time in a recording as transcripts write it: 0:01, 62:03, 1:02:03, 00:01:02,345, and the slip 0:010. */
const time = String.raw`\d{1,3}:\d{1,3}(?::\d{1,3})?(?:[.,]\d{1,3})?`;

/**
 * The source of a pattern for a time or a stretch of time (`0:01 - 0:11`, `0:01–0:11`, `00:01 --> 00:11`), bare
 * or in brackets of which one may be missing. Captures: opening bracket, begin, end.
 */
export const timeSpan = String.raw`([(\[]?)\s*(${time})(?:\s*(?:-->|→|-|–|—|à|to)\s*(${time}))?\s*(?:[-–—]\s*)?[)\]]?`;

/** When a turn begins and ends in the recording, in seconds. */
export interface TurnTime {
  readonly time: number | null;
  readonly endTime: number | null;
}

export const untimed: TurnTime = { time: null, endTime: null };

/** Reads the captures of `timeSpan`. An end that lies before its begin is a slip and is left out. */
export function turnTime(begin: string | undefined, end: string | undefined): TurnTime {
  if (begin === undefined) return untimed;
  const from = seconds(begin);
  const to = end === undefined ? null : seconds(end);
  return { time: from, endTime: to !== null && to >= from ? to : null };
}

function seconds(text: string): number {
  let total = 0;
  for (const part of text.replace(',', '.').split(':')) total = total * 60 + Number(part);
  return Math.round(total * 1000) / 1000;
}

/** Up to this many seconds, the last time says only where the transcript begins. */
const beginning = 30;

/** How long a recording lasts by the last time in its turns, in whole minutes; null when they do not tell. */
export function recordedMinutes(turns: readonly TurnTime[]): number | null {
  const last = turns.reduce((latest, turn) => Math.max(latest, turn.time ?? 0, turn.endTime ?? 0), 0);
  return last > beginning ? Math.max(1, Math.round(last / 60)) : null;
}
