import { procedures } from '../procedure.ts';
import { exportCounts } from './export.ts';
import { addTable, editTable, removeTable, savedTables } from './saved.ts';
import { countedIn, countTable, linesToChoose } from './table.ts';

const { counts } = procedures;

export const countsProcedures = counts.router({
  table: counts.table.handler(({ input, context }) => countTable(context.engine.study, input.definition)),
  lines: counts.lines.handler(({ input, context }) =>
    linesToChoose(context.engine.study, input.definition, input.side),
  ),
  verbatims: counts.verbatims.handler(({ input, context }) => countedIn(context.engine.study, input)),
  list: counts.list.handler(({ context }) => savedTables(context.engine.study)),
  add: counts.add.handler(({ input, context }) =>
    addTable(context.engine.study, input.title, input.definition),
  ),
  edit: counts.edit.handler(({ input, context }) => editTable(context.engine.study, input.id, input)),
  remove: counts.remove.handler(({ input, context }) => removeTable(context.engine.study, input.id)),
  export: counts.export.handler(({ input, context: { engine } }) =>
    exportCounts(
      engine.study,
      engine.places.path(input.place, 'write'),
      input.definition,
      input.confidential,
    ),
  ),
});
