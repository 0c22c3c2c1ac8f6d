import type { Coding } from '../../shared/contract/coding.ts';
import { withEndMoved, type EndStep } from '../../shared/text/ends.ts';
import { client } from '../data/index.ts';
import { change, codingsNow } from './pending.ts';
import type { Passage } from './transcript-editor.ts';

/** The text that a coding lies in. */
export interface Within {
  readonly sourceId: string;
  readonly revision: number;
  /** The source's canonical text. */
  readonly canonical: string;
}

/** Moves the ends of a coding: shown at once, stored in the order of the calls; a refusal puts them back with a notice. */
export async function moveEnds(
  { sourceId, revision }: Within,
  id: string,
  { start, end }: Passage,
): Promise<void> {
  await change(
    sourceId,
    (codings) => codings.map((one) => (one.id === id ? { ...one, start, end } : one)),
    () => client.coding.adjust({ id, revision, start, end }),
  );
}

/** Moves an end of a coding by a step, from where earlier steps brought it; nothing where it can go no further. */
export function moveEnd(within: Within, coding: Coding, step: EndStep): void {
  const from = codingsNow(within.sourceId).find(({ id }) => id === coding.id) ?? coding;
  const moved = withEndMoved(within.canonical, from, step);
  if (moved) void moveEnds(within, coding.id, moved);
}
