import { create } from 'zustand';
import { keep, recall } from '../app/remembered.ts';

interface Pins {
  readonly projectId: string;
  /** Codes on the digits 1 to 9. */
  readonly codes: readonly (string | null)[];
  /** The codes given last: what `.` repeats. */
  readonly last: readonly string[];
}

/** Pinned codes of the open project, remembered on this machine. */
export const usePins = create<Pins>(() => ({ projectId: '', codes: [], last: [] }));

const keyOf = (projectId: string): string => `pins.${projectId}`;

/** Takes up the pins of a project. */
export function followPins(projectId: string): void {
  if (usePins.getState().projectId === projectId) return;
  const codes = (recall(keyOf(projectId)) ?? '').split(' ').map((id) => (id === '' ? null : id));
  usePins.setState({ projectId, codes, last: [] });
}

/** Puts a code on a digit, 1 to 9; the same again takes it off. */
export function pinCode(digit: number, codeId: string): void {
  const { projectId, codes } = usePins.getState();
  const next = Array.from({ length: 9 }, (_, index) => codes[index] ?? null);
  next[digit - 1] = next[digit - 1] === codeId ? null : codeId;
  usePins.setState({ codes: next });
  keep(keyOf(projectId), next.map((id) => id ?? '').join(' '));
}
