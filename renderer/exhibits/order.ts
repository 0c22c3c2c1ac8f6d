/** The list with one of its ids a step earlier or later; the same order when there is no such step. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const other = at < 0 ? undefined : ids[at + by];
  if (other === undefined) return [...ids];
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

/** What `id` goes just before when it takes a step in its list (null: the end); undefined when it cannot. */
export function stepBefore(ids: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  if (by === -1) return ids[at - 1];
  return at === ids.length - 1 ? undefined : (ids[at + 2] ?? null);
}
