import { VerbatimQuery, type SavedQuery } from '../../../shared/contract/search.ts';
import type { QueryAsked } from '../../../shared/contract/exhibits.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Reader, Study } from '../study/study.ts';

interface Row {
  id: string;
  title: string;
  definition: string;
}

const read = ({ id, title, definition }: Row): SavedQuery => ({
  id,
  title,
  definition: VerbatimQuery.parse(JSON.parse(definition)),
});

/** The saved queries in their order. */
export function savedQueries(reader: Reader): SavedQuery[] {
  return reader.all<Row>('SELECT id, title, definition FROM queries ORDER BY position, id').map(read);
}

/** @throws StudyError `NotFound` */
export function savedQuery(reader: Reader, id: string): SavedQuery {
  const row = reader.get<Row>('SELECT id, title, definition FROM queries WHERE id = ?', id);
  if (!row) throw new StudyError('NotFound', { name: 'query' });
  return read(row);
}

export function addQuery(study: Study, title: string, definition: VerbatimQuery): string {
  return study.transact({ name: 'addQuery', details: { name: title } }, (writer) => {
    const id = newId();
    writer.run(
      'INSERT INTO queries (id, title, definition, position, created_at) VALUES (?, ?, ?, ?, ?)',
      id,
      title,
      JSON.stringify(definition),
      lastPosition(writer, 'queries'),
      now(),
    );
    return id;
  });
}

/** Gives a saved query another title or definition. @throws StudyError `NotFound` */
export function editQuery(
  study: Study,
  id: string,
  changes: { title?: string | undefined; definition?: VerbatimQuery | undefined },
): void {
  const before = savedQuery(study, id);
  const title = changes.title ?? before.title;
  const definition = JSON.stringify(changes.definition ?? before.definition);
  if (title === before.title && definition === JSON.stringify(before.definition)) return;
  study.transact({ name: 'editQuery', details: { name: title } }, (writer) => {
    writer.run('UPDATE queries SET title = ?, definition = ? WHERE id = ?', title, definition, id);
  });
}

/** Exhibits that follow it go on with what it asked, as a query of their own. @throws StudyError `NotFound` */
export function removeQuery(study: Study, id: string): void {
  const { title, definition } = savedQuery(study, id);
  study.transact({ name: 'removeQuery', details: { name: title } }, (writer) => {
    writer.run(
      `UPDATE exhibits SET definition = json_set(definition, '$.asked', json(?))
        WHERE kind = 'query' AND definition ->> '$.asked.queryId' = ?`,
      JSON.stringify({ query: definition } satisfies QueryAsked),
      id,
    );
    writer.run('DELETE FROM queries WHERE id = ?', id);
  });
}
