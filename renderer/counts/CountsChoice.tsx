import { useQuery } from '@tanstack/react-query';
import {
  countAxes,
  countMeasures,
  type CountAxis,
  type CountMeasure,
  type CountsDefinition,
} from '../../shared/contract/counts.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Select, type SelectProps } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

interface CountsChoiceProps {
  definition: CountsDefinition;
  onChange: (definition: CountsDefinition) => void;
  drawing?: 'field' | 'tool';
}

const keyOf = (axis: CountAxis): string => (axis.of === 'attribute' ? axis.attributeId : axis.of);

const shares = ['none', 'row', 'column'] as const satisfies readonly CountsDefinition['share'][];

/** What a table counts, by what, and how a cell is shown. */
export function CountsChoice({ definition, onChange, drawing = 'field' }: CountsChoiceProps) {
  const t = useT();
  const { language } = useStudy();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const axes = [
    ...countAxes.map((of) => ({ id: of, label: t(`counts.axis.${of}`) })),
    ...attributes.map(({ id, name, owner }) => ({
      id,
      label: name,
      lang: language,
      detail: t(`counts.attributeOf.${owner}`),
    })),
  ];
  const axisOf = (id: string): CountAxis => {
    const of = countAxes.find((one) => one === id);
    return of ? { of } : { of: 'attribute', attributeId: id };
  };
  const choice = (label: SelectProps['label'], rest: Omit<SelectProps, 'label'>) => (
    <Select label={label} drawing={drawing} {...rest} />
  );
  return (
    <>
      {choice(t('counts.measure'), {
        options: countMeasures.map((id) => ({ id, label: t(`counts.measure.${id}`) })),
        value: definition.measure,
        onChange: (id) => {
          const measure = countMeasures.find((one): one is CountMeasure => one === id);
          if (measure) onChange({ ...definition, measure });
        },
      })}
      {choice(t('counts.rows'), {
        options: axes,
        value: keyOf(definition.rows),
        onChange: (id) => onChange({ ...definition, rows: axisOf(id), rowKeys: null }),
      })}
      {choice(t('counts.columns'), {
        options: axes,
        value: keyOf(definition.columns),
        onChange: (id) => onChange({ ...definition, columns: axisOf(id), columnKeys: null }),
      })}
      {choice(t('counts.share'), {
        options: shares.map((id) => ({ id, label: t(`counts.share.${id}`) })),
        value: definition.share,
        onChange: (id) => {
          const share = shares.find((one) => one === id);
          if (share) onChange({ ...definition, share });
        },
      })}
    </>
  );
}
