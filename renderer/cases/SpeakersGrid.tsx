import { useQuery } from '@tanstack/react-query';
import type { UntiedSpeaker } from '../../shared/contract/cases.ts';
import { goTo } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Grid, type GridColumn } from '../ui/grid.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { caseNames } from './CasesCell.tsx';
import { countColumn } from './columns.tsx';

const someoneNew = 'new';
const roles = ['participant', 'interviewer', 'other'] as const;

/** The speakers of all sources who are tied to no participant yet, to be tied one after the other or all at once. */
export function SpeakersGrid() {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const speakers = useQuery(api.cases.untiedSpeakers.queryOptions()).data;
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  if (!speakers) return null;
  if (speakers.length === 0) return <EmptyState>{t('cases.speakers.none')}</EmptyState>;
  const suggested = speakers.filter(({ suggestion }) => suggestion !== null);
  const others = speakers.filter(({ suggestion }) => suggestion === null);
  const nameOf = (id: string | null) => participants.find((one) => one.id === id)?.confidentialName ?? '';
  const tie = (ties: { speakerId: string; participantId: string | null }[]) =>
    void run(client.cases.tieSpeakers({ ties }));
  const columns: GridColumn<UntiedSpeaker>[] = [
    { id: 'speaker', title: t('cases.speakers.speaker'), lang: language, text: ({ name }) => name },
    {
      id: 'participant',
      title: t('cases.speakers.participant'),
      lang: language,
      text: ({ suggestion }) => nameOf(suggestion),
      show: ({ suggestion }) =>
        suggestion === null ? (
          <span className="ref">{t('sources.speaker.nobody')}</span>
        ) : (
          <span className="suggested">{t('cases.speakers.suggestion', { name: nameOf(suggestion) })}</span>
        ),
      value: () => '',
      editor: {
        type: 'choice',
        choices: [
          { value: '', label: t('sources.speaker.nobody') },
          { value: someoneNew, label: t('sources.speaker.new') },
          ...participants.map(({ id, confidentialName }) => ({ value: id, label: confidentialName })),
        ],
      },
      onKeep: ({ id }, chosen) => {
        if (chosen !== '') tie([{ speakerId: id, participantId: chosen === someoneNew ? null : chosen }]);
      },
    },
    {
      id: 'role',
      title: t('cases.speakers.role'),
      text: () => t('sources.role.participant'),
      value: () => 'participant',
      editor: {
        type: 'choice',
        choices: roles.map((role) => ({ value: role, label: t(`sources.role.${role}`) })),
      },
      onKeep: ({ id }, chosen) => {
        const role = roles.find((one) => one === chosen);
        if (role) void run(client.sources.editSpeaker({ id, role }));
      },
    },
    {
      id: 'source',
      title: t('cases.speakers.source'),
      lang: language,
      groups: true,
      text: ({ sourceTitle }) => sourceTitle,
      onOpen: ({ sourceId }) => goTo({ section: 'sources', id: sourceId }),
    },
    {
      id: 'cases',
      title: t('cases.column.cases'),
      lang: language,
      groups: true,
      text: ({ caseIds }) => caseNames(cases, caseIds),
    },
    countColumn('turns', t('cases.speakers.turns'), ({ turns }) => turns, number),
  ];
  return (
    <Grid
      label={t('cases.tab.speakers')}
      columns={columns}
      rows={speakers}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      tools={
        <>
          {suggested.length > 0 && (
            <Button
              onPress={() =>
                tie(suggested.map(({ id, suggestion }) => ({ speakerId: id, participantId: suggestion })))
              }
            >
              {t('cases.speakers.tieSuggested', { count: suggested.length })}
            </Button>
          )}
          {others.length > 0 && (
            <Button onPress={() => tie(others.map(({ id }) => ({ speakerId: id, participantId: null })))}>
              {t('cases.speakers.makeOthers', { count: others.length })}
            </Button>
          )}
        </>
      }
    />
  );
}
