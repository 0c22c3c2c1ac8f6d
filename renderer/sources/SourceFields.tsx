import { useQuery } from '@tanstack/react-query';
import type { SourceKind } from '../../shared/contract/sources.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { DateField, NumberField, TextField } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';

/** What a source is, beside its text. */
export interface SourceFacts {
  readonly title: string;
  readonly kind: SourceKind;
  readonly caseIds: readonly string[];
  readonly date: string | null;
  readonly durationMinutes: number | null;
  readonly place: string;
}

const kinds = ['interview', 'field-note', 'document'] as const;

/** The fields for a source's title, kind, cases, date, duration and place. */
export function SourceFields({
  facts,
  onChange,
}: {
  facts: SourceFacts;
  onChange: (facts: SourceFacts) => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  const set = (some: Partial<SourceFacts>) => onChange({ ...facts, ...some });
  const addCase = async () => {
    const id = await run(client.cases.add({ name: t('cases.new.name'), publicLabel: '' }));
    if (id) set({ caseIds: [...facts.caseIds, id] });
  };
  return (
    <div className="form">
      <TextField
        label={t('sources.column.title')}
        value={facts.title}
        onChange={(title) => set({ title })}
        lang={language}
        serif
      />
      <RadioSeg
        label={t('sources.column.kind')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`sources.kind.${kind}`) }))}
        value={facts.kind}
        onChange={(kind) => set({ kind })}
      />
      <fieldset className="case-choice">
        <legend className="field-label">{t('sources.cases')}</legend>
        {cases.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={facts.caseIds.includes(id)}
            onChange={(on) =>
              set({ caseIds: on ? [...facts.caseIds, id] : facts.caseIds.filter((one) => one !== id) })
            }
          >
            <span lang={language}>{name}</span>
          </Checkbox>
        ))}
        {cases.length === 0 && (
          <Button look="tool" icon="plus" onPress={() => void addCase()}>
            {t('cases.add')}
          </Button>
        )}
      </fieldset>
      <div className="two">
        <DateField label={t('sources.column.date')} value={facts.date} onChange={(date) => set({ date })} />
        <NumberField
          label={t('sources.minutes')}
          value={facts.durationMinutes ?? Number.NaN}
          minValue={1}
          maxValue={100_000}
          onChange={(minutes) => set({ durationMinutes: Number.isNaN(minutes) ? null : minutes })}
        />
      </div>
      <TextField
        label={t('sources.place')}
        value={facts.place}
        onChange={(place) => set({ place })}
        lang={language}
        optional
      />
    </div>
  );
}
