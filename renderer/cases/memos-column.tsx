import type { MemoSubject } from '../../shared/contract/memos.ts';
import { goTo, usePlace } from '../app/location.ts';
import { MemosButton } from '../journal/MemosButton.tsx';
import type { T } from '../ui/t.tsx';
import type { GridColumn } from '../ui/grid.tsx';

interface Noted {
  subject: MemoSubject;
  id: string;
  name: string;
}

/** A column with the memos of each row; the address says whose are open. */
export function memosColumn<Row>(
  t: T,
  tab: 'cases' | 'participants',
  noted: (row: Row) => Noted,
  counts: Readonly<Record<string, number>> | undefined,
): GridColumn<Row> {
  return {
    id: 'memos',
    title: t('journal.memos'),
    width: '76px',
    text: (row) => String(counts?.[noted(row).id] ?? 0),
    sortBy: (row) => counts?.[noted(row).id] ?? 0,
    show: (row) => {
      const { id, ...rest } = noted(row);
      return <RowMemos {...rest} id={id} tab={tab} count={counts?.[id] ?? 0} />;
    },
  };
}

function RowMemos({ subject, id, name, tab, count }: Noted & { tab: string; count: number }) {
  const { at } = usePlace();
  const set = (open: boolean) =>
    goTo({ section: 'cases', id: tab, ...(open ? { at: id } : {}) }, { replace: true });
  return <MemosButton inGrid subject={subject} name={name} count={count} open={{ is: at === id, set }} />;
}
