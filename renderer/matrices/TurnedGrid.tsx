import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CrossCaseMatrix, MatrixLine, MatrixRow } from '../../shared/contract/matrices.ts';
import { useStudy } from '../project/use-study.ts';
import { nearAnd, useCellFocus } from '../ui/cell-focus.ts';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { ConclusionEditor } from './ConclusionEditor.tsx';
import { columnGroups, conclusionColumn, shade, walk, type GridPlace } from './grid-lines.ts';
import type { MatrixGridProps } from './MatrixGrid.tsx';
import { CellWords } from './MatrixLine.tsx';
import { useLines } from './use-lines.ts';

/** Pixels. */
const columnWidth = 204;
const firstWidth = 172;

/**
 * The matrix with its cases as rows and its codes as columns, of which only those near the view are drawn. It is walked
 * and opened as the other; the conclusions are its last row. Findings longer than a cell are read in the dock.
 */
export function TurnedGrid({ matrix, open, shaded, onOpen, onClose, onConclude }: MatrixGridProps) {
  const t = useT();
  const { language } = useStudy();
  const { rows, columns, totals } = matrix;
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<GridPlace | null>(open);
  const [writing, setWriting] = useState<string | null>(null);
  const lineIds = useMemo(() => [...columns.map(({ caseId }) => caseId), conclusionColumn], [columns]);
  const codeIds = useMemo(() => rows.map(({ codeId }) => codeId), [rows]);
  const active =
    at && codeIds.includes(at.codeId) && lineIds.includes(at.column)
      ? at
      : { codeId: codeIds[0] ?? '', column: lineIds[0] ?? '' };
  const activeColumn = codeIds.indexOf(active.codeId);
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 2,
    scrollPaddingStart: firstWidth,
    rangeExtractor: nearAnd(activeColumn),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const drawn = virtualizer.getVirtualItems();
  const written = useLines(
    matrix.id,
    drawn.map(({ index }) => index),
  );
  const { want } = useCellFocus(scroller);
  const enter = (place: GridPlace, how: { walked?: boolean; right?: boolean; write?: boolean }) => {
    if (place.column !== conclusionColumn) onOpen(place, how);
    else {
      setWriting(place.codeId);
      onConclude(place.codeId);
    }
  };
  const placeOf = (target: EventTarget): GridPlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const { code, column } = cell?.dataset ?? {};
    return code !== undefined && column !== undefined ? { codeId: code, column } : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(place, { right: event.shiftKey, write: true });
      return;
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onClose();
      return;
    }
    // A row of this grid is a case, and a column a code.
    const axes = { codeIds: lineIds, columns: codeIds, page: 3 };
    const next = walk(axes, { codeId: place.column, column: place.codeId }, event);
    if (!next) return;
    event.preventDefault();
    const to: GridPlace = { codeId: next.column, column: next.codeId };
    want();
    setAt(to);
    virtualizer.scrollToIndex(codeIds.indexOf(to.codeId), { align: 'auto' });
    if (open && to.column !== conclusionColumn) onOpen(to, { walked: true });
  };
  const groups = columnGroups(columns);
  const starts = new Map(
    groups.map(({ name }, index) => [groups.slice(0, index).reduce((sum, { span }) => sum + span, 0), name]),
  );
  const cells = (column: string, draw: (row: MatrixRow, line: MatrixLine | null) => Drawn) =>
    drawn.map(({ index, start }) => {
      const row = rows[index];
      if (!row) return null;
      const { content, none, verbatims } = draw(row, written.get(row.codeId) ?? null);
      const isOpen = open?.codeId === row.codeId && open.column === column;
      return (
        <div
          key={row.codeId}
          role="gridcell"
          className={classNames('c', none && 'none', isOpen && 'open')}
          style={{ left: firstWidth + start }}
          data-code={row.codeId}
          data-column={column}
          aria-colindex={index + 2}
          tabIndex={active.codeId === row.codeId && active.column === column ? 0 : -1}
          {...(isOpen ? { 'aria-selected': true } : {})}
          {...(shaded && verbatims !== null ? { 'data-shade': shade(verbatims, totals.mostVerbatims) } : {})}
        >
          {content}
        </div>
      );
    });
  const width = firstWidth + virtualizer.getTotalSize();
  return (
    <div className="turned" ref={scroller}>
      {/* Cells take the focus, one of them by the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        className="turned-grid"
        style={{ width }}
        aria-label={matrix.title}
        aria-rowcount={columns.length + groups.length + 2}
        aria-colcount={rows.length + 1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const place = placeOf(event.target);
          if (place) setAt(place);
        }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (place && window.getSelection()?.isCollapsed !== false) enter(place, { walked: open !== null });
        }}
      >
        <Head matrix={matrix} drawn={drawn} />
        {columns.map((column, index) => {
          const group = starts.get(index);
          return [
            group === undefined ? null : (
              <GroupRow key={`group ${index}`} name={group} columns={rows.length + 1} />
            ),
            <div key={column.caseId} role="row" className="turned-row cell-row">
              <CaseHead {...column} />
              {cells(column.caseId, (_row, line) => {
                const cell = line?.cells.find((each) => each.caseId === column.caseId);
                return {
                  content: cell ? <CellWords cell={cell} lang={language} /> : null,
                  none: !cell?.text,
                  verbatims: cell?.verbatims ?? 0,
                };
              })}
            </div>,
          ];
        })}
        <div role="row" className="turned-row cell-row concluded">
          <div role="rowheader" className="h" aria-colindex={1}>
            {t('matrices.column.conclusion')}
          </div>
          {cells(conclusionColumn, (row, line) => ({
            content: line && (
              <Conclusion
                row={row}
                conclusion={line.conclusion}
                writing={writing === row.codeId}
                onWritten={() => setWriting(null)}
              />
            ),
            none: !line?.conclusion,
            verbatims: null,
          }))}
        </div>
      </div>
    </div>
  );
}

/** What is drawn in a cell; `verbatims` is null where it is not shaded. */
interface Drawn {
  readonly content: ReactNode;
  readonly none: boolean;
  readonly verbatims: number | null;
}

function Head({ matrix: { rows, questions }, drawn }: HeadProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <div role="row" className="turned-row head" aria-rowindex={1}>
      <div role="columnheader" className="h" aria-colindex={1}>
        {t('comparison.case')}
      </div>
      {drawn.map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const question = questions.find(({ id }) => id === row.questionId);
        return (
          <div
            key={row.codeId}
            role="columnheader"
            className={classNames('c', codeClass(toHue(row.hue)))}
            style={{ left: firstWidth + start }}
            aria-colindex={index + 2}
            title={[...row.path, row.name].join(' › ')}
          >
            {question && (
              <span className="ref">{t('project.question.number', { number: question.number })}</span>
            )}
            <span className="name" lang={language}>
              <CodeChip hue={toHue(row.hue)} emergent={row.origin === 'emergent'} />
              {row.name}
            </span>
          </div>
        );
      })}
    </div>
  );
}

interface HeadProps {
  matrix: CrossCaseMatrix;
  drawn: readonly { index: number; start: number }[];
}

function CaseHead({ name, subtitle }: CrossCaseMatrix['columns'][number]) {
  const { language } = useStudy();
  return (
    <div role="rowheader" className="h" aria-colindex={1} lang={language}>
      <b>{name}</b>
      {subtitle !== '' && <span className="ref">{subtitle}</span>}
    </div>
  );
}

function GroupRow({ name, columns }: { name: string | null; columns: number }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <div role="row" className="turned-group">
      <div role="rowheader" aria-colindex={1} aria-colspan={columns}>
        <span {...(name === null ? {} : { lang: language })}>{name ?? t('matrices.noGroup')}</span>
      </div>
    </div>
  );
}

interface ConclusionProps {
  row: MatrixRow;
  conclusion: string;
  writing: boolean;
  onWritten: () => void;
}

function Conclusion({ row, conclusion, writing, onWritten }: ConclusionProps) {
  const t = useT();
  const { language } = useStudy();
  if (writing) return <ConclusionEditor row={row} conclusion={conclusion} onDone={onWritten} />;
  return conclusion === '' ? <p>{t('matrices.notWritten')}</p> : <p lang={language}>{conclusion}</p>;
}
