import type { Attribute } from '../../shared/contract/cases.ts';
import type { Language } from '../../shared/contract/base.ts';
import { client, run } from '../data/index.ts';
import { IconButton } from '../ui/button.tsx';
import type { Format } from '../ui/format.ts';
import type { CellEditor, GridColumn } from '../ui/grid.tsx';
import type { T } from '../ui/t.tsx';

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
  return attribute.type === 'date' ? { type: 'text', placeholder: '2024-03-14' } : { type: 'text' };
}

/** As the workbench shows it. */
function shown(t: T, format: Format, { type }: Attribute, value: string): string {
  if (value === '') return '';
  if (type === 'boolean') return t(value === 'true' ? 'cases.yes' : 'cases.no');
  if (type === 'date') return format.date(value);
  return type === 'number' ? format.number(Number(value), { maximumFractionDigits: 12 }) : value;
}

/** As a table of the study's language holds it, so that spreadsheets take a number for one. */
function copied(t: T, language: Language, { type }: Attribute, value: string): string {
  if (type === 'boolean' && value !== '') return t(value === 'true' ? 'cases.yes' : 'cases.no');
  return type === 'number' && language !== 'en' ? value.replace('.', ',') : value;
}

/** A column for each attribute, written, sorted and grouped by its type. */
export function attributeColumns<Row extends Owner>(
  t: T,
  attributes: readonly Attribute[],
  language: Language,
  format: Format,
  onEdit: (attribute: Attribute) => void,
): GridColumn<Row>[] {
  return attributes.map((attribute) => {
    const { id, name, type } = attribute;
    const value = (row: Row): string => row.values[id] ?? '';
    return {
      id,
      title: name,
      lang: language,
      groups: type !== 'number' && type !== 'date',
      ...(type === 'number' ? { align: 'end' as const } : {}),
      head: (
        <IconButton
          icon="edit"
          small
          label={t('cases.attribute.edit', { name })}
          onPress={() => onEdit(attribute)}
        />
      ),
      text: (row) => copied(t, language, attribute, value(row)),
      show: (row) => shown(t, format, attribute, value(row)),
      sortBy: (row) => (value(row) === '' ? null : type === 'number' ? Number(value(row)) : value(row)),
      value,
      editor: editorOf(t, attribute),
      onKeep: (row, kept) =>
        void run(client.cases.setValue({ attributeId: id, ownerId: row.id, value: kept })),
    };
  });
}
