import { useQuery } from '@tanstack/react-query';
import type { WithinCaseMatrix, WithinCaseRows } from '../../shared/contract/within-case.ts';
import { goTo } from '../app/location.ts';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Bar, Foot, KeyHint } from '../ui/layout.tsx';
import { Menu, MenuItem, MenuSection, MenuTrigger } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { CasesSection } from './MatrixBar.tsx';
import { useIsWide } from './use-is-wide.ts';
import { shownChoices, type Shown } from './WithinCaseLine.tsx';

interface WithinCaseBarProps {
  matrix: WithinCaseMatrix;
  cases: readonly { id: string; name: string }[];
  shown: Shown;
  onShown: (shown: Shown) => void;
  rows: WithinCaseRows;
  onRows: (rows: WithinCaseRows) => void;
  onStep: (by: -1 | 1) => Promise<void>;
  onArrange: () => void;
}

/** The case's name with the way to the next, what its matrix holds, and how it is looked at. */
export function WithinCaseBar(props: WithinCaseBarProps) {
  const { matrix, cases, shown, onShown, rows, onRows, onStep, onArrange } = props;
  const t = useT();
  const { language } = useStudy();
  const key = useShortcutText();
  const matrices = useQuery(api.matrices.list.queryOptions()).data ?? [];
  const { totals, clusters, closing, unplaced } = matrix;
  const columns = clusters.reduce((sum, cluster) => sum + cluster.columns.length, 0);
  const exhibit = async () => {
    const id = await run(
      client.exhibits.add({
        kind: 'within-case',
        title: matrix.publicLabel,
        matrixId: null,
        questionId: null,
        caseId: matrix.caseId,
      }),
    );
    if (id !== undefined) goTo({ section: 'exhibits', id });
  };
  return (
    <Bar
      title={
        <span className="case-steps">
          {matrix.name}
          {cases.length > 1 && (
            <>
              <IconButton
                small
                icon="left"
                label={t('matrices.within.previous')}
                k={key('[')}
                onPress={() => void onStep(-1)}
              />
              <IconButton
                small
                icon="right"
                label={t('matrices.within.next')}
                k={key(']')}
                onPress={() => void onStep(1)}
              />
            </>
          )}
        </span>
      }
      lang={language}
      meta={
        <>
          {t('matrices.within.size', {
            rows: t(rows === 'sources' ? 'app.count.sources' : 'app.count.participants', {
              count: matrix.lines.filter(({ kind }) => kind !== 'others').length,
            }),
            codes: t('app.count.codes', { count: columns }),
          })}
          <span className="x">
            {' · '}
            {rows === 'participants' &&
              `${t('matrices.progress', { written: totals.written, cells: totals.cells })}, `}
            {t('matrices.within.closed', {
              written: closing.filter(({ text }) => text !== '').length,
              codes: columns,
            })}
          </span>
        </>
      }
    >
      <Select
        drawing="tool"
        label={t('matrices.within.rowsBy')}
        options={(['participants', 'sources'] as const).map((one) => ({
          id: one,
          label: t(`matrices.within.rowsBy.${one}`),
        }))}
        value={rows}
        onChange={(next) => onRows(next === 'sources' ? 'sources' : 'participants')}
      />
      {rows === 'participants' && (
        <Select
          drawing="tool"
          label={t('matrices.within.shown')}
          options={shownChoices.map((one) => ({ id: one, label: t(`matrices.within.shown.${one}`) }))}
          value={shown}
          onChange={(next) => onShown(shownChoices.find((one) => one === next) ?? 'findings')}
        />
      )}
      <Button onPress={onArrange} k={key('C')}>
        {unplaced > 0 ? t('matrices.clusters.unplaced', { count: unplaced }) : t('matrices.clusters.arrange')}
      </Button>
      <Button onPress={() => void exhibit()}>{t('matrices.exhibit')}</Button>
      <MenuTrigger>
        <IconButton icon="more" label={t('matrices.within.more')} />
        <Menu aria-label={t('matrices.within.more')} placement="bottom end">
          <CasesSection />
          <MenuSection title={t('matrices.across')}>
            {matrices.map(({ id, title, codes }) => (
              <MenuItem
                key={id}
                onAction={() => goTo({ section: 'matrices', id })}
                end={t('app.count.codes', { count: codes })}
              >
                {title}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </MenuTrigger>
    </Bar>
  );
}

/** The keys, and what is counted. */
export function WithinCaseFoot({ totals }: { totals: WithinCaseMatrix['totals'] }) {
  const t = useT();
  const key = useShortcutText();
  const wide = useIsWide();
  const counts = [
    t('app.count.verbatims', { count: totals.verbatims }),
    t('app.count.participants', { count: totals.participants }),
    t('app.count.sources', { count: totals.sources }),
  ].join(', ');
  return (
    <Foot right={t('matrices.totals', { counts })}>
      <KeyHint k={key('Enter')}>{t('matrices.hint.open')}</KeyHint>
      <KeyHint k={key('Escape')}>{t('matrices.hint.back')}</KeyHint>
      <KeyHint k="[ ]">{t('matrices.within.hint.step')}</KeyHint>
      <KeyHint k={`${key('Alt+1')}–5`}>{t('matrices.hint.rate')}</KeyHint>
      {wide && (
        <KeyHint minor k={key('Alt+Shift+ArrowRight')}>
          {t('matrices.within.hint.column')}
        </KeyHint>
      )}
    </Foot>
  );
}
