import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, Id, IsoDate, Line, Name, PlaceToken, progressOf, query, sourceQuery } from './base.ts';
import { AttributeValues } from './cases.ts';
import { UnreadableReason } from './errors.ts';
import { Mark, Seconds, TextEdit, TextHit, TextSearch } from './text-edit.ts';

export const SourceKind = z.enum(['interview', 'field-note', 'document']);
export type SourceKind = z.infer<typeof SourceKind>;
export const SpeakerRole = z.enum(['interviewer', 'participant', 'other']);
export const RawParagraph = z.object({ text: z.string(), marks: z.array(Mark) });
export const TurnHeading = z.enum(['bracketed', 'colon', 'letter', 'bold', 'timed', 'none']);

export const DraftParagraph = RawParagraph.extend({
  /** Index into the draft's speakers. */
  speaker: z.number().int().nonnegative().nullable(),
  time: Seconds,
  endTime: Seconds,
  startsTurn: z.boolean(),
});
export const DraftSpeaker = z.object({ name: z.string(), role: SpeakerRole });
export const Draft = z.object({
  heading: TurnHeading,
  speakers: z.array(DraftSpeaker),
  paragraphs: z.array(DraftParagraph),
});

export const SourceSpeaker = z.object({
  id: Id,
  name: z.string(),
  role: SpeakerRole,
  participantId: Id.nullable(),
  turns: z.number().int(),
  words: z.number().int(),
});
export type SourceSpeaker = z.infer<typeof SourceSpeaker>;

export const SourceSummary = z.object({
  id: Id,
  title: z.string(),
  kind: SourceKind,
  caseIds: z.array(Id),
  /** Of the participants among its speakers. */
  participantIds: z.array(Id),
  date: z.string().nullable(),
  durationMinutes: z.number().nullable(),
  place: z.string(),
  words: z.number().int(),
  turns: z.number().int(),
  paragraphs: z.number().int(),
  codings: z.number().int(),
  /** new: not one coding; coding: some; done: the researcher says so. */
  status: z.enum(['new', 'coding', 'done']),
  values: AttributeValues,
});
export type SourceSummary = z.infer<typeof SourceSummary>;

export const SourceParagraph = z.object({
  /** Where it begins in the canonical text, in UTF-16 code units. */
  start: z.number().int(),
  text: z.string(),
  speakerId: Id.nullable(),
  startsTurn: z.boolean(),
  time: Seconds,
  endTime: Seconds,
  marks: z.array(Mark),
});
export type SourceParagraph = z.infer<typeof SourceParagraph>;

export const SourceText = z.object({
  id: Id,
  title: z.string(),
  kind: SourceKind,
  language: z.string().nullable(),
  revision: z.number().int(),
  speakers: z.array(SourceSpeaker),
  paragraphs: z.array(SourceParagraph),
});
export type SourceText = z.infer<typeof SourceText>;

/** A source about to be stored: the draft that the researcher has seen and corrected, and what it is. */
export const NewSource = z.object({
  title: Name,
  kind: SourceKind,
  caseIds: z.array(Id),
  date: IsoDate.nullable(),
  durationMinutes: z.number().positive().max(100_000).nullable(),
  place: Line.default(''),
  speakers: z.array(DraftSpeaker.extend({ participantId: Id.nullable() })),
  paragraphs: z.array(DraftParagraph).min(1),
});
export type NewSource = z.infer<typeof NewSource>;

/** A file read for import: a draft to look at, or why it could not be read. */
export const ReadFile = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    name: z.string(),
    title: z.string(),
    /** As the file has them, so that its turns can be recognised in another way. */
    raw: z.array(RawParagraph),
    draft: Draft,
    words: z.number().int(),
  }),
  z.object({ ok: z.literal(false), name: z.string(), reason: UnreadableReason }),
]);
export type ReadFile = z.infer<typeof ReadFile>;

export const ImportReport = z.object({
  sourceIds: z.array(Id),
  refused: z.array(z.object({ name: z.string(), reason: UnreadableReason })),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const sourcesContract = {
  list: query('source', 'case', 'coding', 'participant', 'attribute').output(z.array(SourceSummary)),
  text: sourceQuery('source')
    .input(z.object({ sourceId: Id }))
    .output(SourceText),
  /** Recognises the turns of pasted paragraphs; stores nothing. `Unreadable` (empty, too-large). */
  recognise: command
    .input(z.object({ paragraphs: z.array(RawParagraph), heading: TurnHeading.nullable() }))
    .output(Draft),
  /** Reads granted files in a disposable worker and recognises their turns; stores nothing. */
  read: command
    .input(z.object({ places: z.array(PlaceToken).min(1) }))
    .output(eventIterator(progressOf(z.array(ReadFile)))),
  add: command.input(NewSource).output(Id),
  /** Reads granted files and stores each as a source in one operation, as recognised. A backup is made first. */
  import: command
    .input(z.object({ places: z.array(PlaceToken).min(1), kind: SourceKind, caseIds: z.array(Id) }))
    .output(eventIterator(progressOf(ImportReport))),
  edit: command
    .input(
      z.object({
        id: Id,
        title: Name.optional(),
        kind: SourceKind.optional(),
        caseIds: z.array(Id).optional(),
        date: IsoDate.nullable().optional(),
        durationMinutes: z.number().positive().max(100_000).nullable().optional(),
        place: Line.optional(),
        done: z.boolean().optional(),
      }),
    )
    .output(z.void()),
  editSpeaker: command
    .input(
      z.object({
        id: Id,
        name: Name.optional(),
        role: SpeakerRole.optional(),
        participantId: Id.nullable().optional(),
      }),
    )
    .output(z.void()),
  remove: command.input(z.object({ id: Id })).output(z.void()),
  /** A new voice of a source, last in order; says nothing yet. */
  addSpeaker: command
    .input(z.object({ sourceId: Id, name: Name, role: SpeakerRole, participantId: Id.nullable() }))
    .output(Id),
  /**
   * Edits the text: the codings of all coders follow, and those whose words are all gone are kept as detached.
   * `Conflict` when `revision` is not the source's, `Invalid` when splices and paragraphs do not agree.
   */
  editText: command.input(TextEdit).output(z.object({ revision: z.number().int() })),
  /** Where words stand in one source or in all, by source and place; at most `limit`, of `total`. */
  findText: query('source')
    .input(
      z.object({
        search: TextSearch,
        sourceId: Id.nullable(),
        limit: z.number().int().min(1).max(10_000),
      }),
    )
    .output(z.object({ hits: z.array(TextHit), total: z.number().int() })),
  /**
   * Replaces the words of a search where they begin at these places, in one operation. `Conflict` when the text is not
   * the one that was searched. Answers with how many were replaced.
   */
  replaceText: command
    .input(
      z.object({
        search: TextSearch,
        replacement: z.string().max(1000),
        sources: z
          .array(z.object({ sourceId: Id, revision: z.number().int(), starts: z.array(z.number().int()) }))
          .min(1),
      }),
    )
    .output(z.number().int()),
};
