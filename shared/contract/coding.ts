import { z } from 'zod';
import { queryProblems } from '../text/search-query.ts';
import { command, Id, Name, Place, query, Rating, sourceQuery } from './base.ts';
import { SearchFilters, SearchText, VerbatimQuery } from './search-query.ts';
import { SpeakerRole } from './sources.ts';

export const Coding = z.object({
  id: Id,
  codeId: Id,
  coderId: Id,
  start: z.number().int(),
  end: z.number().int(),
  exemplary: z.boolean(),
  /** How many memos are about it. */
  memos: z.number().int(),
});
export type Coding = z.infer<typeof Coding>;

/** What a verbatim shows of its code to whoever codes after. */
export const CodeExample = z.enum(['typical', 'borderline']);
export type CodeExample = z.infer<typeof CodeExample>;

/** A verbatim with its place, as lists and cells show it. */
export const Verbatim = z.object({
  id: Id,
  codeId: Id,
  coderId: Id,
  sourceId: Id,
  sourceTitle: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** Number of its first paragraph in the source, from 1. */
  paragraph: z.number().int(),
  /** Seconds, of the turn in which it begins. */
  time: z.number().nullable(),
  speaker: z.string().nullable(),
  participantId: Id.nullable(),
  participant: z.string().nullable(),
  publicLabel: z.string().nullable(),
  caseIds: z.array(Id),
  exemplary: z.boolean(),
  example: CodeExample.nullable(),
  detached: z.boolean(),
  createdAt: z.string(),
});
export type Verbatim = z.infer<typeof Verbatim>;

/** What rests on a coding. */
export const CodingDetail = Verbatim.extend({
  /** The case it belongs to when that is not its source's. */
  ownCaseId: Id.nullable(),
  coder: z.string(),
  words: z.number().int(),
  alsoHere: z.array(z.object({ id: Id, codeId: Id, words: z.number().int() })),
  findings: z.array(
    z.object({
      id: Id,
      codeId: Id,
      caseId: Id.nullable(),
      participantId: Id.nullable(),
      /** The case's or the participant's name. */
      name: z.string(),
      text: z.string(),
      rating: Rating.nullable(),
      evidence: z.number().int(),
      outOfDate: z.boolean(),
    }),
  ),
  exhibits: z.array(z.object({ id: Id, label: z.string(), title: z.string() })),
});
export type CodingDetail = z.infer<typeof CodingDetail>;

/** A coding whose words are all gone from the text: its last verbatim, and where that stood. */
export const DetachedCoding = Verbatim.extend({ code: z.string(), hue: z.number().int(), coder: z.string() });
export type DetachedCoding = z.infer<typeof DetachedCoding>;

/** A place where the words of a detached coding stand now. */
export const SameWords = Place.extend({
  before: z.string(),
  match: z.string(),
  after: z.string(),
  /** The coder has given the code there already. */
  taken: z.boolean(),
});
export type SameWords = z.infer<typeof SameWords>;

/** A code that is given: one there is, or a new one, which is emergent. */
export const GivenCode = z.union([z.object({ id: Id }), z.object({ name: Name, parentId: Id.nullable() })]);
export type GivenCode = z.infer<typeof GivenCode>;

/** So many passages are shown and can be coded at once. */
export const mostPassages = 20_000;

