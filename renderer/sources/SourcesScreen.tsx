import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { SourceSummary } from '../../shared/contract/sources.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import { SourceDesk } from '../coding/SourceDesk.tsx';
import { api, host, run, type GrantedPlace } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { StateDisc } from '../ui/code.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { DataTable, type Column } from '../ui/table.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { AddSource } from './AddSource.tsx';
import { EditSourceDialog } from './EditSourceDialog.tsx';
import { SourceList } from './SourceList.tsx';
import './sources.css';

/** What is being added: a paste, or files that were chosen or dropped. */
type Adding = { type: 'paste' } | { type: 'files'; places: readonly GrantedPlace[] };

/** The sources as a table, or the desk of the one that is open. */
export function SourcesScreen() {
  const { id } = usePlace();
  const sources = useQuery(api.sources.list.queryOptions()).data;
  const [adding, setAdding] = useState<Adding | null>(null);
  useSourceCommands(setAdding);
  if (!sources) return null;
  const open = sources.find((source) => source.id === id);
  return (
    <>
      <SubListSlot>
        <SourceList sources={sources} current={open?.id ?? null} />
      </SubListSlot>
      {adding ? (
        <AddSource adding={adding} onClose={() => setAdding(null)} />
      ) : open ? (
        <SourceDesk key={open.id} source={open} />
      ) : (
        <SourcesTable sources={sources} onAdd={setAdding} />
      )}
    </>
  );
}

async function chooseFiles(add: (adding: Adding) => void): Promise<void> {
  const places = await run(host.chooseFiles());
  if (places && places.length > 0) add({ type: 'files', places });
}

function useSourceCommands(add: (adding: Adding) => void) {
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'sources.paste',
          title: 'sources.paste',
          shortcut: 'P',
          menu: 'study',
          run: () => add({ type: 'paste' }),
        }),
        defineCommand({
          id: 'sources.files',
          title: 'sources.files',
          menu: 'study',
          run: () => chooseFiles(add),
        }),
      ],
      [add],
    ),
  );
}

function SourcesTable({
  sources,
  onAdd,
}: {
  sources: readonly SourceSummary[];
  onAdd: (adding: Adding) => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const { number, date, duration } = useFormat();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? [];
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<SourceSummary | null>(null);
  const [over, setOver] = useState(false);
  const nameOf = new Map(participants.map((participant) => [participant.id, participant.confidentialName]));
  const casesOf = (source: SourceSummary) =>
    cases
      .filter(({ id }) => source.caseIds.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const columns: Column<SourceSummary>[] = [
    {
      id: 'title',
      title: t('sources.column.title'),
      names: true,
      sortBy: ({ title }) => title,
      cell: (source) => (
        <span className="source-title" lang={language}>
          <StateDisc
            state={source.status === 'new' ? 'empty' : source.status === 'coding' ? 'half' : 'full'}
            label={t(`sources.status.${source.status}`)}
          />
          {source.title}
        </span>
      ),
    },
    {
      id: 'kind',
      title: t('sources.column.kind'),
      width: '108px',
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`sources.kind.${kind}`),
    },
    {
      id: 'participant',
      title: t('sources.column.participant'),
      width: '170px',
      cell: ({ participantIds }) => participantIds.map((id) => nameOf.get(id) ?? '').join(', '),
    },
    {
      id: 'date',
      title: t('sources.column.date'),
      width: '104px',
      quiet: true,
      sortBy: (source) => source.date,
      cell: (source) => (source.date ? date(source.date) : ''),
    },
    {
      id: 'duration',
      title: t('sources.column.duration'),
      width: '96px',
      align: 'end',
      sortBy: ({ durationMinutes }) => durationMinutes,
      cell: ({ durationMinutes }) => (durationMinutes === null ? '' : duration(durationMinutes)),
    },
    {
      id: 'words',
      title: t('sources.column.words'),
      width: '80px',
      align: 'end',
      sortBy: ({ words }) => words,
      cell: ({ words }) => number(words),
    },
    {
      id: 'codings',
      title: t('sources.column.codings'),
      width: '88px',
      align: 'end',
      sortBy: ({ codings }) => codings,
      cell: ({ codings }) => number(codings),
    },
    {
      id: 'edit',
      title: t('sources.column.details'),
      width: '76px',
      align: 'end',
      cell: (source) => (
        <IconButton
          icon="edit"
          small
          label={t('sources.edit.of', { title: source.title })}
          onPress={() => setEditing(source)}
        />
      ),
    },
  ];
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const actions = (
    <>
      <Button onPress={() => void chooseFiles(onAdd)}>{t('sources.files')}</Button>
      <Button look="go" k="P" onPress={() => onAdd({ type: 'paste' })}>
        {t('sources.paste')}
      </Button>
    </>
  );
  return (
    <div
      className="drop-area"
      {...(over ? { 'data-over': true } : {})}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0)
          void run(host.grantFiles(files)).then(
            (places) => places && places.length > 0 && onAdd({ type: 'files', places }),
          );
      }}
    >
      <Screen
        bar={
          <Bar
            plain
            desk
            title={t('app.count.sources', { count: sources.length })}
            meta={t('app.count.words', { count: words })}
          >
            {actions}
          </Bar>
        }
        foot={
          <Foot right={t('sources.hint.drop')}>
            <KeyHint k="↑ ↓">{t('sources.hint.walk')}</KeyHint>
            <KeyHint k="Enter">{t('sources.hint.open')}</KeyHint>
          </Foot>
        }
      >
        {sources.length === 0 ? (
          <EmptyState action={actions}>{t('sources.empty')}</EmptyState>
        ) : (
          <DataTable
            label={t('app.section.sources')}
            columns={columns}
            rows={sources}
            rowId={({ id }) => id}
            groupBy={(source) => {
              const title = casesOf(source) || t('sources.noCase');
              return { id: title, title };
            }}
            selected={selected}
            onSelect={setSelected}
            onOpen={(id) => goTo({ section: 'sources', id })}
          />
        )}
      </Screen>
      {editing && <EditSourceDialog source={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
