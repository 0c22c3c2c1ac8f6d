import type { Code } from '../../../shared/contract/codebook.ts';
import { codedVoices } from '../cases/voices.ts';
import type { Reader } from '../study/study.ts';

export type CodeCounts = Pick<Code, 'verbatims' | 'sources' | 'participants' | 'cases'>;

export const noCounts: CodeCounts = { verbatims: 0, sources: 0, participants: 0, cases: 0 };

/**
 * What the attached codings of each code add up to: verbatims; the sources they stand in; the participants who speak
 * where they begin; their cases (a coding's own, else its source's). Codes without any are left out.
 */
export function countsByCode(reader: Reader): Map<string, CodeCounts> {
  const tallies = new Map<string, Tally>();
  for (const { codeId, sourceId, caseIds, participantId } of codedVoices(reader)) {
    let tally = tallies.get(codeId);
    if (!tally) tallies.set(codeId, (tally = new Tally()));
    tally.verbatims += 1;
    tally.sources.add(sourceId);
    for (const id of caseIds) tally.cases.add(id);
    if (participantId !== null) tally.participants.add(participantId);
  }
  return new Map([...tallies].map(([codeId, tally]) => [codeId, tally.counts]));
}

class Tally {
  verbatims = 0;
  readonly sources = new Set<string>();
  readonly participants = new Set<string>();
  readonly cases = new Set<string>();

  get counts(): CodeCounts {
    return {
      verbatims: this.verbatims,
      sources: this.sources.size,
      participants: this.participants.size,
      cases: this.cases.size,
    };
  }
}
