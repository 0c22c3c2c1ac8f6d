import { z } from 'zod';
import { command, Id, PlaceToken } from './base.ts';
import { ConfidentialChoice } from './confidentiality.ts';

export const AttributeOwner = z.enum(['case', 'participant', 'source']);
export const AttributeType = z.enum(['text', 'number', 'date', 'boolean', 'choice']);

/** What a row of a grid is known by; then what else of it is written in a grid. Attributes have their ids. */
export const gridFields = {
  case: ['name', 'publicLabel'],
  participant: ['name', 'publicLabel', 'group', 'cases'],
  source: ['name', 'kind', 'cases', 'date', 'duration', 'place', 'done'],
} as const satisfies Record<z.infer<typeof AttributeOwner>, readonly string[]>;
export type GridField = (typeof gridFields)[keyof typeof gridFields][number];

/** Cells that are to be written into the grid of cases, participants or sources. */
export const GridTable = z.object({
  owner: AttributeOwner,
  cells: z.array(z.array(z.string().max(20_000)).max(500)).max(5000),
  /**
   * Where a block goes: its columns to these fields, its first rows to these rows, the others to new ones; an empty
   * cell empties. Null when the first row names the columns: rows are then found by name, else by public label, and an
   * empty cell says nothing.
   */
  at: z.object({ rowIds: z.array(Id), fields: z.array(z.string().max(100)) }).nullable(),
});
export type GridTable = z.infer<typeof GridTable>;

export const GridChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

/** What the study lacks and a table names. */
export const MissingThing = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attribute'), name: z.string(), of: AttributeType }),
  z.object({ type: z.enum(['group', 'case']), name: z.string() }),
]);
export type MissingThing = z.infer<typeof MissingThing>;

/**
 * `unread`: not of the column's type. `ambiguous`: the study has several of this name. `twice`: the row was told before.
 * `no-source`: a grid makes no text.
 */
export const GridProblem = z.object({
  /** Counted from 1 in what was pasted or read. */
  line: z.number().int(),
  reason: z.enum(['no-name', 'unread', 'ambiguous', 'twice', 'no-source', 'too-long']),
  field: z.string().nullable(),
  text: z.string(),
});
export type GridProblem = z.infer<typeof GridProblem>;

export const GridPreview = z.object({
  table: GridTable,
  /** Rows that are new or change; a field that is an attribute to be added bears its name after "new:". */
  rows: z.array(z.object({ id: Id.nullable(), name: z.string(), changes: z.array(GridChange) })),
  same: z.number().int(),
  missing: z.array(MissingThing),
  /** Columns that nothing is written in. */
  unread: z.array(z.string()),
  problems: z.array(GridProblem),
});
export type GridPreview = z.infer<typeof GridPreview>;

export const gridCalls = {
  /**
   * Says what writing a table (by the names of its columns, when a block brings them along), or a file of separated values whose first line names the columns, would do; stores
   * nothing. `Unreadable` when no column of a file names its rows.
   */
  readTable: command
    .input(z.union([GridTable, z.object({ owner: AttributeOwner, place: PlaceToken })]))
    .output(GridPreview),
  /**
   * Writes a table as its preview says, in one step; `adds` makes what is missing, and without it those cells are left
   * out. Answers with how many rows were added and changed, and how many cells were not understood.
   */
  writeTable: command
    .input(GridTable.extend({ adds: z.boolean() }))
    .output(z.object({ added: z.number().int(), changed: z.number().int(), problems: z.array(GridProblem) })),
  /**
   * Writes a grid as CSV, for spreadsheets and to be read in again; without `names`, the columns of confidential names are left out, and names in the other columns are asked about.
   */
  exportTable: command
    .input(
      z.object({
        owner: AttributeOwner,
        place: PlaceToken,
        names: z.boolean(),
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(z.object({ rows: z.number().int() })),
};
