import { z } from 'zod';
import { Id, query } from './base.ts';
import { entities, NamedOperation } from './changes.ts';

export const JournalEntry = z.object({
  id: z.number().int(),
  at: z.string(),
  coder: z.string().nullable(),
  coderId: Id.nullable(),
  operation: NamedOperation,
  direction: z.enum(['done', 'undone', 'redone']),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const journalContract = {
  /** Newest first, before entry `before` (or from the newest), at most `limit`. */
  list: query(...entities)
    .input(z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }))
    .output(z.array(JournalEntry)),
};
