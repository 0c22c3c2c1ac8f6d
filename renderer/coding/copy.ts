import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { paragraphAt } from '../../shared/text/places.ts';
import { quote } from '../../shared/text/typography.ts';
import { api, notify, queryClient } from '../data/index.ts';
import { clock } from '../ui/format.ts';
import type { T } from '../ui/t.tsx';

/** Puts plain text on the clipboard; a page may do so in answer to a key without asking. */
function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}

/** Copies a verbatim with where it stands: who says it by public label, the source, the turn and its time. */
export async function copyVerbatim(
  t: T,
  language: 'en' | 'fr' | 'es',
  { id, start }: Coding,
  { title, paragraphs }: SourceText,
): Promise<void> {
  const detail = await queryClient.ensureQueryData(api.coding.detail.queryOptions({ input: { id } }));
  if (!detail) return;
  const at = paragraphAt(
    paragraphs.map((paragraph) => paragraph.start),
    start,
  );
  const turn = paragraphs.slice(0, at + 1).filter(({ startsTurn }) => startsTurn).length;
  const reference = [
    detail.publicLabel,
    title,
    t('coding.copy.turn', { number: turn }),
    detail.time === null ? null : clock(detail.time),
  ].filter(Boolean);
  copyText(`${quote(detail.text, language)} (${reference.join(', ')})`);
  notify('status', 'coding.copy.done');
}
