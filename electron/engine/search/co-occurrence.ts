import type { CoOccurrence, CoOccurrenceUnit } from '../../../shared/contract/search.ts';
import { codeTree } from '../matrices/axes.ts';
import type { Reader } from '../study/study.ts';
import { stands } from './standing.ts';
import { askedCodings, type Asked } from './verbatims.ts';

export interface CoOccurrenceInput {
  readonly unit: CoOccurrenceUnit;
  /** Null for every code in use. */
  readonly codeIds: readonly string[] | null;
}

/**
 * How often verbatims of one code stand so to verbatims of another: each verbatim of the row's code counts once in a
 * cell, however many of the column's it meets, so that a cell says just as many as its query lists.
 */
export function coOccurrence(reader: Reader, { unit, codeIds }: CoOccurrenceInput): CoOccurrence {
  const chosen = codeIds === null ? null : new Set(codeIds);
  const codings = askedCodings(reader).filter(({ codeId }) => chosen === null || chosen.has(codeId));
  const verbatims = new Map<string, number>();
  for (const { codeId } of codings) verbatims.set(codeId, (verbatims.get(codeId) ?? 0) + 1);
  const codes = codeTree(reader).flatMap(({ id, name, path, hue }) => {
    const count = verbatims.get(id);
    return count === undefined ? [] : [{ id, name, path: [...path], hue, verbatims: count }];
  });
  const indexes = new Map(codes.map(({ id }, index) => [id, index]));
  const counts = new Map<number, number>();
  for (const source of sourcesOf(codings))
    for (const [row, columns] of metBy(source, unit, indexes))
      for (const column of columns) {
        const cell = row * codes.length + column;
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
  const cells = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([cell, count]) => ({
      row: Math.floor(cell / codes.length),
      column: cell % codes.length,
      verbatims: count,
    }));
  return { codes, cells };
}

/** For each coding of one source, its code and the other codes that it meets. */
function* metBy(
  codings: readonly Asked[],
  unit: CoOccurrenceUnit,
  indexes: ReadonlyMap<string, number>,
): Generator<[number, ReadonlySet<number>]> {
  const codes = codings.map(({ codeId }) => indexes.get(codeId) ?? -1);
  const everywhere = new Set(codes);
  const met = codings.map(() => new Set<number>());
  // By place, so that what begins after the last turn that one touches cannot meet it any more.
  for (const [index, one] of unit === 'same-source' ? [] : codings.entries())
    for (let next = index + 1; next < codings.length; next += 1) {
      const other = codings[next];
      if (!other || (other.start >= one.end && (unit === 'overlapping' || other.firstTurn > one.lastTurn)))
        break;
      if (!stands(unit, one, other, 0)) continue;
      met[index]?.add(codes[next] ?? -1);
      met[next]?.add(codes[index] ?? -1);
    }
  for (const [index, own] of codes.entries()) {
    const others = new Set(unit === 'same-source' ? everywhere : met[index]);
    others.delete(own);
    yield [own, others];
  }
}

/** Codings come by source already. */
function sourcesOf(codings: readonly Asked[]): Asked[][] {
  const sources: Asked[][] = [];
  for (const coding of codings) {
    const last = sources.at(-1);
    if (last && last[0]?.sourceId === coding.sourceId) last.push(coding);
    else sources.push([coding]);
  }
  return sources;
}
