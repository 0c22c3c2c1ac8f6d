import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { CrossCaseMatrix, MatrixSummary } from '../../shared/contract/matrices.ts';
import { goTo, usePlace, type Section } from '../app/location.ts';
import { keep, recall } from '../app/remembered.ts';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Foot, KeyHint, Screen } from '../ui/layout.tsx';
import { SplitPanels, type PanelSpec } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import { CellDock } from './CellDock.tsx';
import { parseCell, type GridPlace } from './grid-lines.ts';
import { MatrixBar, type MatrixBarProps } from './MatrixBar.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { RowDock } from './RowDock.tsx';
import { TurnedGrid } from './TurnedGrid.tsx';
import { useIsWide } from './use-is-wide.ts';

type MatrixViewProps = Pick<MatrixBarProps, 'others' | 'onNew' | 'onEdit' | 'onRemove'> & {
  summary: MatrixSummary;
};

/** One matrix: its bar, its grid, the cell that is docked. */
export function MatrixView({ summary, ...rest }: MatrixViewProps) {
  const { id } = summary;
  const { at } = usePlace();
  const matrix = useQuery(api.matrices.crossCase.queryOptions({ input: { id } })).data;
  const first = useQuery(api.matrices.lines.queryOptions({ input: { id, page: 0 } })).data;
  const [shaded, setShaded] = useState(() => recall('matrix.shaded') === 'true');
  const shade = (on: boolean) => {
    keep('matrix.shaded', String(on));
    setShaded(on);
  };
  // All at once: what comes in parts is laid out in parts.
  if (!matrix || !first) return null;
  return (
    <Screen
      className="matrix"
      bar={<MatrixBar summary={summary} matrix={matrix} shaded={shaded} onShade={shade} {...rest} />}
      foot={<MatrixFoot totals={matrix.totals} />}
    >
      {matrix.columns.length === 0 ? (
        <NothingYet why="noCases" section="cases" />
      ) : matrix.rows.length === 0 ? (
        <NothingYet why="noRows" section="sources" />
      ) : (
        <MatrixPanels matrix={matrix} at={at} shaded={shaded} />
      )}
    </Screen>
  );
}

/** Why a matrix has nothing to show, and where to go for it. */
function NothingYet({ why, section }: { why: 'noCases' | 'noRows'; section: Section }) {
  const t = useT();
  return (
    <EmptyState action={<Button onPress={() => goTo({ section })}>{t(`matrices.${why}.action`)}</Button>}>
      {t(`matrices.${why}`)}
    </EmptyState>
  );
}

function MatrixPanels({
  matrix,
  at,
  shaded,
}: {
  matrix: CrossCaseMatrix;
  at: string | undefined;
  shaded: boolean;
}) {
  const t = useT();
  const { id } = matrix;
  const [right, setRight] = useState(() => recall('matrix.dock') === 'right');
  const side = useIsWide() ? (right ? 'right' : 'bottom') : null;
  const [write, setWrite] = useState(false);
  const dockAt = (toRight: boolean) => {
    keep('matrix.dock', toRight ? 'right' : 'bottom');
    setRight(toRight);
  };
  const opened = cellOf(matrix, at);
  const open = opened?.place ?? null;
  // Keys that walk fast move the grid at once; the dock follows when there is time.
  const following = useDeferredValue(at);
  const docked = opened && (cellOf(matrix, following) ?? opened);

  const frame = useRef<HTMLDivElement>(null);
  const toGrid = useCallback(() => {
    frame.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    toGrid();
    goTo({ section: 'matrices', id });
  };
  // A row whose conclusion is being written shows what it has alike and apart, until a cell is opened.
  const [concluded, setConcluded] = useState<string | null>(null);
  const compared = matrix.rows.find(({ codeId }) => codeId === concluded);
  const show = (
    { codeId, column: caseId }: GridPlace,
    { walked = false, right: toRight = false, write: toWrite = false },
  ) => {
    setConcluded(null);
    if (toRight) dockAt(!right);
    setWrite(toWrite);
    goTo({ section: 'matrices', id, at: `${codeId} ${caseId}` }, { replace: walked || open !== null });
    // The cell may be docked already: then its words take the focus at once.
    if (toWrite)
      frame.current
        ?.querySelector<HTMLElement>(`.dock[data-cell="${codeId} ${caseId}"] .finding textarea`)
        ?.focus();
  };
  const Grid = matrix.definition.transposed ? TurnedGrid : MatrixGrid;
  const panels: PanelSpec[] = [
    {
      name: 'matrix-grid',
      label: matrix.title,
      content: (
        <Grid
          matrix={matrix}
          open={open}
          shaded={shaded}
          onOpen={show}
          onClose={close}
          onConclude={setConcluded}
        />
      ),
    },
  ];
  if (compared) {
    panels.push({
      name: side === 'right' ? 'matrix-dock-right' : 'matrix-dock',
      label: t('comparison.row'),
      usual: side === 'right' ? 476 : 264,
      least: side === 'right' ? 340 : 180,
      content: <RowDock matrixId={id} row={compared} onClose={() => setConcluded(null)} onLeave={toGrid} />,
    });
  } else if (docked) {
    const { row, column } = docked;
    panels.push({
      name: side === 'right' ? 'matrix-dock-right' : 'matrix-dock',
      label: t('matrices.cell', { code: row.name, case: column.name }),
      usual: side === 'right' ? 476 : 264,
      least: side === 'right' ? 340 : 180,
      content: (
        <CellDock
          place={docked.cell}
          code={row}
          owner={column.name}
          cell={`${row.codeId} ${column.caseId}`}
          side={side}
          write={write}
          onSide={() => dockAt(!right)}
          onClose={close}
          onLeave={toGrid}
        />
      ),
    });
  }
  return (
    <div className="matrix-frame" ref={frame}>
      <SplitPanels down={side !== 'right'} panels={panels} />
    </div>
  );
}

/** The row, the column and the place of the cell that `at` names; null when the matrix does not show it. */
function cellOf({ rows, columns }: CrossCaseMatrix, at: string | undefined) {
  const place = parseCell(at);
  const row = rows.find(({ codeId }) => codeId === place?.codeId);
  const column = columns.find(({ caseId }) => caseId === place?.column);
  if (!place || !row || !column) return null;
  return { place, row, column, cell: { codeId: row.codeId, caseId: column.caseId } };
}

function MatrixFoot({ totals }: { totals: CrossCaseMatrix['totals'] }) {
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
      <KeyHint k={key('Space')}>{t('matrices.hint.tick')}</KeyHint>
      <KeyHint k={`${key('Alt+1')}–5`}>{t('matrices.hint.rate')}</KeyHint>
      {wide && (
        <KeyHint minor k={key('Shift+Enter')}>
          {t('matrices.hint.dock')}
        </KeyHint>
      )}
    </Foot>
  );
}
