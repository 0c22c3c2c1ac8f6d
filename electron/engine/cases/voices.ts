import type { Reader } from '../study/study.ts';

/** Where a run of paragraphs spoken by one participant (or by none) begins, in UTF-16 code units of its source. */
interface Voice {
  readonly start: number;
  readonly participantId: string | null;
}

interface ParagraphRow {
  sourceId: string;
  length: number;
  participantId: string | null;
}

/** The lengths of paragraphs in UTF-16 code units, in order, of sources where they are not SQLite's code points. */
function paragraphsRead(reader: Reader, sourceIds: readonly string[]): ParagraphRow[] {
  return reader
    .all<{ sourceId: string; text: string; participantId: string | null }>(
      `SELECT p.source_id AS sourceId, p.text, s.participant_id AS participantId
         FROM paragraphs p LEFT JOIN speakers s ON s.id = p.speaker_id
        WHERE p.source_id IN (SELECT value FROM json_each(?)) ORDER BY p.source_id, p.position`,
      JSON.stringify(sourceIds),
    )
    .map(({ sourceId, text, participantId }) => ({ sourceId, length: text.length, participantId }));
}

function voicesFrom(rows: readonly ParagraphRow[]): Map<string, Voice[]> {
  const voices = new Map<string, Voice[]>();
  let own: Voice[] = [];
  let sourceId = '';
  let start = 0;
  for (const row of rows) {
    if (row.sourceId !== sourceId) {
      sourceId = row.sourceId;
      start = 0;
      own = [];
      voices.set(sourceId, own);
    }
    if (own.at(-1)?.participantId !== row.participantId) own.push({ start, participantId: row.participantId });
    start += row.length + 1;
  }
  return voices;
}

/**
 * Who speaks where, in every source that has a participant among its speakers. SQLite counts code points and places
 * are UTF-16 code units: where a source's stored length shows that the two differ, its text is read and measured here.
 */
function voicesOfSources(reader: Reader): Map<string, Voice[]> {
  const rows = reader.all<ParagraphRow>(
    `SELECT p.source_id AS sourceId, length(p.text) AS length, s.participant_id AS participantId
       FROM paragraphs p LEFT JOIN speakers s ON s.id = p.speaker_id
      WHERE p.source_id IN (SELECT source_id FROM speakers WHERE participant_id IS NOT NULL)
      ORDER BY p.source_id, p.position`,
  );
  const lengths = new Map<string, number>();
  for (const row of rows) lengths.set(row.sourceId, (lengths.get(row.sourceId) ?? -1) + row.length + 1);
  const differing = reader
    .all<{ id: string; length: number }>('SELECT id, length FROM sources')
    .filter((source) => lengths.has(source.id) && lengths.get(source.id) !== source.length)
    .map((source) => source.id);
  const voices = voicesFrom(rows);
  if (differing.length > 0)
    for (const [id, own] of voicesFrom(paragraphsRead(reader, differing))) voices.set(id, own);
  return voices;
}

/** The last voice that begins at or before `place`; by halving. */
function voiceAt(voices: readonly Voice[], place: number): string | null {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voices[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return voices[low - 1]?.participantId ?? null;
}

/** An attached coding with what counts need to know of it, and no text. */
export interface CodedVoice {
  readonly id: string;
  readonly codeId: string;
  readonly sourceId: string;
  /** Its own case, or null when it belongs to its source's cases. */
  readonly caseId: string | null;
  /** The participant who speaks in the paragraph in which it begins. */
  readonly participantId: string | null;
}

/** All attached codings with the participant who speaks where each begins: two scans, whatever the study's size. */
export function codedVoices(reader: Reader): CodedVoice[] {
  const voices = voicesOfSources(reader);
  return reader
    .all<{ id: string; codeId: string; sourceId: string; caseId: string | null; start: number }>(
      `SELECT id, code_id AS codeId, source_id AS sourceId, case_id AS caseId, start FROM codings WHERE detached = 0`,
    )
    .map(({ start, ...coding }) => ({
      ...coding,
      participantId: voiceAt(voices.get(coding.sourceId) ?? [], start),
    }));
}

/** Attached codings by participant. */
export function verbatimsByParticipant(reader: Reader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { participantId } of codedVoices(reader))
    if (participantId) counts.set(participantId, (counts.get(participantId) ?? 0) + 1);
  return counts;
}

/** The cases of every source, in the cases' order. */
export function casesBySource(reader: Reader): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const { sourceId, caseId } of reader.all<{ sourceId: string; caseId: string }>(
    `SELECT sc.source_id AS sourceId, sc.case_id AS caseId
       FROM source_cases sc JOIN cases c ON c.id = sc.case_id ORDER BY c.position, c.id`,
  )) {
    const own = cases.get(sourceId);
    if (own) own.push(caseId);
    else cases.set(sourceId, [caseId]);
  }
  return cases;
}
