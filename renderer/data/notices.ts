import { create } from 'zustand';
import type { MessageId } from '../../shared/messages/index.ts';

export interface Notice {
  readonly id: number;
  /** An alert says that something was refused; a status, that something was done. */
  readonly tone: 'status' | 'alert';
  readonly message: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Notices {
  readonly notices: readonly Notice[];
  dismiss(id: number): void;
}

let next = 1;

/** The short messages at the foot of the window: the one place for them. */
export const useNotices = create<Notices>()((set) => ({
  notices: [],
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
}));

/** Shows a notice; at most three stand at once, the oldest gives way. */
export function notify(tone: Notice['tone'], message: MessageId, values: Notice['values'] = {}): void {
  useNotices.setState((state) => ({ notices: [...state.notices.slice(-2), { id: next++, tone, message, values }] }));
}
