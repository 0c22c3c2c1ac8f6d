import type { SourceText } from '../../shared/contract/sources.ts';
import { useStudy } from '../project/use-study.ts';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';
import { useGuide } from './guide-themes.ts';

/** The themes of the guide in one interview, those still to be met in grey; a press goes to where one is first marked. */
export function ThemesHere({ source, onReveal }: { source: SourceText; onReveal: (place: number) => void }) {
  const t = useT();
  const { language } = useStudy();
  const { themes, marks } = useGuide(source);
  if (source.kind !== 'interview' || themes.length === 0) return null;
  const covered = themes.filter(({ id }) => marks.some(({ themeId }) => themeId === id)).length;
  return (
    <InspectorSection
      title={t('cases.theme.here')}
      count={t('cases.themes.of', { count: covered, all: themes.length })}
    >
      <ul className="codes-here themes-here">
        {themes.map(({ id, name }) => {
          const own = marks.filter(({ themeId }) => themeId === id);
          const [first] = own;
          return (
            <li key={id} lang={language}>
              {first ? (
                <button type="button" onClick={() => onReveal(first.start)}>
                  <span>{name}</span>
                  <span className="n" title={t('cases.themes.turns', { count: own.length })}>
                    {own.length}
                  </span>
                </button>
              ) : (
                <span className="ref">{name}</span>
              )}
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
