import type { SearchFilters } from '../../../shared/contract/search.ts';
import { canonicalText, paragraphStarts, type Range } from '../../../shared/text/places.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly participantId: string | null;
}

/** A source as autocoding looks through it. Places are UTF-16 code units of its canonical text. */
export class SearchedSource {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly revision: number;
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly starts: readonly number[];
  /** Number of the turn by paragraph. */
  readonly turns: readonly number[];
  readonly times: readonly (number | null)[];
  readonly voices: readonly (Voice | null)[];

  constructor(
    row: { id: string; title: string; language: string | null; revision: number },
    studyLanguage: string,
    paragraphs: readonly string[],
    layout: {
      readonly turns: readonly number[];
      readonly turnTimes: readonly (number | null)[];
      readonly speakerIds: readonly (string | null)[];
    },
    voices: ReadonlyMap<string, Voice>,
  ) {
    this.id = row.id;
    this.title = row.title;
    this.language = row.language ?? studyLanguage;
    this.revision = row.revision;
    this.paragraphs = paragraphs;
    this.text = canonicalText(paragraphs);
    this.starts = paragraphStarts(paragraphs.map((paragraph) => paragraph.length));
    this.turns = layout.turns;
    this.times = layout.turnTimes;
    this.voices = layout.speakerIds.map((id) => voices.get(id ?? '') ?? null);
  }

  /** Where a paragraph lies, from 0; the line feed after it left out. */
  paragraph(index: number): Range {
    const start = this.starts[index] ?? 0;
    return { start, end: start + (this.paragraphs[index]?.length ?? 0) };
  }
}

/** The sources of a list, or those that filters leave, with their texts, in their order. */
export function searchedSources(
  reader: Reader,
  { sourceIds, caseIds }: Pick<SearchFilters, 'sourceIds' | 'caseIds'>,
): SearchedSource[] {
  const rows = reader.all<{ id: string; title: string; language: string | null; revision: number }>(
    `SELECT id, title, language, revision FROM sources s
      WHERE (?1 = '[]' OR id IN (SELECT value FROM json_each(?1)))
        AND (?2 = '[]' OR id IN (SELECT source_id FROM source_cases WHERE case_id IN (SELECT value FROM json_each(?2))))
      ORDER BY position, id`,
    JSON.stringify(sourceIds),
    JSON.stringify(caseIds),
  );
  const named = JSON.stringify(rows.map(({ id }) => id));
  const paragraphs = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  for (const { sourceId, text } of reader.all<{ sourceId: string; text: string }>(
    `SELECT source_id AS sourceId, text FROM paragraphs WHERE source_id IN (SELECT value FROM json_each(?))
      ORDER BY source_id, position`,
    named,
  ))
    paragraphs.get(sourceId)?.push(text);
  const layouts = layoutsOf(
    reader,
    rows.map(({ id }) => id),
  );
  const voices = new Map(
    reader
      .all<Voice>('SELECT id, name, role, participant_id AS participantId FROM speakers')
      .map((voice) => [voice.id, voice]),
  );
  const language = reader.value<string>('SELECT language FROM project') ?? 'en';
  return rows.flatMap((row) => {
    const layout = layouts.get(row.id);
    return layout ? [new SearchedSource(row, language, paragraphs.get(row.id) ?? [], layout, voices)] : [];
  });
}
