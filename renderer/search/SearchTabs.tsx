import { goTo } from '../app/location.ts';
import { useT } from '../ui/t.tsx';
import { pairsId } from './pairs-state.ts';
import { newQuery } from './query-draft.ts';

const tabs = ['texts', 'queries', 'pairs'] as const;
type Tab = (typeof tabs)[number];

const idOf: Readonly<Record<Tab, string | null>> = { texts: null, queries: newQuery, pairs: pairsId };

/** The views of the section, for their bars. */
export function SearchTabs({ current }: { current: Tab }) {
  const t = useT();
  return (
    <span className="tab-links" role="tablist" aria-label={t('search.views')}>
      {tabs.map((tab) => {
        const id = idOf[tab];
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={tab === current}
            onClick={() => goTo({ section: 'search', ...(id !== null && { id }) })}
          >
            {t(`search.tab.${tab}`)}
          </button>
        );
      })}
    </span>
  );
}
