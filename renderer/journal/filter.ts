import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';

/** Stands for no filter among the choices of one. */
export const all = 'all';

/** Everyone, and the coders of the study, as a filter offers them. */
export function useCoderOptions(): { id: string; label: string }[] {
  const t = useT();
  const { coders } = useStudy();
  return [
    { id: all, label: t('journal.filter.everyone') },
    ...coders.map(({ id, name }) => ({ id, label: name })),
  ];
}
