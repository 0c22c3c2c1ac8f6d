import { z } from 'zod';
import { Id, Rating } from './base.ts';

/** What merging codes does. Numbers count what is touched; lists name it. */
export const MergePreview = z.object({
  /** Codings of the codes that go: each takes the other code or becomes one with a coding of it. */
  codings: z.number().int(),
  /** Codings of one coder on the same or on overlapping passages, and the one coding that they become. */
  joined: z.array(
    z.object({
      id: Id,
      sourceTitle: z.string(),
      coder: z.string(),
      before: z.array(z.string()),
      after: z.string(),
    }),
  ),
  /** Findings that take the other code. */
  findingsMoved: z.number().int(),
  /** Findings that become one with the other code's, by the name of their case or participant. */
  findingsJoined: z.array(
    z.object({
      name: z.string(),
      /** Ratings that are given up because another stays. */
      ratingsLost: z.array(Rating),
    }),
  ),
  conclusions: z.enum(['none', 'kept', 'moved', 'joined']),
  /** Ticks of findings that go over to the coding that stays. */
  evidence: z.number().int(),
  /** Codes that come under the one that stays, with the name that keeps them apart when theirs is taken. */
  subCodes: z.array(z.object({ name: z.string(), as: z.string() })),
  /** Saved views that name a code that goes, and the one that stays afterwards; exhibits of such a query too. */
  matrices: z.array(z.object({ id: Id, title: z.string() })),
  tables: z.array(z.object({ id: Id, title: z.string() })),
  queries: z.array(z.object({ id: Id, title: z.string() })),
  exhibits: z.array(z.object({ id: Id, label: z.string(), title: z.string() })),
});
export type MergePreview = z.infer<typeof MergePreview>;
