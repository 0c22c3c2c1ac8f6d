import { z } from 'zod';
import { Hue, Id } from './base.ts';

export const CodeKind = z.enum(['thematic', 'conceptual']);
export const CodeOrigin = z.enum(['a-priori', 'emergent']);

/** All that a code is at one moment, but for what it is given to. */
export const CodeState = z.object({
  parentId: Id.nullable(),
  position: z.number().int(),
  name: z.string(),
  hue: Hue,
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  kind: CodeKind,
  origin: CodeOrigin,
  questionId: Id.nullable(),
  archived: z.boolean(),
});
export type CodeState = z.infer<typeof CodeState>;

/** `placed`: a sibling moved, and the code's number among them with it. */
export const CodeChange = z.enum([
  'added',
  'renamed',
  'defined',
  'edited',
  'moved',
  'placed',
  'archived',
  'restored',
  'merged-into',
  'merged-from',
  'split-into',
  'split-from',
  'removed',
]);
export type CodeChange = z.infer<typeof CodeChange>;

/** One thing that became of a code. */
export const CodeEvent = z.object({
  id: Id,
  codeId: Id,
  /** The code's name when it was done. */
  name: z.string(),
  /** Hue and origin from then on, for its chip. */
  hue: Hue,
  origin: CodeOrigin,
  at: z.string(),
  coder: z.string().nullable(),
  change: CodeChange.exclude(['placed']),
  /** Names and numbers of the change: `code` or `codes` of the other side, `count` of verbatims. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What it was and what it became; ids are names, as they were then. Of a new code nothing is told. */
  fields: z.array(
    z.object({
      field: z.enum([
        'name',
        'parent',
        'hue',
        'definition',
        'useWhen',
        'notWhen',
        'kind',
        'origin',
        'question',
      ]),
      before: z.string(),
      after: z.string(),
    }),
  ),
});
export type CodeEvent = z.infer<typeof CodeEvent>;

/** A code of the list as it was. */
export const PastCode = CodeState.omit({ position: true }).extend({
  id: Id,
  path: z.array(z.string()),
  depth: z.number().int(),
});
export type PastCode = z.infer<typeof PastCode>;

/** How many codes in use the list held from a moment on. */
export const ListSize = z.object({
  at: z.string(),
  aPriori: z.number().int(),
  emergent: z.number().int(),
});
export type ListSize = z.infer<typeof ListSize>;
