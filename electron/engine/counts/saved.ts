import { CountsDefinition, type SavedTable } from '../../../shared/contract/counts.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Reader, Study } from '../study/study.ts';

/** What a table counts until one says otherwise. */
export const usualCounts: CountsDefinition = {
  rows: { of: 'code' },
  columns: { of: 'case' },
  measure: 'verbatims',
  share: 'none',
  codeIds: null,
  caseIds: null,
  rowKeys: null,
  columnKeys: null,
};

interface Row {
  id: string;
  title: string;
  definition: string;
}

const read = ({ id, title, definition }: Row): SavedTable => ({
  id,
  title,
  definition: CountsDefinition.parse(JSON.parse(definition)),
});

/** The saved tables of counts in their order. */
export function savedTables(reader: Reader): SavedTable[] {
  return reader.all<Row>('SELECT id, title, definition FROM count_tables ORDER BY position, id').map(read);
}

/** @throws StudyError `NotFound` */
export function savedTable(reader: Reader, id: string): SavedTable {
  const row = reader.get<Row>('SELECT id, title, definition FROM count_tables WHERE id = ?', id);
  if (!row) throw new StudyError('NotFound', { name: 'table' });
  return read(row);
}

export function addTable(study: Study, title: string, definition: CountsDefinition): string {
  return study.transact({ name: 'addTable', details: { name: title } }, (writer) => {
    const id = newId();
    writer.run(
      'INSERT INTO count_tables (id, title, definition, position, created_at) VALUES (?, ?, ?, ?, ?)',
      id,
      title,
      JSON.stringify(definition),
      lastPosition(writer, 'count_tables'),
      now(),
    );
    return id;
  });
}

/** Gives a saved table another title or definition. @throws StudyError `NotFound` */
export function editTable(
  study: Study,
  id: string,
  changes: { title?: string | undefined; definition?: CountsDefinition | undefined },
): void {
  const before = savedTable(study, id);
  const title = changes.title ?? before.title;
  const definition = JSON.stringify(changes.definition ?? before.definition);
  if (title === before.title && definition === JSON.stringify(before.definition)) return;
  study.transact({ name: 'editTable', details: { name: title } }, (writer) => {
    writer.run('UPDATE count_tables SET title = ?, definition = ? WHERE id = ?', title, definition, id);
  });
}

/** @throws StudyError `NotFound` */
export function removeTable(study: Study, id: string): void {
  const { title } = savedTable(study, id);
  study.transact({ name: 'removeTable', details: { name: title } }, (writer) => {
    writer.run('DELETE FROM count_tables WHERE id = ?', id);
  });
}
