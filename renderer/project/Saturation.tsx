import type { Overview } from '../../shared/contract/project.ts';
import { goTo } from '../app/location.ts';
import { useT } from '../ui/t.tsx';
import { Part } from './Part.tsx';

/**
 * The saturation curve: for each interview in order of date, how many codes have been used up to it, and how many of
 * these it was the first to use. When the solid part is gone, new interviews bring no new codes.
 */
export function Saturation({ steps }: { steps: Overview['saturation'] }) {
  const t = useT();
  const most = Math.max(1, ...steps.map(({ codes }) => codes));
  if (steps.length === 0)
    return (
      <Part title={t('project.overview.saturation')}>
        <p className="ref">{t('project.overview.saturation.none')}</p>
      </Part>
    );
  return (
    <Part title={t('project.overview.saturation')}>
      <ol className="saturation">
        {steps.map(({ sourceId, title, newCodes, codes }) => {
          const words = t('project.overview.saturation.bar', { title, codes, fresh: newCodes });
          return (
            <li key={sourceId}>
              <button
                type="button"
                aria-label={words}
                title={words}
                onClick={() => goTo({ section: 'sources', id: sourceId })}
              >
                <i className="known" style={{ height: `${(100 * (codes - newCodes)) / most}%` }} />
                <i className="fresh" style={{ height: `${(100 * newCodes) / most}%` }} />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="ref">{t('project.overview.saturation.note')}</p>
    </Part>
  );
}