/** One passage that autocoding may code, in one revision of its source. */
export const AutocodePassage = z.object({
  sourceId: Id,
  revision: z.number().int(),
  /** UTF-16 code units of the source's canonical text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type AutocodePassage = z.infer<typeof AutocodePassage>;

/** How far a passage reaches around what was found. */
export const AutocodeExtent = z.enum(['match', 'sentence', 'turn']);
export type AutocodeExtent = z.infer<typeof AutocodeExtent>;

/** The sources that autocoding looks through; an empty list leaves none out. */
export const SearchedIn = SearchFilters.pick({ sourceIds: true, caseIds: true });
export type SearchedIn = z.infer<typeof SearchedIn>;

/** What autocoding looks for. */
export const AutocodeFind = z.discriminatedUnion('by', [
  /** Words in the search's query language, in what its filters leave. */
  z.object({
    by: z.literal('words'),
    text: SearchText,
    filters: SearchFilters,
    extent: AutocodeExtent,
  }),
  /**
   * A regular expression of JavaScript, looked for in each paragraph by itself: blind to case and accents unless it is
   * `exact`.
   */
  z.object({
    by: z.literal('regex'),
    text: z.string().max(500),
    filters: SearchFilters,
    exact: z.boolean(),
    extent: AutocodeExtent,
  }),
  /** Every turn of the speakers that are of one of the roles or tied to one of the participants, or are named so. */
  z.object({
    by: z.literal('speaker'),
    roles: z.array(SpeakerRole),
    participantIds: z.array(Id),
    names: z.array(z.string()),
    where: SearchedIn,
  }),
  /**
   * What is said after an interviewer's turn that holds at least `alike` (a share, 0 to 1) of the question's words of
   * four letters and more: the turns of others up to the interviewer's next. A theme of the interview guide stands for
   * its questions, and in a source where it is marked, for the turns that bear the mark.
   */
  z.object({
    by: z.literal('question'),
    themeId: Id.nullable(),
    text: z.string().max(2000),
    alike: z.number().min(0.1).max(1),
    where: SearchedIn,
  }),
  /** The verbatims of a query. */
  z.object({ by: z.literal('query'), definition: VerbatimQuery }),
]);
export type AutocodeFind = z.infer<typeof AutocodeFind>;

export const AutocodePreview = z.object({
  /** Why nothing could be looked for, or why the looking stopped. */
  problem: z.enum([...queryProblems, 'regex', 'regex-time', 'too-many']).nullable(),
  passages: z.array(
    AutocodePassage.extend({
      text: z.string(),
      /** What stands around it in its paragraphs, cut to a few words. */
      before: z.string(),
      after: z.string(),
      /** What was looked for, in UTF-16 code units of `text`; empty when that is all of it. */
      matches: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      sourceTitle: z.string(),
      /** Number of its first paragraph in the source, from 1. */
      paragraph: z.number().int(),
      /** Seconds, of the turn in which it begins. */
      time: z.number().nullable(),
      speaker: z.string().nullable(),
      /** The question that it answers. */
      question: z.string().nullable(),
      /** The present coder has given the code to just this passage already. */
      coded: z.boolean(),
    }),
  ),
});
export type AutocodePreview = z.infer<typeof AutocodePreview>;

export const codingContract = {
  /** All attached codings of a source, in order of place. */
  ofSource: sourceQuery('coding', 'code', 'memo')
    .input(z.object({ sourceId: Id }))
    .output(z.array(Coding)),
  /** All verbatims of a code, by case, source and place. */
  ofCode: query('coding', 'source', 'participant', 'case')
    .input(z.object({ codeId: Id }))
    .output(z.array(Verbatim)),
  /** All detached codings, by source and place. `adjust` gives one a passage again, `remove` dismisses it. */
  detached: query('coding', 'source', 'code', 'coder', 'participant', 'case').output(z.array(DetachedCoding)),
  /** Where the verbatim of a coding stands in its source, whatever its case and accents: nearest first, at most 20. */
  sameWords: query('coding', 'source')
    .input(z.object({ id: Id }))
    .output(z.object({ revision: z.number().int(), places: z.array(SameWords) })),
  /** All verbatims of several codes, by case, source and place. */
  ofCodes: query('coding', 'source', 'participant', 'case')
    .input(z.object({ codeIds: z.array(Id) }))
    .output(z.array(Verbatim)),
  /** Null when the coding is gone, by an undo for one. */
  detail: query('coding', 'code', 'source', 'participant', 'case', 'finding', 'exhibit')
    .input(z.object({ id: Id }))
    .output(CodingDetail.nullable()),
  /** Codes that the present coder used last, most recent first. */
  recentCodes: query('coding', 'code', 'coder').output(z.array(Id)),
  /**
   * Gives codes to a passage and takes the codings `remove` away, in one operation. White space at the passage's ends is
   * left out; a code that this coder already gave to just this passage is passed over. Answers with the codings made.
   * Whoever asks may name the codings beforehand by new `ids`, one for each of `codeIds`, so that what follows can speak
   * of them before the answer is there. `Invalid` when the passage holds no text, `Conflict` when `revision` is not the
   * source's, or when a coding has one of the ids already.
   */
  apply: command
    .input(
      Place.extend({
        sourceId: Id,
        revision: z.number().int(),
        codeIds: z.array(Id),
        ids: z.array(z.uuidv7()).default([]),
        remove: z.array(Id).default([]),
      }),
    )
    .output(z.array(Coding)),
  /** Gives a code to the passages of codings, beside theirs, in one operation; answers with the codings made. */
  applyBeside: command
    .input(z.object({ ids: z.array(Id).min(1), code: GivenCode }))
    .output(z.object({ codeId: Id, codings: z.array(Coding) })),
  /** Makes a code and gives it to a passage in one operation. */
  applyNew: command
    .input(Place.extend({ sourceId: Id, revision: z.number().int(), name: Name, parentId: Id.nullable() }))
    .output(z.object({ codeId: Id, codings: z.array(Coding) })),
  /** The passages that autocoding would code, by source and place; `codeId` null is a code yet to be made. */
  autocodePreview: query('coding', 'code', 'source', 'participant', 'case', 'attribute', 'coder', 'theme')
    .input(z.object({ find: AutocodeFind, codeId: Id.nullable() }))
    .output(AutocodePreview),
  /**
   * Gives a code to just these passages in one operation and answers with how many codings were made; one that this
   * coder already gave is passed over. A name makes an emergent code. `Conflict` (revision) when one of the sources has
   * another text by now: nothing is coded then.
   */
  autocode: command
    .input(
      z.object({
        code: GivenCode,
        passages: z.array(AutocodePassage).min(1).max(mostPassages),
      }),
    )
    .output(z.object({ codeId: Id, codings: z.number().int() })),
  remove: command.input(z.object({ ids: z.array(Id).min(1) })).output(z.void()),
  adjust: command.input(Place.extend({ id: Id, revision: z.number().int() })).output(z.void()),
  /** Says that a passage belongs to another case than its source; null gives it back to its source's. */
  setCase: command.input(z.object({ id: Id, caseId: Id.nullable() })).output(z.void()),
  markExemplary: command
    .input(z.object({ ids: z.array(Id).min(1), exemplary: z.boolean() }))
    .output(z.void()),
  /** Says what a verbatim shows of its code; null for nothing in particular. */
  markExample: command.input(z.object({ id: Id, example: CodeExample.nullable() })).output(z.void()),
};
