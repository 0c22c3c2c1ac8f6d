import type { CountsDefinition } from '../../../shared/contract/counts.ts';
import type { VerbatimQuery } from '../../../shared/contract/search.ts';
import type { DraftParagraph, DraftSpeaker } from '../../../shared/text/draft.ts';

/**
 * A whole study as plain data, with keys in place of ids: what the example study and the generator make,
 * and what `plantStudy` writes into a new project file. Keys are unique within their list.
 */
export interface StudyData {
  readonly title: string;
  readonly language: 'fr' | 'en' | 'es';
  /** Marked as fictional wherever the project is named. */
  readonly fictional: boolean;
  readonly coders: readonly { key: string; name: string }[];
  readonly questions: readonly { key: string; text: string }[];
  readonly groups: readonly { key: string; name: string; publicLabel: string }[];
  readonly attributes: readonly {
    key: string;
    owner: 'case' | 'participant' | 'source';
    name: string;
    type: 'text' | 'number' | 'date' | 'boolean' | 'choice';
    choices: readonly string[];
  }[];
  readonly cases: readonly {
    key: string;
    name: string;
    publicLabel: string;
    /** Values by attribute key, as text: ISO date, decimal with a point, "true"/"false". */
    values: Readonly<Record<string, string>>;
  }[];
  readonly participants: readonly {
    key: string;
    confidentialName: string;
    publicLabel: string;
    group: string;
    cases: readonly string[];
  }[];
  /** Parents before children. `hue` is 0 (none) to 11, the families of the tokens. */
  readonly codes: readonly {
    key: string;
    parent: string | null;
    name: string;
    hue: number;
    definition: string;
    useWhen: string;
    notWhen: string;
    kind: 'thematic' | 'conceptual';
    origin: 'a-priori' | 'emergent';
    question: string | null;
    /** UTC ISO 8601. */
    at: string;
  }[];
  readonly sources: readonly {
    key: string;
    title: string;
    kind: 'interview' | 'field-note' | 'document';
    cases: readonly string[];
    /** ISO date of the fieldwork, or null. */
    date: string | null;
    durationMinutes: number | null;
    place: string;
    done: boolean;
    speakers: readonly (DraftSpeaker & { participant: string | null })[];
    paragraphs: readonly DraftParagraph[];
    /** Places are UTF-16 code units over the paragraphs joined by "\n". */
    codings: readonly {
      code: string;
      coder: string;
      start: number;
      end: number;
      exemplary: boolean;
      at: string;
    }[];
  }[];
  /** The interview guide of each group, in order; questions one a line. */
  readonly themes: readonly { key: string; group: string; name: string; questions: string }[];
  /** `start` is where the turn begins, in UTF-16 code units. */
  readonly themeMarks: readonly { theme: string; source: string; start: number }[];
  readonly findings: readonly {
    code: string;
    /** Exactly one of the two is set. */
    case: string | null;
    participant: string | null;
    text: string;
    rating: 'none' | 'weak' | 'medium' | 'strong' | 'unclear' | null;
    /** The codings it rests on: source key and index into that source's `codings`. */
    evidence: readonly { source: string; coding: number }[];
    at: string;
  }[];
  /** Exactly what `about` says is named; a cell is a code, and a case or a participant. */
  readonly memos: readonly {
    kind: 'method' | 'theory' | 'field' | 'other';
    about: 'project' | 'case' | 'participant' | 'source' | 'code' | 'coding' | 'cell';
    case?: string;
    participant?: string;
    source?: string;
    code?: string;
    /** Source key and index into that source's `codings`. */
    coding?: { source: string; coding: number };
    title: string;
    text: string;
    coder: string;
    at: string;
  }[];
  readonly conclusions: readonly { code: string; text: string; at: string }[];
  readonly matrices: readonly {
    key: string;
    title: string;
    codes: readonly string[];
    cases: readonly string[];
    /** Attribute key by whose values the case columns are grouped, or null. */
    groupBy: string | null;
  }[];
  /** The columns of every case's matrix, where they are not the codebook's. */
  readonly clusters?: readonly { name: string; codes: readonly string[] }[];
  /** Tables of counts; an axis that is an attribute names its key. */
  readonly tables: readonly { title: string; definition: CountsDefinition; exhibit: boolean }[];
  /** Saved queries; their conditions name codes by their keys, and nothing else of the study. */
  readonly queries?: readonly { title: string; definition: VerbatimQuery }[];
  readonly exhibits: readonly {
    title: string;
    kind: 'cross-case' | 'verbatims' | 'corpus' | 'within-case';
    codes: readonly string[];
    cases: readonly string[];
    groupBy: string | null;
    question: string | null;
    note: string;
    /** For exemplary verbatims: which codings are quoted and how they are shortened, in order. */
    quotes: readonly { code: string; source: string; coding: number; shown: string }[];
  }[];
}
