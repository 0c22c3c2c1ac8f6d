import type { Question } from '../../../shared/contract/project.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId } from '../study/ids.ts';
import { lastPosition, moveBefore } from '../study/order.ts';
import type { Reader, Study } from '../study/study.ts';

/** The research questions in their order, numbered from 1. */
export function listQuestions(reader: Reader): Question[] {
  return reader.all<Question>(
    'SELECT id, row_number() OVER (ORDER BY position, id) AS number, text FROM questions ORDER BY position, id',
  );
}

function textOf(reader: Reader, id: string): string {
  const text = reader.value<string>('SELECT text FROM questions WHERE id = ?', id);
  if (text === undefined) throw new StudyError('NotFound', { name: 'question' });
  return text;
}

export function addQuestion(study: Study, text: string): string {
  return study.transact({ name: 'addQuestion', details: { name: text } }, (writer) => {
    const id = newId();
    writer.run(
      'INSERT INTO questions (id, text, position) VALUES (?, ?, ?)',
      id,
      text,
      lastPosition(writer, 'questions'),
    );
    return id;
  });
}

export function editQuestion(study: Study, id: string, text: string): void {
  if (textOf(study, id) === text) return;
  study.transact({ name: 'editQuestion', details: { name: text } }, (writer) => {
    writer.run('UPDATE questions SET text = ? WHERE id = ?', text, id);
  });
}

/** Its codes stay, and belong to no question. */
export function removeQuestion(study: Study, id: string): void {
  const name = textOf(study, id);
  study.transact({ name: 'removeQuestion', details: { name } }, (writer) => {
    writer.run('DELETE FROM questions WHERE id = ?', id);
  });
}

export function moveQuestion(study: Study, id: string, before: string | null): void {
  const name = textOf(study, id);
  study.transact({ name: 'moveQuestion', details: { name } }, (writer) =>
    moveBefore(writer, 'questions', id, before),
  );
}
