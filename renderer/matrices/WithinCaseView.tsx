import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CellPlace } from '../../shared/contract/matrices.ts';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { WithinCaseMatrix, WithinCaseRows } from '../../shared/contract/within-case.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { goTo, usePlace } from '../app/location.ts';
import { keep, recall } from '../app/remembered.ts';
import { api, client, queryClient, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Screen } from '../ui/layout.tsx';
import { SplitPanels, type PanelSpec } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import { CellDock } from './CellDock.tsx';
import { placed, stepped } from './clusters.ts';
import { ClustersDialog } from './ClustersDialog.tsx';
import { parseCell } from './grid-lines.ts';
import { useIsWide } from './use-is-wide.ts';
import { WithinCaseBar, WithinCaseFoot } from './WithinCaseBar.tsx';
import { WithinCaseGrid } from './WithinCaseGrid.tsx';
import { shownChoices, type Shown } from './WithinCaseLine.tsx';
import { caseLine, columnsOf, lineIds, samePlace, type WithinPlace } from './within-lines.ts';
import { withinPlace } from './within-place.ts';
import './within.css';

const rowChoices = ['participants', 'sources'] as const;

/** A small choice that the window remembers. */
function useRemembered<Value extends string>(name: string, values: readonly Value[], usual: Value) {
  const [value, set] = useState(() => values.find((one) => one === recall(name)) ?? usual);
  const choose = (next: Value) => {
    keep(name, next);
    set(next);
  };
  return [value, choose] as const;
}

interface WithinCaseViewProps {
  caseId: string;
  cases: readonly { id: string; name: string }[];
}

/**
 * The matrix of one case. Stepping to another keeps what is shown, where one has scrolled to, the code, and the rank of
 * the row.
 */
export function WithinCaseView({ caseId, cases }: WithinCaseViewProps) {
  const { at } = usePlace();
  const [shown, setShown] = useRemembered<Shown>('within.shown', shownChoices, 'findings');
  const [rows, setRows] = useRemembered<WithinCaseRows>('within.rows', rowChoices, 'participants');
  const [arranging, setArranging] = useState(false);
  const [active, setActive] = useState<WithinPlace | null>(null);
  const input = useMemo(
    () => ({ caseId, rows, verbatims: shown !== 'findings' || rows === 'sources' }),
    [caseId, rows, shown],
  );
  const matrix = useQuery({
    ...api.matrices.withinCase.queryOptions({ input }),
    placeholderData: keepPreviousData,
  }).data;
  const open = useMemo(() => placeAt(matrix, at), [matrix, at]);
  // A step that is taken while a finding is written leaves the focus with the next one's words.
  const [write, setWrite] = useState(false);
  const step = useCallback(
    async (by: -1 | 1) => {
      const now = cases.findIndex(({ id }) => id === caseId);
      const next = cases[(now + by + cases.length) % cases.length];
      if (!matrix || !next || next.id === caseId) return;
      setWrite(document.activeElement?.matches('.finding textarea') ?? false);
      const there = await run(
        queryClient.fetchQuery(
          api.matrices.withinCase.queryOptions({ input: { ...input, caseId: next.id } }),
        ),
      );
      if (!there) return;
      if (active) setActive(samePlace(active, matrix.lines, there.lines));
      const cell = open && samePlace(open, matrix.lines, there.lines);
      goTo(withinPlace(next.id, cell ? `${cell.codeId} ${cell.line}` : undefined));
    },
    [active, caseId, cases, input, matrix, open],
  );
  useCommands(
    useMemo(
      () => [
        defineCommand({
          id: 'matrices.within.next',
          title: 'matrices.within.next',
          shortcut: [']', 'Alt+PageDown'],
          menu: 'go',
          run: () => step(1),
        }),
        defineCommand({
          id: 'matrices.within.previous',
          title: 'matrices.within.previous',
          shortcut: ['[', 'Alt+PageUp'],
          menu: 'go',
          run: () => step(-1),
        }),
        defineCommand({
          id: 'matrices.clusters',
          title: 'matrices.clusters.arrange',
          shortcut: 'C',
          run: () => setArranging(true),
        }),
      ],
      [step],
    ),
  );
  if (!matrix) return null;
  return (
    <Screen
      className="matrix"
      bar={
        <WithinCaseBar
          matrix={matrix}
          cases={cases}
          shown={shown}
          onShown={setShown}
          rows={rows}
          onRows={setRows}
          onStep={step}
          onArrange={() => setArranging(true)}
        />
      }
      foot={<WithinCaseFoot totals={matrix.totals} />}
    >
      {matrix.clusters.every(({ columns }) => columns.length === 0) ? (
        <NoColumns onArrange={() => setArranging(true)} />
      ) : (
        <WithinPanels
          matrix={matrix}
          shown={shown}
          open={open}
          active={active}
          onActive={setActive}
          write={write}
          onWrite={setWrite}
        />
      )}
      {arranging && <ClustersDialog onClose={() => setArranging(false)} />}
    </Screen>
  );
}

