import type { NewSource, SourceSpeaker } from '../../../shared/contract/sources.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { DraftParagraph } from '../../../shared/text/draft.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { linesOf } from '../../../shared/text/raw.ts';
import { countWords } from '../../../shared/text/words.ts';
import { newId, now } from '../study/ids.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { limits } from './reading/limits.ts';

/** A source to be stored; what makes up its text may be a draft's own, which nobody changes. */
export interface SourceToStore extends Omit<NewSource, 'paragraphs'> {
  readonly paragraphs: readonly DraftParagraph[];
}

/**
 * Stores a source with its speakers and paragraphs, last in order, and returns its id. Its text is brought to the one
 * form in which places are counted; a text that has that form already is stored as it is, to the letter.
 * @param createdAt UTC ISO 8601; the present moment unless given.
 * @throws StudyError `Unreadable` (empty, too-large), `NotFound` (case, participant), `Invalid` (speaker).
 */
export function storeSource(writer: Writer, source: SourceToStore, createdAt: string = now()): string {
  const paragraphs = source.paragraphs.flatMap(inStoredForm);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, paragraphs.length - 1);
  requireReadable(paragraphs, length);
  const id = newId();
  writer.run(
    `INSERT INTO sources (id, title, kind, date, duration_minutes, place, words, length, turns, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM sources), ?)`,
    id,
    normaliseText(source.title),
    source.kind,
    source.date,
    source.durationMinutes,
    source.place,
    paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    length,
    paragraphs.reduce((turns, { startsTurn }) => turns + (startsTurn ? 1 : 0), 0),
    createdAt,
  );
  setCases(writer, id, source.caseIds);
  const speakerIds = storeSpeakers(writer, id, source.speakers);
  storeParagraphs(writer, id, paragraphs, speakerIds);
  return id;
}

/**
 * One statement for the whole text: the search index writes out what it holds at the end of each statement that fires
 * triggers, so that a statement per paragraph would take several times as long.
 */
