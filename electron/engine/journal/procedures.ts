import { procedures } from '../procedure.ts';
import { addMemo, editMemo, removeMemo } from './memo-commands.ts';
import { listMemos, memoCounts, memosGoneWith, memosInCells, memosOf } from './memos.ts';
import { listJournal } from './queries.ts';

const { journal } = procedures;

export const journalProcedures = journal.router({
  list: journal.list.handler(({ input, context }) => listJournal(context.engine.study, input)),
  memos: journal.memos.handler(({ input, context }) => listMemos(context.engine.study, input)),
  memosOf: journal.memosOf.handler(({ input, context }) => memosOf(context.engine.study, input)),
  memosInCells: journal.memosInCells.handler(({ input, context }) =>
    memosInCells(context.engine.study, input.about, input.id),
  ),
  memoCounts: journal.memoCounts.handler(({ input, context }) =>
    memoCounts(context.engine.study, input.about),
  ),
  memosGoneWith: journal.memosGoneWith.handler(({ input, context }) =>
    memosGoneWith(context.engine.study, input),
  ),
  addMemo: journal.addMemo.handler(({ input, context }) => addMemo(context.engine.study, input)),
  editMemo: journal.editMemo.handler(({ input, context }) => editMemo(context.engine.study, input)),
  removeMemo: journal.removeMemo.handler(({ input, context }) => removeMemo(context.engine.study, input.id)),
});
