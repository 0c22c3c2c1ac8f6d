import { z } from 'zod';
import { command, Id, Name, Prose, query, Rating } from './base.ts';
import type { Entity } from './changes.ts';
import { CodeOrigin } from './code-history.ts';
import { Verbatim } from './coding.ts';

/** Which codes and cases a matrix shows. Null means all of them, as they come. */
export const MatrixDefinition = z.object({
  codeIds: z.array(Id).nullable(),
  caseIds: z.array(Id).nullable(),
  /** A case attribute by whose values the columns are grouped. */
  groupBy: Id.nullable(),
  /** The cases are the rows, and the codes the columns. */
  transposed: z.boolean().optional(),
  /** Beside the conclusions stands what each row has alike and apart. */
  compared: z.boolean().optional(),
});
export type MatrixDefinition = z.infer<typeof MatrixDefinition>;

export const MatrixSummary = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(['cross-case']),
  definition: MatrixDefinition,
  codes: z.number().int(),
  cases: z.number().int(),
});
export type MatrixSummary = z.infer<typeof MatrixSummary>;

/** fresh: what stands in the cell is what the finding was written on. */
export const CellState = z.enum(['empty', 'not-written', 'no-evidence', 'out-of-date', 'fresh']);
export type CellState = z.infer<typeof CellState>;

export const MatrixCell = z.object({
  caseId: Id,
  text: z.string(),
  rating: Rating.nullable(),
  verbatims: z.number().int(),
  participants: z.number().int(),
  sources: z.number().int(),
  evidence: z.number().int(),
  state: CellState,
  /** About the cell. */
  memos: z.number().int(),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

export const MatrixRow = z.object({
  codeId: Id,
  name: z.string(),
  path: z.array(z.string()),
  hue: z.number().int(),
  origin: CodeOrigin,
  questionId: Id.nullable(),
  verbatims: z.number().int(),
  participants: z.number().int(),
  /** The most UTF-16 code units that are written in one of its cells: about how high it will be. */
  longest: z.number().int(),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** What is written along a row. */
export const MatrixLine = z.object({
  codeId: Id,
  conclusion: z.string(),
  /** In the order of the columns; a case where nothing was said, written or noted has none. */
  cells: z.array(MatrixCell),
});
export type MatrixLine = z.infer<typeof MatrixLine>;

/** How many rows' lines come in one answer: more than a screen of them. */
export const linesPerPage = 12;

export const CrossCaseMatrix = z.object({
  id: Id,
  title: z.string(),
  definition: MatrixDefinition,
  /** In the order of the columns; neighbours of one group stand together. */
  columns: z.array(
    z.object({
      caseId: Id,
      name: z.string(),
      publicLabel: z.string(),
      group: z.string().nullable(),
      subtitle: z.string(),
    }),
  ),
  /** Grouped by research question, in the order of the codebook. */
  rows: z.array(MatrixRow),
  questions: z.array(z.object({ id: Id, number: z.number().int(), text: z.string() })),
  totals: z.object({
    cells: z.number().int(),
    written: z.number().int(),
    outOfDate: z.number().int(),
    verbatims: z.number().int(),
    participants: z.number().int(),
    sources: z.number().int(),
    /** In the cell that has most. */
    mostVerbatims: z.number().int(),
  }),
});
export type CrossCaseMatrix = z.infer<typeof CrossCaseMatrix>;

export const Finding = z.object({
  text: z.string(),
  rating: Rating.nullable(),
  coder: z.string().nullable(),
  writtenAt: z.string().nullable(),
  evidence: z.array(Id),
  state: CellState,
  /** Verbatims since the finding was written or confirmed: come, changed, gone. */
  since: z.object({ added: z.array(Id), changed: z.array(Id), removed: z.number().int() }),
});
export type Finding = z.infer<typeof Finding>;

/** Where a finding stands, whatever matrix shows it: a code in a case, or in a participant. */
export const CellPlace = z.union([
  z.object({ codeId: Id, caseId: Id }),
  z.object({ codeId: Id, participantId: Id }),
]);
export type CellPlace = z.infer<typeof CellPlace>;

/** What decides which rows and columns a matrix has, how they are called, and what is counted in them. */
export const matrixHeads = [
  'project',
  'matrix',
  'code',
  'case',
  'coding',
  'source',
  'participant',
  'attribute',
  'question',
] as const satisfies readonly Entity[];

export const matricesContract = {
  list: query('matrix', 'code', 'case').output(z.array(MatrixSummary)),
  add: command.input(z.object({ title: Name, definition: MatrixDefinition })).output(Id),
  edit: command
    .input(z.object({ id: Id, title: Name.optional(), definition: MatrixDefinition.optional() }))
    .output(z.void()),
  remove: command.input(z.object({ id: Id })).output(z.void()),
  /** What a matrix is made of. What is written in it comes by `lines`. */
  crossCase: query(...matrixHeads, 'finding')
    .input(z.object({ id: Id }))
    .output(CrossCaseMatrix),
  /** The rows from `page * linesPerPage` on. */
  lines: query(...matrixHeads, 'finding', 'conclusion', 'memo')
    .input(z.object({ id: Id, page: z.number().int().nonnegative() }))
    .output(z.array(MatrixLine)),
  /**
   * What stands in a cell: its verbatims, by participant and place, and its finding. A participant's are all that she
   * or he says of the code, in whatever case.
   */
  cell: query('coding', 'finding', 'source', 'participant', 'case', 'code')
    .input(CellPlace)
    .output(z.object({ verbatims: z.array(Verbatim), finding: Finding })),
  /** Writes the finding's words; the cell's present verbatims become what it was written on. */
  writeFinding: command.input(CellPlace.and(z.object({ text: Prose }))).output(z.void()),
  rate: command.input(CellPlace.and(z.object({ rating: Rating.nullable() }))).output(z.void()),
  /** Ticks or unticks verbatims as evidence. `Invalid` when one to tick does not stand in the cell. */
  tick: command
    .input(CellPlace.and(z.object({ codingIds: z.array(Id).min(1), ticked: z.boolean() })))
    .output(z.void()),
  /** The finding still holds: the cell's present verbatims become what it rests against. */
  confirm: command.input(CellPlace).output(z.void()),
  writeConclusion: command.input(z.object({ codeId: Id, text: Prose })).output(z.void()),
};
