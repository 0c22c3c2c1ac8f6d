import type { Participant } from '../../shared/contract/cases.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';

/** Which of a code's verbatims are shown; null for all. */
export interface VerbatimFilter {
  readonly caseId: string | null;
  readonly groupId: string | null;
  readonly coderId: string | null;
  readonly mark: 'exemplary' | 'typical' | 'borderline' | 'detached' | null;
}

export const noFilter: VerbatimFilter = { caseId: null, groupId: null, coderId: null, mark: null };

/** The verbatims that a filter lets through. A verbatim is of the group of who speaks where it begins. */
export function filtered(
  verbatims: readonly Verbatim[],
  { caseId, groupId, coderId, mark }: VerbatimFilter,
  participants: readonly Pick<Participant, 'id' | 'groupId'>[],
): readonly Verbatim[] {
  if (caseId === null && groupId === null && coderId === null && mark === null) return verbatims;
  const groupOf = new Map(participants.map((one) => [one.id, one.groupId]));
  const marked = (verbatim: Verbatim): boolean => {
    if (mark === 'exemplary') return verbatim.exemplary;
    if (mark === 'detached') return verbatim.detached;
    return mark === null || verbatim.example === mark;
  };
  return verbatims.filter(
    (verbatim) =>
      (caseId === null || verbatim.caseIds.includes(caseId)) &&
      (groupId === null || groupOf.get(verbatim.participantId ?? '') === groupId) &&
      (coderId === null || verbatim.coderId === coderId) &&
      marked(verbatim),
  );
}

/** What a list of verbatims adds up to. */
export function tally(verbatims: readonly Verbatim[]) {
  const participants = new Set<string>();
  const sources = new Set<string>();
  const cases = new Set<string>();
  for (const { participantId, sourceId, caseIds } of verbatims) {
    if (participantId !== null) participants.add(participantId);
    sources.add(sourceId);
    for (const id of caseIds) cases.add(id);
  }
  return {
    verbatims: verbatims.length,
    participants: participants.size,
    sources: sources.size,
    cases: cases.size,
  };
}
