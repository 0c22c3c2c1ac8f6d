import type { QueryAnswer, Tally } from '../../../shared/contract/search.ts';
import { codeTree } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import type { Asked } from './verbatims.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What verbatims add up to: in all, and by code, case, participant, source and coder. */
export function addedUp(reader: Reader, found: readonly Asked[]): Pick<QueryAnswer, 'counts' | 'tallies'> {
  const named = (sql: string) => reader.all<Named>(sql);
  const by = (names: readonly Named[], of: (coding: Asked) => readonly (string | null)[]): Tally => {
    const counts = new Map<string | null, number>();
    for (const coding of found) for (const id of of(coding)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...names, { id: null, name: '' }].flatMap(({ id, name }) => {
      const verbatims = counts.get(id);
      return verbatims === undefined ? [] : [{ id, name, verbatims }];
    });
  };
  const tallies = {
    code: by(codeTree(reader), ({ codeId }) => [codeId]),
    case: by(named('SELECT id, name FROM cases ORDER BY position, id'), ({ caseIds }) =>
      caseIds.length === 0 ? [null] : caseIds,
    ),
    participant: by(
      named('SELECT id, confidential_name AS name FROM participants ORDER BY position, id'),
      ({ participantId }) => [participantId],
    ),
    source: by(named('SELECT id, title AS name FROM sources ORDER BY position, id'), ({ sourceId }) => [
      sourceId,
    ]),
    coder: by(named('SELECT id, name FROM coders ORDER BY position, id'), ({ coderId }) => [coderId]),
  };
  const ofSome = (tally: Tally): number => tally.filter(({ id }) => id !== null).length;
  return {
    counts: {
      verbatims: found.length,
      participants: ofSome(tallies.participant),
      sources: ofSome(tallies.source),
      cases: ofSome(tallies.case),
    },
    tallies,
  };
}
