import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkItem } from '../../shared/contract/comparison.ts';
import { formatPlace, goTo, type Place } from '../app/location.ts';
import { useCrumbs } from '../app/slots.tsx';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api } from '../data/index.ts';
import { caseLine } from '../matrices/within-lines.ts';
import { withinPlace } from '../matrices/within-place.ts';
import { useStudy } from '../project/use-study.ts';
import { CodeName, NoEvidenceMark, StaleMark, toHue } from '../ui/code.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { DataTable, type Column } from '../ui/table.tsx';
import { useT } from '../ui/t.tsx';

const states = ['out-of-date', 'no-evidence', 'not-written'] as const satisfies readonly WorkItem['state'][];
const all = 'all';
/** So many are listed at a time: done ones make room for others. */
const most = 400;

const keyOf = ({ codeId, of, ownerId }: WorkItem): string => `${codeId} ${of} ${ownerId}`;

/** Where one does it: the cell in a matrix across cases that shows it, else in the case's own. */
function placeOf({ codeId, of, ownerId, caseIds: [caseId], matrixId }: WorkItem): Place {
  if (matrixId !== null) return { section: 'matrices', id: matrixId, at: `${codeId} ${ownerId}` };
  if (caseId === undefined) return { section: 'codebook', id: codeId };
  return withinPlace(caseId, `${codeId} ${of === 'case' ? caseLine : ownerId}`);
}

/** What is left to do on findings, by what it is; Enter goes there. */
export function WorkScreen() {
  const t = useT();
  const key = useShortcutText();
  const { language } = useStudy();
  const work = useQuery(api.comparison.work.queryOptions()).data;
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const questions = useQuery(api.project.questions.queryOptions()).data ?? [];
  const [caseId, setCase] = useState(all);
  const [questionId, setQuestion] = useState(all);
  useCrumbs([{ label: t('comparison.work') }]);
  if (!work) return null;
  const rank = (item: WorkItem) => states.indexOf(item.state);
  const shown = work
    .filter((item) => caseId === all || item.caseIds.includes(caseId))
    .filter((item) => questionId === all || item.questionId === questionId)
    .toSorted((a, b) => rank(a) - rank(b));
  const columns: Column<WorkItem>[] = [
    {
      id: 'code',
      title: t('matrices.column.code'),
      names: true,
      sortBy: ({ code }) => code,
      cell: (item) => (
        <a
          href={`#${formatPlace(placeOf(item))}`}
          onClick={(event) => {
            event.preventDefault();
            goTo(placeOf(item));
          }}
        >
          <CodeName small hue={toHue(item.hue)} name={item.code} lang={language} />
        </a>
      ),
    },
    {
      id: 'where',
      title: t('comparison.work.where'),
      sortBy: ({ owner }) => owner,
      cell: ({ owner }) => <span lang={language}>{owner}</span>,
    },
    {
      id: 'what',
      title: t('comparison.work.what'),
      width: '190px',
      sortBy: rank,
      cell: ({ state }) => <State state={state} />,
    },
    {
      id: 'verbatims',
      title: t('counts.measure.verbatims'),
      width: '110px',
      align: 'end',
      sortBy: ({ verbatims }) => verbatims,
      cell: ({ verbatims }) => verbatims,
    },
  ];
  return (
    <Screen
      className="work"
      bar={
        <Bar
          plain
          title={t('comparison.work')}
          meta={states
            .map((state) =>
              t(`comparison.work.count.${state}`, {
                count: shown.filter((item) => item.state === state).length,
              }),
            )
            .join(' · ')}
        >
          <Select
            drawing="tool"
            label={t('comparison.case')}
            options={[
              { id: all, label: t('comparison.codes.all') },
              ...cases.map(({ id, name }) => ({ id, label: name, lang: language })),
            ]}
            value={caseId}
            onChange={setCase}
          />
          <Select
            drawing="tool"
            label={t('comparison.question')}
            options={[
              { id: all, label: t('comparison.questions.all') },
              ...questions.map(({ id, number, text }) => ({
                id,
                label: t('project.question.number', { number }),
                detail: text,
                lang: language,
              })),
            ]}
            value={questionId}
            onChange={setQuestion}
          />
        </Bar>
      }
      foot={
        <Foot
          {...(shown.length > most
            ? { right: t('comparison.work.some', { shown: most, total: shown.length }) }
            : {})}
        >
          <KeyHint k={key('Enter')}>{t('comparison.work.go')}</KeyHint>
        </Foot>
      }
    >
      {shown.length === 0 ? (
        <EmptyState>{t('comparison.work.none')}</EmptyState>
      ) : (
        <DataTable
          label={t('comparison.work')}
          columns={columns}
          rows={shown.slice(0, most)}
          rowId={keyOf}
          groupBy={({ state }) => ({ id: state, title: t(`comparison.work.group.${state}`) })}
          onOpen={(id) => {
            const item = shown.find((one) => keyOf(one) === id);
            if (item) goTo(placeOf(item));
          }}
        />
      )}
    </Screen>
  );
}

function State({ state }: { state: WorkItem['state'] }) {
  const t = useT();
  if (state === 'out-of-date') return <StaleMark />;
  if (state === 'no-evidence') return <NoEvidenceMark />;
  return <span className="ref">{t('matrices.notWritten')}</span>;
}