function storeParagraphs(
  writer: Writer,
  sourceId: string,
  paragraphs: readonly DraftParagraph[],
  speakerIds: readonly string[],
): void {
  const rows = paragraphs.map((paragraph) => {
    const speakerId = paragraph.speaker === null ? null : speakerIds[paragraph.speaker];
    if (speakerId === undefined) throw new StudyError('Invalid', { reason: 'speaker' });
    const { text, startsTurn, time, endTime } = paragraph;
    return [text, speakerId, startsTurn ? 1 : 0, time, endTime, storedMarks(paragraph)];
  });
  writer.run(
    `INSERT INTO paragraphs (source_id, position, text, speaker_id, starts_turn, time, end_time, marks)
     SELECT ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
    sourceId,
    JSON.stringify(rows),
  );
}

/** A paragraph that normalising changes, or that holds line feeds, becomes its lines; the first begins the turn. */
function inStoredForm(paragraph: DraftParagraph): DraftParagraph[] {
  if (!paragraph.text.includes('\n') && normaliseText(paragraph.text) === paragraph.text) return [paragraph];
  return linesOf(paragraph).map((line, index) =>
    index === 0
      ? { ...paragraph, ...line }
      : { ...paragraph, ...line, startsTurn: false, time: null, endTime: null },
  );
}

function requireReadable(paragraphs: readonly { text: string }[], length: number): void {
  if (paragraphs.every(({ text }) => text.trim() === ''))
    throw new StudyError('Unreadable', { reason: 'empty' });
  if (length > limits.characters || paragraphs.length > limits.paragraphs)
    throw new StudyError('Unreadable', { reason: 'too-large' });
}

/** Marks as JSON, cut to their paragraph; null when there are none. */
export function storedMarks({ text, marks }: Pick<DraftParagraph, 'text' | 'marks'>): string | null {
  const within = marks
    .map(({ type, start, end }) => ({ type, start, end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end);
  return within.length === 0 ? null : JSON.stringify(within);
}

function storeSpeakers(writer: Writer, sourceId: string, speakers: SourceToStore['speakers']): string[] {
  return speakers.map(({ name, role, participantId }, position) => {
    if (participantId !== null) requireRow(writer, 'participants', participantId, 'participant');
    const id = newId();
    writer.run(
      'INSERT INTO speakers (id, source_id, name, role, participant_id, position) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      sourceId,
      normaliseText(name),
      role,
      participantId,
      position,
    );
    return id;
  });
}

function requireRow(writer: Writer, table: 'participants' | 'cases', id: string, name: string): void {
  if (writer.value(`SELECT 1 FROM ${table} WHERE id = ?`, id) === undefined)
    throw new StudyError('NotFound', { name });
}

/** Ties a source to just these cases; what is tied already stays untouched. @throws StudyError `NotFound` (case) */
export function setCases(writer: Writer, sourceId: string, caseIds: readonly string[]): void {
  const wanted = new Set(caseIds);
  const present = new Set(
    writer.column<string>('SELECT case_id FROM source_cases WHERE source_id = ?', sourceId),
  );
  for (const caseId of present)
    if (!wanted.has(caseId))
      writer.run('DELETE FROM source_cases WHERE source_id = ? AND case_id = ?', sourceId, caseId);
  for (const caseId of wanted) {
    if (present.has(caseId)) continue;
    requireRow(writer, 'cases', caseId, 'case');
    writer.run('INSERT INTO source_cases (source_id, case_id) VALUES (?, ?)', sourceId, caseId);
  }
}

/** Adds one source. @throws StudyError as `storeSource` does. */
export function addSource(study: Study, source: SourceToStore): string {
  return study.transact({ name: 'addSource', details: { source: source.title } }, (writer) =>
    storeSource(writer, source),
  );
}

/** Adds sources in one operation. @throws StudyError as `storeSource` does; then none is stored. */
export function addSources(study: Study, sources: readonly SourceToStore[]): string[] {
  return study.transact({ name: 'addSources', details: { count: sources.length } }, (writer) =>
    sources.map((source) => storeSource(writer, source)),
  );
}

/** What of a source can be edited; what is left out stays as it is. */
export interface SourceEdit {
  readonly title?: string | undefined;
  readonly kind?: NewSource['kind'] | undefined;
  readonly caseIds?: readonly string[] | undefined;
  readonly date?: string | null | undefined;
  readonly durationMinutes?: number | null | undefined;
  readonly place?: string | undefined;
  readonly done?: boolean | undefined;
}

interface SourceRow {
  title: string;
  kind: NewSource['kind'];
  date: string | null;
  durationMinutes: number | null;
  place: string;
  done: number;
}

/** @throws StudyError `NotFound` */
function sourceRow(reader: Reader, id: string): SourceRow {
  const row = reader.get<SourceRow>(
    'SELECT title, kind, date, duration_minutes AS durationMinutes, place, done FROM sources WHERE id = ?',
    id,
  );
  if (!row) throw new StudyError('NotFound', { name: 'source' });
  return row;
}

/** Edits what is known of a source, not its text. @throws StudyError `NotFound` (source, case) */
export function editSource(study: Study, id: string, edit: SourceEdit): void {
  const before = sourceRow(study, id);
  const after: SourceRow = {
    title: edit.title === undefined ? before.title : normaliseText(edit.title),
    kind: edit.kind ?? before.kind,
    date: edit.date === undefined ? before.date : edit.date,
    durationMinutes: edit.durationMinutes === undefined ? before.durationMinutes : edit.durationMinutes,
    place: edit.place ?? before.place,
    done: edit.done === undefined ? before.done : Number(edit.done),
  };
  study.transact({ name: 'editSource', details: { source: after.title } }, (writer) => {
    if (JSON.stringify(after) !== JSON.stringify(before))
      writer.run(
        'UPDATE sources SET title = ?, kind = ?, date = ?, duration_minutes = ?, place = ?, done = ? WHERE id = ?',
        after.title,
        after.kind,
        after.date,
        after.durationMinutes,
        after.place,
        after.done,
        id,
      );
    if (edit.caseIds) setCases(writer, id, edit.caseIds);
  });
}

/** What of a speaker can be edited; what is left out stays as it is. */
export interface SpeakerEdit {
  readonly name?: string | undefined;
  readonly role?: SourceSpeaker['role'] | undefined;
  readonly participantId?: string | null | undefined;
}

/** @throws StudyError `NotFound` (speaker, participant) */
export function editSpeaker(study: Study, id: string, edit: SpeakerEdit): void {
  const before = study.get<Pick<SourceSpeaker, 'name' | 'role' | 'participantId'>>(
    'SELECT name, role, participant_id AS participantId FROM speakers WHERE id = ?',
    id,
  );
  if (!before) throw new StudyError('NotFound', { name: 'speaker' });
  const name = edit.name === undefined ? before.name : normaliseText(edit.name);
  const role = edit.role ?? before.role;
  const participantId = edit.participantId === undefined ? before.participantId : edit.participantId;
  study.transact({ name: 'editSpeaker', details: { speaker: name } }, (writer) => {
    if (participantId !== null) requireRow(writer, 'participants', participantId, 'participant');
    if (name !== before.name || role !== before.role || participantId !== before.participantId)
      writer.run(
        'UPDATE speakers SET name = ?, role = ?, participant_id = ? WHERE id = ?',
        name,
        role,
        participantId,
        id,
      );
  });
}

/** Adds a voice to a source, last in order, and returns its id. @throws StudyError `NotFound` (source, participant) */
export function addSpeaker(
  study: Study,
  speaker: Pick<SourceSpeaker, 'name' | 'role' | 'participantId'> & { readonly sourceId: string },
): string {
  sourceRow(study, speaker.sourceId);
  const id = newId();
  const name = normaliseText(speaker.name);
  study.transact({ name: 'addSpeaker', details: { speaker: name } }, (writer) => {
    if (speaker.participantId !== null)
      requireRow(writer, 'participants', speaker.participantId, 'participant');
    writer.run(
      `INSERT INTO speakers (id, source_id, name, role, participant_id, position)
       VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM speakers WHERE source_id = ?))`,
      id,
      speaker.sourceId,
      name,
      speaker.role,
      speaker.participantId,
      speaker.sourceId,
    );
  });
  return id;
}

/** Takes a source away with its text, speakers and codings. @throws StudyError `NotFound` */
export function removeSource(study: Study, id: string): void {
  const { title } = sourceRow(study, id);
  study.transact({ name: 'removeSource', details: { source: title } }, (writer) =>
    writer.run('DELETE FROM sources WHERE id = ?', id),
  );
}
