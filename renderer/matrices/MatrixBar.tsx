import { useQuery } from '@tanstack/react-query';
import type { CrossCaseMatrix, MatrixDefinition, MatrixSummary } from '../../shared/contract/matrices.ts';
import { goTo } from '../app/location.ts';
import { CodesChoice } from '../counts/CodesChoice.tsx';
import { placeOfRoom, roomNames } from '../comparison/rooms.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Bar } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuRule, MenuSection, MenuTrigger } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { useDrawn } from '../ui/use-drawn.ts';
import { withinPlace } from './within-place.ts';

export interface MatrixBarProps {
  summary: MatrixSummary;
  matrix: CrossCaseMatrix;
  /** The other matrices, to go to. */
  others: readonly MatrixSummary[];
  shaded: boolean;
  onShade: (on: boolean) => void;
  onNew: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

const none = 'none';

/** A matrix's title, what it holds, and how it is looked at. The grid is drawn before the tools. */
export function MatrixBar(props: MatrixBarProps) {
  const { summary, matrix } = props;
  const t = useT();
  const { language } = useStudy();
  const drawn = useDrawn();
  return (
    <Bar
      title={summary.title}
      lang={language}
      meta={
        <>
          {t('matrices.size', {
            codes: t('app.count.codes', { count: matrix.rows.length }),
            cases: t('app.count.cases', { count: matrix.columns.length }),
          })}
          <Progress totals={matrix.totals} />
        </>
      }
    >
      {drawn && <Tools {...props} />}
    </Bar>
  );
}

function Tools({ summary, others, shaded, onShade, onNew, onEdit, onRemove }: MatrixBarProps) {
  const t = useT();
  const { language } = useStudy();
  const attributes = useQuery(api.cases.attributes.queryOptions()).data ?? [];
  const { id, title, definition } = summary;
  const ofCases = attributes.filter(({ owner }) => owner === 'case');
  const show = (how: Partial<MatrixDefinition>) =>
    void run(client.matrices.edit({ id, definition: { ...definition, ...how } }));
  const exhibit = async () => {
    const made = await run(
      client.exhibits.add({ kind: 'cross-case', title, matrixId: id, questionId: null }),
    );
    if (made !== undefined) goTo({ section: 'exhibits', id: made });
  };
  return (
    <>
      <CodesChoice codeIds={definition.codeIds} onChange={(codeIds) => show({ codeIds })} />
      {ofCases.length > 0 && (
        <Select
          drawing="tool"
          label={t('matrices.columnsBy')}
          options={[
            { id: none, label: t('matrices.columnsBy.none') },
            ...ofCases.map((attribute) => ({ id: attribute.id, label: attribute.name, lang: language })),
          ]}
          value={definition.groupBy ?? none}
          onChange={(by) => show({ groupBy: by === none ? null : by })}
        />
      )}
      <Select
        drawing="tool"
        className="x"
        label={t('matrices.shading')}
        options={[
          { id: 'off', label: t('matrices.shading.off') },
          { id: 'verbatims', label: t('matrices.shading.verbatims') },
        ]}
        value={shaded ? 'verbatims' : 'off'}
        onChange={(by) => onShade(by === 'verbatims')}
      />
      <Button onPress={() => void exhibit()}>{t('matrices.exhibit')}</Button>
      <MenuTrigger>
        <IconButton icon="more" label={t('matrices.more')} />
        <Menu aria-label={t('matrices.more')} placement="bottom end">
          <MenuItem onAction={() => show({ transposed: !definition.transposed })}>
            {t(definition.transposed ? 'comparison.turn.back' : 'comparison.turn')}
          </MenuItem>
          {!definition.transposed && (
            <MenuItem onAction={() => show({ compared: !definition.compared })}>
              {t(definition.compared ? 'comparison.row.hide' : 'comparison.row.show')}
            </MenuItem>
          )}
          <MenuRule />
          <MenuItem onAction={onEdit}>{t('matrices.edit')}</MenuItem>
          <MenuItem onAction={onRemove}>{t('matrices.remove')}</MenuItem>
          <MenuRule />
          <MenuItem onAction={onNew} k="N">
            {t('matrices.new')}
          </MenuItem>
          <CasesSection />
          <MenuSection title={t('comparison.title')}>
            {roomNames.map((name) => (
              <MenuItem key={name} onAction={() => goTo(placeOfRoom({ name, id: null }))}>
                {t(name === 'counts' ? 'counts.title' : `comparison.${name}`)}
              </MenuItem>
            ))}
          </MenuSection>
          {others.length > 0 && (
            <MenuSection title={t('matrices.others')}>
              {others.map((other) => (
                <MenuItem
                  key={other.id}
                  onAction={() => goTo({ section: 'matrices', id: other.id })}
                  end={t('app.count.codes', { count: other.codes })}
                >
                  {other.title}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </MenuTrigger>
    </>
  );
}

/** The cases as places to go to: the list beside is not there in a narrow window. */
export function CasesSection() {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data ?? [];
  if (cases.length === 0) return null;
  return (
    <MenuSection title={t('matrices.within')}>
      {cases.map(({ id, name, participants }) => (
        <MenuItem
          key={id}
          onAction={() => goTo(withinPlace(id))}
          end={t('app.count.participants', { count: participants })}
        >
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** How far the writing is. */
function Progress({ totals: { written, cells, outOfDate } }: Pick<CrossCaseMatrix, 'totals'>) {
  const t = useT();
  return (
    <span className="x">
      {' · '}
      {t('matrices.progress', { written, cells })}
      {outOfDate > 0 && `, ${t('matrices.progress.outOfDate', { count: outOfDate })}`}
    </span>
  );
}
