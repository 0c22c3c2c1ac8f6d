import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, PlaceToken, progressOf } from './base.ts';
import { VerbatimQuery } from './search-query.ts';
import { ConfidentialChoice } from './confidentiality.ts';

export const CodeListFormat = z.enum(['csv', 'txt']);
export type CodeListFormat = z.infer<typeof CodeListFormat>;

/** A code of a list that is to be read in, and what is there already. */
export const CodeListRow = z.object({
  name: z.string(),
  path: z.array(z.string()),
  /** `same`: the study has it with all that the list tells of it. */
  state: z.enum(['new', 'differs', 'same']),
  /** What the list tells otherwise than the study. */
  fields: z.array(z.enum(['definition', 'useWhen', 'notWhen', 'kind', 'origin', 'hue', 'question'])),
});
export type CodeListRow = z.infer<typeof CodeListRow>;

/** `question`: the study has no such research question. `too-long`: the name or a text is longer than the study keeps. */
export const CodeListProblem = z.object({
  line: z.number().int(),
  reason: z.enum(['no-name', 'unread', 'question', 'twice', 'too-long']),
  text: z.string(),
});
export type CodeListProblem = z.infer<typeof CodeListProblem>;

const CodeListText = z.object({
  /** UTF-16 code units. */
  text: z.string().max(5_000_000),
  /** A table with headings, or an outline. */
  table: z.boolean(),
});

export const CodeListPreview = CodeListText.extend({
  rows: z.array(CodeListRow),
  problems: z.array(CodeListProblem),
});
export type CodeListPreview = z.infer<typeof CodeListPreview>;
export const MemoFormat = z.enum(['md', 'csv']);
export type MemoFormat = z.infer<typeof MemoFormat>;

export const CodingsFormat = z.enum(['xlsx', 'docx', 'csv']);
export type CodingsFormat = z.infer<typeof CodingsFormat>;

export const interchangeContract = {
  /**
   * Every coding of the study, or the verbatims of a query, as CSV, Excel or Word: verbatim, code, case, participant's public label,
   * source, place, coder, date, memos.
   */
  exportCodings: command
    .input(
      z.object({
        place: PlaceToken,
        format: CodingsFormat.default('csv'),
        definition: VerbatimQuery.nullish(),
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(eventIterator(progressOf(z.object({ codings: z.number().int() })))),
  /** The codes in use: as a CSV table with all that is written of them, or as an outline set in by tabs. */
  exportCodes: command
    .input(
      z.object({
        place: PlaceToken,
        format: CodeListFormat,
        confidential: ConfidentialChoice.default('ask'),
      }),
    )
    .output(z.object({ codes: z.number().int() })),
  /**
   * Reads a list of codes from a file or a paste and says what importing it would do; stores nothing. `Unreadable` when
   * it holds no list of codes.
   */
  readCodes: command
    .input(z.union([z.object({ place: PlaceToken }), z.object({ text: CodeListText.shape.text })]))
    .output(CodeListPreview),
  /** Adds the codes of a list as its preview says, in one step; those that differ are updated or left as they are. */
  importCodes: command
    .input(CodeListText.extend({ existing: z.enum(['update', 'leave']) }))
    .output(z.object({ added: z.number().int(), updated: z.number().int() })),
  /** Every memo of the study, under what it is about. Cases and participants have their public labels. */
  exportMemos: command
    .input(
      z.object({ place: PlaceToken, format: MemoFormat, confidential: ConfidentialChoice.default('ask') }),
    )
    .output(z.object({ memos: z.number().int() })),
};
