import { v7 } from 'uuid';
import type { Coding } from '../../shared/contract/coding.ts';
import { trimmedPassage } from '../../shared/text/places.ts';
import { client } from '../data/index.ts';
import { sayMemosGone } from '../journal/say-memos-gone.ts';
import { change, codingsNow, type Change } from './pending.ts';
import type { Passage } from './transcript-editor.ts';

const byPlace = (a: Coding, b: Coding): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

const idsOf = (codings: readonly Coding[]) => codings.map(({ id }) => id);

/** Leaves `gone` out and puts `made` in its place. */
const changed =
  (gone: readonly Coding[], made: readonly Coding[]): Change =>
  (codings) => {
    const away = new Set([...idsOf(gone), ...idsOf(made)]);
    return [...codings.filter(({ id }) => !away.has(id)), ...made].sort(byPlace);
  };

export interface Giving {
  readonly sourceId: string;
  readonly revision: number;
  /** The source's canonical text. */
  readonly canonical: string;
  readonly coderId: string;
  readonly passage: Passage;
}

/**
 * Gives codes to a passage and takes the codings `gone` away. All of it is shown at once, as the engine will do it, and
 * `shown` is called with the codings made; a refusal takes it back with a notice. The codings have their ids from here,
 * so that whatever is done next can be done to them, before the engine has answered.
 */
export async function giveCodes(
  { sourceId, revision, canonical, coderId, passage }: Giving,
  codeIds: readonly string[],
  shown: (codings: readonly Coding[]) => void,
  gone: readonly Coding[] = [],
): Promise<void> {
  const range = trimmedPassage(canonical, passage);
  const given = new Set(
    codingsNow(sourceId)
      .filter((one) => one.start === range?.start && one.end === range.end && one.coderId === coderId)
      .map(({ codeId }) => codeId),
  );
  const wanted = [...new Set(codeIds)].map((codeId): Coding => ({
    id: v7(),
    codeId,
    coderId,
    ...passage,
    ...range,
    exemplary: false,
    memos: 0,
  }));
  const made = range ? wanted.filter(({ codeId }) => !given.has(codeId)) : [];
  const sent = change(
    sourceId,
    changed(gone, made),
    () =>
      client.coding.apply({
        sourceId,
        revision,
        ...passage,
        codeIds: wanted.map(({ codeId }) => codeId),
        ids: idsOf(wanted),
        remove: idsOf(gone),
      }),
    (stored) => changed(gone, stored),
  );
  shown(made);
  if (await sent) sayMemosGone(gone);
}

/** Makes a code and gives it to a passage; shown once the engine has made it. Null when it refused. */
export async function giveNewCode(
  { sourceId, revision, passage }: Giving,
  name: string,
  parentId: string | null,
): Promise<{ codeId: string; codings: readonly Coding[] } | null> {
  const unchanged: Change = (codings) => codings;
  const made = await change(
    sourceId,
    unchanged,
    () => client.coding.applyNew({ sourceId, revision, ...passage, name, parentId }),
    ({ codings }) => changed([], codings),
  );
  return made ?? null;
}

/** Takes codings away: gone from what is shown at once, so that a next key finds none of them; a refusal brings them back. */
export async function takeAway(sourceId: string, codings: readonly Coding[]): Promise<void> {
  const ids = idsOf(codings);
  const send = () => client.coding.remove({ ids }).then(() => true);
  if (await change(sourceId, changed(codings, []), send)) sayMemosGone(codings);
}
