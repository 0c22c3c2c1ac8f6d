import type { SearchedIn } from '../../../shared/contract/coding.ts';
import type { LaidText } from '../../../shared/text/around.ts';
import { canonicalText } from '../../../shared/text/places.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';

interface Voice {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly participantId: string | null;
}

/** A source as autocoding looks through it; lists are indexed by paragraph. */
export interface SearchedSource extends LaidText {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly paragraphs: readonly string[];
  /** Seconds at which the turn began that the paragraph belongs to. */
  readonly times: readonly (number | null)[];
  readonly voices: readonly (Voice | null)[];
}

/** The sources of a list and of cases, with their texts, in their order; an empty list leaves none out. */
export function searchedSources(reader: Reader, { sourceIds, caseIds }: SearchedIn): SearchedSource[] {
  const rows = reader.all<{ id: string; title: string; language: string; revision: number }>(
    `WITH asked AS (SELECT ? AS sources, ? AS cases)
     SELECT id, title, coalesce(language, (SELECT language FROM project)) AS language, revision FROM sources, asked
      WHERE (asked.sources = '[]' OR id IN (SELECT value FROM json_each(asked.sources)))
        AND (asked.cases = '[]' OR id IN (SELECT source_id FROM source_cases
              WHERE case_id IN (SELECT value FROM json_each(asked.cases))))
      ORDER BY position, id`,
    JSON.stringify(sourceIds),
    JSON.stringify(caseIds),
  );
  const ids = rows.map(({ id }) => id);
  const texts = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { sourceId, text } of reader.all<{ sourceId: string; text: string }>(
    `SELECT source_id AS sourceId, text FROM paragraphs WHERE source_id IN (SELECT value FROM json_each(?))
      ORDER BY source_id, position`,
    JSON.stringify(ids),
  ))
    texts.get(sourceId)?.push(text);
  const layouts = layoutsOf(reader, ids);
  const voices = new Map(
    reader
      .all<Voice>('SELECT id, name, role, participant_id AS participantId FROM speakers')
      .map((voice) => [voice.id, voice]),
  );
  return rows.flatMap((row) => {
    const layout = layouts.get(row.id);
    if (!layout) return [];
    const paragraphs = texts.get(row.id) ?? [];
    const { starts, turns, turnTimes, speakerIds } = layout;
    return {
      ...row,
      paragraphs,
      text: canonicalText(paragraphs),
      starts,
      startsTurn: turns.map((turn, index) => turn !== turns[index - 1]),
      times: turnTimes,
      voices: speakerIds.map((id) => voices.get(id ?? '') ?? null),
    };
  });
}
