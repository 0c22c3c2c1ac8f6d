import { procedures } from '../procedure.ts';
import { addCode, archiveCode, editCode, moveCodes, recolourCodes, removeCode } from './commands.ts';
import { mergeCodes, splitCode } from './merge.ts';
import { mergePreview } from './merge-plan.ts';
import { codeHistory, growth, listHistory, listOn } from './past.ts';
import { listCodes } from './queries.ts';

const { codebook } = procedures;

export const codebookProcedures = codebook.router({
  list: codebook.list.handler(({ context }) => listCodes(context.engine.study)),
  add: codebook.add.handler(({ input, context }) => addCode(context.engine.study, input)),
  edit: codebook.edit.handler(({ input: { id, ...edit }, context }) =>
    editCode(context.engine.study, id, edit),
  ),
  move: codebook.move.handler(({ input, context }) =>
    moveCodes(context.engine.study, [input.id].flat(), input.parentId, input.before),
  ),
  archive: codebook.archive.handler(({ input, context }) =>
    archiveCode(context.engine.study, input.id, input.archived),
  ),
  recolour: codebook.recolour.handler(({ input, context }) =>
    recolourCodes(context.engine.study, input.id, input.hue),
  ),
  remove: codebook.remove.handler(({ input, context }) => removeCode(context.engine.study, input.id)),
  mergePreview: codebook.mergePreview.handler(({ input, context }) =>
    mergePreview(context.engine.study, input.ids, input.into),
  ),
  merge: codebook.merge.handler(({ input, context }) =>
    mergeCodes(context.engine.study, input.ids, input.into),
  ),
  split: codebook.split.handler(({ input, context }) =>
    splitCode(context.engine.study, input.codingIds, input.to),
  ),
  history: codebook.history.handler(({ input, context }) => codeHistory(context.engine.study, input.codeId)),
  listHistory: codebook.listHistory.handler(({ input, context }) =>
    listHistory(context.engine.study, input.before, input.limit),
  ),
  listOn: codebook.listOn.handler(({ input, context }) => listOn(context.engine.study, input.at)),
  growth: codebook.growth.handler(({ context }) => growth(context.engine.study)),
});
