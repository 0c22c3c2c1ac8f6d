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
  /** UTF-16 code units of the canonical text. */
  length: number;
  lengths: string;
  speakerIds: string;
  startsTurn: string;
  times: string;
}

/**
 * Reads one row per source, of JSON lists, for a row per paragraph would cost three times as much. SQLite counts code
 * points; they are UTF-16 code units as long as their sum is the source's length, and else the text itself is counted.
 */
function readLayouts(reader: Reader, sourceIds: readonly string[]): Layouts {
  const rows = reader.all<Row>(
    `SELECT s.id AS sourceId, s.length, json_group_array(length(p.text)) AS lengths,
            json_group_array(p.speaker_id) AS speakerIds, json_group_array(p.starts_turn) AS startsTurn,
            json_group_array(p.time) AS times
       FROM (SELECT source_id, text, speaker_id, starts_turn, time FROM paragraphs
              WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, position) p
       JOIN sources s ON s.id = p.source_id GROUP BY s.id`,
    JSON.stringify(sourceIds),
  );
  return new Map(rows.map((row) => [row.sourceId, layoutFrom(reader, row)]));
}

function layoutFrom(reader: Reader, row: Row): SourceLayout {
  let lengths = numbers(row.lengths);
  const joined = lengths.reduce((sum, length) => sum + length, lengths.length - 1);
  if (joined !== row.length)
    lengths = reader
      .column<string>('SELECT text FROM paragraphs WHERE source_id = ? ORDER BY position', row.sourceId)
      .map((text) => text.length);
  const startsTurn = numbers(row.startsTurn);
  let turnTime: number | null = null;
  const turnTimes = (JSON.parse(row.times) as (number | null)[]).map((time, index) => {
    if (startsTurn[index] === 1) turnTime = time;
    return turnTime;
  });
  return {
    starts: paragraphStarts(lengths),
    speakerIds: JSON.parse(row.speakerIds) as (string | null)[],
    turnTimes,
  };
}

function numbers(json: string): number[] {
  return JSON.parse(json) as number[];
}
