import { z } from 'zod';
import { errorCodes, unreadableReasons } from '../../shared/contract/errors.ts';
import type { MessageId } from '../../shared/messages/index.ts';
import type { T } from './t.tsx';

const Details = z.object({ reason: z.string().optional(), name: z.string().optional() });
const Refusal = z.object({
  code: z.enum(errorCodes),
  details: Details.optional(),
  data: Details.optional(),
});

/**
 * One sentence for anything that was thrown: what happened and what to do. Whatever is not one of the engine's own
 * refusals is an unexpected error; neither its text nor its stack is ever shown.
 */
export function errorSentence(t: T, error: unknown): string {
  const refusal = Refusal.safeParse(error);
  if (!refusal.success) return t('errors.Unexpected');
  const { code, details, data } = refusal.data;
  const { reason, name } = details ?? data ?? {};
  const sentence = t(sentenceId(code, reason));
  return name ? t('errors.named', { name, sentence }) : sentence;
}

function sentenceId(code: (typeof errorCodes)[number], reason: string | undefined): MessageId {
  if (code !== 'Unreadable') return `errors.${code}`;
  const known = unreadableReasons.find((one) => one === reason);
  return known ? `errors.Unreadable.${known}` : 'errors.Unreadable';
}
