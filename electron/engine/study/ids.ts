import { v7 } from 'uuid';

/** A new id: UUIDv7, so ids sort by time of making and two people's work can be merged. */
export function newId(): string {
  return v7();
}

/** The present moment, UTC ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}
