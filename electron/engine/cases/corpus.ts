import type { Corpus, CorpusFigures } from '../../../shared/contract/corpus.ts';
import type { Reader } from '../study/study.ts';
import { groupsBySource } from './coverage.ts';
import { casesBySource } from './voices.ts';

/** A source as the corpus counts it. */
interface Counted {
  readonly id: string;
  readonly kind: 'interview' | 'field-note' | 'document';
  readonly date: string | null;
  readonly minutes: number | null;
  readonly words: number;
}

function durationsOf(interviews: readonly Counted[]): CorpusFigures['durations'] {
  const minutes = interviews.flatMap((source) => (source.minutes === null ? [] : [source.minutes]));
  if (minutes.length === 0) return null;
  return {
    known: minutes.length,
    shortest: Math.min(...minutes),
    longest: Math.max(...minutes),
    mean: minutes.reduce((sum, each) => sum + each, 0) / minutes.length,
  };
}

/**
 * The figures of the corpus, in all and by case. A source of several cases counts in each of them and once in all; an
 * interview counts once in each group that has a participant speaking in it. With some of the cases named, it is the corpus
 * of just those, in their order; sources of no case belong to all of them together.
 */
export function corpusOf(reader: Reader, caseIds?: readonly string[]): Corpus {
  const groups = reader.all<Corpus['groups'][number]>(
    'SELECT id, name, public_label AS publicLabel FROM groups ORDER BY position, id',
  );
  const allCases = reader.all<Corpus['groups'][number]>(
    'SELECT id, name, public_label AS publicLabel FROM cases ORDER BY position, id',
  );
  const cases = caseIds
    ? [...new Set(caseIds)].flatMap((id) => allCases.find((one) => one.id === id) ?? [])
    : allCases;
  const chosen = new Set(cases.map(({ id }) => id));
  const casesOf = casesBySource(reader);
  const belongs = ({ id }: Counted): boolean =>
    chosen.size === allCases.length || (casesOf.get(id) ?? []).some((caseId) => chosen.has(caseId));
  const sources = reader
    .all<Counted>(
      'SELECT id, kind, date, duration_minutes AS minutes, words FROM sources ORDER BY position, id',
    )
    .filter(belongs);
  const groupsOf = groupsBySource(reader);
  const participantsOf = participantsBySource(reader);
  const figures = (own: readonly Counted[]): CorpusFigures => {
    const interviews = own.filter(({ kind }) => kind === 'interview');
    const dates = interviews.flatMap(({ date }) => (date === null ? [] : [date])).toSorted();
    return {
      interviews: interviews.length,
      byGroup: groups.map(
        (group) => interviews.filter(({ id }) => groupsOf.get(id)?.includes(group.id)).length,
      ),
      noGroup: interviews.filter(({ id }) => !groupsOf.has(id)).length,
      participants: new Set(interviews.flatMap(({ id }) => participantsOf.get(id) ?? [])).size,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      undated: interviews.length - dates.length,
      durations: durationsOf(interviews),
      words: interviews.reduce((sum, { words }) => sum + words, 0),
      fieldNotes: own.filter(({ kind }) => kind === 'field-note').length,
      documents: own.filter(({ kind }) => kind === 'document').length,
    };
  };
  const none = sources.filter(({ id }) => !casesOf.has(id));
  const interviews = sources.filter(({ kind }) => kind === 'interview');
  return {
    groups,
    cases: cases.map((one) => ({
      ...one,
      ...figures(sources.filter(({ id }) => casesOf.get(id)?.includes(one.id))),
    })),
    noCase: none.length > 0 ? figures(none) : null,
    total: figures(sources),
    inSeveralCases: interviews.filter(
      ({ id }) => (casesOf.get(id) ?? []).filter((caseId) => chosen.has(caseId)).length > 1,
    ).length,
    inSeveralGroups: interviews.filter(({ id }) => (groupsOf.get(id)?.length ?? 0) > 1).length,
  };
}

function participantsBySource(reader: Reader): Map<string, string[]> {
  const participants = new Map<string, string[]>();
  for (const { sourceId, participantId } of reader.all<{ sourceId: string; participantId: string }>(
    'SELECT DISTINCT source_id AS sourceId, participant_id AS participantId FROM speakers WHERE participant_id IS NOT NULL',
  ))
    participants.set(sourceId, [...(participants.get(sourceId) ?? []), participantId]);
  return participants;
}
