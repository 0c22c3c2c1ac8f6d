import { z } from 'zod';
import { queryProblems } from '../text/search-query.ts';
import { Id, IsoDate, Line } from './base.ts';
import { SpeakerRole } from './sources.ts';

export const Ids = z.array(Id).max(1000);

/** Where a search looks; an empty list leaves nothing out. */
export const SearchFilters = z.object({
  sourceIds: Ids.default([]),
  caseIds: Ids.default([]),
  /** Groups of the participant who speaks. */
  groupIds: Ids.default([]),
  roles: z.array(SpeakerRole).default([]),
  /** Only matches that lie wholly inside a passage with one of these codes, whoever coded it. */
  codeIds: Ids.default([]),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** Words, `inno*`, "a phrase", NEAR(a b, 5), AND / OR / NOT or ET / OU / SAUF in capitals, parentheses. */
export const SearchText = z.string().max(500);
export const QueryProblem = z.enum(queryProblems);

/** How a verbatim stands to another; see the conditions of `VerbatimQuery`. */
export const Relation = z.enum(['same', 'overlapping', 'within', 'followed', 'same-turn', 'same-source']);
export type Relation = z.infer<typeof Relation>;

const not = z.boolean().default(false);
const codes = { codeIds: Ids, subcodes: z.boolean().default(false) };

/**
 * One thing asked of a verbatim (an attached coding). `not` turns it round. A list holds when one of its members does;
 * an empty list never holds. With `subcodes`, codes stand for all codes under them too.
 */
export const QueryCondition = z.discriminatedUnion('on', [
  z.object({ on: z.literal('code'), ...codes, not }),
  /**
   * Another coding, by whichever coder, with one of the codes in the same source,
   * - same: of just the same passage;
   * - overlapping: sharing at least one UTF-16 code unit;
   * - within: holding the whole verbatim;
   * - followed: beginning where the verbatim ends or after, in the same turn or at most `turns` turns later;
   * - same-turn: touching a turn that the verbatim touches;
   * - same-source: anywhere in it.
   * In a source without turns, each paragraph counts as one.
   */
  z.object({
    on: z.literal('relation'),
    relation: Relation,
    ...codes,
    turns: z.number().int().min(0).max(1000).default(1),
    not,
  }),
  /** Its own case, else one of its source's. */
  z.object({ on: z.literal('case'), ids: Ids, not }),
  /** Of the participant who speaks where it begins. */
  z.object({ on: z.literal('group'), ids: Ids, not }),
  z.object({ on: z.literal('participant'), ids: Ids, not }),
  z.object({ on: z.literal('role'), roles: z.array(SpeakerRole), not }),
  z.object({ on: z.literal('coder'), ids: Ids, not }),
  z.object({ on: z.literal('source'), ids: Ids, not }),
  /**
   * A value of one of its cases, of its participant or of its source, as the attribute belongs to: one of `values`, or
   * from `from` to `to`, both included (numbers as numbers, all else as text).
   */
  z.object({
    on: z.literal('attribute'),
    attributeId: Id,
    values: z.array(Line),
    from: Line.nullable().default(null),
    to: Line.nullable().default(null),
    not,
  }),
  /** The date of its source, both ends included; a source without a date is on none. */
  z.object({ on: z.literal('date'), from: IsoDate.nullable(), to: IsoDate.nullable(), not }),
]);
export type QueryCondition = z.infer<typeof QueryCondition>;

/** Verbatims of which all, or any, of the conditions hold. Without conditions it is every verbatim. */
export const VerbatimQuery = z.object({
  match: z.enum(['all', 'any']).default('all'),
  conditions: z.array(QueryCondition).max(30),
});
export type VerbatimQuery = z.infer<typeof VerbatimQuery>;

/** Whether a condition says enough to be asked: one without a choice is passed over until it has one. */
function isComplete(condition: QueryCondition): boolean {
  switch (condition.on) {
    case 'code':
    case 'relation':
      return condition.codeIds.length > 0;
    case 'role':
      return condition.roles.length > 0;
    case 'attribute':
      return (
        condition.attributeId !== '' &&
        (condition.values.length > 0 || Boolean(condition.from) || Boolean(condition.to))
      );
    case 'date':
      return condition.from !== null || condition.to !== null;
    default:
      return condition.ids.length > 0;
  }
}

/** The query without the conditions that are not chosen to their end. */
export const askedOf = ({ match, conditions }: VerbatimQuery): VerbatimQuery => ({
  match,
  conditions: conditions.filter(isComplete),
});
