import { useMemo, useState } from 'react';
import type { Attribute } from '../../shared/contract/cases.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { client, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Bar, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { useT, type T } from '../ui/t.tsx';
import { AttributeDialog } from './AttributeDialog.tsx';
import { CasesGrid } from './CasesGrid.tsx';
import { CorpusView } from './CorpusView.tsx';
import { CoverageView } from './CoverageView.tsx';
import { GroupsGrid } from './GroupsGrid.tsx';
import { GuidesView } from './GuidesView.tsx';
import { ParticipantsGrid } from './ParticipantsGrid.tsx';
import { SpeakersGrid } from './SpeakersGrid.tsx';
import { TableMenu } from './TableMenu.tsx';
import { useTable } from './use-table.tsx';
import './cases.css';

const tabs = ['cases', 'participants', 'groups', 'speakers', 'guides', 'themes', 'corpus'] as const;
type Tab = (typeof tabs)[number];

const additions = (t: T) => ({
  cases: {
    words: t('cases.add'),
    run: () => void run(client.cases.add({ name: t('cases.new.name'), publicLabel: '' })),
  },
  participants: {
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
  },
  groups: {
    words: t('cases.groups.add'),
    run: () => void run(client.cases.addGroup({ name: t('cases.new.group'), publicLabel: '' })),
  },
});

/** Who and what the study is about: grids to write in, guides and what they covered, and the corpus in figures. */
export function CasesScreen() {
  const t = useT();
  const { id } = usePlace();
  const tab: Tab = tabs.find((one) => one === id) ?? 'cases';
  const [attribute, setAttribute] = useState<Attribute | 'new' | null>(null);
  const owner = tab === 'participants' ? 'participant' : 'case';
  const table = useTable(owner);
  const { read, write } = table;
  const adding = useMemo(() => additions(t), [t]);
  const add = tab === 'cases' || tab === 'participants' || tab === 'groups' ? adding[tab] : null;
  const isTable = tab === 'cases' || tab === 'participants';
  useCommands(
    useMemo(
      () => [
        defineCommand({ id: 'cases.add', title: 'cases.add', menu: 'study', run: adding.cases.run }),
        defineCommand({
          id: 'cases.participants.add',
          title: 'cases.participants.add',
          menu: 'study',
          run: adding.participants.run,
        }),
        defineCommand({
          id: 'cases.table.read',
          title: 'cases.table.read',
          menu: 'study',
          when: () => isTable,
          run: read,
        }),
        defineCommand({
          id: 'cases.table.write',
          title: 'cases.table.export',
          menu: 'study',
          when: () => isTable,
          run: () => write(true),
        }),
      ],
      [adding, isTable, read, write],
    ),
  );
  const bar = (
    <Bar
      plain
      desk
      heard
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
      {isTable && (
        <Button look="tool" onPress={() => setAttribute('new')}>
          {t('cases.attribute.add')}
        </Button>
      )}
      {add && (
        <Button icon="plus" onPress={add.run}>
          {add.words}
        </Button>
      )}
      {isTable && <TableMenu table={table} confidential />}
    </Bar>
  );
  const foot = (
    <Foot right={tab === 'participants' ? t('cases.confidential.note') : undefined}>
      <KeyHint k="← → ↑ ↓">{t('cases.hint.walk')}</KeyHint>
      <KeyHint k="Enter">{t(tab === 'themes' ? 'sources.hint.open' : 'cases.hint.edit')}</KeyHint>
      {isTable && (
        <KeyHint k="Ctrl V" minor>
          {t('cases.hint.paste')}
        </KeyHint>
      )}
      <KeyHint k="Esc" minor>
        {t('cases.hint.cancel')}
      </KeyHint>
    </Foot>
  );
  return (
    <Screen bar={bar} foot={tab === 'corpus' || tab === 'guides' ? undefined : foot}>
      {tab === 'cases' && <CasesGrid onAttribute={setAttribute} onAdd={adding.cases.run} table={table} />}
      {tab === 'participants' && (
        <ParticipantsGrid onAttribute={setAttribute} onAdd={adding.participants.run} table={table} />
      )}
      {tab === 'groups' && <GroupsGrid onAdd={adding.groups.run} />}
      {tab === 'speakers' && <SpeakersGrid />}
      {tab === 'guides' && <GuidesView />}
      {tab === 'themes' && <CoverageView />}
      {tab === 'corpus' && <CorpusView />}
      {attribute && (
        <AttributeDialog
          owner={owner}
          attribute={attribute === 'new' ? null : attribute}
          onClose={() => setAttribute(null)}
        />
      )}
      {table.dialog}
    </Screen>
  );
}
