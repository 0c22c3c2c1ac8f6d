import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Overview } from '../../shared/contract/project.ts';
import { goTo, type Place } from '../app/location.ts';
import { DetachedDialog } from '../coding/DetachedDialog.tsx';
import { placeOfRoom } from '../comparison/rooms.ts';
import { api } from '../data/index.ts';
import { MemoPart } from '../journal/MemoPart.tsx';
import { CodeName, toHue } from '../ui/code.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { Part } from './Part.tsx';
import { Questions } from './Questions.tsx';
import { Saturation } from './Saturation.tsx';
import { useStudy } from './use-study.ts';
import './overview.css';

/** The study at a glance. */
export function OverviewScreen() {
  const t = useT();
  const study = useStudy();
  const overview = useQuery(api.project.overview.queryOptions()).data;
  const bar = (
    <Bar
      title={study.title}
      lang={study.language}
      meta={[study.fictional && t('project.fictional'), study.readOnly && t('project.readOnly')]
        .filter(Boolean)
        .join(' · ')}
    />
  );
  return (
    <Screen bar={bar}>
      {overview && (
        <div className="overview">
          {study.readOnly && <p className="remark">{t('project.readOnly.note')}</p>}
          <div className="overview-main">
            <Questions questions={overview.questions} />
            {study.counts.sources === 0 ? <FirstSteps overview={overview} /> : <Corpus overview={overview} />}
            {overview.codesByUse.length > 0 && <Saturation steps={overview.saturation} />}
            <MemoPart subject={{ about: 'project' }} name={study.title} look="page" />
          </div>
          <div className="overview-side">
            <ToDo toDo={overview.toDo} />
            <Progress overview={overview} />
            <CodesByUse overview={overview} />
          </div>
        </div>
      )}
    </Screen>
  );
}

function Go({ to, children }: { to: Place; children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={() => goTo(to)}>
      {children}
    </button>
  );
}

