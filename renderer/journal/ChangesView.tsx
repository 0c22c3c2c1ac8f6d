import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationFamilies, type JournalEntry, type OperationFamily } from '../../shared/contract/journal.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/field.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { DataTable, type Column } from '../ui/table.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { JournalTabs } from './JournalTabs.tsx';
import { all, useCoderOptions } from './filter.ts';

/** Entries asked for at a time. */
const page = 200;

interface Filter {
  readonly coderId: string | null;
  readonly family: OperationFamily | null;
  /** Days as `2024-03-14`, both included, as the researcher's clock has them. */
  readonly from: string | null;
  readonly to: string | null;
}

const everything: Filter = { coderId: null, family: null, from: null, to: null };

/** The moment at which a day begins here, `after` days later. */
function beginning(day: string | null, after: number): string | null {
  if (day === null) return null;
  const moment = new Date(`${day}T00:00`);
  moment.setDate(moment.getDate() + after);
  return moment.toISOString();
}

/** Who did what when, newest first. */
export function ChangesView() {
  const t = useT();
  const [filter, setFilter] = useState(everything);
  const { coderId, family, from, to } = filter;
  const journal = useInfiniteQuery({
    ...api.journal.list.infiniteOptions({
      input: (before: number | null) => ({
        before,
        limit: page,
        coderId,
        family,
        from: beginning(from, 0),
        until: beginning(to, 1),
      }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.length < page ? undefined : (last.at(-1)?.id ?? undefined)),
    }),
    placeholderData: keepPreviousData,
  });
  const entries = journal.data?.pages.flat() ?? [];
  const columns = useColumns();
  const isFiltered = Object.values(filter).some((one) => one !== null);
  const nothing = journal.data !== undefined && entries.length === 0;
  return (
    <Screen
      bar={
        <Bar
          title={t('app.section.journal')}
          plain
          meta={
            <>
              <JournalTabs /> {!nothing && <span>{t('journal.count', { count: entries.length })}</span>}
            </>
          }
        />
      }
    >
      {(!nothing || isFiltered) && <Filters filter={filter} onChange={setFilter} />}
      {nothing ? (
        isFiltered ? (
          <EmptyState
            action={<Button onPress={() => setFilter(everything)}>{t('journal.filter.clear')}</Button>}
          >
            {t('journal.filter.none')}
          </EmptyState>
        ) : (
          <EmptyState
            action={<Button onPress={() => goTo({ section: 'sources' })}>{t('journal.empty.action')}</Button>}
          >
            {t('journal.empty')}
          </EmptyState>
        )
      ) : (
        <DataTable
          label={t('journal.table')}
          columns={columns}
          rows={entries}
          rowId={({ id }) => String(id)}
        />
      )}
      {journal.hasNextPage && (
        <div className="more">
          <Button onPress={() => void journal.fetchNextPage()}>{t('journal.older')}</Button>
        </div>
      )}
    </Screen>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useT();
  const coders = useCoderOptions();
  const { coderId, family, from, to } = filter;
  return (
    <div className="journal-filter">
      <Select
        drawing="tool"
        label={t('journal.filter.coder')}
        options={coders}
        value={coderId ?? all}
        onChange={(id) => onChange({ ...filter, coderId: id === all ? null : id })}
      />
      <Select
        drawing="tool"
        label={t('journal.filter.family')}
        options={[
          { id: all, label: t('journal.filter.all') },
          ...operationFamilies.map((id) => ({ id, label: t(`journal.family.${id}`) })),
        ]}
        value={family ?? all}
        onChange={(id) =>
          onChange({ ...filter, family: operationFamilies.find((one) => one === id) ?? null })
        }
      />
      <DateField
        beside
        label={t('journal.filter.from')}
        value={from}
        onChange={(day) => onChange({ ...filter, from: day })}
      />
      <DateField
        beside
        label={t('journal.filter.to')}
        value={to}
        onChange={(day) => onChange({ ...filter, to: day })}
      />
    </div>
  );
}

function useColumns(): Column<JournalEntry>[] {
  const t = useT();
  const { dateTime } = useFormat();
  return [
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
}
