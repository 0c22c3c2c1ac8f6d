import type { Coding } from '../../shared/contract/coding.ts';
import { client, notify, run } from '../data/index.ts';

/** Removes a coding, and says so when memos went with it. */
export async function removeCoding({ id, memos }: Pick<Coding, 'id' | 'memos'>): Promise<void> {
  const removed = await run(client.coding.remove({ ids: [id] }).then(() => true));
  if (removed && memos > 0) notify('status', 'journal.memos.goneNow', { count: memos });
}
