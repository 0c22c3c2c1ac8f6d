import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, Id, Language, Line, Move, Name, PlaceToken, progressOf, Prose, query } from './base.ts';
import { ConfidentialHit } from './confidentiality.ts';
import { CountsDefinition } from './counts-definition.ts';
import { CoOccurrenceUnit, VerbatimQuery } from './search.ts';
import { ExhibitDocument } from './exhibit-document.ts';
import { CellPlace } from './matrices.ts';

export const ExhibitKind = z.enum([
  'cross-case',
  'verbatims',
  'codes',
  'frequencies',
  'corpus',
  'within-case',
  'co-occurrence',
  'query',
]);
export const ExhibitFormat = z.enum(['docx', 'xlsx', 'tex', 'html', 'md', 'csv']);
export type ExhibitFormat = z.infer<typeof ExhibitFormat>;

/** A confidential name is printed as other words, or stays, for a reason. */
export const NameDecision = z.union([z.object({ by: Name }), z.object({ why: Line })]);
export type NameDecision = z.infer<typeof NameDecision>;

const shared = {
  language: Language,
  /** "Annexe", "Table", …: the word before the number; empty for none. */
  word: Line,
  note: Prose,
  /** Where the exhibit comes from, printed after the language's word for it; empty for none. */
  source: Prose.default(''),
  /** Attribution of a verbatim; `{group}`, `{case}` and `{label}` stand for public labels. */
  attribution: Line,
  orientation: z.enum(['auto', 'portrait', 'landscape']),
  /** What was decided of confidential names that were found in it, by name. */
  names: z.record(z.string(), NameDecision).default({}),
};

/** Whether the page for a browser carries the verbatims that findings rest on: a cell opens on them. */
const CarriesEvidence = z.boolean().optional();

/** Other words for a finding, and the finding that they were written for. */
export const Wording = z.object({ text: Prose, of: Prose });
export type Wording = z.infer<typeof Wording>;

/** By the code and the case or participant of their findings, as `wordingKey` says; the findings stay as they are. */
const Wordings = z.record(z.string(), Wording);

/** The name of a finding among an exhibit's own wordings. */
export const wordingKey = (place: CellPlace): string =>
  `${place.codeId} ${'caseId' in place ? place.caseId : place.participantId}`;

export const CrossCaseExhibit = z.object({
  kind: z.literal('cross-case'),
  ...shared,
  /** Rows and columns in order of print. */
  codeIds: z.array(Id),
  caseIds: z.array(Id),
  groupBy: Id.nullable(),
  /** What stands over the row headers; empty for the language's own word. */
  rowHeading: Line,
  conclusion: z.boolean(),
  wordings: Wordings,
  evidence: CarriesEvidence,
});

export const Quote = z.object({
  codingId: Id,
  /** How it is shown: shortened with […] or clarified in [brackets]. */
  shown: Prose,
});
export const VerbatimsExhibit = z.object({
  kind: z.literal('verbatims'),
  ...shared,
  questionId: Id.nullable(),
  codeIds: z.array(Id),
  rowHeading: Line,
  /** The verbatims quoted per code, in order. */
  quotes: z.record(Id, z.array(Quote)),
});

/** What a list of codes can print beside the names. */
export const codeColumns = [
  'definition',
  'useWhen',
  'notWhen',
  'example',
  'kind',
  'origin',
  'question',
  'counts',
] as const;
export const CodeColumn = z.enum(codeColumns);
export type CodeColumn = z.infer<typeof CodeColumn>;

export const CodesExhibit = z.object({
  kind: z.literal('codes'),
  ...shared,
  codeIds: z.array(Id),
  /** In order of print. */
  columns: z.array(CodeColumn),
  rowHeading: Line,
});
export const WithinCaseExhibit = z.object({
  kind: z.literal('within-case'),
  ...shared,
  evidence: CarriesEvidence,
  /** One case, or several one after the other. */
  caseIds: z.array(Id),
  /** The columns in order of print; neighbours of one cluster of the study stand under its name. */
  codeIds: z.array(Id),
  rows: z.enum(['participants', 'sources']),
  shown: z.enum(['findings', 'verbatims', 'both']),
  /** The verbatims that are quoted: those that the row's finding rests on, exemplary ones, or all. */
  quoted: z.enum(['evidence', 'exemplary', 'all']),
  /** The case's own findings as the last of its rows. */
  closing: z.boolean(),
  wordings: Wordings.default({}),
  rowHeading: Line,
});

export const CoOccurrenceExhibit = z.object({
  kind: z.literal('co-occurrence'),
  ...shared,
  /** Rows and columns in order of print. */
  codeIds: z.array(Id),
  unit: CoOccurrenceUnit,
  rowHeading: Line,
});

/** A saved query that is followed, whatever it will ask, or a query of the exhibit's own. */
export const QueryAsked = z.union([z.object({ queryId: Id }), z.object({ query: VerbatimQuery })]);
export type QueryAsked = z.infer<typeof QueryAsked>;

/** What the verbatims of a query are put together by. */
export const queryRows = ['code', 'case', 'group', 'source'] as const;
export const queryBands = ['none', 'code', 'case', 'group'] as const;

