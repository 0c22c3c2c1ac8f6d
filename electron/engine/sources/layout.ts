import { paragraphStarts } from '../../../shared/text/places.ts';
import { Study } from '../study/study.ts';
import type { Reader } from '../study/study.ts';

/** Where the paragraphs of a source lie and who speaks in them, without their text; indexed by paragraph. */
export interface SourceLayout {
  /** Places in the canonical text, in UTF-16 code units. */
  readonly starts: readonly number[];
  readonly speakerIds: readonly (string | null)[];
  /** Seconds at which the turn began that the paragraph belongs to. */
  readonly turnTimes: readonly (number | null)[];
  /** The number of the turn that the paragraph belongs to, from 0; where nobody takes turns, every paragraph is one. */
  readonly turns: readonly number[];
}

type Layouts = Map<string, SourceLayout>;

/** Kept as long as the study is open; a source's layout is dropped when a change touches the source. */
const remembered = new WeakMap<Study, Layouts>();

function layoutsKept(study: Study): Layouts {
  let layouts = remembered.get(study);
  if (!layouts) {
    const kept: Layouts = new Map();
    layouts = kept;
    remembered.set(study, kept);
    study.onChange(({ entities, sources }) => {
      if (entities.includes('source')) for (const id of sources) kept.delete(id);
    });
  }
  return layouts;
}

/**
 * The layouts of the named sources, by source id. Inside a transaction, pass its writer: what it has changed is seen,
 * and nothing is remembered.
 */
export function layoutsOf(reader: Reader, sourceIds: Iterable<string>): ReadonlyMap<string, SourceLayout> {
  const layouts: Layouts = reader instanceof Study ? layoutsKept(reader) : new Map();
  const missing = [...new Set(sourceIds)].filter((id) => !layouts.has(id));
  if (missing.length > 0) for (const [id, layout] of readLayouts(reader, missing)) layouts.set(id, layout);
  return layouts;
}

interface Row {
  sourceId: string;
  /** In code points. */
  length: number;
  speakerId: string | null;
  startsTurn: number;
  time: number | null;
}

function readLayouts(reader: Reader, sourceIds: readonly string[]): Layouts {
  const named = JSON.stringify(sourceIds);
  const rows = reader.all<Row>(
    `SELECT source_id AS sourceId, length(text) AS length, speaker_id AS speakerId, starts_turn AS startsTurn, time
       FROM paragraphs WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, position`,
    named,
  );
  const paragraphs = new Map<string, Row[]>();
  for (const row of rows) {
    const own = paragraphs.get(row.sourceId);
    if (own) own.push(row);
    else paragraphs.set(row.sourceId, [row]);
  }
  const layouts: Layouts = new Map();
  for (const { id, length } of reader.all<{ id: string; length: number }>(
    'SELECT id, length FROM sources WHERE id IN (SELECT value FROM json_each(?))',
    named,
  ))
    layouts.set(id, layoutFrom(reader, id, length, paragraphs.get(id) ?? []));
  return layouts;
}

/**
 * SQLite counts code points. They are UTF-16 code units as long as they add up to the source's length; only a source
 * that holds emoji or the like has its text read and counted.
 */
function layoutFrom(reader: Reader, sourceId: string, length: number, rows: readonly Row[]): SourceLayout {
  let lengths = rows.map((row) => row.length);
  if (lengths.reduce((sum, each) => sum + each, rows.length - 1) !== length)
    lengths = reader
      .column<string>('SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position', sourceId)
      .map((text) => text.length);
  let turnTime: number | null = null;
  const turnTimes = rows.map(({ startsTurn, time }) => {
    if (startsTurn === 1) turnTime = time;
    return turnTime;
  });
  return {
    starts: paragraphStarts(lengths),
    speakerIds: rows.map((row) => row.speakerId),
    turnTimes,
    turns: turnNumbers(rows),
  };
}

function turnNumbers(rows: readonly Row[]): number[] {
  if (!rows.some((row) => row.startsTurn === 1)) return rows.map((_, index) => index);
  let turn = 0;
  return rows.map(({ startsTurn }, index) => {
    if (startsTurn === 1 && index > 0) turn += 1;
    return turn;
  });
}
