import { useQuery } from '@tanstack/react-query';
import { sayNamesInCells } from '../confidentiality/copied.ts';
import { useState } from 'react';
import type { Participant } from '../../shared/contract/cases.ts';
import { api, client, run } from '../data/index.ts';
import { MemosGone } from '../journal/MemosGone.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Grid, type GridColumn } from '../ui/grid.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { attributeColumns } from './attribute-columns.tsx';
import { caseNames, CasesCell } from './CasesCell.tsx';
import { countColumn, removeColumn, type GridScreenProps } from './columns.tsx';
import { memosColumn } from './memos-column.tsx';
import { usePasteOnNothing } from './use-table.tsx';

/** Participants with group, public label, confidential name, cases and attributes. */
export function ParticipantsGrid({ onAttribute, onAdd, table }: GridScreenProps) {
  const t = useT();
  const { language } = useStudy();
  const format = useFormat();
  const { number } = format;
  const participants = useQuery(api.cases.participants.queryOptions()).data;
  const groups = useQuery(api.cases.groups.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const memos = useQuery(api.journal.memoCounts.queryOptions({ input: { about: 'participant' } })).data;
  const [removing, setRemoving] = useState<Participant | null>(null);
  usePasteOnNothing(table, 'participant', participants?.length === 0);
  if (!participants) return null;
  if (participants.length === 0)
    return (
      <EmptyState
        action={
          <Button look="go" onPress={onAdd}>
            {t('cases.participants.add')}
          </Button>
        }
      >
        {t('cases.participants.empty')}
      </EmptyState>
    );
  const groupName = (id: string | null) => groups.find((group) => group.id === id)?.name ?? '';
  const columns: GridColumn<Participant>[] = [
    {
      id: 'name',
      title: t('cases.column.confidential'),
      lang: language,
      text: ({ confidentialName }) => confidentialName,
      value: ({ confidentialName }) => confidentialName,
      onKeep: ({ id }, confidentialName) =>
        confidentialName !== '' && void run(client.cases.editParticipant({ id, confidentialName })),
    },
    {
      id: 'publicLabel',
      title: t('cases.column.label'),
      lang: language,
      text: ({ publicLabel }) => publicLabel,
      value: ({ publicLabel }) => publicLabel,
      onKeep: ({ id }, publicLabel) => void run(client.cases.editParticipant({ id, publicLabel })),
    },
    {
      id: 'group',
      title: t('cases.column.group'),
      lang: language,
      groups: true,
      text: ({ groupId }) => groupName(groupId),
      value: ({ groupId }) => groupId ?? '',
      editor: {
        type: 'choice',
        choices: [
          { value: '', label: t('cases.none') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      onKeep: ({ id }, groupId) =>
        void run(client.cases.editParticipant({ id, groupId: groupId === '' ? null : groupId })),
    },
    {
      id: 'cases',
      title: t('cases.column.cases'),
      lang: language,
      groups: true,
      text: ({ caseIds }) => caseNames(cases, caseIds),
      show: ({ id, confidentialName, caseIds }) => (
        <CasesCell
          name={confidentialName}
          caseIds={caseIds}
          cases={cases}
          onKeep={(chosen) => void run(client.cases.editParticipant({ id, caseIds: chosen }))}
        />
      ),
    },
    ...attributeColumns<Participant>(
      t,
      attributes.filter(({ owner }) => owner === 'participant'),
      language,
      format,
      onAttribute,
    ),
    countColumn('sources', t('cases.column.sources'), (row) => row.sources, number),
    countColumn('verbatims', t('cases.column.verbatims'), (row) => row.verbatims, number),
    memosColumn<Participant>(
      t,
      'participants',
      ({ id, confidentialName }) => ({
        subject: { about: 'participant', participantId: id },
        id,
        name: confidentialName,
      }),
      memos,
    ),
    removeColumn<Participant>(t, ({ confidentialName }) => confidentialName, setRemoving),
  ];
  return (
    <>
      <Grid
        label={t('cases.tab.participants')}
        columns={columns}
        rows={participants}
        rowId={({ id }) => id}
        rowName={({ confidentialName }) => confidentialName}
        onPaste={table.paste}
        onClear={table.clear}
        onCopied={sayNamesInCells}
      />
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('cases.remove.participant.title', { name: removing?.confidentialName ?? '' })}
        action={t('cases.remove')}
        removes
        onConfirm={() => removing && void run(client.cases.removeParticipant({ id: removing.id }))}
      >
        <p>{t('cases.remove.participant.body')}</p>
        {removing && <MemosGone about="participant" id={removing.id} />}
      </ConfirmDialog>
    </>
  );
}
