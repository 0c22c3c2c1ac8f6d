import { formatPlace, goTo } from '../app/location.ts';
import { SubListSlot } from '../app/slots.tsx';
import type { SavedQuery } from '../../shared/contract/search.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { newQuery } from './query-draft.ts';

interface SearchListProps {
  queries: readonly SavedQuery[];
  /** The id of the query that is shown. */
  shown: string | null;
}

/** The saved queries, under the nav's sections. */
export function SearchList({ queries, shown }: SearchListProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <SubListSlot>
      <h3>
        {t('search.tab.queries')}
        <span className="n">
          <IconButton
            small
            icon="plus"
            label={t('search.query.new')}
            onPress={() => goTo({ section: 'search', id: newQuery })}
          />
        </span>
      </h3>
      <ul>
        {queries.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${formatPlace({ section: 'search', id })}`}
              {...(id === shown ? { 'aria-current': 'true' as const } : {})}
              onClick={(event) => {
                event.preventDefault();
                goTo({ section: 'search', id });
              }}
            >
              <span className="name" lang={language} title={title}>
                {title}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </SubListSlot>
  );
}
