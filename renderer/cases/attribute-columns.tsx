import type { Attribute } from '../../shared/contract/cases.ts';
import { client, run } from '../data/index.ts';
import { IconButton } from '../ui/button.tsx';
import type { T } from '../ui/t.tsx';
import type { CellEditor, GridColumn } from './EditableGrid.tsx';

interface Owner {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

function editorOf(t: T, attribute: Attribute): CellEditor {
  const nothing = { value: '', label: '' };
  if (attribute.type === 'boolean')
    return {
      type: 'choice',
      choices: [nothing, { value: 'true', label: t('cases.yes') }, { value: 'false', label: t('cases.no') }],
    };
  if (attribute.type === 'choice')
    return {
      type: 'choice',
      choices: [nothing, ...attribute.choices.map((choice) => ({ value: choice, label: choice }))],
    };
  return { type: 'text' };
}

function shown(t: T, attribute: Attribute, value: string): string {
  if (attribute.type !== 'boolean' || value === '') return value;
  return t(value === 'true' ? 'cases.yes' : 'cases.no');
}

/** A column for each attribute, written by its type. */
export function attributeColumns<Row extends Owner>(
  t: T,
  attributes: readonly Attribute[],
  language: string,
  onEdit: (attribute: Attribute) => void,
): GridColumn<Row>[] {
  return attributes.map((attribute) => ({
    id: attribute.id,
    title: attribute.name,
    lang: language,
    ...(attribute.type === 'number' ? { align: 'end' as const } : {}),
    head: (
      <IconButton
        icon="edit"
        small
        label={t('cases.attribute.edit', { name: attribute.name })}
        onPress={() => onEdit(attribute)}
      />
    ),
    show: (row) => shown(t, attribute, row.values[attribute.id] ?? ''),
    value: (row) => row.values[attribute.id] ?? '',
    editor: editorOf(t, attribute),
    onKeep: (row, value) =>
      void run(client.cases.setValue({ attributeId: attribute.id, ownerId: row.id, value })),
  }));
}
