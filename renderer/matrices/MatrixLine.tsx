import { memo, type ReactNode } from 'react';
import type { RowComparison } from '../../shared/contract/comparison.ts';
import type { MatrixCell, MatrixLine, MatrixRow } from '../../shared/contract/matrices.ts';
import { useStudy } from '../project/use-study.ts';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, codeClass, NoEvidenceMark, Rating, StaleMark, toHue } from '../ui/code.tsx';
import { Icon } from '../ui/icons.tsx';
import { useT } from '../ui/t.tsx';
import { InShort } from '../comparison/RowComparison.tsx';
import { ConclusionEditor } from './ConclusionEditor.tsx';
import { codeColumn, comparedColumn, conclusionColumn, shade, type GridLine } from './grid-lines.ts';

interface CodeLineProps {
  row: MatrixRow;
  /** What is written along it; null until it is known. */
  line: MatrixLine | null;
  /** The columns. */
  caseIds: readonly string[];
  /** What it has alike and apart, where that has a column; null until it is known. */
  compared?: RowComparison | null;
  rowIndex: number;
  /** The column of the one cell that the Tab key reaches, when it is in this row. */
  active: string | null;
  /** The case whose cell is docked, when it is of this row. */
  open: string | null;
  /** The conclusion is being written. */
  writing: boolean;
  onWritten: () => void;
  /** The most verbatims in a cell, when cells are shaded; else 0. */
  most: number;
}

/** A code's row: what it counts, its finding in each case, its conclusion. Cells are found by their `data-column`. */
export const CodeLine = memo(function CodeLine(props: CodeLineProps) {
  const { row, line, caseIds, compared, rowIndex, active, open, writing, onWritten, most } = props;
  const t = useT();
  const { language } = useStudy();
  const at = (column: string, index: number) => ({
    'data-code': row.codeId,
    'data-column': column,
    'aria-colindex': index,
    tabIndex: active === column ? 0 : -1,
  });
  return (
    <div role="row" aria-rowindex={rowIndex} className={classNames('matrix-row', open !== null && 'cur')}>
      <div role="rowheader" className={classNames(codeClass(toHue(row.hue)), 'h')} {...at(codeColumn, 1)}>
        <CodeChip hue={toHue(row.hue)} emergent={row.origin === 'emergent'} />
        <div>
          <b lang={language} title={[...row.path, row.name].join(' › ')}>
            {row.name}
          </b>
          <span className="ref">{t('app.count.verbatims', { count: row.verbatims })}</span>
          <span className="ref">{t('app.count.participants', { count: row.participants })}</span>
        </div>
      </div>
      {caseIds.map((caseId, index) => {
        const cell = line?.cells.find((each) => each.caseId === caseId);
        return (
          <div
            key={caseId}
            role="gridcell"
            className={classNames('c', !cell?.text && 'none', open === caseId && 'open')}
            {...(most > 0 ? { 'data-shade': shade(cell?.verbatims ?? 0, most) } : {})}
            {...(open === caseId ? { 'aria-selected': true } : {})}
            {...at(caseId, index + 2)}
          >
            {cell && <CellWords cell={cell} lang={language} />}
          </div>
        );
      })}
      {compared !== undefined && (
        <div role="gridcell" className="c compared" {...at(comparedColumn, caseIds.length + 2)}>
          {compared && <InShort row={compared} />}
        </div>
      )}
      <div
        role="gridcell"
        className={classNames('c concl', !line?.conclusion && 'none')}
        {...at(conclusionColumn, caseIds.length + (compared === undefined ? 2 : 3))}
      >
        {line &&
          (writing ? (
            <ConclusionEditor row={row} conclusion={line.conclusion} onDone={onWritten} />
          ) : line.conclusion === '' ? (
            <p>{t('matrices.notWritten')}</p>
          ) : (
            <p lang={language}>{line.conclusion}</p>
          ))}
      </div>
    </div>
  );
});

/** A cell: its finding, and what is counted in it. */
export function CellWords({ cell, lang }: { cell: MatrixCell; lang: string }): ReactNode {
  const t = useT();
  if (cell.state === 'empty') return cell.memos > 0 ? <MemoMark count={cell.memos} /> : null;
  return (
    <>
      {cell.text === '' ? <p>{t('matrices.notWritten')}</p> : <p lang={lang}>{cell.text}</p>}
      <div className="m">
        <span>{t('app.count.verbatims', { count: cell.verbatims })}</span>
        {cell.rating !== null && <Rating bare value={cell.rating} />}
        {cell.state === 'out-of-date' && <StaleMark />}
        {cell.state === 'no-evidence' && <NoEvidenceMark />}
        {cell.memos > 0 && <MemoMark count={cell.memos} />}
      </div>
    </>
  );
}

export function MemoMark({ count }: { count: number }) {
  const t = useT();
  const words = t('journal.memos.count', { count });
  return (
    <span className="memo-mark" title={words}>
      <Icon name="memo" small />
      <span className="sr-only">{words}</span>
    </span>
  );
}

type QuestionHead = Extract<GridLine, { type: 'question' }>;

/** The head over the rows of a research question. */
export const QuestionLine = memo(function QuestionLine({
  question,
  codes,
  columns,
  rowIndex,
}: Pick<QuestionHead, 'question' | 'codes'> & { columns: number; rowIndex: number }) {
  const t = useT();
  const { language } = useStudy();
  return (
    <div role="row" aria-rowindex={rowIndex} className="matrix-question">
      <div role="rowheader" aria-colindex={1} aria-colspan={columns}>
        <span className="words">
          {question ? (
            <>
              <b>{t('project.question.number', { number: question.number })}</b>
              <em lang={language}>{question.text}</em>
            </>
          ) : (
            <b>{t('matrices.noQuestion')}</b>
          )}
        </span>
        <span className="ref">{t('app.count.codes', { count: codes })}</span>
      </div>
    </div>
  );
});
