import { useCallback } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { client, run } from '../data/index.ts';
import { sayMemosGone } from '../journal/remove-codings.ts';
import { giveCodes, giveNewCode } from './given.ts';
import { usePins } from './pins.ts';
import type { Passage } from './transcript-editor.ts';

/** Gives codes to a passage and takes codings away, in one step. */
export type Apply = (
  codeIds: readonly string[],
  passage: Passage,
  remove?: readonly Coding[],
) => Promise<void>;

/** A new code: its name, and the code that it goes under. */
export interface Named {
  readonly name: string;
  readonly parentId: string | null;
}

/** How codes are given at the desk; what was given is selected. */
export function useGiving(
  { id: sourceId, revision }: SourceText,
  canonical: string,
  coderId: string,
  select: (id: string) => void,
) {
  const giving = useCallback(
    (passage: Passage) => ({ sourceId, revision, canonical, coderId, passage }),
    [sourceId, revision, canonical, coderId],
  );
  const apply = useCallback<Apply>(
    async (codeIds, passage, remove = []) => {
      if (passage.end <= passage.start || codeIds.length + remove.length === 0) return;
      if (codeIds.length > 0) usePins.setState({ last: codeIds });
      await giveCodes(
        giving(passage),
        codeIds,
        ([first]) => first && select(first.id),
        remove.map(({ id }) => id),
      );
      sayMemosGone(remove);
    },
    [giving, select],
  );
  const create = useCallback(
    async ({ name, parentId }: Named, passage: Passage) => {
      const made = await giveNewCode(giving(passage), name, parentId);
      if (!made) return;
      usePins.setState({ last: [made.codeId] });
      if (made.codings[0]) select(made.codings[0].id);
    },
    [giving, select],
  );
  return { apply, create };
}

/** Gives a code, or a new one, to the passages of codings, beside theirs. */
export async function giveBeside(codings: readonly Coding[], code: { id: string } | Named): Promise<void> {
  const given = await run(client.coding.applyBeside({ ids: codings.map(({ id }) => id), code }));
  if (given) usePins.setState({ last: [given.codeId] });
}

/** Gives codings another code, or a new one, in place of theirs. */
export async function giveInstead(codings: readonly Coding[], code: { id: string } | Named): Promise<void> {
  const to = 'id' in code ? { codeId: code.id } : code;
  const codeId = await run(client.codebook.split({ codingIds: codings.map(({ id }) => id), to }));
  if (codeId !== undefined) usePins.setState({ last: [codeId] });
}
