import { useState } from 'react';
import type { WithinCaseMatrix } from '../../shared/contract/within-case.ts';
import { useStudy } from '../project/use-study.ts';
import { classNames } from '../ui/class-names.ts';
import { CodeChip, codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { headLine } from './within-lines.ts';

interface WithinCaseHeadProps {
  clusters: WithinCaseMatrix['clusters'];
  /** The rows are sources. */
  ofSources: boolean;
  /** The columns that are drawn, by their index. */
  drawn: readonly number[];
  /** The code whose head the Tab key reaches. */
  active: string | null;
  openCode: string | null;
  onMove: (codeId: string, to: { before: string }) => void;
}

/** The frozen header: the clusters, then their codes, which are dragged one before the other. */
export function WithinCaseHead({
  clusters,
  ofSources,
  drawn,
  active,
  openCode,
  onMove,
}: WithinCaseHeadProps) {
  const t = useT();
  const { language } = useStudy();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const shown = clusters.filter(({ columns }) => columns.length > 0);
  const starts = shown.map((_, at) =>
    shown.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 2),
  );
  const columns = shown.flatMap((cluster) => cluster.columns);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1}>
        {shown.map(({ id, name, columns: own }, at) => (
          <div
            key={id}
            role="columnheader"
            aria-colindex={starts[at]}
            aria-colspan={own.length}
            aria-label={name}
            className="group"
            style={{ gridColumn: `${starts[at]} / span ${own.length}` }}
          >
            <div>
              <span lang={language}>{name}</span>
            </div>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2}>
        <div role="columnheader" aria-colindex={1} className="word first" style={{ gridRow: '1 / 3' }}>
          {t(ofSources ? 'matrices.within.sourceRows' : 'matrices.within.rows')}
        </div>
        {drawn.map((index) => {
          const column = columns[index];
          if (!column) return null;
          const { codeId, name, path, hue, origin, verbatims } = column;
          return (
            <div
              key={codeId}
              role="columnheader"
              aria-colindex={index + 2}
              data-column={codeId}
              data-line={headLine}
              tabIndex={active === codeId ? 0 : -1}
              className={classNames(
                codeClass(toHue(hue)),
                'case',
                codeId === openCode && 'on',
                over === codeId && dragged !== codeId && 'drop',
              )}
              style={{ gridRow: 2, gridColumn: index + 2 }}
              title={[...path, name].join(' › ')}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', name);
                event.dataTransfer.effectAllowed = 'move';
                setDragged(codeId);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(codeId);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null && dragged !== codeId) onMove(dragged, { before: codeId });
                end();
              }}
              onDragEnd={end}
            >
              <CodeChip hue={toHue(hue)} emergent={origin === 'emergent'} />
              <b lang={language}>{name}</b>
              <span className="ref">{t('app.count.verbatims', { count: verbatims })}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
