import { procedures } from '../procedure.ts';
import { comparePairs, exportPairs } from './pairs.ts';
import { compareRows } from './rows.ts';
import { exportTruthTable, truthTable } from './truth-table.ts';
import { workToDo } from './work.ts';

const { comparison } = procedures;

export const comparisonProcedures = comparison.router({
  rows: comparison.rows.handler(({ input, context }) =>
    compareRows(context.engine.study, input.matrixId, input.codeIds),
  ),
  pairs: comparison.pairs.handler(({ input, context }) => comparePairs(context.engine.study, input.matrixId)),
  exportPairs: comparison.exportPairs.handler(({ input, context: { engine } }) =>
    exportPairs(engine.study, engine.places.path(input.place, 'write'), input.matrixId, input.confidential),
  ),
  truthTable: comparison.truthTable.handler(({ input, context }) =>
    truthTable(context.engine.study, input.definition),
  ),
  exportTruthTable: comparison.exportTruthTable.handler(({ input, context: { engine } }) =>
    exportTruthTable(
      engine.study,
      engine.places.path(input.place, 'write'),
      input.definition,
      input.confidential,
    ),
  ),
  work: comparison.work.handler(({ context }) => workToDo(context.engine.study)),
});
