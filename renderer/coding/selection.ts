import type { Coding } from '../../shared/contract/coding.ts';
import type { Passage } from './transcript-editor.ts';

/** How a coding joins those selected: alone, added or taken away, or with all between it and the first. */
export type Joining = 'only' | 'toggle' | 'range';

/** What a click means with the keys that are held. */
export function joiningOf(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): Joining {
  return event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

type Placed = readonly Pick<Coding, 'id'>[];

/** Which codings are selected after one was pointed at. The first is what ranges begin with, the last what keys go on from. */
export function selectedAfter(
  codings: Placed,
  selected: readonly string[],
  id: string,
  joining: Joining,
): readonly string[] {
  if (joining === 'toggle')
    return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
  const from = codings.findIndex((coding) => coding.id === selected[0]);
  const to = codings.findIndex((coding) => coding.id === id);
  if (joining === 'only' || from === -1 || to === -1) return [id];
  const range = codings.slice(Math.min(from, to), Math.max(from, to) + 1).map((coding) => coding.id);
  return from <= to ? range : range.toReversed();
}

/** The selection with the next coding, or the one before; going back leaves out what was added last. */
export function selectedBeyond(codings: Placed, selected: readonly string[], by: -1 | 1): readonly string[] {
  const last = selected.at(-1);
  const at = codings.findIndex(({ id }) => id === last);
  const next = codings[at === -1 && by === -1 ? codings.length - 1 : at + by];
  if (!next) return selected;
  if (!selected.includes(next.id)) return [...selected, next.id];
  return [...selected.filter((id) => id !== last && id !== next.id), next.id];
}

/** The codings of a coder that meet a passage, or the place where it begins when it is empty. */
export function codingsMeeting(
  codings: readonly Coding[],
  coderId: string,
  { start, end }: Passage,
): readonly Coding[] {
  const to = Math.max(end, start + 1);
  return codings.filter((coding) => coding.coderId === coderId && coding.start < to && coding.end > start);
}

/** How codes stand at a passage: given to just it, or to one around it. Codes that are not given are not in it. */
export function codesGiven(
  codings: readonly Coding[],
  coderId: string,
  { start, end }: Passage,
): ReadonlyMap<string, 'here' | 'around'> {
  const given = new Map<string, 'here' | 'around'>();
  for (const coding of codings) {
    if (coding.coderId !== coderId || coding.start > start || coding.end < end) continue;
    const isHere = coding.start === start && coding.end === end;
    if (isHere || !given.has(coding.codeId)) given.set(coding.codeId, isHere ? 'here' : 'around');
  }
  return given;
}
