import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { askedOf, type SavedQuery, type VerbatimQuery } from '../../shared/contract/search.ts';
import { goTo } from '../app/location.ts';
import { openAutocode } from '../coding/autocode.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { RadioSeg } from '../ui/choice.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { exportVerbatims } from './export.ts';
import { QueryTitleDialog } from './QueryTitleDialog.tsx';
import { conditionOf, draftQuery, emptyQuery, newQuery, useDrafts } from './query-draft.ts';
import { pageSize, ReadList } from './ReadList.tsx';
import { SearchTabs } from './SearchTabs.tsx';
import { Tallies } from './Tallies.tsx';

interface QueryViewProps {
  /** Null for one that is not saved. */
  saved: SavedQuery | null;
  /** All that are saved, to go to where the nav has no room for them. */
  queries: readonly SavedQuery[];
}

/** A query for verbatims as it is built, and what it finds: to read, to count, to code, to take along. */
export function QueryView({ saved, queries }: QueryViewProps) {
  const t = useT();
  const { language, title: study } = useStudy();
  const key = saved?.id ?? newQuery;
  const draft = useDrafts(({ drafts }) => drafts[key]);
  const definition = draft ?? saved?.definition ?? emptyQuery;
  const asked = useSettled(
    useMemo(() => askedOf(definition), [definition]),
    60,
  );
  const answer = useQuery({
    ...api.search.queryVerbatims.queryOptions({
      input: { definition: asked, limit: pageSize, offset: 0 },
    }),
    placeholderData: keepPreviousData,
  }).data;
  const [shown, setShown] = useState<'list' | 'counts'>('list');
  const change = (next: VerbatimQuery) => draftQuery(key, next);
  const found = answer?.counts.verbatims ?? 0;
  const title = saved?.title ?? t('search.query.new');
  const differs = draft !== undefined && JSON.stringify(definition) !== JSON.stringify(saved?.definition);
  const print = async () => {
    const id = await run(
      client.exhibits.add({
        kind: 'query',
        title: saved?.title ?? t('search.verbatims'),
        matrixId: null,
        questionId: null,
        // What is on the screen is what is printed: the exhibit follows a saved query as long as it is that.
        asked: saved && !differs ? { queryId: saved.id } : { query: askedOf(definition) },
      }),
    );
    if (id !== undefined) goTo({ section: 'exhibits', id });
  };
  return (
    <Screen
      className="query-screen"
      bar={
        <Bar
          title={title}
          {...(saved ? { lang: language } : { plain: true })}
          meta={<SearchTabs current="queries" />}
        >
          <Button
            look="tool"
            isDisabled={found === 0}
            onPress={() =>
              openAutocode({ codeId: null, sourceId: null, given: { by: 'query', definition: asked } })
            }
          >
            {t('search.query.code')}
          </Button>
          <Button
            look="tool"
            isDisabled={found === 0}
            onPress={() =>
              void exportVerbatims(saved?.title ?? t('search.export.name', { title: study }), asked)
            }
          >
            {t('search.export')}
          </Button>
          <Button look="tool" isDisabled={found === 0} onPress={() => void print()}>
            {t('search.exhibit')}
          </Button>
          <Keeping saved={saved} definition={definition} differs={saved !== null && differs} />
        </Bar>
      }
    >
      {queries.length > 0 && (
        <div className="query-choice">
          <Select
            drawing="tool"
            label={t('search.tab.queries')}
            options={[
              { id: newQuery, label: t('search.query.new') },
              ...queries.map((query) => ({ id: query.id, label: query.title, lang: language })),
            ]}
            value={key}
            onChange={(id) => goTo({ section: 'search', id })}
          />
        </div>
      )}
      <Builder definition={definition} onChange={change} />
      {answer && (
        <>
          <div className="query-head">
            <p role="status">
              <b>{t('app.count.verbatims', { count: found })}</b>{' '}
              <span className="ref">
                {t('app.count.participants', { count: answer.counts.participants })},{' '}
                {t('app.count.sources', { count: answer.counts.sources })},{' '}
                {t('app.count.cases', { count: answer.counts.cases })}
              </span>
            </p>
            <RadioSeg
              aria-label={t('search.shown')}
              choices={(['list', 'counts'] as const).map((value) => ({
                value,
                label: t(`search.shown.${value}`),
              }))}
              value={shown}
              onChange={setShown}
            />
          </div>
          {found === 0 ? (
            <EmptyState>{t('search.query.none')}</EmptyState>
          ) : shown === 'list' ? (
            <ReadList key={JSON.stringify(asked)} definition={asked} answer={answer} />
          ) : (
            <Tallies tallies={answer.tallies} />
          )}
        </>
      )}
    </Screen>
  );
}

