import { z } from 'zod';
import { Id, query } from './base.ts';

const Count = z.number().int();

/** Minutes, over the interviews that have a duration. */
export const Durations = z.object({
  known: Count,
  shortest: z.number(),
  longest: z.number(),
  mean: z.number(),
});

/** What was gathered in one case, or in the whole study. */
export const CorpusFigures = z.object({
  interviews: Count,
  /** Interviews by group, in the groups' order: once in each group that has a participant speaking in it. */
  byGroup: z.array(Count),
  /** Interviews in which nobody speaks who has a group. */
  noGroup: Count,
  /** Participants who speak in an interview. */
  participants: Count,
  /** Days of the interviews that have one. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  undated: Count,
  durations: Durations.nullable(),
  /** Of the interviews. */
  words: Count,
  fieldNotes: Count,
  documents: Count,
});
export type CorpusFigures = z.infer<typeof CorpusFigures>;

/** The corpus as the method section reports it. */
export const Corpus = z.object({
  groups: z.array(z.object({ id: Id, name: z.string(), publicLabel: z.string() })),
  cases: z.array(CorpusFigures.extend({ id: Id, name: z.string(), publicLabel: z.string() })),
  /** Sources of no case; null when there are none. */
  noCase: CorpusFigures.nullable(),
  /** Every source once. */
  total: CorpusFigures,
  /** Interviews that count in several cases, and in several groups. */
  inSeveralCases: Count,
  inSeveralGroups: Count,
});
export type Corpus = z.infer<typeof Corpus>;

export const corpusCalls = {
  /** The corpus, and the sentences that report it in the study's language, by public labels. */
  corpus: query('project', 'case', 'participant', 'source').output(Corpus.extend({ sentences: z.string() })),
};
