import { useQuery } from '@tanstack/react-query';
import type { SourceSummary } from '../../shared/contract/sources.ts';
import { formatPlace, goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { StateDisc } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';

/** The interviews case by case under the nav, each with the state of its coding. */
export function SourceList({
  sources,
  current,
}: {
  sources: readonly SourceSummary[];
  current: string | null;
}) {
  const t = useT();
  const { language } = useStudy();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const interviews = sources.filter(({ kind }) => kind === 'interview');
  const groups = [
    ...cases.map(({ id, name }) => ({
      name,
      sources: interviews.filter(({ caseIds }) => caseIds.includes(id)),
    })),
    { name: t('sources.noCase'), sources: interviews.filter(({ caseIds }) => caseIds.length === 0) },
    { name: t('sources.others'), sources: sources.filter(({ kind }) => kind !== 'interview') },
  ].filter((group) => group.sources.length > 0);
  return groups.map((group) => (
    <section key={group.name} className="source-list">
      <h3 lang={language}>
        {group.name} <span className="n">{group.sources.length}</span>
      </h3>
      <ul>
        {group.sources.map((source) => (
          <li key={source.id}>
            <a
              href={`#${formatPlace({ section: 'sources', id: source.id })}`}
              lang={language}
              {...(source.id === current ? { 'aria-current': 'true' as const } : {})}
              onClick={(event) => {
                event.preventDefault();
                goTo({ section: 'sources', id: source.id });
              }}
            >
              <StateDisc
                state={source.status === 'new' ? 'empty' : source.status === 'coding' ? 'half' : 'full'}
                label={t(`sources.status.${source.status}`)}
              />
              <span>{source.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
