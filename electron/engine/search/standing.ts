import type { Relation } from '../../../shared/contract/search.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import type { SourceLayout } from '../sources/layout.ts';

/** A coding as relations see it: half-open, in UTF-16 code units, with the first and last turn that it touches. */
export interface Standing {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
}

/** The first and last turn that a passage touches. */
export function turnsTouched(
  layout: SourceLayout | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): { firstTurn: number; lastTurn: number } {
  const turnAt = (place: number): number => layout?.turns[paragraphAt(layout.starts, place)] ?? 0;
  return { firstTurn: turnAt(start), lastTurn: turnAt(end - 1) };
}

/** Whether a coding stands so to another coding of its source; `turns` matters to `followed` alone. Never to itself. */
export function stands(relation: Relation, one: Standing, other: Standing, turns: number): boolean {
  if (one.id === other.id) return false;
  switch (relation) {
    case 'same':
      return one.start === other.start && one.end === other.end;
    case 'overlapping':
      return one.start < other.end && other.start < one.end;
    case 'within':
      return other.start <= one.start && one.end <= other.end;
    case 'followed':
      return other.start >= one.end && other.firstTurn - one.lastTurn <= turns;
    case 'same-turn':
      return one.firstTurn <= other.lastTurn && other.firstTurn <= one.lastTurn;
    case 'same-source':
      return true;
  }
}
