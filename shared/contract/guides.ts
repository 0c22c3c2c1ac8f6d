import { z } from 'zod';
import { command, Id, Move, Name, PlaceToken, query } from './base.ts';
import { ConfidentialChoice } from './confidentiality.ts';

/** A theme of an interview guide, with the questions that open it. */
export const Theme = z.object({
  id: Id,
  groupId: Id,
  name: z.string(),
  /** One a line. */
  questions: z.string(),
});
export type Theme = z.infer<typeof Theme>;

/** A theme marked on a turn: it begins there, or is talked of. */
export const ThemeMark = z.object({
  id: Id,
  themeId: Id,
  /** Where the turn begins, in UTF-16 code units; in its midst when an edit joined it to another. */
  start: z.number().int(),
});
export type ThemeMark = z.infer<typeof ThemeMark>;

/** An interview against the guides of its participants' groups. */
export const CoverageRow = z.object({
  sourceId: Id,
  title: z.string(),
  caseIds: z.array(Id),
  groupIds: z.array(Id),
  /** By theme: on how many turns it is marked, and where first. Themes without a mark are not there. */
  marks: z.record(Id, z.object({ turns: z.number().int(), start: z.number().int() })),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** A turn of the interviewer whose words are those of a theme's questions. */
export const ThemeSuggestion = z.object({
  sourceId: Id,
  revision: z.number().int(),
  themeId: Id,
  start: z.number().int(),
  text: z.string(),
});
export type ThemeSuggestion = z.infer<typeof ThemeSuggestion>;

const ThemeFields = z.object({ name: Name, questions: z.string().trim().max(20_000) });

export const guideCalls = {
  /** The themes of every group's guide, in order. */
  themes: query('theme', 'participant').output(z.array(Theme)),
  addTheme: command.input(ThemeFields.extend({ groupId: Id })).output(Id),
  editTheme: command.input(ThemeFields.partial().extend({ id: Id })).output(z.void()),
  /** Takes a theme away with its marks. */
  removeTheme: command.input(z.object({ id: Id })).output(z.void()),
  moveTheme: command.input(Move).output(z.void()),
  /**
   * The themes for a source: of the groups of whoever speaks in it, and any that is marked there; all of the study's where
   * nobody who speaks has a guide. And the marks in it, by place.
   */
  guideOf: query('theme', 'source', 'participant')
    .input(z.object({ sourceId: Id }))
    .output(z.object({ themes: z.array(Theme), marks: z.array(ThemeMark) })),
  /** Marks a theme on the turn in which a place lies, or takes its marks there away. `Conflict` when the text is another. */
  markTheme: command
    .input(
      z.object({
        sourceId: Id,
        revision: z.number().int(),
        themeId: Id,
        place: z.number().int().nonnegative(),
        marked: z.boolean(),
      }),
    )
    .output(z.void()),
  /** Which interview covered which theme, by source. */
  coverage: query('theme', 'source', 'participant', 'case').output(z.array(CoverageRow)),
  /**
   * For each theme of its guide that an interview has no mark of, the interviewer's turn with most of the words of the
   * theme's questions; none where no turn has half of one question's.
   */
  suggestThemes: query('theme', 'source', 'participant').output(z.array(ThemeSuggestion)),
  /** The table of interviews and themes as CSV, each cell with how many turns are marked. */
  exportCoverage: command
    .input(z.object({ place: PlaceToken, confidential: ConfidentialChoice.default('ask') }))
    .output(z.object({ interviews: z.number().int() })),
};
