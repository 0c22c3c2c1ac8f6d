import { z } from 'zod';
import { command, Line, query } from './base.ts';

export { ConfidentialCount } from './errors.ts';

/** What becomes of the confidential names in a file; with `ask`, nothing is written when there are any. */
export const ConfidentialChoice = z.enum(['ask', 'keep', 'replace']);
export type ConfidentialChoice = z.infer<typeof ConfidentialChoice>;

/** A word or a name that must not leave the study, and what is offered in its place; empty for nothing. */
export const ConfidentialTerm = z.object({
  term: Line.refine((term) => /[\p{L}\p{N}]/u.test(term)),
  replacement: Line,
});
export type ConfidentialTerm = z.infer<typeof ConfidentialTerm>;

/** A confidential name in a text that is about to leave. */
export const ConfidentialHit = z.object({
  /** As the study keeps it. */
  name: z.string(),
  /** As it stands in the text. */
  found: z.string(),
  /** UTF-16 code units of the text. */
  start: z.number().int(),
  end: z.number().int(),
  /** A little of what stands around it. */
  before: z.string(),
  after: z.string(),
  /** What may stand in its place: the public label, or the researcher's own; empty for nothing. */
  replacement: z.string(),
});
export type ConfidentialHit = z.infer<typeof ConfidentialHit>;

export const confidentialityContract = {
  /** The researcher's own terms, in order; names of participants and cases are looked for without being in it. */
  terms: query('term').output(z.array(ConfidentialTerm)),
  /** Keeps these terms in place of those kept so far. */
  keepTerms: command.input(z.object({ terms: z.array(ConfidentialTerm).max(2000) })).output(z.void()),
  /** The confidential names in a text. */
  find: query('term', 'participant', 'case')
    .input(z.object({ text: z.string().max(2_000_000) }))
    .output(z.array(ConfidentialHit)),
};
