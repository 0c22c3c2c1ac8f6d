import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatrixSummary } from '../../shared/contract/matrices.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

/** The matrix whose codes and cases are compared: the first until another is chosen; undefined until they are known. */
export function useMatrixChoice() {
  const matrices = useQuery(api.matrices.list.queryOptions()).data;
  const [id, setId] = useState<string | null>(null);
  const matrix = matrices && (matrices.find((one) => one.id === id) ?? matrices[0] ?? null);
  return { matrices: matrices ?? [], matrix, choose: setId };
}

interface MatrixChoiceProps {
  matrices: readonly MatrixSummary[];
  matrix: MatrixSummary;
  choose: (id: string) => void;
}

/** Chooses the matrix whose codes and cases are compared. */
export function MatrixChoice({ matrices, matrix, choose }: MatrixChoiceProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <Select
      drawing="tool"
      label={t('comparison.of')}
      options={matrices.map(({ id, title }) => ({ id, label: title, lang: language }))}
      value={matrix.id}
      onChange={choose}
    />
  );
}

/** What is said where there is no matrix to compare cases by. */
export function NoMatrix() {
  const t = useT();
  return (
    <EmptyState action={<Button onPress={() => goTo({ section: 'matrices' })}>{t('matrices.new')}</Button>}>
      {t('comparison.noMatrix')}
    </EmptyState>
  );
}
