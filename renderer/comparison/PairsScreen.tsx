import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePairs } from '../../shared/contract/comparison.ts';
import { useCrumbs } from '../app/slots.tsx';
import { leave } from '../confidentiality/leave.ts';
import { api, client, notify } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { DataTable, type Column } from '../ui/table.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { PairsMap } from './PairsMap.tsx';

const all = 'all';

type Pair = CasePairs['pairs'][number];

/** How alike the cases of a matrix are, two by two: a picture, then the pairs. */
export function PairsScreen() {
  const t = useT();
  const { language } = useStudy();
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  const [matrixId, setMatrix] = useState<string | null>(null);
  useCrumbs([{ label: t('comparison.pairs') }]);
  const exportCsv = async () => {
    const left = await leave(t('comparison.pairs'), 'csv', (to) =>
      client.comparison.exportPairs({ matrixId, ...to }),
    );
    if (left) notify('status', 'counts.exported', { name: left.name });
  };
  return (
    <Screen
      className="pairs"
      bar={
        <Bar plain title={t('comparison.pairs')}>
          <Select
            drawing="tool"
            label={t('comparison.codes')}
            options={[
              { id: all, label: t('comparison.codes.all') },
              ...matrices.map(({ id, title }) => ({ id, label: title, lang: language })),
            ]}
            value={matrixId ?? all}
            onChange={(id) => setMatrix(id === all ? null : id)}
          />
          <Button onPress={() => void exportCsv()}>{t('counts.export')}</Button>
        </Bar>
      }
    >
      <Pairs matrixId={matrixId} />
    </Screen>
  );
}

function Pairs({ matrixId }: { matrixId: string | null }) {
  const t = useT();
  const { number } = useFormat();
  const { language } = useStudy();
  const found = useQuery(api.comparison.pairs.queryOptions({ input: { matrixId } })).data;
  if (!found) return null;
  const { cases, pairs, codes } = found;
  const nameOf = (index: number): string => cases[index]?.name ?? '';
  const figure = (value: number | null): string =>
    value === null ? '–' : number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const named = (id: 'a' | 'b'): Column<Pair> => ({
    id,
    title: t('comparison.case'),
    names: id === 'a',
    sortBy: (pair) => nameOf(pair[id]),
    cell: (pair) => <span lang={language}>{nameOf(pair[id])}</span>,
  });
  const counted = (id: 'both' | 'either'): Column<Pair> => ({
    id,
    title: t(`comparison.pairs.${id}`),
    width: '150px',
    align: 'end',
    sortBy: (pair) => pair[id],
    cell: (pair) => number(pair[id]),
  });
  const columns: Column<Pair>[] = [
    named('a'),
    named('b'),
    counted('both'),
    counted('either'),
    {
      id: 'jaccard',
      title: t('comparison.pairs.jaccard'),
      width: '100px',
      align: 'end',
      sortBy: ({ jaccard }) => jaccard,
      cell: ({ jaccard }) => figure(jaccard),
    },
  ];
  return (
    <>
      <p className="counts-says">
        {t('comparison.pairs.says', { codes: t('app.count.codes', { count: codes }) })}
      </p>
      <div className="pairs-frame">
        <PairsMap pairs={found} figure={figure} />
        <DataTable
          label={t('comparison.pairs')}
          columns={columns}
          rows={pairs}
          rowId={({ a, b }) => `${a} ${b}`}
          initialSort={{ column: 'jaccard', descending: true }}
        />
      </div>
    </>
  );
}
