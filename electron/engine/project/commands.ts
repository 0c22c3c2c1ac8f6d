import type { Language } from '../../../shared/contract/base.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId, now } from '../study/ids.ts';
import type { Study } from '../study/study.ts';

export function editProject(study: Study, project: { title: string; language: Language }): void {
  study.transact({ name: 'editProject', details: { name: project.title } }, (writer) =>
    writer.run('UPDATE project SET title = ?, language = ?', project.title, project.language),
  );
}

/** @throws StudyError `Conflict` when a coder has that name. */
function requireFreeName(study: Study, name: string, but: string): void {
  const taken = study.value('SELECT 1 FROM coders WHERE lower(name) = lower(?) AND id <> ?', name, but);
  if (taken !== undefined) throw new StudyError('Conflict', { reason: 'name', name });
}

export function addCoder(study: Study, name: string): string {
  requireFreeName(study, name, '');
  const id = newId();
  study.transact({ name: 'addCoder', details: { name } }, (writer) =>
    writer.run('INSERT INTO coders VALUES (?, ?, (SELECT count(*) FROM coders), ?)', id, name, now()),
  );
  return id;
}

export function renameCoder(study: Study, id: string, name: string): void {
  requireFreeName(study, name, id);
  study.transact({ name: 'renameCoder', details: { name } }, (writer) => {
    if (writer.run('UPDATE coders SET name = ? WHERE id = ?', name, id) === 0)
      throw new StudyError('NotFound', { name: 'coder' });
  });
}
