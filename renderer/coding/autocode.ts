import { create } from 'zustand';
import type { AutocodeExtent, AutocodeFind } from '../../shared/contract/coding.ts';
import { SpeakerRole } from '../../shared/contract/sources.ts';

export const ways = ['words', 'regex', 'speaker', 'question'] as const;
export const extents = ['match', 'sentence', 'turn'] as const satisfies readonly AutocodeExtent[];

/** Which share of a question's words must be met. */
const shares = { loose: 0.35, fair: 0.6, close: 0.85 } as const;
export const likenesses = ['loose', 'fair', 'close'] as const satisfies readonly (keyof typeof shares)[];

/** What is asked in the dialog; each way keeps what was written for it. */
export interface AutocodeDraft {
  readonly by: (typeof ways)[number];
  readonly words: string;
  readonly pattern: string;
  readonly exact: boolean;
  readonly extent: AutocodeExtent;
  /** As `speakerId` names them. */
  readonly speaker: string | null;
  readonly themeId: string | null;
  readonly question: string;
  readonly alike: (typeof likenesses)[number];
  /** As `whereId` names places; null for all sources. */
  readonly where: string | null;
}

export const emptyDraft: AutocodeDraft = {
  by: 'words',
  words: '',
  pattern: '',
  exact: false,
  extent: 'sentence',
  speaker: null,
  themeId: null,
  question: '',
  alike: 'fair',
  where: null,
};

/** Names a speaker in a list of choices: by role, by the participant who speaks, or by name. */
export const speakerId = (by: 'role' | 'participant' | 'name', id: string): string => `${by} ${id}`;
/** Names where is looked in a list of choices. */
export const whereId = (by: 'source' | 'case', id: string): string => `${by} ${id}`;

/** What follows the first word of an id made of two, when the first is `by`. */
function named(id: string | null, by: string): string[] {
  return id?.startsWith(`${by} `) ? [id.slice(by.length + 1)] : [];
}

/** What a draft looks for; null while it asks for nothing. */
export function findOf(draft: AutocodeDraft): AutocodeFind | null {
  const { by, extent, exact, speaker, themeId, alike } = draft;
  const where = { sourceIds: named(draft.where, 'source'), caseIds: named(draft.where, 'case') };
  const filters = { ...where, groupIds: [], roles: [], codeIds: [] };
  const [words, question] = [draft.words.trim(), draft.question.trim()];
  switch (by) {
    case 'words':
      return words === '' ? null : { by, text: words, filters, extent };
    case 'regex':
      return draft.pattern === '' ? null : { by, text: draft.pattern, exact, filters, extent };
    case 'speaker':
      return speaker === null
        ? null
        : {
            by,
            roles: named(speaker, 'role').flatMap((role) => SpeakerRole.safeParse(role).data ?? []),
            participantIds: named(speaker, 'participant'),
            names: named(speaker, 'name'),
            where,
          };
    case 'question':
      return themeId === null && question === ''
        ? null
        : { by, themeId, text: question, alike: shares[alike], where };
  }
}

/** What was given to look for, reaching as far as is asked. */
export function reaching(find: AutocodeFind, extent: AutocodeExtent): AutocodeFind {
  return find.by === 'words' || find.by === 'regex' ? { ...find, extent } : find;
}

interface AutocodeAsked {
  /** The code to give, and the source to look in, where the dialog was opened. */
  readonly codeId: string | null;
  readonly sourceId: string | null;
  /** What is looked for, where that was said already: a search or a query. */
  readonly given?: AutocodeFind;
}

/** What the dialog was opened with; null while it is closed. */
export const useAutocode = create<{ asked: AutocodeAsked | null }>(() => ({ asked: null }));

export const openAutocode = (asked: AutocodeAsked): void => useAutocode.setState({ asked });
export const closeAutocode = (): void => useAutocode.setState({ asked: null });