function NoColumns({ onArrange }: { onArrange: () => void }) {
  const t = useT();
  return (
    <EmptyState action={<Button onPress={onArrange}>{t('matrices.clusters.arrange')}</Button>}>
      {t('matrices.within.noColumns')}
    </EmptyState>
  );
}

/** The cell that a location names; null when the matrix does not show it. */
function placeAt(matrix: WithinCaseMatrix | undefined, at: string | undefined): WithinPlace | null {
  const cell = parseCell(at);
  if (!matrix || !cell) return null;
  const { codeId, column: line } = cell;
  const known = lineIds(matrix).includes(line) && columnsOf(matrix).some((one) => one.codeId === codeId);
  return known ? { codeId, line } : null;
}

/** Moves a column among the clusters as they stand, in one step that can be undone. */
async function moveColumn(codeId: string, to: -1 | 1 | { before: string }): Promise<void> {
  const { clusters } = await queryClient.fetchQuery(api.matrices.clusters.queryOptions());
  const home = typeof to === 'object' && clusters.find(({ codeIds }) => codeIds.includes(to.before));
  const next =
    typeof to === 'number'
      ? stepped(clusters, codeId, to)
      : home && placed(clusters, codeId, { clusterId: home.id, before: to.before });
  if (next && JSON.stringify(next) !== JSON.stringify(clusters))
    await client.matrices.arrange({ clusters: next });
}

interface WithinPanelsProps {
  matrix: WithinCaseMatrix;
  shown: Shown;
  open: WithinPlace | null;
  active: WithinPlace | null;
  onActive: (place: WithinPlace) => void;
  /** The finding's words take the focus as soon as they are there. */
  write: boolean;
  onWrite: (write: boolean) => void;
}

function WithinPanels({ matrix, shown, open, active, onActive, write, onWrite }: WithinPanelsProps) {
  const t = useT();
  const { caseId } = matrix;
  const [right, setRight] = useState(() => recall('matrix.dock') === 'right');
  const side = useIsWide() ? (right ? 'right' : 'bottom') : null;
  const dockAt = (toRight: boolean) => {
    keep('matrix.dock', toRight ? 'right' : 'bottom');
    setRight(toRight);
  };
  const columns = columnsOf(matrix);
  const known = (place: WithinPlace | null) =>
    place && lineIds(matrix).includes(place.line) && columns.some(({ codeId }) => codeId === place.codeId)
      ? place
      : null;
  const at = known(active) ??
    open ?? { codeId: columns[0]?.codeId ?? '', line: matrix.lines[0]?.id ?? caseLine };
  const following = useDeferredValue(open);
  const docked = open && (known(following) ?? open);

  const frame = useRef<HTMLDivElement>(null);
  const toGrid = useCallback(() => {
    frame.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    toGrid();
    goTo(withinPlace(caseId));
  };
  const show = (place: WithinPlace, { walked = false, right: toRight = false, write: toWrite = false }) => {
    const cell = `${place.codeId} ${place.line}`;
    if (toRight) dockAt(!right);
    onWrite(toWrite);
    onActive(place);
    goTo(withinPlace(caseId, cell), { replace: walked || open !== null });
    // The cell may be docked already: then its words take the focus at once.
    if (toWrite)
      frame.current?.querySelector<HTMLElement>(`.dock[data-cell="${cell}"] .finding textarea`)?.focus();
  };
  const panels: PanelSpec[] = [
    {
      name: 'matrix-grid',
      label: t('matrices.within.of', { case: matrix.name }),
      content: (
        <WithinCaseGrid
          matrix={matrix}
          shown={shown}
          active={at}
          open={open}
          onActive={onActive}
          onOpen={show}
          onClose={close}
          onMove={(codeId, to) => void run(moveColumn(codeId, to))}
        />
      ),
    },
  ];
  const column = columns.find(({ codeId }) => codeId === docked?.codeId);
  if (docked && column) {
    const cell = cellAt(matrix, docked);
    panels.push({
      name: side === 'right' ? 'matrix-dock-right' : 'matrix-dock',
      label: t('matrices.cell', { code: column.name, case: cell.owner }),
      usual: side === 'right' ? 476 : 264,
      least: side === 'right' ? 340 : 180,
      content: (
        <CellDock
          {...cell}
          shownCase={caseId}
          code={column}
          cell={`${docked.codeId} ${docked.line}`}
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

/**
 * Whose finding a cell opens: a participant's own; of any other row the case's, with just what that row says beside it.
 */
function cellAt(
  { caseId, name, lines }: WithinCaseMatrix,
  { codeId, line }: WithinPlace,
): { place: CellPlace; owner: string; heard?: (verbatim: Verbatim) => boolean } {
  const row = lines.find(({ id }) => id === line);
  const ofCase = { place: { codeId, caseId }, owner: name };
  switch (row?.kind) {
    case 'participant':
      return { place: { codeId, participantId: row.id }, owner: row.name };
    case 'source':
      return { ...ofCase, heard: ({ sourceId }) => sourceId === row.id };
    case 'others':
      return { ...ofCase, heard: ({ participantId }) => participantId === null };
    default:
      return ofCase;
  }
}
