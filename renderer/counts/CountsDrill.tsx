import { useQuery } from '@tanstack/react-query';
import type { CountLine, CountTable, LineChoice } from '../../shared/contract/counts.ts';
import { quote } from '../../shared/text/typography.ts';
import { Whereabouts } from '../codebook/VerbatimLine.tsx';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { usePanelSize, Grip } from '../ui/panels.tsx';
import { useT } from '../ui/t.tsx';
import type { CountPlace } from './CountsGrid.tsx';

interface CountsDrillProps {
  table: CountTable;
  place: CountPlace;
  onClose: () => void;
}

const limit = 200;

/** The verbatims that a cell or a total counts. Escape closes them. */
export function CountsDrill({ table, place: { row, column }, onClose }: CountsDrillProps) {
  const t = useT();
  const { language } = useStudy();
  const [width, setWidth] = usePanelSize('counts-drill', 400, 280, 720);
  const found = useQuery(
    api.counts.verbatims.queryOptions({ input: { definition: table.definition, row, column, limit } }),
  ).data;
  const nameOf = (lines: readonly CountLine[], choice: LineChoice): string => {
    if (choice === 'all') return t('counts.total');
    return choice.key === null
      ? t('counts.without')
      : (lines.find(({ key }) => key === choice.key)?.name ?? '');
  };
  const title = t('counts.drill', { row: nameOf(table.rows, row), column: nameOf(table.columns, column) });
  return (
    <>
      <Grip label={title} size={width} usual={400} least={280} most={720} onSize={setWidth} panel="right" />
      <section
        className="counts-drill"
        aria-label={title}
        style={{ flex: `0 0 ${width}px` }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          onClose();
        }}
      >
        <header>
          <h2 lang={language} title={title}>
            {title}
          </h2>
          <IconButton small icon="close" label={t('counts.drill.close')} onPress={onClose} />
        </header>
        {found && (
          <>
            <p>
              {found.total > found.verbatims.length
                ? t('counts.drill.some', { shown: found.verbatims.length, total: found.total })
                : t('app.count.verbatims', { count: found.total })}
            </p>
            <ul>
              {found.verbatims.map((verbatim) => (
                <li key={verbatim.id}>
                  <p className="said" lang={language}>
                    {quote(verbatim.text, language)}
                  </p>
                  <p className="ref">
                    <Whereabouts verbatim={verbatim} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}
