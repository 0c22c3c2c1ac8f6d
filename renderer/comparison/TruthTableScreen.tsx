import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attribute } from '../../shared/contract/cases.ts';
import type { TruthCondition, TruthTable } from '../../shared/contract/comparison.ts';
import { useCrumbs } from '../app/slots.tsx';
import { leave } from '../confidentiality/leave.ts';
import { api, client, notify } from '../data/index.ts';
import { CheckList } from '../matrices/CheckList.tsx';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { RadioSeg } from '../ui/choice.tsx';
import { toHue } from '../ui/code.tsx';
import { Bar, EmptyState, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT, type T } from '../ui/t.tsx';
import { MatrixChoice, NoMatrix, useMatrixChoice } from './MatrixChoice.tsx';

type As = 'present' | 'rating';

/** A condition that can be chosen, under a name that stays the same. */
interface Offered {
  readonly id: string;
  readonly label: string;
  readonly hue: number | null;
  readonly condition: TruthCondition;
}

/** What an attribute can be asked: its number, its yes or no, or each of its choices. */
function ofAttribute({ id, name, type, choices }: Attribute, t: T): Offered[] {
  const offered = (value: string | null, label: string): Offered => ({
    id: `${id} ${value ?? ''}`,
    label,
    hue: null,
    condition: { type: 'attribute', attributeId: id, value },
  });
  if (type === 'number' || type === 'boolean') return [offered(null, name)];
  return type === 'choice'
    ? choices.map((choice) => offered(choice, `${t('comparison.row.attribute', { name })} ${choice}`))
    : [];
}

/** Cases by conditions, as QCA software takes them. */
export function TruthTableScreen() {
  const t = useT();
  const { matrices, matrix, choose } = useMatrixChoice();
  useCrumbs([{ label: t('comparison.truth') }]);
  if (matrix === undefined) return null;
  if (matrix === null)
    return (
      <Screen bar={<Bar plain title={t('comparison.truth')} />}>
        <NoMatrix />
      </Screen>
    );
  return (
    <Chosen
      key={matrix.id}
      matrixId={matrix.id}
      caseIds={matrix.definition.caseIds}
      choice={<MatrixChoice matrices={matrices} matrix={matrix} choose={choose} />}
    />
  );
}

interface ChosenProps {
  matrixId: string;
  caseIds: string[] | null;
  choice: React.ReactNode;
}

function Chosen({ matrixId, caseIds, choice }: ChosenProps) {
  const t = useT();
  const { language } = useStudy();
  const matrix = useQuery(api.matrices.crossCase.queryOptions({ input: { id: matrixId } })).data;
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const [as, setAs] = useState<As>('present');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<string | null>(null);
  const offered: Offered[] = [
    ...(matrix?.rows ?? []).map(({ codeId, name, hue }): Offered => ({
      id: codeId,
      label: name,
      hue,
      condition: { type: 'code', codeId, as },
    })),
    ...attributes.filter(({ owner }) => owner === 'case').flatMap((one) => ofAttribute(one, t)),
  ];
  const definition = {
    caseIds,
    conditions: offered
      .filter(({ id }) => chosen.has(id) && id !== outcome)
      .map(({ condition }) => condition),
    outcome: offered.find(({ id }) => id === outcome)?.condition ?? null,
  };
  const table = useQuery({
    ...api.comparison.truthTable.queryOptions({ input: { definition } }),
    placeholderData: keepPreviousData,
  }).data;
  const exportCsv = async () => {
    const left = await leave(t('comparison.truth'), 'csv', (to) =>
      client.comparison.exportTruthTable({ definition, ...to }),
    );
    if (left) notify('status', 'counts.exported', { name: left.name });
  };
  const ready = definition.conditions.length > 0;
  return (
    <Screen
      className="truth"
      bar={
        <Bar plain title={t('comparison.truth')}>
          {choice}
          <Button isDisabled={!ready} onPress={() => void exportCsv()}>
            {t('counts.export')}
          </Button>
        </Bar>
      }
    >
      <div className="truth-frame">
        <div className="truth-choice">
          <RadioSeg
            label={t('comparison.truth.codesAs')}
            choices={[
              { value: 'present', label: t('comparison.truth.present') },
              { value: 'rating', label: t('comparison.truth.rating') },
            ]}
            value={as}
            onChange={setAs}
          />
          <Select
            label={t('comparison.truth.outcome')}
            placeholder={t('comparison.truth.outcome.none')}
            options={offered.map(({ id, label, hue }) => ({
              id,
              label,
              lang: language,
              ...(hue === null ? {} : { hue: toHue(hue) }),
            }))}
            value={outcome}
            onChange={setOutcome}
          />
          <h3 className="field-label">{t('comparison.truth.conditions')}</h3>
          <CheckList
            label={t('comparison.truth.conditions')}
            items={offered
              .filter(({ id }) => id !== outcome)
              .map(({ id, label, hue }) => ({ id, label, ...(hue === null ? {} : { hue: toHue(hue) }) }))}
            chosen={chosen}
            onChange={setChosen}
          />
        </div>
        <div className="truth-result">
          {ready && table ? (
            <>
              <p className="counts-says">
                {t(as === 'present' ? 'comparison.truth.says.present' : 'comparison.truth.says.rating')}{' '}
                {t('comparison.truth.missing', { count: table.missing })}
              </p>
              <Preview table={table} />
            </>
          ) : (
            <EmptyState>{t('comparison.truth.empty')}</EmptyState>
          )}
        </div>
      </div>
    </Screen>
  );
}

/** The table as it will be written, with its headers. */
function Preview({ table: { columns, rows } }: { table: TruthTable }) {
  const t = useT();
  return (
    // Wide tables are scrolled by key as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="truth-scroll" tabIndex={0} role="region" aria-label={t('comparison.truth')}>
      <table>
        <thead>
          <tr>
            <th scope="col">CASE</th>
            {columns.map(({ header, label, outcome }) => (
              <th key={header} scope="col" title={label} className={outcome ? 'outcome' : ''}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ caseId, name, header, values }) => (
            <tr key={caseId}>
              <th scope="row" title={name}>
                {header}
              </th>
              {columns.map(({ header: column, outcome }, at) => (
                <td key={column} className={outcome ? 'outcome' : ''}>
                  {values[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
