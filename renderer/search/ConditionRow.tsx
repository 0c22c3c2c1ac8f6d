import { useQuery } from '@tanstack/react-query';
import type { QueryCondition } from '../../shared/contract/search.ts';
import { SpeakerRole } from '../../shared/contract/sources.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { DateField, NumberField } from '../ui/field.tsx';
import { Select, type Option } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { AttributeCondition } from './AttributeCondition.tsx';
import { ManyField } from './ManyField.tsx';
import { askOf, asks, conditionOf } from './query-draft.ts';
import { useCodeOptions } from './use-code-options.ts';

interface ConditionRowProps {
  condition: QueryCondition;
  onChange: (condition: QueryCondition) => void;
  onRemove: () => void;
}

/** One thing asked of a verbatim: with or without, what, and which. */
export function ConditionRow({ condition, onChange, onRemove }: ConditionRowProps) {
  const t = useT();
  const ask = askOf(condition);
  return (
    <li className="condition">
      <Select
        drawing="tool"
        aria-label={t('search.with.label')}
        options={(['with', 'without'] as const).map((id) => ({ id, label: t(`search.${id}`) }))}
        value={condition.not ? 'without' : 'with'}
        onChange={(id) => onChange({ ...condition, not: id === 'without' })}
      />
      <Select
        drawing="tool"
        aria-label={t('search.ask')}
        options={asks.map((id) => ({ id, label: t(`search.ask.${id}`) }))}
        value={ask}
        onChange={(id) => {
          const next = asks.find((one) => one === id);
          if (next) onChange(conditionOf(next, condition));
        }}
      />
      <Which condition={condition} onChange={onChange} label={t(`search.ask.${ask}`)} />
      <IconButton small icon="close" label={t('search.condition.remove')} onPress={onRemove} />
    </li>
  );
}

type WhichProps = Pick<ConditionRowProps, 'condition' | 'onChange'> & { label: string };

function Which({ condition, onChange, label }: WhichProps) {
  const t = useT();
  const many = (options: readonly Option[], chosen: readonly string[], change: (ids: string[]) => void) => (
    <ManyField label={label} options={options} chosen={chosen} onChange={change} />
  );
  switch (condition.on) {
    case 'code':
    case 'relation':
      return <CodesAsked condition={condition} onChange={onChange} label={label} />;
    case 'role':
      return many(
        SpeakerRole.options.map((id) => ({ id, label: t(`search.role.${id}`) })),
        condition.roles,
        (ids) => onChange({ ...condition, roles: SpeakerRole.options.filter((role) => ids.includes(role)) }),
      );
    case 'attribute':
      return <AttributeCondition condition={condition} onChange={onChange} />;
    case 'date':
      return (
        <span className="range">
          <DateField
            aria-label={t('search.from')}
            value={condition.from}
            onChange={(from) => onChange({ ...condition, from })}
          />
          <span>–</span>
          <DateField
            aria-label={t('search.to')}
            value={condition.to}
            onChange={(to) => onChange({ ...condition, to })}
          />
        </span>
      );
    default:
      return <ThingsAsked condition={condition} onChange={onChange} label={label} />;
  }
}

function CodesAsked({
  condition,
  onChange,
  label,
}: WhichProps & { condition: Extract<QueryCondition, { on: 'code' | 'relation' }> }) {
  const t = useT();
  const options = useCodeOptions();
  return (
    <>
      <ManyField
        label={label}
        options={options}
        chosen={condition.codeIds}
        onChange={(codeIds) => onChange({ ...condition, codeIds })}
      />
      {condition.on === 'relation' && condition.relation === 'followed' && (
        <NumberField
          className="turns"
          beside
          label={t('search.turns')}
          minValue={0}
          maxValue={1000}
          value={condition.turns}
          onChange={(turns) => onChange({ ...condition, turns: Number.isNaN(turns) ? 1 : turns })}
        />
      )}
      <Checkbox isSelected={condition.subcodes} onChange={(subcodes) => onChange({ ...condition, subcodes })}>
        {t('search.subcodes')}
      </Checkbox>
    </>
  );
}

function ThingsAsked({
  condition,
  onChange,
  label,
}: WhichProps & {
  condition: Extract<QueryCondition, { on: 'case' | 'group' | 'participant' | 'source' | 'coder' }>;
}) {
  const { coders } = useStudy();
  const { on } = condition;
  const cases = useQuery({ ...api.cases.list.queryOptions(), enabled: on === 'case' }).data;
  const groups = useQuery({ ...api.cases.groups.queryOptions(), enabled: on === 'group' }).data;
  const people = useQuery({ ...api.cases.participants.queryOptions(), enabled: on === 'participant' }).data;
  const sources = useQuery({ ...api.sources.list.queryOptions(), enabled: on === 'source' }).data;
  const named = (items: readonly { id: string; name: string }[] | undefined): Option[] =>
    (items ?? []).map(({ id, name }) => ({ id, label: name }));
  const options = {
    case: () => named(cases),
    group: () => named(groups),
    participant: () => named(people?.map(({ id, confidentialName: name }) => ({ id, name }))),
    source: () => named(sources?.map(({ id, title: name }) => ({ id, name }))),
    coder: () => named(coders),
  }[on]();
  return (
    <ManyField
      label={label}
      options={options}
      chosen={condition.ids}
      onChange={(ids) => onChange({ ...condition, ids })}
    />
  );
}
