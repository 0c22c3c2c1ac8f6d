import { useCallback } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { client, inOrder, notify, run } from '../data/index.ts';
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

interface Giver {
  readonly text: SourceText;
  readonly canonical: string;
  readonly coderId: string;
  /** What is selected in the text now. */
  readonly passage: () => Passage;
  /** The codings that are selected. */
  readonly chosen: readonly Coding[];
  readonly select: (id: string) => void;
}

/** How codes are given at the desk; what was given is selected. */
export function useGiving({ text, canonical, coderId, passage: selected, chosen, select }: Giver) {
  const { id: sourceId, revision } = text;
  const giving = useCallback(
    (passage: Passage) => ({ sourceId, revision, canonical, coderId, passage }),
    [sourceId, revision, canonical, coderId],
  );
  const apply = useCallback<Apply>(
    async (codeIds, passage, remove = []) => {
      if (passage.end <= passage.start || codeIds.length + remove.length === 0) return;
      const given = giveCodes(giving(passage), codeIds, ([first]) => first && select(first.id), remove);
      // After the codings are shown, so that all of it is drawn at once.
      if (codeIds.length > 0) usePins.setState({ last: codeIds });
      await given;
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
  /** What is meant: the selection, else the passage of the one coding that is selected. */
  const meant = useCallback((): Passage | null => {
    const given = selected();
    return given.end > given.start ? given : chosen.length === 1 ? (chosen[0] ?? null) : null;
  }, [selected, chosen]);
  /** Gives codes to what is meant, or to all the codings that are selected. */
  const give = useCallback(
    async (codeIds: readonly string[]) => {
      const passage = meant();
      if (chosen.length > 1) for (const id of codeIds) await giveBeside(chosen, { id });
      else if (passage) await apply(codeIds, passage);
      else notify('status', 'coding.give.nothing');
    },
    [chosen, meant, apply],
  );
  return { apply, create, meant, give };
}

/** Gives a code, or a new one, to the passages of codings, beside theirs. */
export async function giveBeside(codings: readonly Coding[], code: { id: string } | Named): Promise<void> {
  const given = await run(
    inOrder(() => client.coding.applyBeside({ ids: codings.map(({ id }) => id), code })),
  );
  if (given) usePins.setState({ last: [given.codeId] });
}

/** Gives codings another code, or a new one, in place of theirs. */
export async function giveInstead(codings: readonly Coding[], code: { id: string } | Named): Promise<void> {
  const to = 'id' in code ? { codeId: code.id } : code;
  const codeId = await run(
    inOrder(() => client.codebook.split({ codingIds: codings.map(({ id }) => id), to })),
  );
  if (codeId !== undefined) usePins.setState({ last: [codeId] });
}
