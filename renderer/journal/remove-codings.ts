import type { Coding } from '../../shared/contract/coding.ts';
import { client, notify, run } from '../data/index.ts';

/** Removes codings in one step, and says so when memos went with them. Answers whether they were removed. */
export async function removeCodings(codings: readonly Pick<Coding, 'id' | 'memos'>[]): Promise<boolean> {
  const removed = await run(client.coding.remove({ ids: codings.map(({ id }) => id) }).then(() => true));
  if (removed) sayMemosGone(codings);
  return removed === true;
}

/** Says how many memos went with codings that were removed, if any did. */
export function sayMemosGone(codings: readonly Pick<Coding, 'memos'>[]): void {
  const count = codings.reduce((sum, { memos }) => sum + memos, 0);
  if (count > 0) notify('status', 'journal.memos.goneNow', { count });
}
