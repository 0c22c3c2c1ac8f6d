import type { UnreadableReason } from '../../../../shared/contract/errors.ts';
import type { RawParagraph } from '../../../../shared/text/draft.ts';

/** What the reading worker answers to a path. */
export type ReadingReply =
  | { readonly ok: true; readonly title: string; readonly raw: RawParagraph[] }
  | { readonly ok: false; readonly reason: UnreadableReason };
