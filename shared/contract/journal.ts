import { z } from 'zod';
import { Id, query } from './base.ts';
import { entities, NamedOperation, type OperationName } from './changes.ts';
import { memosContract } from './memos.ts';

export const JournalEntry = z.object({
  id: z.number().int(),
  at: z.string(),
  coder: z.string().nullable(),
  coderId: Id.nullable(),
  operation: NamedOperation,
  direction: z.enum(['done', 'undone', 'redone']),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What operations have to do with, as the journal's filter offers it. */
export const operationFamilies = [
  'study',
  'cases',
  'sources',
  'codebook',
  'coding',
  'matrices',
  'exhibits',
  'memos',
] as const;
export const OperationFamily = z.enum(operationFamilies);
export type OperationFamily = z.infer<typeof OperationFamily>;

/** An operation's family by the noun that it ends with; the first that fits. */
const nouns: readonly (readonly [RegExp, OperationFamily])[] = [
  [/^applyCode|Exemplary$|Codings?$/, 'coding'],
  [/Codes?$/, 'codebook'],
  [/(Sources?|Speakers?|Text|Turns?|Paragraphs?)$/, 'sources'],
  [/(Case|Group|Participant|Attribute)s?$/, 'cases'],
  [/(Matrix|Finding|Evidence|Conclusion)$/, 'matrices'],
  [/Exhibit$/, 'exhibits'],
  [/Memos?$/, 'memos'],
];

/** The family of an operation; what no noun tells is of the study as a whole. */
export function familyOf(name: OperationName): OperationFamily {
  return nouns.find(([noun]) => noun.test(name))?.[1] ?? 'study';
}

export const journalContract = {
  /**
   * Newest first, before entry `before` (or from the newest), at most `limit`; of one coder, one family of operations,
   * and not before `from`, but before `until`, two moments of UTC ISO 8601, where these are given.
   */
  list: query(...entities)
    .input(
      z.object({
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(500),
        coderId: Id.nullish(),
        family: OperationFamily.nullish(),
        from: z.iso.datetime().nullish(),
        until: z.iso.datetime().nullish(),
      }),
    )
    .output(z.array(JournalEntry)),
  ...memosContract,
};
