import { z } from 'zod';
import { command, Id, Name, PlaceToken, query } from './base.ts';
import type { Entity } from './changes.ts';
import { Verbatim } from './coding.ts';
import { CountsDefinition } from './counts-definition.ts';
import { ConfidentialChoice } from './confidentiality.ts';

export * from './counts-definition.ts';

/** A row or a column: a thing, an attribute's value, or (`key` null) what has none. */
export const CountLine = z.object({
  key: z.string().nullable(),
  name: z.string(),
  /** What may be printed in its place; a participant's confidential name may not. */
  publicName: z.string(),
  /** Of a code: the names above it in the tree, and its hue. */
  path: z.array(z.string()),
  hue: z.number().int().nullable(),
  /** Over its verbatims, each once: less than the sum of its cells where a verbatim stands in several. */
  total: z.number().int(),
});
export type CountLine = z.infer<typeof CountLine>;

export const CountTable = z.object({
  definition: CountsDefinition,
  rows: z.array(CountLine),
  columns: z.array(CountLine),
  /** By row, then by column. */
  cells: z.array(z.array(z.number().int())),
  /** Over all verbatims of the table, each once. */
  total: z.number().int(),
  /** How many verbatims are counted, and how many of them stand in more than one row or column. */
  verbatims: z.number().int(),
  inSeveral: z.number().int(),
});
export type CountTable = z.infer<typeof CountTable>;

export const SavedTable = z.object({ id: Id, title: z.string(), definition: CountsDefinition });
export type SavedTable = z.infer<typeof SavedTable>;

/** A row or a column by its key; `all` is every one of them. */
const Line = z.union([z.object({ key: z.string().nullable() }), z.literal('all')]);
export type LineChoice = z.infer<typeof Line>;

const counted = [
  'code',
  'case',
  'participant',
  'source',
  'coding',
  'coder',
  'attribute',
] as const satisfies readonly Entity[];

export const countsContract = {
  /** Counts attached verbatims. `NotFound` when an axis is an attribute that is gone. */
  table: query(...counted)
    .input(z.object({ definition: CountsDefinition }))
    .output(CountTable),
  /**
   * The rows or columns to choose from, in the study's order: those that would be there if none were chosen, whatever
   * the other side, and those that are chosen. Their names are the workbench's.
   */
  lines: query(...counted)
    .input(z.object({ definition: CountsDefinition, side: z.enum(['rows', 'columns']) }))
    .output(z.array(CountLine.omit({ total: true, publicName: true }))),
  /** What a cell or a total counts, by source and place, at most `limit`; `total` is how many there are. */
  verbatims: query(...counted)
    .input(
      z.object({
        definition: CountsDefinition,
        row: Line,
        column: Line,
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.number().int(), verbatims: z.array(Verbatim) })),
  /** The saved tables in their order. */
  list: query('matrix').output(z.array(SavedTable)),
  add: command.input(z.object({ title: Name, definition: CountsDefinition })).output(Id),
  edit: command
    .input(z.object({ id: Id, title: Name.optional(), definition: CountsDefinition.optional() }))
    .output(z.void()),
  remove: command.input(z.object({ id: Id })).output(z.void()),
  /** Writes a table as CSV, with what is counted; participants have their public labels. */
  export: command
    .input(
      z.object({
        definition: CountsDefinition,
        place: PlaceToken,
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(z.object({ rows: z.number().int() })),
};
