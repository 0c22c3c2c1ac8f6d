import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { toHue } from '../ui/code.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { codeSubsets, subsetOf } from './code-subsets.ts';

interface CodesChoiceProps {
  /** Null is all of them. */
  codeIds: readonly string[] | null;
  onChange: (codeIds: string[] | null) => void;
}

const all = 'all';
const chosen = 'chosen';

/** All codes, those of a research question, or a part of the tree. */
export function CodesChoice({ codeIds, onChange }: CodesChoiceProps) {
  const t = useT();
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const questions = useQuery(api.project.questions.queryOptions()).data;
  const subsets = useMemo(() => codeSubsets(codes ?? [], questions ?? []), [codes, questions]);
  const value = codeIds === null ? all : (subsetOf(subsets, codeIds)?.id ?? chosen);
  return (
    <Select
      drawing="tool"
      label={t('comparison.codes')}
      options={[
        { id: all, label: t('comparison.codes.all') },
        ...(value === chosen ? [{ id: chosen, label: t('matrices.chosen'), isDisabled: true }] : []),
        ...subsets.map(({ id, of }) =>
          of.type === 'question'
            ? {
                id,
                label: t('project.question.number', { number: of.question.number }),
                detail: of.question.text,
                lang: language,
              }
            : { id, label: of.code.name, hue: toHue(of.code.hue), lang: language },
        ),
      ]}
      value={value}
      onChange={(id) => {
        const subset = subsets.find((one) => one.id === id);
        onChange(subset ? [...subset.codeIds] : null);
      }}
    />
  );
}
