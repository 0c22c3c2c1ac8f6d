import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CoOccurrenceUnit } from '../../shared/contract/search.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { exportCoOccurrence } from './export.ts';
import { ManyField } from './ManyField.tsx';
import { usePairs } from './pairs-state.ts';
import { PairsGrid } from './PairsGrid.tsx';
import { PairVerbatims } from './PairVerbatims.tsx';
import { SearchTabs } from './SearchTabs.tsx';
import { useCodeOptions } from './use-code-options.ts';
import './pairs.css';

/** Which codes meet, how often: a table of pairs, each read beside it. */
export function PairsView() {
  const t = useT();
  const { title } = useStudy();
  const { unit, codeIds, open } = usePairs();
  const options = useCodeOptions();
  const input = { unit, codeIds: codeIds.length === 0 ? null : [...codeIds] };
  const table = useQuery({
    ...api.search.coOccurrence.queryOptions({ input }),
    placeholderData: keepPreviousData,
  }).data;
  const [row, column] = [open?.row, open?.column].map((id) => table?.codes.find((code) => code.id === id));
  const print = async () => {
    const id = await run(
      client.exhibits.add({
        kind: 'co-occurrence',
        title: t('search.pairs.title'),
        matrixId: null,
        questionId: null,
        pairs: input,
      }),
    );
    if (id !== undefined) goTo({ section: 'exhibits', id });
  };
  return (
    <Screen
      className="pairs-screen"
      bar={
        <Bar title={t('search.pairs.title')} plain meta={<SearchTabs current="pairs" />}>
          <Button look="tool" isDisabled={!table || table.cells.length === 0} onPress={() => void print()}>
            {t('search.exhibit')}
          </Button>
          <Button
            look="tool"
            isDisabled={!table || table.codes.length === 0}
            onPress={() => void exportCoOccurrence(t('search.pairs.name', { title }), input)}
          >
            {t('search.export')}
          </Button>
        </Bar>
      }
    >
      <div className="pairs-choice">
        <Select
          drawing="tool"
          label={t('search.pairs.unit')}
          options={CoOccurrenceUnit.options.map((id) => ({ id, label: t(`search.pairs.unit.${id}`) }))}
          value={unit}
          onChange={(id) => {
            const next = CoOccurrenceUnit.safeParse(id);
            if (next.success) usePairs.setState({ unit: next.data });
          }}
        />
        <ManyField
          label={t('search.pairs.codes')}
          placeholder={t('search.pairs.codes.all')}
          options={options}
          chosen={codeIds}
          onChange={(ids) => usePairs.setState({ codeIds: ids })}
        />
        <p className="ref">{t(`search.pairs.counted.${unit}`)}</p>
      </div>
      {table &&
        (table.codes.length < 2 ? (
          <EmptyState>{t('search.pairs.none')}</EmptyState>
        ) : (
          <PairsGrid table={table} open={open} onOpen={(pair) => usePairs.setState({ open: pair })} />
        ))}
      {row && column && <PairVerbatims row={row} column={column} unit={unit} />}
    </Screen>
  );
}
