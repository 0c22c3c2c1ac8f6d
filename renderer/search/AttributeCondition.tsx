import { useQuery } from '@tanstack/react-query';
import type { Attribute } from '../../shared/contract/cases.ts';
import type { QueryCondition } from '../../shared/contract/search.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { DateField, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { ManyField } from './ManyField.tsx';

type OfAttribute = Extract<QueryCondition, { on: 'attribute' }>;

interface AttributeConditionProps {
  condition: OfAttribute;
  onChange: (condition: OfAttribute) => void;
}

/** An attribute and its values: those chosen, or from one number or date to another. */
export function AttributeCondition({ condition, onChange }: AttributeConditionProps) {
  const t = useT();
  const { language } = useStudy();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const attribute = attributes.find(({ id }) => id === condition.attributeId);
  return (
    <>
      <Select
        drawing="tool"
        aria-label={t('search.ask.attribute')}
        options={attributes.map(({ id, name, owner }) => ({
          id,
          label: name,
          detail: t(`counts.attributeOf.${owner}`),
          lang: language,
        }))}
        value={condition.attributeId || null}
        onChange={(attributeId) => onChange({ ...condition, attributeId, values: [], from: null, to: null })}
      />
      {attribute && <Values {...{ attribute, condition, onChange }} />}
    </>
  );
}

function Values({ attribute, condition, onChange }: AttributeConditionProps & { attribute: Attribute }) {
  const t = useT();
  const known = useValues(attribute);
  const { from, to } = condition;
  if (attribute.type === 'number' || attribute.type === 'date') {
    const end = (label: string, value: string | null, change: (value: string | null) => void) =>
      attribute.type === 'date' ? (
        <DateField aria-label={label} value={value} onChange={change} />
      ) : (
        <TextField
          aria-label={label}
          placeholder={label}
          inputMode="decimal"
          value={value ?? ''}
          onChange={(text) => change(text.trim() === '' ? null : text.trim().replace(',', '.'))}
        />
      );
    return (
      <span className="range">
        {end(t('search.from'), from, (value) => onChange({ ...condition, from: value }))}
        <span>–</span>
        {end(t('search.to'), to, (value) => onChange({ ...condition, to: value }))}
      </span>
    );
  }
  return (
    <ManyField
      label={attribute.name}
      options={known.map((id) => ({
        id,
        label: attribute.type === 'boolean' ? t(id === 'true' ? 'cases.yes' : 'cases.no') : id,
      }))}
      chosen={condition.values}
      onChange={(values) => onChange({ ...condition, values })}
    />
  );
}

/** What an attribute may be: its choices, yes and no, or the words that stand in the study. */
function useValues({ id, owner, type, choices }: Attribute): readonly string[] {
  const isText = type === 'text';
  const cases = useQuery({ ...api.cases.list.queryOptions(), enabled: isText && owner === 'case' }).data;
  const people = useQuery({
    ...api.cases.participants.queryOptions(),
    enabled: isText && owner === 'participant',
  }).data;
  const sources = useQuery({
    ...api.sources.list.queryOptions(),
    enabled: isText && owner === 'source',
  }).data;
  if (type === 'boolean') return ['true', 'false'];
  if (!isText) return choices;
  const owners = { case: cases, participant: people, source: sources }[owner] ?? [];
  const words = new Set(owners.flatMap(({ values }) => values[id] ?? []));
  return [...words].toSorted((a, b) => a.localeCompare(b));
}
