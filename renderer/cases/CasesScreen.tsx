import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Attribute, Case } from '../../shared/contract/cases.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { MemosGone } from '../journal/MemosGone.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { AttributeDialog } from './AttributeDialog.tsx';
import { attributeColumns } from './attribute-columns.tsx';
import { EditableGrid, type GridColumn } from './EditableGrid.tsx';
import { GroupsGrid } from './GroupsGrid.tsx';
import { memosColumn } from './memos-column.tsx';
import { ParticipantsGrid } from './ParticipantsGrid.tsx';
import './cases.css';

const tabs = ['cases', 'participants', 'groups'] as const;
type Tab = (typeof tabs)[number];

/** Cases with their attributes, participants, and the groups they belong to: three grids to write in. */
export function CasesScreen() {
  const t = useT();
  const { id } = usePlace();
  const tab = tabs.find((one) => one === id) ?? 'cases';
  const [attribute, setAttribute] = useState<Attribute | 'new' | null>(null);
  const owner = tab === 'participants' ? 'participant' : 'case';
  const add = useAdd(tab);
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'cases.add',
          title: 'cases.add',
          menu: 'study',
          run: () => void run(client.cases.add({ name: t('cases.new.name'), publicLabel: '' })),
        }),
        defineCommand({
          id: 'cases.participants.add',
          title: 'cases.participants.add',
          menu: 'study',
          run: () =>
            void run(
              client.cases.addParticipant({
                confidentialName: t('cases.new.participant'),
                publicLabel: '',
                groupId: null,
                caseIds: [],
              }),
            ),
        }),
      ],
      [t],
    ),
  );
  const bar = (
    <Bar
      plain
      desk
      title={t('app.section.cases')}
      meta={
        <span className="tab-links" role="tablist" aria-label={t('app.section.cases')}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={one === tab}
              onClick={() => goTo({ section: 'cases', id: one })}
            >
              {t(`cases.tab.${one}`)}
            </button>
          ))}
        </span>
      }
    >
      {tab !== 'groups' && (
        <Button look="tool" onPress={() => setAttribute('new')}>
          {t('cases.attribute.add')}
        </Button>
      )}
      <Button icon="plus" onPress={add.run}>
        {add.words}
      </Button>
    </Bar>
  );
  const foot = (
    <Foot right={tab === 'participants' ? t('cases.confidential.note') : undefined}>
      <KeyHint k="← → ↑ ↓">{t('cases.hint.walk')}</KeyHint>
      <KeyHint k="Enter">{t('cases.hint.edit')}</KeyHint>
      <KeyHint k="Esc">{t('cases.hint.cancel')}</KeyHint>
    </Foot>
  );
  return (
    <Screen bar={bar} foot={foot}>
      {tab === 'cases' && <CasesGrid onAttribute={setAttribute} onAdd={add.run} />}
      {tab === 'participants' && <ParticipantsGrid onAttribute={setAttribute} onAdd={add.run} />}
      {tab === 'groups' && <GroupsGrid onAdd={add.run} />}
      {attribute && (
        <AttributeDialog
          owner={owner}
          attribute={attribute === 'new' ? null : attribute}
          onClose={() => setAttribute(null)}
        />
      )}
    </Screen>
  );
}

function useAdd(tab: Tab): { words: string; run: () => void } {
  const t = useT();
  if (tab === 'cases')
    return {
      words: t('cases.add'),
      run: () => void run(client.cases.add({ name: t('cases.new.name'), publicLabel: '' })),
    };
  if (tab === 'participants')
    return {
      words: t('cases.participants.add'),
      run: () =>
        void run(
          client.cases.addParticipant({
            confidentialName: t('cases.new.participant'),
            publicLabel: '',
            groupId: null,
            caseIds: [],
          }),
        ),
    };
  return {
    words: t('cases.groups.add'),
    run: () => void run(client.cases.addGroup({ name: t('cases.new.group'), publicLabel: '' })),
  };
}

function CasesGrid({
  onAttribute,
  onAdd,
}: {
  onAttribute: (attribute: Attribute) => void;
  onAdd: () => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const attributes = useQuery(api.cases.attributes.queryOptions()).data;
  const memos = useQuery(api.journal.memoCounts.queryOptions({ input: { about: 'case' } })).data;
  const [removing, setRemoving] = useState<Case | null>(null);
  if (!cases || !attributes) return null;
  if (cases.length === 0)
    return (
      <EmptyState
        action={
          <Button look="go" onPress={onAdd}>
            {t('cases.add')}
          </Button>
        }
      >
        {t('cases.empty')}
      </EmptyState>
    );
  const columns: GridColumn<Case>[] = [
    {
      id: 'name',
      title: t('cases.column.name'),
      lang: language,
      show: ({ name }) => name,
      value: ({ name }) => name,
      onKeep: ({ id }, name) => name !== '' && void run(client.cases.edit({ id, name })),
    },
    {
      id: 'label',
      title: t('cases.column.label'),
      lang: language,
      show: ({ publicLabel }) => publicLabel,
      value: ({ publicLabel }) => publicLabel,
      onKeep: ({ id }, publicLabel) => void run(client.cases.edit({ id, publicLabel })),
    },
    ...attributeColumns<Case>(
      t,
      attributes.filter(({ owner }) => owner === 'case'),
      language,
      onAttribute,
    ),
    {
      id: 'participants',
      title: t('cases.column.participants'),
      align: 'end',
      show: (row) => number(row.participants),
    },
    { id: 'sources', title: t('cases.column.sources'), align: 'end', show: (row) => number(row.sources) },
    {
      id: 'verbatims',
      title: t('cases.column.verbatims'),
      align: 'end',
      show: (row) => number(row.verbatims),
    },
    memosColumn<Case>(
      t,
      'cases',
      ({ id, name }) => ({ subject: { about: 'case', caseId: id }, id, name }),
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
          label={t('cases.remove.of', { name: row.name })}
          onPress={() => setRemoving(row)}
        />
      ),
    },
  ];
  return (
    <>
      <EditableGrid
        label={t('cases.tab.cases')}
        columns={columns}
        rows={cases}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
      />
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('cases.remove.case.title', { name: removing?.name ?? '' })}
        action={t('cases.remove')}
        removes
        onConfirm={() => removing && void run(client.cases.remove({ id: removing.id }))}
      >
        <p>{t('cases.remove.case.body')}</p>
        {removing && <MemosGone about="case" id={removing.id} />}
      </ConfirmDialog>
    </>
  );
}
