import { z } from 'zod';
import { command, Id, Prose, query } from './base.ts';

export const memoKinds = ['method', 'theory', 'field', 'other'] as const;
export const MemoKind = z.enum(memoKinds);
export type MemoKind = z.infer<typeof MemoKind>;

/** What a memo can be about. */
export const memoSubjects = ['project', 'case', 'participant', 'source', 'code', 'coding', 'cell'] as const;
export const MemoAbout = z.enum(memoSubjects);
export type MemoAbout = z.infer<typeof MemoAbout>;

/** The one thing that a memo is about. A cell is a code in a case or in a participant: exactly one of the two is named. */
export const MemoSubject = z.discriminatedUnion('about', [
  z.object({ about: z.literal('project') }),
  z.object({ about: z.literal('case'), caseId: Id }),
  z.object({ about: z.literal('participant'), participantId: Id }),
  z.object({ about: z.literal('source'), sourceId: Id }),
  z.object({ about: z.literal('code'), codeId: Id }),
  z.object({ about: z.literal('coding'), codingId: Id }),
  z.object({
    about: z.literal('cell'),
    codeId: Id,
    caseId: Id.nullable(),
    participantId: Id.nullable(),
  }),
]);
export type MemoSubject = z.infer<typeof MemoSubject>;

const Named = z.object({ id: Id, name: z.string() }).nullable();

/** A memo with what it is about, named as the workbench names it; for a coding, its code, source and verbatim as well. */
export const Memo = z.object({
  id: Id,
  kind: MemoKind,
  title: z.string(),
  text: z.string(),
  coderId: Id,
  coder: z.string(),
  createdAt: z.string(),
  editedAt: z.string(),
  subject: MemoSubject,
  case: Named,
  participant: Named,
  source: Named,
  code: Named,
  coding: z
    .object({
      id: Id,
      verbatim: z.string(),
      /** UTF-16 code units of the source's canonical text. */
      start: z.number().int(),
      detached: z.boolean(),
    })
    .nullable(),
});
export type Memo = z.infer<typeof Memo>;

/** Which memos are listed; null stands for all. `words` are searched without accents and case, the last as a beginning. */
export const MemoFilter = z.object({
  kind: MemoKind.nullable(),
  about: MemoAbout.nullable(),
  coderId: Id.nullable(),
  words: z.string().trim().max(300),
});
export type MemoFilter = z.infer<typeof MemoFilter>;

/** A thing that can be removed, and memos with it. */
export const RemovableSubject = z.object({
  about: z.enum(['case', 'participant', 'source', 'code', 'coding']),
  id: Id,
});
export type RemovableSubject = z.infer<typeof RemovableSubject>;

const named = ['project', 'coder', 'case', 'participant', 'source', 'code', 'coding'] as const;
const Title = z.string().trim().max(300);

export const memosContract = {
  /** Newest first: at most `limit` after the first `offset`; `total` counts all that the filter lets through. */
  memos: query('memo', ...named)
    .input(
      MemoFilter.extend({
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ memos: z.array(Memo), total: z.number().int() })),
  /** The memos of one thing, oldest first; none when the thing is gone. */
  memosOf: query('memo', ...named)
    .input(MemoSubject)
    .output(z.array(Memo)),
  /** The memos of the cells of a case, a participant or a code, oldest first. */
  memosInCells: query('memo', ...named)
    .input(z.object({ about: z.enum(['case', 'participant', 'code']), id: Id }))
    .output(z.array(Memo)),
  /** How many memos each case, or each participant, has, those of its cells included; those without are left out. */
  memoCounts: query('memo')
    .input(z.object({ about: z.enum(['case', 'participant']) }))
    .output(z.record(z.string(), z.number().int())),
  /** How many memos would go with a thing: its own, and those of its codings, cells and sub-codes. */
  memosGoneWith: query('memo', 'coding', 'code').input(RemovableSubject).output(z.number().int()),
  /** A memo without words is `Invalid`; about a thing that is not there, `NotFound`. */
  addMemo: command
    .input(z.object({ subject: MemoSubject, kind: MemoKind, title: Title.default(''), text: Prose }))
    .output(Id),
  /** What is left out stays as it is. Emptied of words, `Invalid`. */
  editMemo: command
    .input(z.object({ id: Id, kind: MemoKind, title: Title, text: Prose }).partial().extend({ id: Id }))
    .output(z.void()),
  removeMemo: command.input(z.object({ id: Id })).output(z.void()),
};
