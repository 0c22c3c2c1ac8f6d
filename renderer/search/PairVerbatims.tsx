import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CoOccurrence, CoOccurrenceUnit } from '../../shared/contract/search.ts';
import { goTo } from '../app/location.ts';
import { InspectorSlot } from '../app/slots.tsx';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { queryOfPair, usePairs } from './pairs-state.ts';
import { draftQuery, newQuery } from './query-draft.ts';
import { Read } from './ReadList.tsx';

type Head = CoOccurrence['codes'][number];

/** So many are read beside the table; the others as a query. */
const most = 50;

interface PairVerbatimsProps {
  row: Head;
  column: Head;
  unit: CoOccurrenceUnit;
}

/** The verbatims that a cell counts, beside the table. */
export function PairVerbatims({ row, column, unit }: PairVerbatimsProps) {
  const t = useT();
  const { language } = useStudy();
  const definition = useMemo(
    () => queryOfPair({ row: row.id, column: column.id }, unit),
    [row.id, column.id, unit],
  );
  const answer = useQuery(
    api.search.queryVerbatims.queryOptions({ input: { definition, limit: most, offset: 0 } }),
  ).data;
  const asQuery = () => {
    draftQuery(newQuery, definition);
    goTo({ section: 'search', id: newQuery });
  };
  return (
    <InspectorSlot>
      <InspectorSection
        level={2}
        title={answer ? t('app.count.verbatims', { count: answer.counts.verbatims }) : t('search.verbatims')}
        end={
          <IconButton
            small
            icon="close"
            label={t('app.close')}
            onPress={() => usePairs.setState({ open: null })}
          />
        }
      >
        <p className="pair-names">
          <CodeName hue={toHue(row.hue)} name={row.name} lang={language} />
          <span className="ref">{t(`search.pairs.stands.${unit}`)}</span>
          <CodeName hue={toHue(column.hue)} name={column.name} lang={language} />
        </p>
        <Button onPress={asQuery}>{t('search.pairs.asQuery')}</Button>
      </InspectorSection>
      <InspectorSection>
        <div className="pair-verbatims">
          {answer?.verbatims.map((verbatim) => (
            <Read key={verbatim.id} verbatim={verbatim} code={undefined} />
          ))}
        </div>
        {answer && answer.counts.verbatims > most && (
          <p className="ref">{t('search.pairs.more', { count: answer.counts.verbatims - most })}</p>
        )}
      </InspectorSection>
    </InspectorSlot>
  );
}
