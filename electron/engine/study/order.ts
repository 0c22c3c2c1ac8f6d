import { StudyError } from '../../../shared/contract/errors.ts';
import type { Reader, Writer } from './study.ts';

/** Tables whose rows the researcher puts in an order of her own. */
type OrderedTable =
  | 'questions'
  | 'cases'
  | 'groups'
  | 'count_tables'
  | 'participants'
  | 'attributes'
  | 'matrices'
  | 'exhibits'
  | 'queries'
  | 'guide_themes';

/** The position after the last row. */
export function lastPosition(reader: Reader, table: OrderedTable): number {
  return reader.value<number>(`SELECT coalesce(max(position), 0) + 1 FROM ${table}`) ?? 1;
}

/**
 * Puts row `id` just before row `before`, or last when that is null. Only rows whose position changes are written.
 * @throws StudyError `NotFound` when one of the two is not there.
 */
export function moveBefore(writer: Writer, table: OrderedTable, id: string, before: string | null): void {
  const rows = writer.all<{ id: string; position: number }>(
    `SELECT id, position FROM ${table} ORDER BY position, id`,
  );
  const ids = rows.map((row) => row.id);
  if (!ids.includes(id) || (before !== null && !ids.includes(before)))
    throw new StudyError('NotFound', { name: table });
  if (id === before) return;
  const rest = ids.filter((other) => other !== id);
  rest.splice(before === null ? rest.length : rest.indexOf(before), 0, id);
  const positions = new Map(rows.map((row) => [row.id, row.position]));
  rest.forEach((rowId, index) => {
    if (positions.get(rowId) !== index + 1)
      writer.run(`UPDATE ${table} SET position = ? WHERE id = ?`, index + 1, rowId);
  });
}
