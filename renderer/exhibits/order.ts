/** The list with one of its ids a step earlier or later; the same order when there is no such step. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const other = at < 0 ? undefined : ids[at + by];
  if (other === undefined) return [...ids];
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

/** Where one that is dragged is dropped: just before or after another of its list; null is its end. */
export type DropPlace = { readonly id: string; readonly after: boolean } | null;

/** The list with one of its ids where it was dropped; the same order when either is not in it. */
export function dropped(ids: readonly string[], id: string, place: DropPlace): string[] {
  if (!ids.includes(id) || place?.id === id) return [...ids];
  const rest = ids.filter((one) => one !== id);
  const at = place === null ? rest.length : rest.indexOf(place.id);
  if (at < 0) return [...ids];
  return rest.toSpliced(place?.after === true ? at + 1 : at, 0, id);
}

/** What `id` goes just before when it takes a step in its list (null: the end); undefined when it cannot. */
export function stepBefore(ids: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  if (by === -1) return ids[at - 1];
  return at === ids.length - 1 ? undefined : (ids[at + 2] ?? null);
}
