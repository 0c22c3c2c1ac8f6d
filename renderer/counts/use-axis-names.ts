import { useQuery } from '@tanstack/react-query';
import type { CountAxis } from '../../shared/contract/counts.ts';
import { api } from '../data/index.ts';
import { useT } from '../ui/t.tsx';

/** The name of an axis in a sentence: "codes", "cases", or an attribute's own. */
export function useAxisNames(): (axis: CountAxis) => string {
  const t = useT();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data;
  return (axis) =>
    axis.of === 'attribute'
      ? (attributes?.find(({ id }) => id === axis.attributeId)?.name ?? '')
      : t(`counts.axis.${axis.of}`);
}
