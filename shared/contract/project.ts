import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, Id, Language, Move, Name, PlaceToken, query } from './base.ts';
import { Corpus } from './corpus.ts';
import { Change, HistoryState, NamedOperation } from './changes.ts';

export const Coder = z.object({ id: Id, name: z.string() });
export const Question = z.object({ id: Id, number: z.number().int().positive(), text: z.string() });
export type Question = z.infer<typeof Question>;

export const ProjectState = z.object({
  id: Id,
  title: z.string(),
  language: Language,
  fictional: z.boolean(),
  fileName: z.string(),
  readOnly: z.boolean(),
  coderId: Id,
  coders: z.array(Coder),
  history: HistoryState,
  /** For the sections of the shell. */
  counts: z.object({
    sources: z.number().int(),
    codes: z.number().int(),
    cases: z.number().int(),
    matrices: z.number().int(),
    exhibits: z.number().int(),
  }),
});
export type ProjectState = z.infer<typeof ProjectState>;

export const RecentProject = z.object({
  place: PlaceToken,
  title: z.string(),
  fileName: z.string(),
  /** UTC ISO 8601. */
  openedAt: z.string(),
  /** False when the file is not where it was. */
  found: z.boolean(),
});
export type RecentProject = z.infer<typeof RecentProject>;

export const Backup = z.object({
  place: PlaceToken,
  at: z.string(),
  reason: z.enum(['open', 'migration', 'import', 'interval', 'manual']),
  bytes: z.number().int(),
});
export type Backup = z.infer<typeof Backup>;

export const CheckReport = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()),
  counts: z.record(z.string(), z.number().int()),
});
export type CheckReport = z.infer<typeof CheckReport>;

const Count = z.number().int();
/** The study at a glance. */
export const Overview = z.object({
  questions: z.array(Question.extend({ codes: Count, verbatims: Count })),
  corpus: Corpus,
  progress: z.array(
    z.object({
      caseId: Id,
      caseName: z.string(),
      sources: Count,
      started: Count,
      done: Count,
      verbatims: Count,
    }),
  ),
  /** Most used first. */
  codesByUse: z.array(
    z.object({ codeId: Id, name: z.string(), hue: z.number().int(), verbatims: Count, sources: Count }),
  ),
  /** Interviews in order of date; `newCodes` are those used there for the first time, `codes` used up to there. */
  saturation: z.array(
    z.object({ sourceId: Id, title: z.string(), date: z.string().nullable(), newCodes: Count, codes: Count }),
  ),
  toDo: z.object({
    uncodedSources: z.array(z.object({ id: Id, title: z.string() })),
    findingsNotWritten: Count,
    findingsOutOfDate: Count,
    findingsWithoutEvidence: Count,
    detachedCodings: Count,
  }),
});
export type Overview = z.infer<typeof Overview>;

export const projectContract = {
  /** The open study, or null. */
  state: query('project', 'coder', 'source', 'code', 'case', 'matrix', 'exhibit').output(
    ProjectState.nullable(),
  ),
  recent: query().output(z.array(RecentProject)),
  forgetRecent: command.input(z.object({ place: PlaceToken })).output(z.void()),
  /** Makes a study file at a granted place and opens it; the one open before is closed. */
  create: command
    .input(z.object({ place: PlaceToken, title: Name, language: Language, coder: Name.optional() }))
    .output(ProjectState),
  /** Makes a file with the example study and opens it. */
  createExample: command.input(z.object({ place: PlaceToken })).output(ProjectState),
  open: command.input(z.object({ place: PlaceToken, readOnly: z.boolean().optional() })).output(ProjectState),
  close: command.output(z.void()),
  /** Every change of whichever study is open, from now on, for as long as the caller listens. */
  changes: command.output(eventIterator(Change)),
  undo: command.output(NamedOperation.nullable()),
  redo: command.output(NamedOperation.nullable()),
  edit: command.input(z.object({ title: Name, language: Language })).output(z.void()),
  addCoder: command.input(z.object({ name: Name })).output(Id),
  renameCoder: command.input(z.object({ id: Id, name: Name })).output(z.void()),
  setCoder: command.input(z.object({ id: Id })).output(z.void()),
  questions: query('question').output(z.array(Question)),
  addQuestion: command.input(z.object({ text: Name })).output(Id),
  editQuestion: command.input(z.object({ id: Id, text: Name })).output(z.void()),
  removeQuestion: command.input(z.object({ id: Id })).output(z.void()),
  moveQuestion: command.input(Move).output(z.void()),
  overview: query(
    'project',
    'question',
    'case',
    'participant',
    'source',
    'code',
    'coding',
    'finding',
    'matrix',
  ).output(Overview),
  check: query().output(CheckReport),
  /** Writes a checked copy of the study to a granted place. */
  saveCopy: command.input(z.object({ place: PlaceToken })).output(z.void()),
  backups: query().output(z.array(Backup)),
  backUp: command.output(z.void()),
  /** Copies a backup to a granted place and opens it; the present file is left as it is. */
  restoreBackup: command.input(z.object({ backup: PlaceToken, place: PlaceToken })).output(ProjectState),
};
