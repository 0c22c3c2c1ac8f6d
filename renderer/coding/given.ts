import type { Coding } from '../../shared/contract/coding.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import { api, client, queryClient, run } from '../data/index.ts';
import { removeCodings } from '../journal/remove-codings.ts';
import type { Passage } from './transcript-editor.ts';

/** Codings that are shown before the engine has answered have an id of this window's own. */
const provisional = 'provisional ';
let last = 0;

export const isProvisional = ({ id }: Coding): boolean => id.startsWith(provisional);

const byPlace = (a: Coding, b: Coding): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

const keyOf = (sourceId: string) => api.coding.ofSource.queryKey({ input: { sourceId } });

/** Puts `made` among the codings shown of a source, in place of those named by `instead`. */
function replaceShown(sourceId: string, instead: ReadonlySet<string>, made: readonly Coding[]): void {
  queryClient.setQueryData(keyOf(sourceId), (codings) => {
    if (!codings) return codings;
    const kept = codings.filter(({ id }) => !instead.has(id));
    const known = new Set(kept.map(({ id }) => id));
    return [...kept, ...made.filter(({ id }) => !known.has(id))].sort(byPlace);
  });
}

export interface Giving {
  readonly sourceId: string;
  readonly revision: number;
  /** The source's canonical text. */
  readonly canonical: string;
  readonly coderId: string;
  readonly passage: Passage;
}

/**
 * Gives codes to a passage and takes the codings `remove` away. The codings are shown at once, as the engine will make them, and again as it made them; a
 * refusal takes them back with a notice. `shown` is called with the codings of either moment.
 */
export async function giveCodes(
  { sourceId, revision, canonical, coderId, passage }: Giving,
  codeIds: readonly string[],
  shown: (codings: readonly Coding[]) => void,
  remove: readonly string[] = [],
): Promise<void> {
  const range = trimmedPassage(canonical, passage);
  const before = queryClient.getQueryData(keyOf(sourceId)) ?? [];
  const given = new Set(
    before
      .filter((one) => one.start === range?.start && one.end === range.end && one.coderId === coderId)
      .map(({ codeId }) => codeId),
  );
  const expected = [...new Set(codeIds)]
    .filter((codeId) => !given.has(codeId))
    .map((codeId): Coding => {
      last += 1;
      return {
        id: `${provisional}${last}`,
        codeId,
        coderId,
        ...passage,
        ...range,
        exemplary: false,
        memos: 0,
      };
    });
  const instead = new Set(expected.map(({ id }) => id));
  // An answer that is on its way would not hold them yet.
  void queryClient.cancelQueries({ queryKey: keyOf(sourceId) });
  replaceShown(sourceId, new Set(remove), range ? expected : []);
  shown(expected);
  const made = await run(
    client.coding.apply({ sourceId, revision, ...passage, codeIds: [...codeIds], remove: [...remove] }),
  );
  if (!made && remove.length > 0) void queryClient.invalidateQueries({ queryKey: keyOf(sourceId) });
  replaceShown(sourceId, instead, made ?? []);
  shown(made ?? []);
}

/** Makes a code and gives it to a passage; shown once the engine has made it. Null when it refused. */
export async function giveNewCode(
  { sourceId, revision, passage }: Giving,
  name: string,
  parentId: string | null,
): Promise<{ codeId: string; codings: readonly Coding[] } | null> {
  const made = await run(client.coding.applyNew({ sourceId, revision, ...passage, name, parentId }));
  if (!made) return null;
  replaceShown(sourceId, new Set(), made.codings);
  return made;
}

/** Takes codings away: gone from what is shown at once, so that a next key finds none of them; a refusal brings them back. */
export async function takeAway(sourceId: string, codings: readonly Coding[]): Promise<void> {
  void queryClient.cancelQueries({ queryKey: keyOf(sourceId) });
  replaceShown(sourceId, new Set(codings.map(({ id }) => id)), []);
  if (!(await removeCodings(codings))) void queryClient.invalidateQueries({ queryKey: keyOf(sourceId) });
}
