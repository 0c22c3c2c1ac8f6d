import { useQuery } from '@tanstack/react-query';
import type { SearchFilters } from '../../shared/contract/search.ts';
import { SpeakerRole } from '../../shared/contract/sources.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Select, type Option } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { useCodeOptions } from './use-code-options.ts';

interface FindFiltersProps {
  filters: SearchFilters;
  onFilters: (filters: SearchFilters) => void;
}

const all = 'all';

/** Narrows a search to a case, a source, who speaks, or what has a code. */
export function FindFilters({ filters, onFilters }: FindFiltersProps) {
  const t = useT();
  const { language } = useStudy();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const groups = useQuery(api.cases.groups.queryOptions()).data ?? [];
  const sources = useQuery(api.sources.list.queryOptions()).data ?? [];
  const codes = useCodeOptions();
  const choice = (
    label: string,
    options: readonly Option[],
    chosen: readonly string[],
    onChange: (ids: string[]) => void,
  ) => (
    <Select
      drawing="tool"
      label={label}
      options={[{ id: all, label: t('codebook.filter.all') }, ...options]}
      value={chosen[0] ?? all}
      onChange={(id) => onChange(id === all ? [] : [id])}
    />
  );
  const named = (items: readonly { id: string; name: string }[]): Option[] =>
    items.map(({ id, name }) => ({ id, label: name, lang: language }));
  return (
    <div className="find-filters" role="group" aria-label={t('search.filters')}>
      {choice(t('search.on.case'), named(cases), filters.caseIds, (caseIds) =>
        onFilters({ ...filters, caseIds }),
      )}
      {choice(
        t('search.on.source'),
        sources.map(({ id, title }) => ({ id, label: title, lang: language })),
        filters.sourceIds,
        (sourceIds) => onFilters({ ...filters, sourceIds }),
      )}
      {choice(t('search.on.group'), named(groups), filters.groupIds, (groupIds) =>
        onFilters({ ...filters, groupIds }),
      )}
      {choice(
        t('search.on.role'),
        SpeakerRole.options.map((role) => ({ id: role, label: t(`search.role.${role}`) })),
        filters.roles,
        (roles) =>
          onFilters({ ...filters, roles: roles.flatMap((role) => SpeakerRole.safeParse(role).data ?? []) }),
      )}
      {choice(t('search.on.code'), codes, filters.codeIds, (codeIds) => onFilters({ ...filters, codeIds }))}
    </div>
  );
}
