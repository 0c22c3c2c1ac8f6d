import { useQuery } from '@tanstack/react-query';
import { QueryExhibit } from '../../shared/contract/exhibits.ts';
import { goTo } from '../app/location.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { draftQuery, newQuery } from '../search/query-draft.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, ofQuery, type QueryTable } from './edit.ts';

interface QueryPartsProps {
  id: string;
  definition: QueryTable;
}

const own = 'own';

/** Which query an exhibit follows, and the way to it. */
export function QueryChoice({ id, definition: { asked } }: QueryPartsProps) {
  const t = useT();
  const { language } = useStudy();
  const queries = useQuery(api.search.queries.queryOptions()).data ?? [];
  const saved = 'queryId' in asked ? queries.find((query) => query.id === asked.queryId) : undefined;
  const open = () => {
    if (saved) return goTo({ section: 'search', id: saved.id });
    if ('query' in asked) draftQuery(newQuery, asked.query);
    goTo({ section: 'search', id: newQuery });
  };
  return (
    <InspectorSection title={t('exhibits.query')}>
      <div className="form">
        <Select
          aria-label={t('exhibits.query')}
          options={[
            ...(saved ? [] : [{ id: own, label: t('exhibits.query.own') }]),
            ...queries.map((query) => ({ id: query.id, label: query.title, lang: language })),
          ]}
          value={saved?.id ?? own}
          onChange={(queryId) => {
            if (queryId === own) return;
            void run(
              editExhibit(
                id,
                ofQuery((now) => ({ ...now, asked: { queryId } })),
              ),
            );
          }}
        />
        <div>
          <Button onPress={open}>{t('exhibits.query.open')}</Button>
        </div>
      </div>
    </InspectorSection>
  );
}

/** What the verbatims of a query are put together by, which are quoted, and whether it is said what was asked. */
export function QuerySettings({ id, definition }: QueryPartsProps) {
  const t = useT();
  const edit = (fields: Partial<Pick<QueryTable, 'rows' | 'bands' | 'quoted' | 'says'>>) =>
    void run(
      editExhibit(
        id,
        ofQuery((now) => ({ ...now, ...fields })),
      ),
    );
  const { rows, bands, quoted } = QueryExhibit.shape;
  return (
    <>
      <Select
        beside
        label={t('exhibits.query.rows')}
        options={rows.options.map((one) => ({ id: one, label: t(`exhibits.query.rows.${one}`) }))}
        value={definition.rows}
        onChange={(chosen) => edit({ rows: rows.parse(chosen) })}
      />
      <Select
        beside
        label={t('exhibits.query.bands')}
        options={bands.options
          .filter((one) => one !== definition.rows)
          .map((one) => ({ id: one, label: t(`exhibits.query.bands.${one}`) }))}
        value={definition.bands === definition.rows ? 'none' : definition.bands}
        onChange={(chosen) => edit({ bands: bands.parse(chosen) })}
      />
      <Select
        beside
        label={t('exhibits.within.quoted')}
        options={quoted.options.map((one) => ({ id: one, label: t(`exhibits.within.quoted.${one}`) }))}
        value={definition.quoted}
        onChange={(chosen) => edit({ quoted: quoted.parse(chosen) })}
      />
      <Checkbox className="under-fields" isSelected={definition.says} onChange={(says) => edit({ says })}>
        {t('exhibits.query.says')}
      </Checkbox>
    </>
  );
}
