import { useQuery } from '@tanstack/react-query';
import type { Corpus, CorpusFigures } from '../../shared/contract/corpus.ts';
import { goTo } from '../app/location.ts';
import { api, client, notify, run } from '../data/index.ts';
import { Part } from '../project/Part.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { copyForOthers } from '../confidentiality/copied.ts';
import { EmptyState } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';

/** The corpus as the method section reports it: sentences to copy, and a table that can become an exhibit. */
export function CorpusView() {
  const t = useT();
  const { language } = useStudy();
  const corpus = useQuery(api.cases.corpus.queryOptions()).data;
  if (!corpus) return null;
  if (corpus.sentences === '') return <EmptyState>{t('cases.corpus.empty')}</EmptyState>;
  const addExhibit = async () => {
    const id = await run(
      client.exhibits.add({
        kind: 'corpus',
        title: t('cases.corpus.exhibitTitle'),
        matrixId: null,
        questionId: null,
      }),
    );
    if (id !== undefined) goTo({ section: 'exhibits', id });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div className="corpus" tabIndex={0} role="region" aria-label={t('cases.tab.corpus')}>
      <Part title={t('cases.corpus.sentences')}>
        <p className="corpus-sentences" lang={language}>
          {corpus.sentences}
        </p>
        <Button
          onPress={() => {
            void copyForOthers(corpus.sentences);
            notify('status', 'cases.corpus.copied');
          }}
        >
          {t('cases.corpus.copy')}
        </Button>
      </Part>
      <Part title={t('cases.corpus.table')}>
        <CorpusTable corpus={corpus} />
        <Button onPress={() => void addExhibit()}>{t('cases.corpus.exhibit')}</Button>
      </Part>
    </div>
  );
}

function CorpusTable({ corpus }: { corpus: Corpus }) {
  const t = useT();
  const { language } = useStudy();
  const { groups, cases, noCase, total, inSeveralCases, inSeveralGroups } = corpus;
  const rows = [
    ...cases.map((one) => ({ key: one.id, name: one.name, lang: language, figures: one })),
    ...(noCase ? [{ key: 'none', name: t('sources.noCase'), lang: undefined, figures: noCase }] : []),
  ];
  const withoutGroup = groups.length > 0 && total.noGroup > 0;
  return (
    <>
      <div className="corpus-table">
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{t('cases.column.name')}</th>
              <th scope="col" className="n">
                {t('cases.corpus.interviews')}
              </th>
              {groups.map(({ id, name }) => (
                <th key={id} scope="col" className="n" lang={language}>
                  {name}
                </th>
              ))}
              {withoutGroup && (
                <th scope="col" className="n">
                  {t('project.overview.noGroup')}
                </th>
              )}
              {(['participants', 'period', 'durations', 'mean', 'words', 'notes', 'documents'] as const).map(
                (one) => (
                  <th key={one} scope="col" className={one === 'period' ? '' : 'n'}>
                    {t(`cases.corpus.${one}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, lang, figures }) => (
              <Line key={key} name={name} lang={lang} figures={figures} withoutGroup={withoutGroup} />
            ))}
          </tbody>
          <tfoot>
            <Line
              name={t('project.overview.total')}
              lang={undefined}
              figures={total}
              withoutGroup={withoutGroup}
            />
          </tfoot>
        </table>
      </div>
      {inSeveralCases > 0 && (
        <p className="ref">{t('cases.corpus.severalCases', { count: inSeveralCases })}</p>
      )}
      {inSeveralGroups > 0 && (
        <p className="ref">{t('cases.corpus.severalGroups', { count: inSeveralGroups })}</p>
      )}
    </>
  );
}

interface LineProps {
  name: string;
  lang: string | undefined;
  figures: CorpusFigures;
  withoutGroup: boolean;
}

function Line({ name, lang, figures, withoutGroup }: LineProps) {
  const t = useT();
  const { number, date, duration } = useFormat();
  const day = (when: string) => date(when).replaceAll(' ', '\u00a0');
  const { interviews, byGroup, noGroup, participants, from, to, undated, durations, words } = figures;
  const of =
    durations &&
    durations.known < interviews &&
    t('cases.corpus.known', { known: durations.known, all: interviews });
  return (
    <tr>
      <th scope="row" {...(lang ? { lang } : {})}>
        {name}
      </th>
      <td className="n">{number(interviews)}</td>
      {byGroup.map((count, index) => (
        <td key={index} className="n">
          {number(count)}
        </td>
      ))}
      {withoutGroup && <td className="n">{number(noGroup)}</td>}
      <td className="n">{number(participants)}</td>
      <td>
        {from !== null &&
          to !== null &&
          (from === to ? day(from) : t('cases.corpus.from', { from: day(from), to: day(to) }))}
        {undated > 0 && <span className="ref"> {t('cases.corpus.undated', { count: undated })}</span>}
      </td>
      <td className="n">
        {durations
          ? t('cases.corpus.range', {
              shortest: duration(durations.shortest),
              longest: duration(durations.longest),
            })
          : interviews > 0 && <span className="ref">{t('cases.corpus.unknown')}</span>}
      </td>
      <td className="n">
        {durations && duration(durations.mean)}
        {of && <span className="ref"> {of}</span>}
      </td>
      <td className="n">{number(words)}</td>
      <td className="n">{number(figures.fieldNotes)}</td>
      <td className="n">{number(figures.documents)}</td>
    </tr>
  );
}
