import { StudyError } from '../../../shared/contract/errors.ts';
import type { Memo, MemoKind, MemoSubject } from '../../../shared/contract/memos.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { newId, now } from '../study/ids.ts';
import type { Study, Writer } from '../study/study.ts';
import { subjectColumns, subjectNames } from './memo-subject.ts';
import { requireMemo } from './memos.ts';

/** Words as a memo keeps them. @throws StudyError `Invalid` (empty-memo) when there are none */
function kept(text: string): string {
  const words = normaliseText(text).trim();
  if (words === '') throw new StudyError('Invalid', { reason: 'empty-memo' });
  return words;
}

export interface NewMemo {
  readonly subject: MemoSubject;
  readonly kind: MemoKind;
  readonly title: string;
  readonly text: string;
}

/** Stores a memo of `coderId` and returns its id. `at` is UTC ISO 8601. The words are stored as given. */
export function storeMemo(writer: Writer, memo: NewMemo, coderId: string, at: string): string {
  const id = newId();
  const columns = subjectColumns(memo.subject);
  writer.run(
    `INSERT INTO memos (id, kind, title, text, coder_id, created_at, edited_at, about, case_id, participant_id,
                        source_id, code_id, coding_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    memo.kind,
    memo.title,
    memo.text,
    coderId,
    at,
    at,
    columns.about,
    columns.caseId,
    columns.participantId,
    columns.sourceId,
    columns.codeId,
    columns.codingId,
  );
  return id;
}

/** Writes a memo of the present coder. @throws StudyError `Invalid` (empty-memo), and as `subjectNames` does */
export function addMemo(study: Study, memo: NewMemo): string {
  const text = kept(memo.text);
  const details = subjectNames(study, memo.subject);
  return study.transact({ name: 'addMemo', details }, (writer) =>
    storeMemo(writer, { ...memo, title: normaliseText(memo.title), text }, writer.coderId, now()),
  );
}

type Words = Pick<Memo, 'kind' | 'title' | 'text'>;

/** Edits a memo; its writer stays who wrote it first. @throws StudyError `NotFound`, `Invalid` (empty-memo) */
export function editMemo(
  study: Study,
  { id, kind, title, text }: { id: string } & { [Field in keyof Words]?: Words[Field] | undefined },
): void {
  const before = requireMemo(study, id);
  const after: Words = {
    kind: kind ?? before.kind,
    title: title === undefined ? before.title : normaliseText(title),
    text: text === undefined ? before.text : kept(text),
  };
  if (after.kind === before.kind && after.title === before.title && after.text === before.text) return;
  study.transact({ name: 'editMemo', details: subjectNames(study, before.subject) }, (writer) =>
    writer.run(
      'UPDATE memos SET kind = ?, title = ?, text = ?, edited_at = ? WHERE id = ?',
      after.kind,
      after.title,
      after.text,
      now(),
      id,
    ),
  );
}

/** Takes a memo away; one undo brings it back. @throws StudyError `NotFound` */
export function removeMemo(study: Study, id: string): void {
  const { subject } = requireMemo(study, id);
  study.transact({ name: 'removeMemo', details: subjectNames(study, subject) }, (writer) =>
    writer.run('DELETE FROM memos WHERE id = ?', id),
  );
}
