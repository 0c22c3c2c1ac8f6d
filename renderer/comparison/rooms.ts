import type { Place } from '../app/location.ts';

/** What else there is among the matrices: `counts` alone is a table that is not saved. */
export const roomNames = ['work', 'pairs', 'truth', 'counts'] as const;
export type RoomName = (typeof roomNames)[number];

export interface Room {
  readonly name: RoomName;
  /** Of a saved table of counts. */
  readonly id: string | null;
}

/** The room that a place's id names; null when it is a matrix. */
export function roomOf(id: string | undefined): Room | null {
  const [first, rest] = id?.split(':', 2) ?? [];
  const name = roomNames.find((one) => one === first);
  return name ? { name, id: rest ?? null } : null;
}

/** Where a room is. */
export function placeOfRoom({ name, id }: Room): Place {
  return { section: 'matrices', id: id === null ? name : `${name}:${id}` };
}
