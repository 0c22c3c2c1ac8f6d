import { z } from 'zod';
import { command, Hue, Id, Name, Prose, query } from './base.ts';
import { CodeEvent, CodeKind, CodeOrigin, ListSize, PastCode } from './code-history.ts';
import { MergePreview } from './code-merge.ts';

export const Code = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  /** Names from the top of the tree down to the parent. */
  path: z.array(z.string()),
  depth: z.number().int(),
  hue: Hue,
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  kind: CodeKind,
  origin: CodeOrigin,
  questionId: Id.nullable(),
  archived: z.boolean(),
  createdAt: z.string(),
  /** Of this code alone, without its sub-codes. */
  verbatims: z.number().int(),
  sources: z.number().int(),
  participants: z.number().int(),
  cases: z.number().int(),
  /** About the code itself, not about its codings and cells. */
  memos: z.number().int(),
});
export type Code = z.infer<typeof Code>;

const fields = {
  name: Name,
  definition: Prose,
  useWhen: Prose,
  notWhen: Prose,
  hue: Hue,
  kind: CodeKind,
  origin: CodeOrigin,
  questionId: Id.nullable(),
};

const Merge = z.object({ ids: z.array(Id).min(1), into: Id });

export const codebookContract = {
  /** The tree, depth first, in its own order. */
  list: query('code', 'coding', 'source', 'participant', 'case', 'memo').output(z.array(Code)),
  /** A code of the same name under the same parent is a `Conflict`. Hue and question default to the parent's. */
  add: command
    .input(
      z
        .object({ ...fields, parentId: Id.nullable() })
        .partial()
        .extend({ name: Name }),
    )
    .output(Id),
  edit: command.input(z.object(fields).partial().extend({ id: Id })).output(z.void()),
  /**
   * Puts a code, or several in their order, under `parentId`, just before `before`, or last. What is under one of them
   * comes with it. Under itself or its own sub-codes is `Invalid`.
   */
  move: command
    .input(
      z.object({
        id: z.union([Id, z.array(Id).min(1)]),
        parentId: Id.nullable(),
        before: Id.nullable(),
      }),
    )
    .output(z.void()),
  /** Gives a code and all its sub-codes one colour. */
  recolour: command.input(z.object({ id: Id, hue: Hue })).output(z.void()),
  archive: command.input(z.object({ id: Id, archived: z.boolean() })).output(z.void()),
  /** Takes a code, its sub-codes, their codings and findings away. One undo brings them all back. */
  remove: command.input(z.object({ id: Id })).output(z.void()),
  /** What `merge` would do, to the letter. Refuses what it would refuse. */
  mergePreview: query(
    'code',
    'coding',
    'source',
    'case',
    'participant',
    'finding',
    'conclusion',
    'matrix',
    'exhibit',
  )
    .input(Merge)
    .output(MergePreview),
  /**
   * Makes codes one: codings, findings, conclusions and sub-codes go to the code `into`, the others go. `Invalid`
   * (own-subcode) when `into` is a sub-code of one of them.
   */
  merge: command.input(Merge).output(z.void()),
  /**
   * Gives verbatims another code in place of theirs: one that exists, or a new one. A verbatim whose coder had given the
   * new code to just its passage becomes one with that. Answers with the code.
   */
  split: command
    .input(
      z.object({
        codingIds: z.array(Id).min(1),
        to: z.union([z.object({ codeId: Id }), z.object({ name: Name, parentId: Id.nullable() })]),
      }),
    )
    .output(Id),
  /** What became of a code, newest first; also of one that is gone. */
  history: query('code', 'coder', 'question')
    .input(z.object({ codeId: Id }))
    .output(z.array(CodeEvent)),
  /** What became of all codes, newest first: at most `limit` events, those before the event `before`. */
  listHistory: query('code', 'coder', 'question')
    .input(z.object({ before: Id.nullable(), limit: z.number().int().min(1).max(1000) }))
    .output(z.array(CodeEvent)),
  /** The list as it was at a moment, depth first. */
  listOn: query('code')
    .input(z.object({ at: z.iso.datetime() }))
    .output(z.array(PastCode)),
  /** How many codes in use the list held over time: one entry for each moment that changed it. */
  growth: query('code').output(z.array(ListSize)),
};