interface BuilderProps {
  definition: VerbatimQuery;
  onChange: (definition: VerbatimQuery) => void;
}

function Builder({ definition, onChange }: BuilderProps) {
  const t = useT();
  const { match, conditions } = definition;
  return (
    <section className="builder" aria-label={t('search.conditions')}>
      <p>
        {t('search.builder')}
        {conditions.length > 1 && (
          <Select
            drawing="tool"
            aria-label={t('search.match')}
            options={(['all', 'any'] as const).map((id) => ({ id, label: t(`search.match.${id}`) }))}
            value={match}
            onChange={(id) => onChange({ ...definition, match: id === 'any' ? 'any' : 'all' })}
          />
        )}
      </p>
      <ul>
        {conditions.map((condition, at) => (
          <ConditionRow
            // oxlint-disable-next-line react/no-array-index-key -- a condition is known by its place alone
            key={at}
            condition={condition}
            onChange={(next) => onChange({ match, conditions: conditions.with(at, next) })}
            onRemove={() => onChange({ match, conditions: conditions.toSpliced(at, 1) })}
          />
        ))}
      </ul>
      <Button
        look="tool"
        icon="plus"
        isDisabled={conditions.length >= 30}
        onPress={() =>
          onChange({
            match,
            conditions: [...conditions, conditionOf(conditions.length === 0 ? 'code' : 'case')],
          })
        }
      >
        {t('search.condition.add')}
      </Button>
    </section>
  );
}

interface KeepingProps extends Pick<QueryViewProps, 'saved'> {
  definition: VerbatimQuery;
  /** From what is saved. */
  differs: boolean;
}

/** Saving a query, naming it, taking it away. */
function Keeping({ saved, definition, differs }: KeepingProps) {
  const t = useT();
  const [naming, setNaming] = useState<'add' | 'rename' | null>(null);
  const save = async (id: string) => {
    if ((await run(client.search.editQuery({ id, definition }).then(() => true))) === true)
      draftQuery(id, null);
  };
  const remove = async (id: string) => {
    if ((await run(client.search.removeQuery({ id }).then(() => true))) !== true) return;
    draftQuery(id, null);
    goTo({ section: 'search', id: newQuery }, { replace: true });
  };
  return (
    <>
      {saved === null ? (
        <Button look="go" onPress={() => setNaming('add')}>
          {t('search.query.save')}
        </Button>
      ) : (
        <>
          {differs && (
            <Button look="go" onPress={() => void save(saved.id)}>
              {t('search.query.keep')}
            </Button>
          )}
          <MenuTrigger>
            <IconButton icon="more" label={t('search.query.menu', { title: saved.title })} />
            <Menu placement="bottom end" aria-label={t('search.query.menu', { title: saved.title })}>
              <MenuItem onAction={() => setNaming('rename')}>{t('search.query.rename')}</MenuItem>
              <MenuItem onAction={() => setNaming('add')}>{t('search.query.saveAs')}</MenuItem>
              {differs && (
                <MenuItem onAction={() => draftQuery(saved.id, null)}>{t('search.query.revert')}</MenuItem>
              )}
              <MenuRule />
              <MenuItem icon="close" onAction={() => void remove(saved.id)}>
                {t('search.query.remove')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        </>
      )}
      {naming && (
        <QueryTitleDialog
          renamed={naming === 'rename' ? saved : null}
          definition={definition}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
