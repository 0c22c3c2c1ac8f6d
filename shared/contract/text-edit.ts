import { z } from 'zod';
import { Id } from './base.ts';

/** Bold or italic over a range of a paragraph, in UTF-16 code units. */
export const Mark = z.object({
  type: z.enum(['bold', 'italic']),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

/** Seconds from the start of the recording. */
export const Seconds = z.number().nonnegative().nullable();

/** See `Splice` of `shared/text/splices.ts`: the same shape, checked. */
export const TextSplice = z.object({
  at: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  inserted: z.string().max(20_000_000),
});

/** A paragraph as an edit leaves it. */
export const EditedParagraph = z.object({
  text: z.string(),
  speakerId: Id.nullable(),
  startsTurn: z.boolean(),
  time: Seconds,
  endTime: Seconds,
  marks: z.array(Mark),
});
export type EditedParagraph = z.infer<typeof EditedParagraph>;

/** The paragraphs from `from` up to `to` (numbered from 0 in the text before, half-open) become these. */
export const ParagraphChange = z.object({
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  paragraphs: z.array(EditedParagraph),
});
export type ParagraphChange = z.infer<typeof ParagraphChange>;

/**
 * What a pause in typing sends: how the text moved, and which paragraphs it left. The two must agree: the splices make of
 * the text before just the text of the paragraphs.
 */
export const TextEdit = z.object({
  sourceId: Id,
  /** Of the text that was edited. */
  revision: z.number().int(),
  /** In the order in which they were made; each in the coordinates of the text that the ones before it have left. */
  splices: z.array(TextSplice),
  /** By place; they do not overlap. */
  changes: z.array(ParagraphChange),
});
export type TextEdit = z.infer<typeof TextEdit>;

/** What is looked for, as it is written: no character of it has a meaning of its own. */
export const TextSearch = z.object({
  words: z.string().min(1).max(300),
  wholeWords: z.boolean(),
  matchCase: z.boolean(),
  matchAccents: z.boolean(),
});
export type TextSearch = z.infer<typeof TextSearch>;

/** Where the words stand, with what stands around them. */
export const TextHit = z.object({
  sourceId: Id,
  sourceTitle: z.string(),
  revision: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type TextHit = z.infer<typeof TextHit>;
