import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attribute, Case, Participant } from '../../shared/contract/cases.ts';
import { api, client, run } from '../data/index.ts';
import { MemosGone } from '../journal/MemosGone.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { attributeColumns } from './attribute-columns.tsx';
import { EditableGrid, type GridColumn } from './EditableGrid.tsx';
import { memosColumn } from './memos-column.tsx';

/** Participants with group, public label, confidential name, cases and attributes. */
export function ParticipantsGrid({
  onAttribute,
  onAdd,
}: {
  onAttribute: (attribute: Attribute) => void;
  onAdd: () => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const participants = useQuery(api.cases.participants.queryOptions()).data;
  const groups = useQuery(api.cases.groups.queryOptions()).data ?? [];
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const memos = useQuery(api.journal.memoCounts.queryOptions({ input: { about: 'participant' } })).data;
  const [removing, setRemoving] = useState<Participant | null>(null);
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
      id: 'confidential',
      title: t('cases.column.confidential'),
      lang: language,
      show: ({ confidentialName }) => confidentialName,
      value: ({ confidentialName }) => confidentialName,
      onKeep: ({ id }, confidentialName) =>
        confidentialName !== '' && void run(client.cases.editParticipant({ id, confidentialName })),
    },
    {
      id: 'label',
      title: t('cases.column.label'),
      lang: language,
      show: ({ publicLabel }) => publicLabel,
      value: ({ publicLabel }) => publicLabel,
      onKeep: ({ id }, publicLabel) => void run(client.cases.editParticipant({ id, publicLabel })),
    },
    {
      id: 'group',
      title: t('cases.column.group'),
      lang: language,
      show: ({ groupId }) => groupName(groupId),
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
      show: (row) => <CasesOf participant={row} cases={cases} />,
    },
    ...attributeColumns<Participant>(
      t,
      attributes.filter(({ owner }) => owner === 'participant'),
      language,
      onAttribute,
    ),
    { id: 'sources', title: t('cases.column.sources'), align: 'end', show: (row) => number(row.sources) },
    {
      id: 'verbatims',
      title: t('cases.column.verbatims'),
      align: 'end',
      show: (row) => number(row.verbatims),
    },
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
    {
      id: 'remove',
      title: '',
      width: '40px',
      show: (row) => (
        <IconButton
          icon="close"
          small
          label={t('cases.remove.of', { name: row.confidentialName })}
          onPress={() => setRemoving(row)}
        />
      ),
    },
  ];
  return (
    <>
      <EditableGrid
        label={t('cases.tab.participants')}
        columns={columns}
        rows={participants}
        rowId={({ id }) => id}
        rowName={({ confidentialName }) => confidentialName}
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

/** The cases of a participant, ticked in a menu: a participant may belong to several. */
function CasesOf({ participant, cases }: { participant: Participant; cases: readonly Case[] }) {
  const t = useT();
  const names = cases.filter(({ id }) => participant.caseIds.includes(id)).map(({ name }) => name);
  const shown = names.join(', ') || t('cases.none');
  return (
    <MenuTrigger>
      <Button
        look="tool"
        aria-label={`${shown}, ${t('cases.chooseCases', { name: participant.confidentialName })}`}
      >
        {shown}
      </Button>
      <Menu
        aria-label={t('cases.column.cases')}
        selectionMode="multiple"
        selectedKeys={participant.caseIds}
        onSelectionChange={(keys) =>
          void run(
            client.cases.editParticipant({
              id: participant.id,
              caseIds: keys === 'all' ? cases.map(({ id }) => id) : [...keys].map(String),
            }),
          )
        }
      >
        {cases.map(({ id, name }) => (
          <MenuItem key={id} id={id}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
