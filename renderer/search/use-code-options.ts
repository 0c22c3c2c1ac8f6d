import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fullName } from '../codebook/tree.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { toHue } from '../ui/code.tsx';
import type { ManyOption } from './ManyField.tsx';

/** All codes with their whole paths, to choose from. */
export function useCodeOptions(): readonly ManyOption[] {
  const { language } = useStudy();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  return useMemo(
    () =>
      (codes ?? []).map((code) => ({
        id: code.id,
        label: fullName(code),
        short: code.name,
        hue: toHue(code.hue),
        emergent: code.origin === 'emergent',
        lang: language,
      })),
    [codes, language],
  );
}
