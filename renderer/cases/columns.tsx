import type { Attribute } from '../../shared/contract/cases.ts';
import { IconButton } from '../ui/button.tsx';
import type { GridColumn } from '../ui/grid.tsx';
import type { T } from '../ui/t.tsx';
import type { TableWays } from './use-table.tsx';

export interface GridScreenProps {
  onAttribute: (attribute: Attribute) => void;
  onAdd: () => void;
  table: TableWays;
}

/** A column of figures that are counted, not written. */
export function countColumn<Row>(
  id: string,
  title: string,
  count: (row: Row) => number,
  number: (value: number) => string,
): GridColumn<Row> {
  return {
    id,
    title,
    align: 'end',
    text: (row) => String(count(row)),
    show: (row) => number(count(row)),
    sortBy: count,
  };
}

/** The last column, from which a row is removed. */
export function removeColumn<Row>(
  t: T,
  name: (row: Row) => string,
  onRemove: (row: Row) => void,
): GridColumn<Row> {
  return {
    id: t('cases.remove'),
    title: '',
    width: '40px',
    text: () => '',
    show: (row) => (
      <IconButton
        icon="close"
        small
        excludeFromTabOrder
        label={t('cases.remove.of', { name: name(row) })}
        onPress={() => onRemove(row)}
      />
    ),
  };
}
