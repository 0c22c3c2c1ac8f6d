import { z } from 'zod';
import { command, Id, Name, query, Rating } from './base.ts';
import { CodeOrigin } from './code-history.ts';
import { CellState, MatrixCell } from './matrices.ts';
import { SourceKind } from './sources.ts';

/** Codes that stand together under a name, as columns in this order. */
export const Cluster = z.object({ id: Id, name: Name, codeIds: z.array(Id) });
export type Cluster = z.infer<typeof Cluster>;

/** The definition of the one matrix that serves within every case. */
export const WithinCaseDefinition = z.object({ clusters: z.array(Cluster) });
export type WithinCaseDefinition = z.infer<typeof WithinCaseDefinition>;

/**
 * The columns of every case's matrix. Until the researcher has made clusters they are those of the codebook: a cluster
 * for each code at its top, with the codes in use beneath it.
 */
export const Clusters = z.object({
  /** The researcher made them. */
  own: z.boolean(),
  clusters: z.array(Cluster),
});
export type Clusters = z.infer<typeof Clusters>;

export const WithinCaseRows = z.enum(['participants', 'sources']);
export type WithinCaseRows = z.infer<typeof WithinCaseRows>;

/** A verbatim as it stands in a cell of the grid. */
export const SaidHere = z.object({ id: Id, sourceId: Id, text: z.string(), exemplary: z.boolean() });
export type SaidHere = z.infer<typeof SaidHere>;

export const WithinCaseCell = z.object({
  codeId: Id,
  /** Those that stand in this case. */
  verbatims: z.number().int(),
  /** The same verbatims, by source and place; none unless they were asked for. */
  said: z.array(SaidHere),
  memos: z.number().int(),
  /** Of a participant: what is written of the code; null in a row that is no participant's. */
  finding: z
    .object({
      text: z.string(),
      rating: Rating.nullable(),
      evidence: z.number().int(),
      state: CellState,
      /** Verbatims of this code and participant that stand in other cases. */
      elsewhere: z.number().int(),
    })
    .nullable(),
});
export type WithinCaseCell = z.infer<typeof WithinCaseCell>;

const cells = { id: Id, name: z.string(), cells: z.array(WithinCaseCell) };
/** A row. Its cells come in the order of the columns; where nothing was said, written or noted there is none. */
export const WithinCaseLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('participant'), ...cells, group: z.string().nullable() }),
  z.object({ kind: z.literal('source'), ...cells, source: SourceKind }),
  /** What no participant says: field notes, documents, other voices. Its id is `others`, its name empty. */
  z.object({ kind: z.literal('others'), ...cells }),
]);
export type WithinCaseLine = z.infer<typeof WithinCaseLine>;

export const WithinCaseColumn = z.object({
  codeId: Id,
  name: z.string(),
  path: z.array(z.string()),
  hue: z.number().int(),
  origin: CodeOrigin,
  /** In this case. */
  verbatims: z.number().int(),
  participants: z.number().int(),
});
export type WithinCaseColumn = z.infer<typeof WithinCaseColumn>;

export const WithinCaseMatrix = z.object({
  caseId: Id,
  name: z.string(),
  publicLabel: z.string(),
  clusters: z.array(z.object({ id: Id, name: z.string(), columns: z.array(WithinCaseColumn) })),
  lines: z.array(WithinCaseLine),
  /** The case's own findings, which every matrix across cases shows as well; by the columns, where there is something. */
  closing: z.array(MatrixCell.extend({ codeId: Id })),
  /** Codes in use that are in no cluster. */
  unplaced: z.number().int(),
  totals: z.object({
    /** Cells of participants in which something was said or written. */
    cells: z.number().int(),
    written: z.number().int(),
    outOfDate: z.number().int(),
    verbatims: z.number().int(),
    participants: z.number().int(),
    sources: z.number().int(),
  }),
});
export type WithinCaseMatrix = z.infer<typeof WithinCaseMatrix>;

/** What a participant's finding says beside the case's own. */
export const ParticipantFinding = z.object({
  participantId: Id,
  name: z.string(),
  text: z.string(),
  rating: Rating.nullable(),
  state: CellState,
  evidence: z.array(Id),
});
export type ParticipantFinding = z.infer<typeof ParticipantFinding>;

export const withinCaseContract = {
  clusters: query('matrix', 'code', 'coding', 'finding').output(Clusters),
  /** Clusters as they are to be from now on, each code in the first that has it; null for those of the codebook. */
  arrange: command.input(z.object({ clusters: z.array(Cluster).nullable() })).output(z.void()),
  withinCase: query('matrix', 'code', 'case', 'coding', 'finding', 'source', 'participant', 'memo')
    .input(z.object({ caseId: Id, rows: WithinCaseRows, verbatims: z.boolean() }))
    .output(WithinCaseMatrix),
  /** What is written of a code for the participants of a case, in the order of their rows. */
  participantFindings: query('coding', 'finding', 'source', 'participant', 'case', 'code')
    .input(z.object({ codeId: Id, caseId: Id }))
    .output(z.array(ParticipantFinding)),
};
