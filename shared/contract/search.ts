import { z } from 'zod';
import { command, Id, Name, PlaceToken, query } from './base.ts';
import { Verbatim } from './coding.ts';
import { Ids, QueryProblem, SearchFilters, SearchText, VerbatimQuery } from './search-query.ts';
import { ConfidentialChoice } from './confidentiality.ts';

export * from './search-query.ts';

export const SearchHit = z.object({
  sourceId: Id,
  sourceTitle: z.string(),
  /** The first match, in UTF-16 code units of the source's canonical text. */
  start: z.number().int(),
  end: z.number().int(),
  /** The words around it: before, match, after. */
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const FoundMatch = z.object({
  /** In UTF-16 code units of the source's canonical text. */
  start: z.number().int(),
  end: z.number().int(),
  /** Up to 90 code units of the paragraph before it, whole words. */
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export const FoundParagraph = z.object({
  sourceId: Id,
  /** Number in the source, from 1. */
  paragraph: z.number().int(),
  speaker: z.string().nullable(),
  /** Seconds at which its turn begins. */
  time: z.number().nullable(),
  matches: z.array(FoundMatch),
});
export type FoundParagraph = z.infer<typeof FoundParagraph>;

/** Matches are counted when no more than 1,000 paragraphs hold any; else null. Paragraphs and sources always are. */
const Matches = z.number().int().nullable();

export const Found = z.object({
  problem: QueryProblem.nullable(),
  matches: Matches,
  paragraphs: z.number().int(),
  /** All sources with a match, in their order. */
  sources: z.array(z.object({ id: Id, title: z.string(), matches: Matches, paragraphs: z.number().int() })),
  /** The paragraphs from `offset` on, at most `limit`, by source and place. */
  hits: z.array(FoundParagraph),
});
export type Found = z.infer<typeof Found>;

/** What the verbatims of a query are counted by. */
export const tallies = ['code', 'case', 'participant', 'source', 'coder'] as const;

/** Verbatims of one code, case, participant, source or coder; `id` null: of none. */
const Tally = z.array(z.object({ id: Id.nullable(), name: z.string(), verbatims: z.number().int() }));
export type Tally = z.infer<typeof Tally>;

export const QueryAnswer = z.object({
  counts: z.object({
    verbatims: z.number().int(),
    participants: z.number().int(),
    sources: z.number().int(),
    cases: z.number().int(),
  }),
  /** In the order in which the study has them, of none last; a verbatim of a source with two cases counts in both. */
  tallies: z.record(z.enum(tallies), Tally),
  /** By source and place, from `offset` on, at most `limit`. */
  verbatims: z.array(Verbatim),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

export const SavedQuery = z.object({ id: Id, title: z.string(), definition: VerbatimQuery });
export type SavedQuery = z.infer<typeof SavedQuery>;

export const CoOccurrenceUnit = z.enum(['overlapping', 'same-turn', 'same-source']);
export type CoOccurrenceUnit = z.infer<typeof CoOccurrenceUnit>;

export const CoOccurrence = z.object({
  /** Codes with a verbatim, in the order of the codebook. */
  codes: z.array(
    z.object({
      id: Id,
      name: z.string(),
      path: z.array(z.string()),
      hue: z.number().int(),
      verbatims: z.number().int(),
    }),
  ),
  /**
   * How many verbatims of the row's code stand so to a verbatim of the column's. Rows and columns are indexes into
   * `codes`; pairs without any, and a code with itself, are left out.
   */
  cells: z.array(z.object({ row: z.number().int(), column: z.number().int(), verbatims: z.number().int() })),
});
export type CoOccurrence = z.infer<typeof CoOccurrence>;

const page = (most: number) => ({
  limit: z.number().int().min(1).max(most),
  offset: z.number().int().min(0).default(0),
});

export const searchContract = {
  /** Paragraphs that hold every word (the last one as a prefix), accent- and case-blind; best first, at most `limit`. */
  text: query('source')
    .input(z.object({ words: z.string().trim().max(300), limit: z.number().int().min(1).max(200) }))
    .output(z.array(SearchHit)),
  /**
   * Every place where the query's words stand, accent- and case-blind, with the words around it. With `typing`, the word
   * at the query's end may be a beginning. A query that cannot be read has a `problem` and no hits; it is no error.
   */
  find: query('source', 'coding', 'participant', 'case', 'code')
    .input(
      z.object({
        text: SearchText,
        typing: z.boolean().default(false),
        filters: SearchFilters,
        ...page(500),
      }),
    )
    .output(Found),
  /** The verbatims that a query finds, and what they add up to. Ids that are gone are passed over. */
  queryVerbatims: query('coding', 'code', 'source', 'participant', 'case', 'attribute', 'coder')
    .input(z.object({ definition: VerbatimQuery, ...page(5000) }))
    .output(QueryAnswer),
  /** `codeIds` null is every code in use. */
  coOccurrence: query('coding', 'code', 'source')
    .input(z.object({ unit: CoOccurrenceUnit, codeIds: Ids.nullable() }))
    .output(CoOccurrence),
  /** The same as a CSV table, codes by codes with their whole paths; a first column has each code's verbatims. */
  exportCoOccurrence: command
    .input(
      z.object({
        unit: CoOccurrenceUnit,
        codeIds: Ids.nullable(),
        place: PlaceToken,
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(z.object({ codes: z.number().int() })),
  /** The saved queries in their order. */
  queries: query('query').output(z.array(SavedQuery)),
  addQuery: command.input(z.object({ title: Name, definition: VerbatimQuery })).output(Id),
  editQuery: command
    .input(z.object({ id: Id, title: Name.optional(), definition: VerbatimQuery.optional() }))
    .output(z.void()),
  removeQuery: command.input(z.object({ id: Id })).output(z.void()),
};
