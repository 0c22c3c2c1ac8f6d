import type { UnreadableReason } from '../../../../shared/contract/errors.ts';

/** A file that could not be read, and why. Carries what the contract's `Unreadable` error carries. */
export class ReadingError extends Error {
  readonly code = 'Unreadable';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(`The file cannot be read: ${reason}`, options);
    this.name = 'ReadingError';
    this.reason = reason;
  }

  get details(): { reason: UnreadableReason } {
    return { reason: this.reason };
  }
}
