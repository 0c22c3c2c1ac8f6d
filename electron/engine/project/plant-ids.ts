import { newId } from '../study/ids.ts';

/** Ids by the keys of the study data. */
export type Ids = ReadonlyMap<string, string>;

/** New ids for things with keys. */
export function idsOf(items: readonly { key: string }[]): Ids {
  return new Map(items.map(({ key }) => [key, newId()]));
}

/** The id of a key that must be there. */
export function of(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The study data name "${key}", which is not in them.`);
  return id;
}

export const maybe = (ids: Ids, key: string | null): string | null => (key === null ? null : of(ids, key));
