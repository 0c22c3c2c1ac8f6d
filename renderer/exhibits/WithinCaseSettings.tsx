import { useQuery } from '@tanstack/react-query';
import { WithinCaseExhibit } from '../../shared/contract/exhibits.ts';
import { api, run } from '../data/index.ts';
import { Checkbox, RadioSeg } from '../ui/choice.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { editExhibit, withinCase, type WithinCase } from './edit.ts';
import { OrderedChoice } from './OrderedChoice.tsx';

interface WithinCaseProps {
  id: string;
  definition: WithinCase;
}

/** What stands in the rows and cells of the printed matrix of a case. */
export function WithinCaseSettings({ id, definition }: WithinCaseProps) {
  const t = useT();
  const edit = (fields: Partial<Pick<WithinCase, 'rows' | 'shown' | 'quoted' | 'closing'>>) =>
    void run(
      editExhibit(
        id,
        withinCase((now) => ({ ...now, ...fields })),
      ),
    );
  return (
    <>
      <RadioSeg
        beside
        label={t('exhibits.within.rows')}
        choices={(['participants', 'sources'] as const).map((value) => ({
          value,
          label: t(`exhibits.within.rows.${value}`),
        }))}
        value={definition.rows}
        onChange={(rows) => edit({ rows })}
      />
      <Select
        beside
        label={t('exhibits.within.shown')}
        options={WithinCaseExhibit.shape.shown.options.map((one) => ({
          id: one,
          label: t(`exhibits.within.shown.${one}`),
        }))}
        value={definition.shown}
        onChange={(chosen) => edit({ shown: WithinCaseExhibit.shape.shown.parse(chosen) })}
      />
      {definition.shown !== 'findings' && (
        <Select
          beside
          label={t('exhibits.within.quoted')}
          options={WithinCaseExhibit.shape.quoted.options.map((one) => ({
            id: one,
            label: t(`exhibits.within.quoted.${one}`),
          }))}
          value={definition.quoted}
          onChange={(chosen) => edit({ quoted: WithinCaseExhibit.shape.quoted.parse(chosen) })}
        />
      )}
      <Checkbox
        className="under-fields"
        isSelected={definition.closing}
        onChange={(closing) => edit({ closing })}
      >
        {t('exhibits.within.closing')}
      </Checkbox>
    </>
  );
}

/** The cases that print, one after the other. */
export function WithinCaseCases({ id, definition }: WithinCaseProps) {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  return (
    <InspectorSection
      title={t('exhibits.within.cases')}
      count={t('exhibits.ofCases', { count: definition.caseIds.length, all: cases.length })}
    >
      <OrderedChoice
        label={t('exhibits.within.cases')}
        items={cases.map((one) => ({ id: one.id, name: one.name, detail: one.publicLabel }))}
        chosen={definition.caseIds}
        onChange={(change) =>
          void run(
            editExhibit(
              id,
              withinCase((now) => ({ ...now, caseIds: change(now.caseIds) })),
            ),
          )
        }
      />
    </InspectorSection>
  );
}