/** The verbatims that a query finds now. Each passage is quoted once in a row, however often it was coded. */
export const QueryExhibit = z.object({
  kind: z.literal('query'),
  ...shared,
  asked: QueryAsked,
  rows: z.enum(queryRows),
  /** Under a line of their own for each; none when it is what the rows are. */
  bands: z.enum(queryBands),
  quoted: z.enum(['all', 'exemplary']),
  /** Codings whose passages are left out. */
  omitted: z.array(Id),
  /** Other words for a passage, by one of its codings: shortened with […] or clarified in [brackets]. */
  shown: z.record(Id, Prose),
  /** Whether the last line says what was asked, and how much was found. */
  says: z.boolean(),
  rowHeading: Line,
});

export const FrequenciesExhibit = z.object({
  kind: z.literal('frequencies'),
  ...shared,
  table: CountsDefinition,
  rowHeading: Line,
});

/** What a table of the corpus can print of each case. */
export const corpusColumns = [
  'interviews',
  'groups',
  'participants',
  'period',
  'durations',
  'words',
  'fieldNotes',
  'documents',
] as const;
export const CorpusColumn = z.enum(corpusColumns);
export type CorpusColumn = z.infer<typeof CorpusColumn>;

export const CorpusExhibit = z.object({
  kind: z.literal('corpus'),
  ...shared,
  /** In order of print; the whole corpus stands under them. */
  caseIds: z.array(Id),
  columns: z.array(CorpusColumn),
  rowHeading: Line,
});

export const ExhibitDefinition = z.discriminatedUnion('kind', [
  CrossCaseExhibit,
  VerbatimsExhibit,
  CodesExhibit,
  FrequenciesExhibit,
  CorpusExhibit,
  WithinCaseExhibit,
  CoOccurrenceExhibit,
  QueryExhibit,
]);
export type ExhibitDefinition = z.infer<typeof ExhibitDefinition>;
/** Those whose cells can have a wording of their own. */
export type WordedExhibit = Extract<ExhibitDefinition, { wordings: object }>;
/** Those that have codes as their rows or columns. */
export type CodedExhibit = Extract<ExhibitDefinition, { codeIds: readonly string[] }>;

export const ExhibitSummary = z.object({
  id: Id,
  /** Counted from 1 over all exhibits, in their order. */
  number: z.number().int(),
  /** As printed before the title: "Annexe 1". */
  label: z.string(),
  title: z.string(),
  kind: ExhibitKind,
});
export type ExhibitSummary = z.infer<typeof ExhibitSummary>;

/** A remark on what is about to leave; numbered as its proof mark. */
export const ExhibitRemark = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('altered'),
    codeId: Id,
    codingId: Id,
    differences: z.array(z.object({ said: z.string(), shown: z.string() })),
  }),
  /** The finding was written anew since it got a wording of its own here. */
  z.object({
    type: z.literal('reworded'),
    about: CellPlace,
    wording: z.string(),
    was: z.string(),
    now: z.string(),
  }),
  /** `where` is the place in the words of the document itself. */
  ConfidentialHit.omit({ start: true, end: true }).extend({
    type: z.literal('confidential'),
    where: z.string(),
  }),
]);
export type ExhibitRemark = z.infer<typeof ExhibitRemark>;

export const Exhibit = ExhibitSummary.extend({
  definition: ExhibitDefinition,
  document: ExhibitDocument,
  remarks: z.array(ExhibitRemark),
});
export type Exhibit = z.infer<typeof Exhibit>;

export const exhibitsContract = {
  list: query('exhibit').output(z.array(ExhibitSummary)),
  /** The exhibit and how it will print now. */
  get: query(
    'exhibit',
    'code',
    'case',
    'participant',
    'source',
    'coding',
    'finding',
    'conclusion',
    'attribute',
    'question',
    'coder',
    'query',
    'term',
  )
    .input(z.object({ id: Id }))
    .output(Exhibit),
  /**
   * A new exhibit of a kind, filled from the study: all codes with findings, a question's exemplary verbatims, all
   * codes in use, a saved table of counts (without one, verbatims by code and case), the corpus of all cases, the
   * codes that meet, or the verbatims of a query (without one, all).
   */
  add: command
    .input(
      z.object({
        kind: ExhibitKind,
        title: Name,
        matrixId: Id.nullable(),
        questionId: Id.nullable(),
        tableId: Id.nullable().default(null),
        caseId: Id.nullable().default(null),
        /** How codes meet; without `codeIds`, all that meet another. */
        pairs: z
          .object({ unit: CoOccurrenceUnit, codeIds: z.array(Id).nullable() })
          .nullable()
          .default(null),
        asked: QueryAsked.nullable().default(null),
      }),
    )
    .output(Id),
  edit: command
    .input(z.object({ id: Id, title: Name.optional(), definition: ExhibitDefinition.optional() }))
    .output(z.void()),
  remove: command.input(z.object({ id: Id })).output(z.void()),
  move: command.input(Move).output(z.void()),
  /** The exhibit for the clipboard: as HTML and as text with tabs. */
  copied: command.input(z.object({ id: Id })).output(z.object({ html: z.string(), text: z.string() })),
  /** Prints exhibits to one file at a granted place, in their order; several have a table of contents. */
  export: command
    .input(z.object({ ids: z.array(Id).min(1), format: ExhibitFormat, place: PlaceToken }))
    .output(eventIterator(progressOf(z.object({ bytes: z.number().int() })))),
};
