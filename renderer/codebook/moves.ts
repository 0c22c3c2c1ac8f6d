import type { Code } from '../../shared/contract/codebook.ts';
import { api, client, queryClient, run } from '../data/index.ts';
import type { CodeMove } from './tree.ts';

type Choose = (codes: readonly Code[]) => CodeMove | null;

let last: Promise<void> = Promise.resolve();

/**
 * Moves codes by key, one move after the other: each is worked out on the list as the one before has left it, however
 * fast the keys come. `choose` gives null for nothing to do.
 */
export function moveByKey(choose: Choose): void {
  last = moveAfter(last, choose);
}

async function moveAfter(before: Promise<void>, choose: Choose): Promise<void> {
  await before;
  const queryKey = api.codebook.list.queryKey();
  const codes = queryClient.getQueryData(queryKey);
  const move = codes && choose(codes);
  if (!move) return;
  await run(client.codebook.move(move));
  await queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
}
