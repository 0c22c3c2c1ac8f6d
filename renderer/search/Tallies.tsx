import { tallies as ways, type QueryAnswer } from '../../shared/contract/search.ts';
import { useStudy } from '../project/use-study.ts';
import { useFormat, useT } from '../ui/t.tsx';

/** How many verbatims each code, case, participant, source and coder has among those found. */
export function Tallies({ tallies }: Pick<QueryAnswer, 'tallies'>) {
  const t = useT();
  const { language } = useStudy();
  const { number } = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="tallies" role="region" aria-label={t('search.shown.counts')} tabIndex={0}>
      {ways.map((way) => {
        const most = Math.max(...tallies[way].map(({ verbatims }) => verbatims));
        return (
          <table key={way}>
            <thead>
              <tr>
                <th scope="col">{t(`search.on.${way}`)}</th>
                <th scope="col">{t('search.verbatims')}</th>
              </tr>
            </thead>
            <tbody>
              {tallies[way].map(({ id, name, verbatims }) => (
                <tr key={id ?? ''}>
                  <th scope="row">
                    {id === null ? t(`search.noneOf.${way}`) : <span lang={language}>{name}</span>}
                  </th>
                  <td>
                    <i style={{ inlineSize: `${(verbatims / most) * 56}px` }} aria-hidden />
                    {number(verbatims)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
