import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import { paragraphAt } from '../../shared/text/places.ts';
import { quote } from '../../shared/text/typography.ts';
import { copyForOthers } from '../confidentiality/copied.ts';
import { api, notify, queryClient } from '../data/index.ts';
import { clock } from '../ui/format.ts';
import type { T } from '../ui/t.tsx';

/** Copies verbatims, one a line, with where they stand: who says it by public label, the source, the turn and its time. */
export async function copyVerbatims(
  t: T,
  language: 'en' | 'fr' | 'es',
  codings: readonly Coding[],
  { title, paragraphs }: SourceText,
): Promise<void> {
  const details = await Promise.all(
    codings.map(({ id }) => queryClient.ensureQueryData(api.coding.detail.queryOptions({ input: { id } }))),
  );
  const starts = paragraphs.map((paragraph) => paragraph.start);
  const lines = details.flatMap((detail) => {
    if (!detail) return [];
    const at = paragraphAt(starts, detail.start);
    const turn = paragraphs.slice(0, at + 1).filter(({ startsTurn }) => startsTurn).length;
    const reference = [
      detail.publicLabel,
      title,
      t('coding.copy.turn', { number: turn }),
      detail.time === null ? null : clock(detail.time),
    ].filter(Boolean);
    return `${quote(detail.text, language)} (${reference.join(', ')})`;
  });
  if (lines.length === 0) return;
  await copyForOthers(lines.join('\n'));
  notify('status', 'coding.copy.done', { count: lines.length });
}
