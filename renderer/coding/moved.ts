import type { Coding } from '../../shared/contract/coding.ts';
import { withEndMoved, type EndStep } from '../../shared/text/ends.ts';
import { api, client, inOrder, queryClient, run } from '../data/index.ts';
import type { Passage } from './transcript-editor.ts';

/** The text that a coding lies in. */
export interface Within {
  readonly sourceId: string;
  readonly revision: number;
  /** The source's canonical text. */
  readonly canonical: string;
}

/** Where codings are being moved to, by their ids: what a next key press starts from. */
const moving = new Map<string, Passage>();

/** Moves the ends of a coding: shown at once, stored in the order of the calls; a refusal puts them back with a notice. */
export async function moveEnds({ sourceId, revision }: Within, id: string, passage: Passage): Promise<void> {
  const queryKey = api.coding.ofSource.queryKey({ input: { sourceId } });
  const { start, end } = passage;
  moving.set(id, passage);
  queryClient.setQueryData(queryKey, (codings) =>
    codings?.map((one) => (one.id === id ? { ...one, start, end } : one)),
  );
  const stored = await run(
    inOrder(() => client.coding.adjust({ id, revision, start, end })).then(() => true),
  );
  if (moving.get(id) === passage) moving.delete(id);
  if (!stored) await queryClient.invalidateQueries({ queryKey });
}

/** Moves an end of a coding by a step, from where earlier steps brought it; nothing where it can go no further. */
export function moveEnd(within: Within, coding: Coding, step: EndStep): void {
  const moved = withEndMoved(within.canonical, moving.get(coding.id) ?? coding, step);
  if (moved) void moveEnds(within, coding.id, moved);
}
