import { z } from 'zod';
import { Id } from './base.ts';
import { CellPlace } from './matrices.ts';

/** A stretch of text in one style. */
export const Run = z.object({
  text: z.string(),
  italic: z.boolean().optional(),
  bold: z.boolean().optional(),
  /** Somebody's own words, between quotation marks. */
  said: z.boolean().optional(),
});
export type Run = z.infer<typeof Run>;

/** What stands in a cell: paragraphs, or bulleted lists (each item one line of runs). */
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), runs: z.array(Run) }),
  z.object({ type: z.literal('list'), items: z.array(z.array(Run)) }),
]);
export type Block = z.infer<typeof Block>;

export const ExhibitCell = z.object({
  blocks: z.array(Block),
  /** The number that the blocks say, for formats that count with it; a share goes from 0 to 1. */
  figure: z.object({ value: z.number(), share: z.boolean() }).optional(),
  /** What it is about: the way to its evidence. */
  about: CellPlace.optional(),
  /** It prints that finding, or the exhibit's own wording of it. */
  finding: z.boolean().optional(),
  /** Of a list of quotations: the coding of each of its items. */
  quotes: z.array(Id).optional(),
  /** What its finding rests on, a verbatim each; only a format whose cells open shows it. */
  evidence: z.array(z.array(Run)).optional(),
});
export type ExhibitCell = z.infer<typeof ExhibitCell>;

/** A header over one or more neighbouring columns; `span` counts columns, the row-header column included. */
export const HeadCell = z.object({ blocks: z.array(Block), span: z.number().int().positive() });

export const ExhibitRow = z.discriminatedUnion('type', [
  /** A line across the whole table, such as a research question. */
  z.object({ type: z.literal('band'), runs: z.array(Run) }),
  /** `cells` are as many as the columns after the row header. */
  z.object({ type: z.literal('row'), head: ExhibitCell, cells: z.array(ExhibitCell) }),
]);
export type ExhibitRow = z.infer<typeof ExhibitRow>;

/**
 * An exhibit as it will be printed: every word of it final (public labels, shortened verbatims, the typography of its
 * language already applied). The preview and every format show this and nothing else.
 */
export const ExhibitDocument = z.object({
  language: z.enum(['en', 'fr', 'es']),
  /** "Annexe 1", "Table 2"; printed bold before the title. */
  label: z.string(),
  title: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  /** Relative widths of all columns, the row header first. */
  widths: z.array(z.number().positive()),
  /** Header rows from the top; the spans of each add up to the number of columns. */
  head: z.array(z.array(HeadCell)),
  rows: z.array(ExhibitRow),
  /** Under the table, or null. */
  note: z.array(Run).nullable(),
  /** Where the table comes from, under the note; or null. */
  source: z.array(Run).nullable(),
});
export type ExhibitDocument = z.infer<typeof ExhibitDocument>;
