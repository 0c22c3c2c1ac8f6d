import { ORPCError } from '@orpc/client';
import { ErrorCode, ErrorDetails } from '../../shared/contract/errors.ts';
import { errorMessageId } from '../../shared/messages/error-message.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import { notify } from './notices.ts';

/** What the engine refused and why. Whatever is not of the contract is `Unexpected`. */
export function refusal(error: unknown): { code: ErrorCode; details: ErrorDetails } {
  if (error instanceof Error && error.name === 'AbortError') return { code: 'Cancelled', details: {} };
  if (error instanceof ORPCError) {
    const code = ErrorCode.safeParse(error.code);
    const details = ErrorDetails.safeParse(error.data);
    if (code.success) return { code: code.data, details: details.success ? details.data : {} };
  }
  return { code: 'Unexpected', details: {} };
}

/** The message for a refusal, for a place of its own (a form, a dialog). */
export function refusalMessage(error: unknown): MessageId {
  const { code, details } = refusal(error);
  return errorMessageId(code, details);
}

/** Waits for a command; a refusal becomes a notice and `undefined`. A cancelled one is silent. */
export async function run<T>(command: Promise<T>): Promise<T | undefined> {
  try {
    return await command;
  } catch (error) {
    const { code, details } = refusal(error);
    if (code !== 'Cancelled') notify('alert', errorMessageId(code, details));
    return undefined;
  }
}
