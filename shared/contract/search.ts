import { z } from 'zod';
import { Id, query } from './base.ts';

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

export const searchContract = {
  /** Paragraphs that hold every word (the last one as a prefix), accent- and case-blind; best first, at most `limit`. */
  text: query('source')
    .input(z.object({ words: z.string().trim().max(300), limit: z.number().int().min(1).max(200) }))
    .output(z.array(SearchHit)),
};
