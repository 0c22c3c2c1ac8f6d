import { z } from 'zod';
import { Id } from './base.ts';

/** What rows or columns can be. */
export const countAxes = ['code', 'case', 'participant', 'group', 'source', 'coder'] as const;
export const CountAxis = z.union([
  z.object({ of: z.enum(countAxes) }),
  /** The values of an attribute of cases, participants or sources. */
  z.object({ of: z.literal('attribute'), attributeId: Id }),
]);
export type CountAxis = z.infer<typeof CountAxis>;

/** What can be counted. Words are those of the verbatims: where two overlap, their words count for each. */
export const countMeasures = ['verbatims', 'participants', 'sources', 'words'] as const;
export const CountMeasure = z.enum(countMeasures);
export type CountMeasure = z.infer<typeof CountMeasure>;

/** A table of counts. Null stands for all; ids that are gone are passed over. */
export const CountsDefinition = z.object({
  rows: CountAxis,
  columns: CountAxis,
  measure: CountMeasure,
  /** How a cell is shown: as it is, or as its share of its row's or its column's total. */
  share: z.enum(['none', 'row', 'column']),
  /** Only verbatims of these codes, and in these cases. */
  codeIds: z.array(Id).nullable(),
  caseIds: z.array(Id).nullable(),
});
export type CountsDefinition = z.infer<typeof CountsDefinition>;
