import type { Ref } from 'react';
import type { CrossCaseMatrix } from '../../shared/contract/matrices.ts';
import { useStudy } from '../project/use-study.ts';
import { classNames } from '../ui/class-names.ts';
import { useT } from '../ui/t.tsx';
import { columnGroups } from './grid-lines.ts';

interface MatrixHeadProps {
  columns: CrossCaseMatrix['columns'];
  /** What the rows have alike and apart stands before the conclusions. */
  compared?: boolean;
  openCase: string | null;
  ref: Ref<HTMLDivElement>;
}

/** The frozen header: the groups of cases when there are some, then the cases. */
export function MatrixHead({ columns, compared = false, openCase, ref }: MatrixHeadProps) {
  const t = useT();
  const { language } = useStudy();
  const groups = columnGroups(columns);
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { span }) => sum + span, 2));
  const row = groups.length > 0 ? 2 : 1;
  const last = columns.length + (compared ? 3 : 2);
  return (
    <div role="rowgroup" className="matrix-head" ref={ref}>
      {groups.length > 0 && (
        <div role="row" aria-rowindex={1}>
          {groups.map(({ name, span }, at) => (
            <div
              key={starts[at]}
              role="columnheader"
              aria-colindex={starts[at]}
              aria-colspan={span}
              className="group"
              style={{ gridColumn: `${starts[at]} / span ${span}` }}
            >
              <div>
                <span {...(name === null ? {} : { lang: language })}>{name ?? t('matrices.noGroup')}</span>
              </div>
            </div>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={row}>
        <div
          role="columnheader"
          aria-colindex={1}
          className="word first"
          style={{ gridRow: `1 / ${row + 1}` }}
        >
          {t('matrices.column.code')}
        </div>
        {columns.map(({ caseId, name, subtitle }, at) => (
          <div
            key={caseId}
            role="columnheader"
            aria-colindex={at + 2}
            className={classNames('case', caseId === openCase && 'on')}
            style={{ gridRow: row, gridColumn: at + 2 }}
            lang={language}
          >
            <b>{name}</b>
            {subtitle !== '' && <span title={subtitle}>{subtitle}</span>}
          </div>
        ))}
        {compared && (
          <div
            role="columnheader"
            aria-colindex={columns.length + 2}
            className="word"
            style={{ gridRow: `1 / ${row + 1}`, gridColumn: columns.length + 2 }}
          >
            {t('comparison.row.column')}
          </div>
        )}
        <div
          role="columnheader"
          aria-colindex={last}
          className="word"
          style={{ gridRow: `1 / ${row + 1}`, gridColumn: last }}
        >
          {t('matrices.column.conclusion')}
        </div>
      </div>
    </div>
  );
}
