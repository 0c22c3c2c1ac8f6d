import { useQuery } from '@tanstack/react-query';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Select, type Option } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import type { VerbatimFilter } from './verbatim-filter.ts';

const all = 'all';
const marks = ['exemplary', 'typical', 'borderline', 'detached'] as const;

interface FilterBarProps {
  filter: VerbatimFilter;
  onFilter: (filter: VerbatimFilter) => void;
}

/** Narrows the verbatims to a case, a group, a coder or a mark. */
export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const t = useT();
  const { language, coders } = useStudy();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const groups = useQuery(api.cases.groups.queryOptions()).data ?? [];
  const named = (items: readonly { id: string; name: string }[]): Option[] => [
    { id: all, label: t('codebook.filter.all') },
    ...items.map(({ id, name }) => ({ id, label: name, lang: language })),
  ];
  const orNull = (id: string): string | null => (id === all ? null : id);
  return (
    <div className="filter-bar" role="group" aria-label={t('codebook.filter')}>
      <Select
        drawing="tool"
        label={t('codebook.filter.case')}
        options={named(cases)}
        value={filter.caseId ?? all}
        onChange={(id) => onFilter({ ...filter, caseId: orNull(id) })}
      />
      <Select
        drawing="tool"
        label={t('codebook.filter.group')}
        options={named(groups)}
        value={filter.groupId ?? all}
        onChange={(id) => onFilter({ ...filter, groupId: orNull(id) })}
      />
      {coders.length > 1 && (
        <Select
          drawing="tool"
          label={t('codebook.filter.coder')}
          options={named(coders)}
          value={filter.coderId ?? all}
          onChange={(id) => onFilter({ ...filter, coderId: orNull(id) })}
        />
      )}
      <Select
        drawing="tool"
        label={t('codebook.filter.mark')}
        options={[
          { id: all, label: t('codebook.filter.all') },
          ...marks.map((mark) => ({ id: mark, label: t(`codebook.mark.${mark}`) })),
        ]}
        value={filter.mark ?? all}
        onChange={(id) => onFilter({ ...filter, mark: marks.find((mark) => mark === id) ?? null })}
      />
    </div>
  );
}
