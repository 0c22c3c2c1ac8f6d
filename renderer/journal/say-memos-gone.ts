import type { Coding } from '../../shared/contract/coding.ts';
import { notify } from '../data/index.ts';

/** Says how many memos went with codings that were removed, if any did. */
export function sayMemosGone(codings: readonly Pick<Coding, 'memos'>[]): void {
  const count = codings.reduce((sum, { memos }) => sum + memos, 0);
  if (count > 0) notify('status', 'journal.memos.goneNow', { count });
}
