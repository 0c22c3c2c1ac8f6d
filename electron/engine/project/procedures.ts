import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Engine } from '../engine.ts';
import { procedures } from '../procedure.ts';
import { openStudyFile } from '../study/file.ts';
import type { Study } from '../study/study.ts';
import { toStudyError } from '../study/sqlite-errors.ts';
import { backUp, listBackups, writeCopy } from './backups.ts';
import { addCoder, editProject, renameCoder } from './commands.ts';
import { exampleStudy } from './example/index.ts';
import { createStudy, createStudyFrom, openStudy, present } from './lifecycle.ts';
import { overview } from './overview.ts';
import { checkStudy, projectState } from './queries.ts';
import { addQuestion, editQuestion, listQuestions, moveQuestion, removeQuestion } from './questions.ts';
import { forgetRecent, listRecents } from './recents.ts';

const { project } = procedures;

/**
 * Puts a new study at a place that the researcher chose, replacing what was there: the save dialog has asked. The study
 * that is open is never replaced by a new one.
 */
function replace(engine: Engine, place: string, make: (path: string) => Study) {
  const path = engine.places.path(place, 'write');
  if (engine.openStudy?.path === path) throw new StudyError('FileLocked');
  if (existsSync(path)) {
    requireNotOpenElsewhere(path);
    // The file there is kept aside until the new one stands.
    const aside = `${path}.replaced`;
    copyFileSync(path, aside);
    rmSync(path);
    try {
      return shown(engine, make(path));
    } catch (error) {
      copyFileSync(aside, path);
      throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
  return shown(engine, make(path));
}

/** @throws StudyError `FileLocked` when the file is a study that is open in another window or program. */
function requireNotOpenElsewhere(path: string): void {
  try {
    openStudyFile(path).close();
  } catch (error) {
    if (error instanceof StudyError && error.code === 'FileLocked') throw error;
  }
}

function shown(engine: Engine, study: Study) {
  present(engine, study);
  return projectState(study);
}

export const projectProcedures = project.router({
  state: project.state.handler(({ context: { engine } }) =>
    engine.openStudy ? projectState(engine.openStudy) : null,
  ),
  recent: project.recent.handler(({ context: { engine } }) => listRecents(engine)),
  forgetRecent: project.forgetRecent.handler(({ input, context: { engine } }) =>
    forgetRecent(engine, engine.places.path(input.place, 'read')),
  ),
  create: project.create.handler(({ input, context: { engine } }) =>
    replace(engine, input.place, (path) => createStudy(path, input)),
  ),
  createExample: project.createExample.handler(({ input, context: { engine } }) =>
    replace(engine, input.place, (path) => createStudyFrom(path, exampleStudy())),
  ),
  open: project.open.handler(({ input, context: { engine } }) => {
    const path = engine.places.path(input.place, 'read');
    if (engine.openStudy?.path === path) return projectState(engine.openStudy);
    return shown(engine, openStudy(engine, path, input.readOnly));
  }),
  close: project.close.handler(({ context: { engine } }) => engine.release()),
  changes: project.changes.handler(async function* ({ context: { engine }, signal }) {
    for await (const change of engine.changes.subscribe('change', signal ? { signal } : {})) yield change;
  }),
  undo: project.undo.handler(({ context: { engine } }) => named(engine.study.undo())),
  redo: project.redo.handler(({ context: { engine } }) => named(engine.study.redo())),
  edit: project.edit.handler(({ input, context: { engine } }) => editProject(engine.study, input)),
  addCoder: project.addCoder.handler(({ input, context: { engine } }) => addCoder(engine.study, input.name)),
  renameCoder: project.renameCoder.handler(({ input, context: { engine } }) =>
    renameCoder(engine.study, input.id, input.name),
  ),
  setCoder: project.setCoder.handler(({ input, context: { engine } }) => engine.study.setCoder(input.id)),
  questions: project.questions.handler(({ context: { engine } }) => listQuestions(engine.study)),
  addQuestion: project.addQuestion.handler(({ input, context: { engine } }) =>
    addQuestion(engine.study, input.text),
  ),
  editQuestion: project.editQuestion.handler(({ input, context: { engine } }) =>
    editQuestion(engine.study, input.id, input.text),
  ),
  removeQuestion: project.removeQuestion.handler(({ input, context: { engine } }) =>
    removeQuestion(engine.study, input.id),
  ),
  moveQuestion: project.moveQuestion.handler(({ input, context: { engine } }) =>
    moveQuestion(engine.study, input.id, input.before),
  ),
  overview: project.overview.handler(({ context: { engine } }) => overview(engine.study)),
  check: project.check.handler(({ context: { engine } }) => checkStudy(engine.study)),
  saveCopy: project.saveCopy.handler(({ input, context: { engine } }) => {
    const path = engine.places.path(input.place, 'write');
    if (path === engine.study.path) throw new StudyError('FileLocked');
    writeCopy(engine.study, path);
  }),
  backups: project.backups.handler(({ context: { engine } }) =>
    listBackups(engine, projectState(engine.study).id),
  ),
  backUp: project.backUp.handler(({ context: { engine } }) => backUp(engine, engine.study, 'manual')),
  restoreBackup: project.restoreBackup.handler(({ input, context: { engine } }) => {
    const path = engine.places.path(input.place, 'write');
    if (engine.openStudy?.path === path) throw new StudyError('FileLocked');
    try {
      copyFileSync(engine.places.path(input.backup, 'read'), path);
    } catch (error) {
      throw toStudyError(error);
    }
    return shown(engine, openStudy(engine, path));
  }),
});

function named(operation: ReturnType<Study['undo']>) {
  return operation ? { name: operation.name, details: { ...operation.details } } : null;
}
