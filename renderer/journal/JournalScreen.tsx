import { useInfiniteQuery } from '@tanstack/react-query';
import type { JournalEntry } from '../../shared/contract/journal.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { DataTable, type Column } from '../ui/table.tsx';
import { useFormat, useT } from '../ui/t.tsx';

/** Entries asked for at a time. */
const page = 200;

/** Who did what when, newest first. */
export function JournalScreen() {
  const t = useT();
  const { dateTime } = useFormat();
  const journal = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: page }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.length < page ? undefined : (last.at(-1)?.id ?? undefined)),
    }),
  );
  const entries = journal.data?.pages.flat() ?? [];
  const columns: Column<JournalEntry>[] = [
    { id: 'when', title: t('journal.when'), cell: ({ at }) => dateTime(at), width: '150px', quiet: true },
    { id: 'who', title: t('journal.who'), cell: ({ coder }) => coder ?? '', width: '150px' },
    {
      id: 'what',
      title: t('journal.what'),
      names: true,
      width: '240px',
      cell: ({ operation, direction }) => {
        const name = t(`operations.${operation.name}`);
        return direction === 'done' ? name : t(`journal.${direction}`, { operation: name });
      },
    },
    {
      id: 'details',
      title: t('journal.details'),
      cell: ({ operation }) => Object.values(operation.details).join(' · '),
    },
  ];
  if (journal.data && entries.length === 0)
    return (
      <Screen bar={<Bar title={t('app.section.journal')} plain />}>
        <EmptyState
          action={<Button onPress={() => goTo({ section: 'sources' })}>{t('journal.empty.action')}</Button>}
        >
          {t('journal.empty')}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      bar={
        <Bar title={t('app.section.journal')} plain meta={t('journal.count', { count: entries.length })} />
      }
    >
      <DataTable label={t('journal.table')} columns={columns} rows={entries} rowId={({ id }) => String(id)} />
      {journal.hasNextPage && (
        <div className="more">
          <Button onPress={() => void journal.fetchNextPage()}>{t('journal.older')}</Button>
        </div>
      )}
    </Screen>
  );
}
