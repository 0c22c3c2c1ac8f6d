import type { ErrorCode, ErrorDetails } from '../contract/errors.ts';
import { messages, type MessageId } from './index.ts';

function known(id: string): id is MessageId {
  return id in messages.en;
}

/** The message that says a refusal in the most exact words there are: by code and reason, or by code. */
export function errorMessageId(code: ErrorCode, details: ErrorDetails): MessageId {
  const exact = `errors.${code}.${details.reason ?? ''}`;
  return known(exact) ? exact : `errors.${code}`;
}
