import { useQuery } from '@tanstack/react-query';
import type { CellPlace } from '../../shared/contract/matrices.ts';
import { quote } from '../../shared/text/typography.ts';
import { goTo } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { clock } from '../ui/format.ts';
import { useT } from '../ui/t.tsx';

/** What a printed finding rests on: its evidence, or all verbatims of its cell while none is ticked, each with its place. */
export function Evidence({ about }: { about: CellPlace }) {
  const t = useT();
  const { language } = useStudy();
  const cell = useQuery(api.matrices.cell.queryOptions({ input: about })).data;
  if (!cell) return null;
  const ticked = new Set(cell.finding.evidence);
  const evidence = cell.verbatims.filter(({ id }) => ticked.has(id));
  const shown = evidence.length > 0 ? evidence : cell.verbatims;
  return (
    <section className="evidence">
      <h4 className="field-label">
        {evidence.length > 0
          ? t('exhibits.evidence.of', { count: evidence.length })
          : t('exhibits.evidence.none', { count: shown.length })}
      </h4>
      <ul>
        {shown.map(({ id, text, participant, speaker, sourceId, sourceTitle, time, paragraph }) => (
          <li key={id}>
            <p className="quote" lang={language}>
              {quote(text, language)}
            </p>
            <p className="ref">
              {[participant ?? speaker].filter(Boolean).map((name) => `${name}, `)}
              <button type="button" onClick={() => goTo({ section: 'sources', id: sourceId, at: id })}>
                {time === null
                  ? t('codebook.place', { source: sourceTitle, paragraph })
                  : t('codebook.place.timed', { source: sourceTitle, time: clock(time) })}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
