import { useQuery } from '@tanstack/react-query';
import type { Group } from '../../shared/contract/cases.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Grid, type GridColumn } from '../ui/grid.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { countColumn, removeColumn } from './columns.tsx';

/** The groups that participants belong to, each with the public label that attributes their verbatims. */
export function GroupsGrid({ onAdd }: { onAdd: () => void }) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  const groups = useQuery(api.cases.groups.queryOptions()).data;
  if (!groups) return null;
  if (groups.length === 0)
    return (
      <EmptyState
        action={
          <Button look="go" onPress={onAdd}>
            {t('cases.groups.add')}
          </Button>
        }
      >
        {t('cases.groups.empty')}
      </EmptyState>
    );
  const columns: GridColumn<Group>[] = [
    {
      id: 'name',
      title: t('cases.column.groupName'),
      lang: language,
      text: ({ name }) => name,
      value: ({ name }) => name,
      onKeep: ({ id }, name) => name !== '' && void run(client.cases.editGroup({ id, name })),
    },
    {
      id: 'label',
      title: t('cases.column.label'),
      lang: language,
      text: ({ publicLabel }) => publicLabel,
      value: ({ publicLabel }) => publicLabel,
      onKeep: ({ id }, publicLabel) => void run(client.cases.editGroup({ id, publicLabel })),
    },
    countColumn('participants', t('cases.column.participants'), (row) => row.participants, number),
    removeColumn(
      t,
      ({ name }) => name,
      ({ id }) => void run(client.cases.removeGroup({ id })),
    ),
  ];
  return (
    <Grid
      label={t('cases.tab.groups')}
      columns={columns}
      rows={groups}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
    />
  );
}
