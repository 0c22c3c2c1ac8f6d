import type { CodeEvent } from '../../shared/contract/code-history.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';

/** What became of a code, in a sentence; what was written before can be opened. */
export function EventWords({ event }: { event: CodeEvent }) {
  const t = useT();
  const { language } = useStudy();
  const { change, details, fields } = event;
  const parent = fields.find(({ field }) => field === 'parent');
  const sentence = (): string => {
    switch (change) {
      case 'added':
        return details['codes'] === undefined
          ? t('codebook.event.added')
          : t('codebook.event.addedFrom', { codes: details['codes'], count: details['count'] ?? 0 });
      case 'moved':
        if (!parent) return t('codebook.event.placed');
        return parent.after === ''
          ? t('codebook.event.movedTop')
          : t('codebook.event.moved', { parent: parent.after });
      case 'merged-into':
        return t('codebook.event.merged-into', { code: details['code'] ?? '' });
      case 'merged-from':
      case 'split-from':
        return t(`codebook.event.${change}`, {
          codes: details['codes'] ?? '',
          count: details['count'] ?? 0,
        });
      case 'split-into':
        return t('codebook.event.split-into', {
          code: details['code'] ?? '',
          count: details['count'] ?? 0,
        });
      default:
        return t(`codebook.event.${change}`);
    }
  };
  const value = (field: string, said: string): string => {
    if (said === '') return t('codebook.event.nothing');
    if (field === 'kind' && (said === 'thematic' || said === 'conceptual')) return t(`codebook.kind.${said}`);
    if (field === 'origin') return t(said === 'emergent' ? 'app.code.emergent' : 'app.code.apriori');
    if (field === 'hue')
      return said === '0' ? t('codebook.colour.none') : t('codebook.colour.number', { number: said });
    return said;
  };
  return (
    <>
      <span>{sentence()}</span>
      {fields.map(({ field, before, after }) => {
        if (field === 'parent') return null;
        const was = value(field, before);
        const is = value(field, after);
        if (field === 'definition' || field === 'useWhen' || field === 'notWhen')
          return (
            <details key={field}>
              <summary>{t(`codebook.field.${field}`)}</summary>
              <p lang={language} className="was">
                {was}
              </p>
              <p lang={language}>{is}</p>
            </details>
          );
        return (
          <span key={field} className="ref">
            {field === 'name' ? `${was} → ${is}` : `${t(`codebook.field.${field}`)} ${was} → ${is}`}
          </span>
        );
      })}
    </>
  );
}
