import { useQuery } from '@tanstack/react-query';
import { sayNamesInCells } from '../confidentiality/copied.ts';
import { useMemo, useState } from 'react';
import type { Attribute } from '../../shared/contract/cases.ts';
import type { SourceSummary } from '../../shared/contract/sources.ts';
import { AttributeDialog } from '../cases/AttributeDialog.tsx';
import { TableMenu } from '../cases/TableMenu.tsx';
import { useTable } from '../cases/use-table.tsx';
import { defineCommand, useCommands } from '../app/commands.ts';
import { usePlace } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import { SourceDesk } from '../coding/SourceDesk.tsx';
import { api, host, run, type GrantedPlace } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Grid } from '../ui/grid.tsx';
import { Bar, EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { AddSource } from './AddSource.tsx';
import { EditSourceDialog } from './EditSourceDialog.tsx';
import { useSourceColumns } from './source-columns.tsx';
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
  const [editing, setEditing] = useState<SourceSummary | null>(null);
  const [attribute, setAttribute] = useState<Attribute | 'new' | null>(null);
  const [over, setOver] = useState(false);
  const table = useTable('source');
  const columns = useSourceColumns(setEditing, setAttribute);
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const actions = (
    <>
      {sources.length > 0 && (
        <Button look="tool" onPress={() => setAttribute('new')}>
          {t('cases.attribute.add')}
        </Button>
      )}
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
            {sources.length > 0 && <TableMenu table={table} />}
          </Bar>
        }
        foot={
          <Foot right={t('sources.hint.drop')}>
            <KeyHint k="↑ ↓">{t('sources.hint.walk')}</KeyHint>
            <KeyHint k="Enter">{t('sources.hint.open')}</KeyHint>
            <KeyHint k="F2">{t('cases.hint.edit')}</KeyHint>
            <KeyHint k="Ctrl V" minor>
              {t('cases.hint.paste')}
            </KeyHint>
          </Foot>
        }
      >
        {sources.length === 0 ? (
          <EmptyState action={actions}>{t('sources.empty')}</EmptyState>
        ) : (
          <Grid
            label={t('app.section.sources')}
            columns={columns}
            rows={sources}
            rowId={({ id }) => id}
            rowName={({ title }) => title}
            initialGroup="cases"
            onPaste={table.paste}
            onClear={table.clear}
            onCopied={sayNamesInCells}
          />
        )}
      </Screen>
      {editing && <EditSourceDialog source={editing} onClose={() => setEditing(null)} />}
      {attribute && (
        <AttributeDialog
          owner="source"
          attribute={attribute === 'new' ? null : attribute}
          onClose={() => setAttribute(null)}
        />
      )}
      {table.dialog}
    </div>
  );
}
