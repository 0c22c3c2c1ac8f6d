import type { MatrixDefinition } from '../../../shared/contract/matrices.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Study } from '../study/study.ts';
import { getMatrix } from './queries.ts';

export function addMatrix(study: Study, title: string, definition: MatrixDefinition): string {
  return study.transact({ name: 'addMatrix', details: { name: title } }, (writer) => {
    const id = newId();
    writer.run(
      'INSERT INTO matrices (id, title, kind, definition, position, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      title,
      'cross-case',
      JSON.stringify(definition),
      lastPosition(writer, 'matrices'),
      now(),
    );
    return id;
  });
}

export function editMatrix(
  study: Study,
  id: string,
  changes: { title?: string | undefined; definition?: MatrixDefinition | undefined },
): void {
  const before = getMatrix(study, id);
  const title = changes.title ?? before.title;
  const definition = JSON.stringify(changes.definition ?? before.definition);
  if (title === before.title && definition === JSON.stringify(before.definition)) return;
  study.transact({ name: 'editMatrix', details: { name: title } }, (writer) => {
    writer.run('UPDATE matrices SET title = ?, definition = ? WHERE id = ?', title, definition, id);
  });
}

/** Takes a view away; its findings stay, for they belong to the cases. */
export function removeMatrix(study: Study, id: string): void {
  const title = study.value<string>(`SELECT title FROM matrices WHERE id = ? AND kind = 'cross-case'`, id);
  if (title === undefined) throw new StudyError('NotFound', { name: 'matrix' });
  study.transact({ name: 'removeMatrix', details: { name: title } }, (writer) => {
    writer.run('DELETE FROM matrices WHERE id = ?', id);
  });
}

/** Writes a row's conclusion; an empty text takes it away. */
export function writeConclusion(study: Study, codeId: string, text: string): void {
  const code = study.value<string>('SELECT name FROM codes WHERE id = ?', codeId);
  if (code === undefined) throw new StudyError('NotFound', { name: 'code' });
  const words = text.trim();
  study.transact({ name: 'writeConclusion', details: { name: code } }, (writer) => {
    const before = writer.get<{ id: string; text: string }>(
      'SELECT id, text FROM conclusions WHERE code_id = ?',
      codeId,
    );
    if ((before?.text ?? '') === words) return;
    if (!before)
      writer.run(
        'INSERT INTO conclusions (id, code_id, text, coder_id, written_at) VALUES (?, ?, ?, ?, ?)',
        newId(),
        codeId,
        words,
        writer.coderId || null,
        now(),
      );
    else if (words === '') writer.run('DELETE FROM conclusions WHERE id = ?', before.id);
    else
      writer.run(
        'UPDATE conclusions SET text = ?, coder_id = ?, written_at = ? WHERE id = ?',
        words,
        writer.coderId || null,
        now(),
        before.id,
      );
  });
}
