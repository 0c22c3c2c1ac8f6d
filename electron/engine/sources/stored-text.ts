import { StudyError } from '../../../shared/contract/errors.ts';
import { canonicalText } from '../../../shared/text/places.ts';
import type { Splice } from '../../../shared/text/splices.ts';
import { countWords } from '../../../shared/text/words.ts';
import { marksThrough } from '../cases/guides.ts';
import { followEdit } from '../coding/follow.ts';
import type { Reader, Writer } from '../study/study.ts';
import { limits } from './reading/limits.ts';

/** A paragraph as its row holds it. */
export interface Paragraph {
  /** The row it stands in; null for one that is new. */
  readonly row: number | null;
  readonly text: string;
  readonly speakerId: string | null;
  readonly startsTurn: number;
  readonly time: number | null;
  readonly endTime: number | null;
  /** JSON, or null. */
  readonly marks: string | null;
}

export interface StoredText {
  readonly sourceId: string;
  readonly title: string;
  readonly revision: number;
  readonly paragraphs: readonly Paragraph[];
  /** The canonical text. */
  readonly text: string;
}

/** @throws StudyError `NotFound` */
export function storedText(reader: Reader, sourceId: string): StoredText {
  const source = reader.get<{ title: string; revision: number }>(
    'SELECT title, revision FROM sources WHERE id = ?',
    sourceId,
  );
  if (!source) throw new StudyError('NotFound', { name: 'source' });
  const paragraphs = reader.all<Paragraph>(
    `SELECT row, text, speaker_id AS speakerId, starts_turn AS startsTurn, time, end_time AS endTime, marks
       FROM paragraphs WHERE source_id = ? ORDER BY position`,
    sourceId,
  );
  return { sourceId, ...source, paragraphs, text: canonicalText(paragraphs.map(({ text }) => text)) };
}

/**
 * Stores what an edit made of a text: only rows of paragraphs that changed or moved are written, the source's counts are
 * kept and its revision goes up, and every coder's codings follow; where the words are as they were, they
 * stay. `splices` must make the new text of the old one.
 * @throws StudyError `Invalid` (empty, too-large)
 */
export function storeEdit(
  writer: Writer,
  before: StoredText,
  paragraphs: readonly Paragraph[],
  splices: readonly Splice[],
): void {
  const after = canonicalText(paragraphs.map(({ text }) => text));
  if (paragraphs.length === 0) throw new StudyError('Invalid', { reason: 'empty' });
  if (after.length > limits.characters || paragraphs.length > limits.paragraphs)
    throw new StudyError('Invalid', { reason: 'too-large' });
  const { changed, moved, added, removed } = compared(before.paragraphs, paragraphs);
  if (changed.length + moved.length + added.length + removed.length === 0) return;
  writeParagraphs(writer, before.sourceId, { changed, moved, added, removed });
  const kept = new Map(before.paragraphs.map((paragraph) => [paragraph.row, paragraph]));
  const gone = [...removed, ...changed.map(({ row }) => row)].flatMap((row) => kept.get(row) ?? []);
  const come = [...changed, ...added];
  writer.run(
    'UPDATE sources SET revision = revision + 1, words = words + ?, turns = turns + ?, length = ? WHERE id = ?',
    wordsOf(come) - wordsOf(gone),
    turnsOf(come) - turnsOf(gone),
    after.length,
    before.sourceId,
  );
  if (after === before.text) return;
  followEdit(writer, before.sourceId, splices, after);
  marksThrough(writer, before.sourceId, splices);
}

const wordsOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
const turnsOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { startsTurn }) => sum + startsTurn, 0);

interface Placed extends Paragraph {
  readonly position: number;
}

interface Differences {
  /** Whose text, turn or marks changed, wherever they stand now. */
  readonly changed: readonly Placed[];
  /** That are as they were, at another position. */
  readonly moved: readonly Placed[];
  readonly added: readonly Placed[];
  /** Rows. */
  readonly removed: readonly number[];
}

function compared(before: readonly Paragraph[], after: readonly Paragraph[]): Differences {
  const known = new Map(before.map((paragraph, position) => [paragraph.row, { paragraph, position }]));
  const changed: Placed[] = [];
  const moved: Placed[] = [];
  const added: Placed[] = [];
  after.forEach((paragraph, position) => {
    const old = paragraph.row === null ? undefined : known.get(paragraph.row);
    if (!old) added.push({ ...paragraph, position });
    else if (!alike(old.paragraph, paragraph)) changed.push({ ...paragraph, position });
    else if (old.position !== position) moved.push({ ...paragraph, position });
    if (old) known.delete(paragraph.row);
  });
  return { changed, moved, added, removed: [...known.keys()].flatMap((row) => row ?? []) };
}

function alike(one: Paragraph, other: Paragraph): boolean {
  return (
    one === other ||
    (one.text === other.text &&
      one.speakerId === other.speakerId &&
      one.startsTurn === other.startsTurn &&
      one.time === other.time &&
      one.endTime === other.endTime &&
      one.marks === other.marks)
  );
}

/** One statement each: the search index writes out what it holds at the end of every statement that touches it. */
function writeParagraphs(writer: Writer, sourceId: string, differences: Differences): void {
  const { changed, moved, added, removed } = differences;
  const asRows = (paragraphs: readonly Placed[]): string =>
    JSON.stringify(
      paragraphs.map(({ row, position, text, speakerId, startsTurn, time, endTime, marks }) => [
        row,
        position,
        text,
        speakerId,
        startsTurn,
        time,
        endTime,
        marks,
      ]),
    );
  if (removed.length > 0)
    writer.run(
      'DELETE FROM paragraphs WHERE row IN (SELECT value FROM json_each(?))',
      JSON.stringify(removed),
    );
  if (moved.length > 0)
    writer.run(
      `UPDATE paragraphs SET position = value ->> 1 FROM json_each(?) WHERE row = value ->> 0`,
      JSON.stringify(moved.map(({ row, position }) => [row, position])),
    );
  if (changed.length > 0)
    writer.run(
      `UPDATE paragraphs SET position = value ->> 1, text = value ->> 2, speaker_id = value ->> 3,
              starts_turn = value ->> 4, time = value ->> 5, end_time = value ->> 6, marks = value ->> 7
         FROM json_each(?) WHERE row = value ->> 0`,
      asRows(changed),
    );
  if (added.length > 0)
    writer.run(
      `INSERT INTO paragraphs (source_id, position, text, speaker_id, starts_turn, time, end_time, marks)
       SELECT ?, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
         FROM json_each(?)`,
      sourceId,
      asRows(added),
    );
}
