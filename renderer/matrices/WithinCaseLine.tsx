import { memo, type ReactNode } from 'react';
import { quote } from '../../shared/text/typography.ts';
import type {
  SaidHere,
  WithinCaseCell,
  WithinCaseColumn,
  WithinCaseLine as Line,
  WithinCaseMatrix,
} from '../../shared/contract/within-case.ts';
import { useStudy } from '../project/use-study.ts';
import { classNames } from '../ui/class-names.ts';
import { NoEvidenceMark, Rating, StaleMark } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { MemoMark } from './MatrixLine.tsx';
import { caseLine } from './within-lines.ts';

/** What the cells show. */
export const shownChoices = ['findings', 'verbatims', 'both'] as const;
export type Shown = (typeof shownChoices)[number];

interface LineProps {
  columns: readonly WithinCaseColumn[];
  /** The columns that are drawn, by their index. */
  drawn: readonly number[];
  shown: Shown;
  rowIndex: number;
  /** Not all columns are drawn: the row is as high as its highest cell is likely to be, wherever one has scrolled to. */
  far: boolean;
  /** The code of the one cell that the Tab key reaches, when it is in this row. */
  active: string | null;
  /** The code whose cell is docked, when it is of this row. */
  open: string | null;
}

/** About how many letters a line of a cell holds, in a finding and in a verbatim. */
const perLine = { found: 28, said: 30 };
/** Lines of a verbatim that are shown. */
const saidLines = 6;

/** About how high the highest of a row's cells is, in pixels. */
function likelyHeight(cells: readonly WithinCaseCell[], shown: Shown): number {
  const heights = cells.map(({ finding, said }) => {
    const found = shown === 'verbatims' ? 0 : Math.ceil((finding?.text.length ?? 0) / perLine.found) * 18;
    const lines = said.map(({ text }) => Math.min(saidLines, Math.ceil(text.length / perLine.said)));
    return found + lines.reduce((sum, each) => sum + each * 17 + 5, 0) + 40;
  });
  return Math.max(0, ...heights);
}

function Cells<Cell extends { codeId: string }>({
  line,
  cells,
  columns,
  drawn,
  active,
  open,
  isNone,
  children,
}: LineProps & {
  line: string;
  cells: readonly Cell[];
  isNone: (cell: Cell) => boolean;
  children: (cell: Cell) => ReactNode;
}) {
  const byCode = new Map(cells.map((cell) => [cell.codeId, cell]));
  return drawn.map((index) => {
    const codeId = columns[index]?.codeId;
    if (codeId === undefined) return null;
    const cell = byCode.get(codeId);
    return (
      <div
        key={codeId}
        role="gridcell"
        className={classNames('c', (!cell || isNone(cell)) && 'none', open === codeId && 'open')}
        style={{ gridColumn: index + 2 }}
        data-column={codeId}
        data-line={line}
        aria-colindex={index + 2}
        tabIndex={active === codeId ? 0 : -1}
        {...(open === codeId ? { 'aria-selected': true } : {})}
      >
        {cell && children(cell)}
      </div>
    );
  });
}

/** A row of a case: a participant, a source, or what no participant says. */
export const WithinLine = memo(function WithinLine({ row, ...line }: LineProps & { row: Line }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <div
      role="row"
      aria-rowindex={line.rowIndex}
      className={classNames('matrix-row', line.open !== null && 'cur')}
      {...(line.far ? { style: { minHeight: likelyHeight(row.cells, line.shown) } } : {})}
    >
      <div role="rowheader" aria-colindex={1} className="h">
        <b>{row.kind === 'others' ? t('matrices.within.others') : row.name}</b>
        {row.kind === 'participant' && row.group !== null && (
          <span className="ref" lang={language}>
            {row.group}
          </span>
        )}
        {row.kind === 'source' && <span className="ref">{t(`sources.kind.${row.source}`)}</span>}
      </div>
      <Cells
        line={row.id}
        cells={row.cells}
        {...line}
        isNone={({ finding }) => !finding || finding.text === ''}
      >
        {(cell) => <CellWords cell={cell} shown={line.shown} />}
      </Cells>
    </div>
  );
});

function CellWords({ cell, shown }: { cell: WithinCaseCell; shown: Shown }) {
  const t = useT();
  const { language } = useStudy();
  const { finding, verbatims, said, memos } = cell;
  return (
    <>
      {finding && shown !== 'verbatims' && (
        <p {...(finding.text === '' ? {} : { lang: language })}>
          {finding.text === '' ? verbatims > 0 && t('matrices.notWritten') : finding.text}
        </p>
      )}
      {said.length > 0 && <Quotes said={said} />}
      <div className="m">
        <span>
          {t('app.count.verbatims', { count: verbatims })}
          {finding && finding.elsewhere > 0 && t('matrices.within.elsewhere', { count: finding.elsewhere })}
        </span>
        {finding?.rating && <Rating bare value={finding.rating} />}
        {finding?.state === 'out-of-date' && <StaleMark />}
        {finding?.state === 'no-evidence' && <NoEvidenceMark />}
        {memos > 0 && <MemoMark count={memos} />}
      </div>
    </>
  );
}

function Quotes({ said }: { said: readonly SaidHere[] }) {
  const { language } = useStudy();
  return (
    <ul className="said-here" lang={language}>
      {said.map(({ id, text }) => (
        <li key={id}>{quote(text.replace(/\s+/gu, ' ').trim(), language)}</li>
      ))}
    </ul>
  );
}

interface ClosingLineProps extends LineProps {
  name: string;
  cells: WithinCaseMatrix['closing'];
}

/** The case's own findings: what every matrix across cases shows of it. */
export const ClosingLine = memo(function ClosingLine({ name, cells, ...line }: ClosingLineProps) {
  const t = useT();
  const { language } = useStudy();
  return (
    <div
      role="row"
      aria-rowindex={line.rowIndex}
      className={classNames('matrix-row', line.open !== null && 'cur')}
    >
      <div role="rowheader" aria-colindex={1} className="h">
        <b lang={language}>{name}</b>
        <span className="ref">{t('matrices.within.closing')}</span>
      </div>
      <Cells line={caseLine} cells={cells} {...line} isNone={({ text }) => text === ''}>
        {({ text, verbatims, participants, rating, state, memos }) => (
          <>
            <p {...(text === '' ? {} : { lang: language })}>
              {text === '' ? state !== 'empty' && t('matrices.notWritten') : text}
            </p>
            <div className="m">
              <span title={t('app.count.participants', { count: participants })}>
                {t('app.count.verbatims', { count: verbatims })}
              </span>
              {rating !== null && <Rating bare value={rating} />}
              {state === 'out-of-date' && <StaleMark />}
              {state === 'no-evidence' && <NoEvidenceMark />}
              {memos > 0 && <MemoMark count={memos} />}
            </div>
          </>
        )}
      </Cells>
    </div>
  );
});
