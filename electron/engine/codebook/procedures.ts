import { procedures } from '../procedure.ts';
import { addCode, archiveCode, editCode, moveCode, removeCode } from './commands.ts';
import { listCodes } from './queries.ts';

const { codebook } = procedures;

export const codebookProcedures = codebook.router({
  list: codebook.list.handler(({ context }) => listCodes(context.engine.study)),
  add: codebook.add.handler(({ input, context }) => addCode(context.engine.study, input)),
  edit: codebook.edit.handler(({ input: { id, ...edit }, context }) =>
    editCode(context.engine.study, id, edit),
  ),
  move: codebook.move.handler(({ input, context }) =>
    moveCode(context.engine.study, input.id, input.parentId, input.before),
  ),
  archive: codebook.archive.handler(({ input, context }) =>
    archiveCode(context.engine.study, input.id, input.archived),
  ),
  remove: codebook.remove.handler(({ input, context }) => removeCode(context.engine.study, input.id)),
});
