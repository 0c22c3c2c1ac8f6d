import type { Code } from '../../shared/contract/codebook.ts';
import { fuzzy } from '../app/fuzzy.ts';

/** How many codes are listed at a time, beside those that are given. */
const most = 8;

type Named = Pick<Code, 'id' | 'name' | 'path'>;

export interface Choice<C extends Named = Code> {
  readonly code: C;
  /** What of its name was typed. */
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * The codes that fit what is typed, best first. While nothing is typed they are those used last, and after them the ones
 * in `also`: never first, so that a key pressed in haste takes nothing away.
 */
export function choicesFor<C extends Named>(
  query: string,
  codes: readonly C[],
  recent: readonly string[],
  also: ReadonlySet<string>,
): Choice<C>[] {
  if (query.trim() === '') {
    const rank = new Map(recent.map((id, index) => [id, index]));
    const ordered = codes.toSorted(
      (a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0,
    );
    const first = ordered.filter(({ id }) => !also.has(id)).slice(0, most);
    return [...first, ...ordered.filter(({ id }) => also.has(id))].map((code) => ({ code, ranges: [] }));
  }
  return codes
    .flatMap((code) => {
      const own = fuzzy(query, code.name);
      if (own) return [{ code, ranges: own.ranges, score: own.score + 50 }];
      const whole = fuzzy(query, [...code.path, code.name].join(' '));
      return whole ? [{ code, ranges: [], score: whole.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
