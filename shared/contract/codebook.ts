import { z } from 'zod';
import { command, Hue, Id, Name, Prose, query } from './base.ts';

export const CodeKind = z.enum(['thematic', 'conceptual']);
export const CodeOrigin = z.enum(['a-priori', 'emergent']);

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

export const codebookContract = {
  /** The tree, depth first, in its own order. */
  list: query('code', 'coding', 'source', 'participant', 'case').output(z.array(Code)),
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
  /** Puts a code under `parentId`, just before `before`, or last. Under itself or its own sub-codes is `Invalid`. */
  move: command.input(z.object({ id: Id, parentId: Id.nullable(), before: Id.nullable() })).output(z.void()),
  archive: command.input(z.object({ id: Id, archived: z.boolean() })).output(z.void()),
  /** Takes a code, its sub-codes, their codings and findings away. One undo brings them all back. */
  remove: command.input(z.object({ id: Id })).output(z.void()),
};
