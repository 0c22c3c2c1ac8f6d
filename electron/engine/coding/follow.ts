import { codingThrough, isTouched, placeThrough, type Splice } from '../../../shared/text/splices.ts';
import type { Writer } from '../study/study.ts';

interface Row {
  readonly id: string;
  readonly codeId: string;
  readonly coderId: string;
  readonly start: number;
  readonly end: number;
}

/** A coding that has another place after the edit, or other words. */
interface Moving extends Row {
  readonly to: { readonly start: number; readonly end: number };
  /** Null when they are the same. */
  readonly verbatim: string | null;
}

/**
 * Lets every coder's codings of a source follow an edit of its text. One whose words are all gone is detached and keeps
 * its verbatim; so is one that would come to stand where the same coder gave the same code before it, so that nothing
 * that rests on it is lost.
 * @param after the text after the splices
 */
export function followEdit(
  writer: Writer,
  sourceId: string,
  splices: readonly Splice[],
  after: string,
): void {
  if (splices.length === 0) return;
  moveDetached(writer, sourceId, splices);
  const rows = writer.all<Row>(
    `SELECT id, code_id AS codeId, coder_id AS coderId, start, "end" FROM codings
      WHERE source_id = ? AND detached = 0 ORDER BY id`,
    sourceId,
  );
  const taken = new Set<string>();
  const moving: Moving[] = [];
  const detached: [string, number][] = [];
  for (const row of rows) {
    const to = codingThrough(row, splices, after);
    const place = to && placeKey(row, to);
    if (to === null || place === null || taken.has(place)) {
      detached.push([row.id, placeThrough(row.start, splices)]);
      continue;
    }
    taken.add(place);
    const touched = isTouched(row, splices);
    if (touched || to.start !== row.start || to.end !== row.end)
      moving.push({ ...row, to, verbatim: touched ? after.slice(to.start, to.end) : null });
  }
  if (detached.length > 0) detach(writer, detached);
  for (const together of inSafeOrder(moving)) move(writer, together);
}

const placeKey = (row: Row, { start, end }: { start: number; end: number }): string =>
  `${row.codeId} ${row.coderId} ${start} ${end}`;

/** A detached coding remembers, as an empty range, where its words stood. */
function detach(writer: Writer, detached: readonly (readonly [string, number])[]): void {
  writer.run(
    `UPDATE codings SET detached = 1, start = value ->> 1, "end" = value ->> 1
       FROM json_each(?) WHERE codings.id = value ->> 0`,
    JSON.stringify(detached),
  );
}

function moveDetached(writer: Writer, sourceId: string, splices: readonly Splice[]): void {
  const moved = writer
    .all<{ id: string; start: number }>(
      'SELECT id, start FROM codings WHERE source_id = ? AND detached = 1',
      sourceId,
    )
    .map(({ id, start }) => ({ id, start, to: placeThrough(start, splices) }))
    .filter(({ start, to }) => start !== to);
  if (moved.length > 0)
    detach(
      writer,
      moved.map(({ id, to }) => [id, to]),
    );
}

/**
 * The codings in lists that are moved one after the other, so that none is ever moved to a place that another of its code
 * and coder has yet to leave: the study allows one there at any moment, within a statement too. Those in nobody's way
 * go first, all together. There is such an order, for an edit keeps the order of places.
 */
function inSafeOrder(moving: readonly Moving[]): (readonly Moving[])[] {
  const leaving = new Map(moving.map((coding) => [placeKey(coding, coding), coding]));
  const waiting = new Map(leaving);
  const free: Moving[] = [];
  const ordered: Moving[][] = [];
  for (const coding of moving) {
    const chain: Moving[] = [];
    let next: Moving | undefined = coding;
    while (next && waiting.delete(placeKey(next, next))) {
      chain.push(next);
      next = waiting.get(placeKey(next, next.to));
    }
    for (const each of chain.toReversed()) {
      const there = leaving.get(placeKey(each, each.to));
      if (there === undefined || there === each) free.push(each);
      else ordered.push([each]);
    }
  }
  return free.length === 0 ? ordered : [free, ...ordered];
}

function move(writer: Writer, codings: readonly Moving[]): void {
  writer.run(
    `UPDATE codings SET start = value ->> 1, "end" = value ->> 2, verbatim = coalesce(value ->> 3, verbatim)
       FROM json_each(?) WHERE codings.id = value ->> 0`,
    JSON.stringify(codings.map(({ id, to, verbatim }) => [id, to.start, to.end, verbatim])),
  );
}