/** What to do first, in order; what is done is ticked off. */
function FirstSteps({ overview }: { overview: Overview }) {
  const t = useT();
  const study = useStudy();
  const steps = [
    { done: overview.questions.length > 0, to: { section: 'overview' }, words: t('project.first.questions') },
    { done: study.counts.cases > 0, to: { section: 'cases' }, words: t('project.first.cases') },
    { done: study.counts.sources > 0, to: { section: 'sources' }, words: t('project.first.sources') },
    { done: study.counts.codes > 0, to: { section: 'codebook' }, words: t('project.first.codes') },
  ] satisfies { done: boolean; to: Place; words: string }[];
  return (
    <Part title={t('project.first')}>
      <ol className="first-steps">
        {steps.map(({ done, to, words }) => (
          <li key={words} {...(done ? { 'data-done': true } : {})}>
            {to.section === 'overview' ? words : <Go to={to}>{words}</Go>}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Corpus({ overview: { corpus } }: { overview: Overview }) {
  const t = useT();
  const { number, date, duration } = useFormat();
  const { total, groups, cases } = corpus;
  const withoutGroup = groups.length > 0 && cases.some(({ noGroup }) => noGroup > 0);
  return (
    <Part title={t('project.overview.corpus')}>
      <dl className="figures">
        {(
          [
            ['interviews', number(total.interviews)],
            ['notes', number(total.fieldNotes)],
            ['documents', number(total.documents)],
            ['words', number(total.words)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`project.overview.corpus.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="facts-line">
        {total.from !== null && total.to !== null && (
          <div>
            <dt>{t('project.overview.corpus.dates')}</dt>
            <dd>{t('project.overview.dates', { from: date(total.from), to: date(total.to) })}</dd>
          </div>
        )}
        {total.durations && (
          <div>
            <dt>{t('project.overview.corpus.durations')}</dt>
            <dd>
              {t('project.overview.corpus.durations.value', {
                shortest: duration(total.durations.shortest),
                longest: duration(total.durations.longest),
                mean: duration(total.durations.mean),
                known: total.durations.known,
              })}
            </dd>
          </div>
        )}
      </dl>
      {cases.length > 0 && (
        <table className="small-table" aria-label={t('project.overview.byCase')}>
          <thead>
            <tr>
              <th scope="col">{t('project.overview.byCase')}</th>
              {groups.map(({ id, name }) => (
                <th key={id} scope="col" className="n">
                  {name}
                </th>
              ))}
              {withoutGroup && (
                <th scope="col" className="n">
                  {t('project.overview.noGroup')}
                </th>
              )}
              <th scope="col" className="n">
                {t('project.overview.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {groups.map(({ id }, index) => (
                  <td key={id} className="n">
                    {number(row.byGroup[index] ?? 0)}
                  </td>
                ))}
                {withoutGroup && <td className="n">{number(row.noGroup)}</td>}
                <td className="n">{number(row.interviews)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function ToDo({ toDo }: { toDo: Overview['toDo'] }) {
  const t = useT();
  const firstSource = toDo.uncodedSources[0];
  const matrices: Place = { section: 'matrices' };
  const work = placeOfRoom({ name: 'work', id: null });
  const rows = [
    {
      id: 'uncoded',
      count: toDo.uncodedSources.length,
      to: firstSource ? ({ section: 'sources', id: firstSource.id } satisfies Place) : matrices,
    },
    { id: 'outOfDate', count: toDo.findingsOutOfDate, to: work },
    { id: 'notWritten', count: toDo.findingsNotWritten, to: work },
    { id: 'noEvidence', count: toDo.findingsWithoutEvidence, to: work },
  ] as const;
  const waiting = rows.filter(({ count }) => count > 0);
  const detached = toDo.detachedCodings;
  const [showsDetached, setShowsDetached] = useState(false);
  return (
    <Part title={t('project.overview.toDo')}>
      {waiting.length === 0 && detached === 0 ? (
        <p className="none">{t('project.overview.toDo.none')}</p>
      ) : (
        <ul className="to-do">
          {waiting.map(({ id, count, to }) => (
            <li key={id}>
              <Go to={to}>{t(`project.overview.toDo.${id}`, { count })}</Go>
            </li>
          ))}
          {detached > 0 && (
            <li>
              <button type="button" className="link" onClick={() => setShowsDetached(true)}>
                {t('project.overview.toDo.detached', { count: detached })}
              </button>
            </li>
          )}
        </ul>
      )}
      {showsDetached && <DetachedDialog onClose={() => setShowsDetached(false)} />}
    </Part>
  );
}

function Progress({ overview }: { overview: Overview }) {
  const t = useT();
  if (overview.progress.length === 0) return null;
  return (
    <Part title={t('project.overview.progress')}>
      <ul className="bars">
        {overview.progress.map((row) => (
          <li key={row.caseId}>
            <div className="bar-words">
              <b>{row.caseName}</b>
              <span className="ref">{t('app.count.verbatims', { count: row.verbatims })}</span>
            </div>
            <div className="bar-track" aria-hidden>
              <i className="done" style={{ width: `${(100 * row.done) / Math.max(1, row.sources)}%` }} />
              <i
                className="begun"
                style={{ width: `${(100 * (row.started - row.done)) / Math.max(1, row.sources)}%` }}
              />
            </div>
            <span className="ref">
              {t('project.overview.progress.value', {
                done: row.done,
                started: row.started,
                sources: row.sources,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function CodesByUse({ overview }: { overview: Overview }) {
  const t = useT();
  const { number } = useFormat();
  const shown = overview.codesByUse.slice(0, 12);
  const most = shown[0]?.verbatims ?? 1;
  if (shown.length === 0) return null;
  return (
    <Part title={t('project.overview.codes')}>
      <ul className="code-bars">
        {shown.map((code) => (
          <li
            key={code.codeId}
            className={`code h${toHue(code.hue)}`}
            title={`${code.name}, ${t('app.count.sources', { count: code.sources })}`}
          >
            <button type="button" onClick={() => goTo({ section: 'codebook', id: code.codeId })}>
              <CodeName hue={toHue(code.hue)} name={code.name} />
              <span className="track" aria-hidden>
                <i style={{ width: `${(100 * code.verbatims) / most}%` }} />
              </span>
              <span className="n">
                {number(code.verbatims)}
                <span className="sr-only"> {t('app.count.verbatims', { count: code.verbatims })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
