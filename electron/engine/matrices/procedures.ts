import { procedures } from '../procedure.ts';
import { addMatrix, editMatrix, removeMatrix, writeConclusion } from './commands.ts';
import { confirmFinding, rateFinding, tickEvidence, writeFinding } from './finding-commands.ts';
import { arrangeClusters, clustersOf } from './clusters.ts';
import { cellOf } from './findings.ts';
import { crossCaseMatrix, listMatrices, matrixLines } from './queries.ts';
import { participantFindings, withinCaseMatrix } from './within-case.ts';

const matrices = procedures.matrices;

export const matricesProcedures = matrices.router({
  list: matrices.list.handler(({ context }) => listMatrices(context.engine.study)),
  add: matrices.add.handler(({ input, context }) =>
    addMatrix(context.engine.study, input.title, input.definition),
  ),
  edit: matrices.edit.handler(({ input: { id, ...changes }, context }) =>
    editMatrix(context.engine.study, id, changes),
  ),
  remove: matrices.remove.handler(({ input, context }) => removeMatrix(context.engine.study, input.id)),
  crossCase: matrices.crossCase.handler(({ input, context }) =>
    crossCaseMatrix(context.engine.study, input.id),
  ),
  lines: matrices.lines.handler(({ input, context }) =>
    matrixLines(context.engine.study, input.id, input.page),
  ),
  cell: matrices.cell.handler(({ input, context }) => cellOf(context.engine.study, input)),
  writeFinding: matrices.writeFinding.handler(({ input, context }) =>
    writeFinding(context.engine.study, input, input.text),
  ),
  rate: matrices.rate.handler(({ input, context }) => rateFinding(context.engine.study, input, input.rating)),
  tick: matrices.tick.handler(({ input, context }) => tickEvidence(context.engine.study, input, input)),
  confirm: matrices.confirm.handler(({ input, context }) => confirmFinding(context.engine.study, input)),
  clusters: matrices.clusters.handler(({ context }) => clustersOf(context.engine.study)),
  arrange: matrices.arrange.handler(({ input, context }) =>
    arrangeClusters(context.engine.study, input.clusters),
  ),
  withinCase: matrices.withinCase.handler(({ input, context }) =>
    withinCaseMatrix(context.engine.study, input),
  ),
  participantFindings: matrices.participantFindings.handler(({ input, context }) =>
    participantFindings(context.engine.study, input.codeId, input.caseId),
  ),
  writeConclusion: matrices.writeConclusion.handler(({ input, context }) =>
    writeConclusion(context.engine.study, input.codeId, input.text),
  ),
});
