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

/** Keys of rows or columns; null among them is the one of what has none. */
const LineKeys = z.array(z.string().max(500).nullable()).max(5000).nullable();
export type LineKeys = z.infer<typeof LineKeys>;

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
  /**
   * The rows and columns that are there, by their keys, in order. Then only verbatims that stand in one of them are
   * counted, in totals as well. Null is all that there are, in the study's order.
   */
  rowKeys: LineKeys.default(null),
  columnKeys: LineKeys.default(null),
});
export type CountsDefinition = z.infer<typeof CountsDefinition>;
