import { useQuery } from '@tanstack/react-query';
import { sayNamesInCells } from '../confidentiality/copied.ts';
import { useState } from 'react';
import type { Case } from '../../shared/contract/cases.ts';
import { api, client, run } from '../data/index.ts';
import { MemosGone } from '../journal/MemosGone.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Grid, type GridColumn } from '../ui/grid.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { attributeColumns } from './attribute-columns.tsx';
import { countColumn, removeColumn, type GridScreenProps } from './columns.tsx';
import { memosColumn } from './memos-column.tsx';
import { usePasteOnNothing } from './use-table.tsx';

/** Cases with their attributes and what is counted of them. */
export function CasesGrid({ onAttribute, onAdd, table }: GridScreenProps) {
  const t = useT();
  const { language } = useStudy();
  const format = useFormat();
  const { number } = format;
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const attributes = useQuery(api.cases.attributes.queryOptions()).data;
  const memos = useQuery(api.journal.memoCounts.queryOptions({ input: { about: 'case' } })).data;
  const [removing, setRemoving] = useState<Case | null>(null);
  usePasteOnNothing(table, 'case', cases?.length === 0);
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
      text: ({ name }) => name,
      value: ({ name }) => name,
      onKeep: ({ id }, name) => name !== '' && void run(client.cases.edit({ id, name })),
    },
    {
      id: 'publicLabel',
      title: t('cases.column.label'),
      lang: language,
      text: ({ publicLabel }) => publicLabel,
      value: ({ publicLabel }) => publicLabel,
      onKeep: ({ id }, publicLabel) => void run(client.cases.edit({ id, publicLabel })),
    },
    ...attributeColumns<Case>(
      t,
      attributes.filter(({ owner }) => owner === 'case'),
      language,
      format,
      onAttribute,
    ),
    countColumn('participants', t('cases.column.participants'), (row) => row.participants, number),
    countColumn('sources', t('cases.column.sources'), (row) => row.sources, number),
    countColumn('verbatims', t('cases.column.verbatims'), (row) => row.verbatims, number),
    memosColumn<Case>(
      t,
      'cases',
      ({ id, name }) => ({ subject: { about: 'case', caseId: id }, id, name }),
      memos,
    ),
    removeColumn<Case>(t, ({ name }) => name, setRemoving),
  ];
  return (
    <>
      <Grid
        label={t('cases.tab.cases')}
        columns={columns}
        rows={cases}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        onPaste={table.paste}
        onClear={table.clear}
        onCopied={sayNamesInCells}
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
