import { z } from 'zod';
import { command, Id, PlaceToken, query, Rating } from './base.ts';
import type { Entity } from './changes.ts';
import { ConfidentialChoice } from './confidentiality.ts';

/**
 * A code across the cases of a matrix. It is present in a case when a verbatim of it stands there; a finding or a rating
 * alone is no presence.
 */
export const RowComparison = z.object({
  codeId: Id,
  /** In the order of the columns. */
  cases: z.array(
    z.object({
      caseId: Id,
      name: z.string(),
      verbatims: z.number().int(),
      participants: z.number().int(),
      sources: z.number().int(),
      rating: Rating.nullable(),
    }),
  ),
  /** How many of the cases it is present in. */
  present: z.number().int(),
  /** The one case that has it, of several; the one that has not, of three or more. */
  onlyIn: Id.nullable(),
  onlyNotIn: Id.nullable(),
  /**
   * How many of the cases of each value have it. Texts whose values are all different are left out; numbers and dates
   * are there only when all that have it lie on one side, and their values are then two ranges.
   */
  attributes: z.array(
    z.object({
      attributeId: Id,
      name: z.string(),
      values: z.array(z.object({ value: z.string(), present: z.number().int(), of: z.number().int() })),
      /** Cases without a value. */
      unknown: z.number().int(),
      /** Of each value all cases have it or none, and both happen. */
      separates: z.boolean(),
    }),
  ),
});
export type RowComparison = z.infer<typeof RowComparison>;

/** Cases compared by the codes that are present in them. */
export const CasePairs = z.object({
  /** How many codes are looked at. */
  codes: z.number().int(),
  cases: z.array(
    z.object({ caseId: Id, name: z.string(), publicLabel: z.string(), codes: z.number().int() }),
  ),
  /** Every pair once; `a` and `b` are indexes into `cases`, `a` before `b`. */
  pairs: z.array(
    z.object({
      a: z.number().int(),
      b: z.number().int(),
      both: z.number().int(),
      either: z.number().int(),
      /** both / either, 0 to 1; null when neither case has any of the codes. */
      jaccard: z.number().nullable(),
    }),
  ),
});
export type CasePairs = z.infer<typeof CasePairs>;

/** What a column of a truth table says of a case, as a number. */
export const TruthCondition = z.discriminatedUnion('type', [
  /** `present`: 1 when a verbatim of it stands in the case, else 0. `rating`: the finding's rating as a fuzzy value. */
  z.object({ type: z.literal('code'), codeId: Id, as: z.enum(['present', 'rating']) }),
  /** Of a number its value; of yes or no 1 or 0; of others 1 when it is `value`, else 0. */
  z.object({ type: z.literal('attribute'), attributeId: Id, value: z.string().nullable() }),
]);
export type TruthCondition = z.infer<typeof TruthCondition>;

/** Ids that are gone are passed over. */
export const TruthTableDefinition = z.object({
  caseIds: z.array(Id).nullable(),
  conditions: z.array(TruthCondition).max(60),
  outcome: TruthCondition.nullable(),
});
export type TruthTableDefinition = z.infer<typeof TruthTableDefinition>;

export const TruthTable = z.object({
  /** The conditions, then the outcome. */
  columns: z.array(
    z.object({
      /** As QCA software takes it: a capital letter, then capital letters, digits and underscores; no two alike. */
      header: z.string(),
      label: z.string(),
      outcome: z.boolean(),
    }),
  ),
  /** `values` has one for each column; null is not known. */
  rows: z.array(
    z.object({ caseId: Id, name: z.string(), header: z.string(), values: z.array(z.number().nullable()) }),
  ),
  missing: z.number().int(),
});
export type TruthTable = z.infer<typeof TruthTable>;

/** A cell with something left to do, be it a case's or a participant's. */
export const WorkItem = z.object({
  codeId: Id,
  code: z.string(),
  hue: z.number().int(),
  questionId: Id.nullable(),
  of: z.enum(['case', 'participant']),
  ownerId: Id,
  owner: z.string(),
  /** The case itself, or those of the participant. */
  caseIds: z.array(Id),
  state: z.enum(['out-of-date', 'no-evidence', 'not-written']),
  verbatims: z.number().int(),
  /** The first matrix that shows the cell; null when none does. */
  matrixId: Id.nullable(),
});
export type WorkItem = z.infer<typeof WorkItem>;

const presence = [
  'matrix',
  'code',
  'case',
  'coding',
  'source',
  'participant',
  'attribute',
] as const satisfies readonly Entity[];

const OfMatrix = z.object({ matrixId: Id });
const OfAny = z.object({ matrixId: Id.nullable() });

export const comparisonContract = {
  /** Rows of a matrix compared along their cases. Codes that are not among its rows are passed over. */
  rows: query(...presence, 'finding')
    .input(OfMatrix.extend({ codeIds: z.array(Id).max(100) }))
    .output(z.array(RowComparison)),
  /** The cases of a matrix two by two, over its codes; without one, all cases over all codes in use. */
  pairs: query(...presence)
    .input(OfAny)
    .output(CasePairs),
  exportPairs: command
    .input(OfAny.extend({ place: PlaceToken, confidential: ConfidentialChoice.default('ask') }))
    .output(z.object({ pairs: z.number().int() })),
  truthTable: query(...presence, 'finding')
    .input(z.object({ definition: TruthTableDefinition }))
    .output(TruthTable),
  /** Writes a truth table for QCA software: commas, decimal points, no byte order mark; what is not known is empty. */
  exportTruthTable: command
    .input(
      z.object({
        definition: TruthTableDefinition,
        place: PlaceToken,
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(z.object({ cases: z.number().int(), missing: z.number().int() })),
  /**
   * Findings out of date, findings without evidence, and cells of cases with verbatims and no finding; in the order of
   * the codebook and of the cases. Cells of archived codes are nobody's task.
   */
  work: query(...presence, 'finding').output(z.array(WorkItem)),
};
