import type {
  SourceParagraph,
  SourceSpeaker,
  SourceSummary,
  SourceText,
} from '../../../shared/contract/sources.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { canonicalText, paragraphStarts } from '../../../shared/text/places.ts';
import { countWords } from '../../../shared/text/words.ts';
import { valuesByOwner } from '../cases/queries.ts';
import { casesBySource } from '../cases/voices.ts';
import type { Reader } from '../study/study.ts';

type SummaryRow = Omit<SourceSummary, 'caseIds' | 'participantIds' | 'status' | 'values'> & { done: number };

/** The sources in their order. Codings are the attached ones of every coder. */
export function listSources(reader: Reader): SourceSummary[] {
  const cases = casesBySource(reader);
  const values = valuesByOwner(reader, 'source');
  const participants = participantsBySource(reader);
  // Paragraphs are numbered without gaps, so the last one's number tells how many there are.
  return reader
    .all<SummaryRow>(
      `SELECT s.id, s.title, s.kind, s.date, s.duration_minutes AS durationMinutes, s.place, s.words, s.turns, s.done,
              (SELECT coalesce(max(p.position) + 1, 0) FROM paragraphs p WHERE p.source_id = s.id) AS paragraphs,
              (SELECT count(*) FROM codings k WHERE k.source_id = s.id AND k.detached = 0) AS codings
         FROM sources s ORDER BY s.position, s.id`,
    )
    .map(({ done, ...source }) => ({
      ...source,
      caseIds: cases.get(source.id) ?? [],
      participantIds: participants.get(source.id) ?? [],
      status: done === 1 ? 'done' : source.codings > 0 ? 'coding' : 'new',
      values: values.get(source.id) ?? {},
    }));
}

function participantsBySource(reader: Reader): Map<string, string[]> {
  const participants = new Map<string, string[]>();
  for (const { sourceId, participantId } of reader.all<{ sourceId: string; participantId: string }>(
    `SELECT source_id AS sourceId, participant_id AS participantId FROM speakers WHERE participant_id IS NOT NULL
      GROUP BY source_id, participant_id ORDER BY source_id, min(position)`,
  ))
    participants.set(sourceId, [...(participants.get(sourceId) ?? []), participantId]);
  return participants;
}

interface ParagraphRow {
  text: string;
  speakerId: string | null;
  startsTurn: number;
  time: number | null;
  endTime: number | null;
  marks: string | null;
}

/**
 * A source with its whole text and its speakers in the order of their first mention.
 * @throws StudyError `NotFound`
 */
export function sourceText(reader: Reader, sourceId: string): SourceText {
  const source = reader.get<Omit<SourceText, 'speakers' | 'paragraphs'>>(
    'SELECT id, title, kind, language, revision FROM sources WHERE id = ?',
    sourceId,
  );
  if (!source) throw new StudyError('NotFound', { name: 'source' });
  const rows = reader.all<ParagraphRow>(
    `SELECT text, speaker_id AS speakerId, starts_turn AS startsTurn, time, end_time AS endTime, marks
       FROM paragraphs WHERE source_id = ? ORDER BY position`,
    sourceId,
  );
  const starts = paragraphStarts(rows.map((row) => row.text.length));
  const paragraphs = rows.map(({ startsTurn, marks, ...row }, index): SourceParagraph => ({
    start: starts[index] ?? 0,
    ...row,
    startsTurn: startsTurn === 1,
    marks: marks === null ? [] : JSON.parse(marks),
  }));
  return { ...source, speakers: speakersOf(reader, sourceId, paragraphs), paragraphs };
}

function speakersOf(
  reader: Reader,
  sourceId: string,
  paragraphs: readonly SourceParagraph[],
): SourceSpeaker[] {
  const speakers = reader
    .all<Omit<SourceSpeaker, 'turns' | 'words'>>(
      `SELECT id, name, role, participant_id AS participantId FROM speakers WHERE source_id = ? ORDER BY position, id`,
      sourceId,
    )
    .map((speaker) => ({ ...speaker, turns: 0, words: 0 }));
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  for (const { speakerId, startsTurn, text } of paragraphs) {
    const speaker = byId.get(speakerId ?? '');
    if (!speaker) continue;
    if (startsTurn) speaker.turns += 1;
    speaker.words += countWords(text);
  }
  return speakers;
}

/** The canonical text of a source and its revision. @throws StudyError `NotFound` */
export function canonicalTextOf(reader: Reader, sourceId: string): { text: string; revision: number } {
  const revision = reader.value<number>('SELECT revision FROM sources WHERE id = ?', sourceId);
  if (revision === undefined) throw new StudyError('NotFound', { name: 'source' });
  const paragraphs = reader.column<string>(
    'SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position',
    sourceId,
  );
  return { text: canonicalText(paragraphs), revision };
}
