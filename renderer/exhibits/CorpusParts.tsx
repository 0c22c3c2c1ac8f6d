import { useQuery } from '@tanstack/react-query';
import {
  corpusColumns,
  type CorpusColumn,
  type Exhibit,
  type ExhibitDefinition,
} from '../../shared/contract/exhibits.ts';
import { api, run } from '../data/index.ts';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { corpus, editExhibit } from './edit.ts';
import { OrderedChoice } from './OrderedChoice.tsx';

const isColumn = (id: string): id is CorpusColumn => corpusColumns.some((column) => column === id);

/** The cases of a table of the corpus, and what it says of each. */
export function CorpusParts({
  exhibit: { id },
  definition,
}: {
  exhibit: Exhibit;
  definition: Extract<ExhibitDefinition, { kind: 'corpus' }>;
}) {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  return (
    <>
      <InspectorSection
        title={t('exhibits.rows')}
        count={t('exhibits.ofCases', { count: definition.caseIds.length, all: cases.length })}
      >
        <OrderedChoice
          label={t('exhibits.rows')}
          items={cases.map((one) => ({ id: one.id, name: one.name, detail: one.publicLabel }))}
          chosen={definition.caseIds}
          onChange={(change) =>
            void run(
              editExhibit(
                id,
                corpus((now) => ({ ...now, caseIds: change(now.caseIds) })),
              ),
            )
          }
        />
      </InspectorSection>
      <InspectorSection title={t('exhibits.columns')}>
        <OrderedChoice
          label={t('exhibits.columns')}
          items={corpusColumns.map((column) => ({ id: column, name: t(`exhibits.corpus.${column}`) }))}
          chosen={definition.columns}
          onChange={(change) =>
            void run(
              editExhibit(
                id,
                corpus((now) => ({ ...now, columns: change(now.columns).filter(isColumn) })),
              ),
            )
          }
        />
      </InspectorSection>
    </>
  );
}
