import { useQuery } from '@tanstack/react-query';
import type { RemovableSubject } from '../../shared/contract/memos.ts';
import { api } from '../data/index.ts';
import { useT } from '../ui/t.tsx';

/** Says, before something is removed, how many memos go with it; nothing when there are none. */
export function MemosGone({ about, id }: RemovableSubject) {
  const t = useT();
  const count = useQuery(api.journal.memosGoneWith.queryOptions({ input: { about, id } })).data ?? 0;
  return count === 0 ? null : <p>{t('journal.memos.gone', { count })}</p>;
}
