import { useQuery } from '@tanstack/react-query';
import type { RowComparison as Compared } from '../../shared/contract/comparison.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Rating } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';

interface RowComparisonProps {
  matrixId: string;
  codeId: string;
}

/** What a row has alike and apart, beside its conclusion being written: presence, ratings and attributes, by count. */
export function RowComparison({ matrixId, codeId }: RowComparisonProps) {
  const t = useT();
  const { language } = useStudy();
  const [row] =
    useQuery(api.comparison.rows.queryOptions({ input: { matrixId, codeIds: [codeId] } })).data ?? [];
  if (!row) return null;
  return (
    <section className="row-comparison" aria-label={t('comparison.row')}>
      <InShort row={row} />
      <table>
        <tbody>
          {row.cases.map(({ caseId, name, verbatims, participants, sources, rating }) => (
            <tr key={caseId} className={verbatims === 0 ? 'absent' : ''}>
              <th scope="row" lang={language}>
                {name}
              </th>
              <td>
                {verbatims === 0
                  ? '–'
                  : [
                      t('app.count.verbatims', { count: verbatims }),
                      t('app.count.participants', { count: participants }),
                      t('app.count.sources', { count: sources }),
                    ].join(', ')}
              </td>
              <td>{rating !== null && <Rating value={rating} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('comparison.row.note')}</p>
    </section>
  );
}

/** In which cases, what sets one apart, and what the attributes say. */
export function InShort({ row: { cases, present, onlyIn, onlyNotIn, attributes } }: { row: Compared }) {
  const t = useT();
  const { language } = useStudy();
  const of = cases.length;
  const nameOf = (id: string): string => cases.find(({ caseId }) => caseId === id)?.name ?? '';
  const apart =
    onlyIn !== null
      ? t('comparison.row.onlyIn', { case: nameOf(onlyIn) })
      : onlyNotIn !== null
        ? t('comparison.row.onlyNotIn', { case: nameOf(onlyNotIn) })
        : null;
  const ordered = attributes.toSorted((a, b) => Number(b.separates) - Number(a.separates));
  return (
    <div className="in-short">
      <p>
        <b>
          {present === of
            ? t('comparison.row.all', { of })
            : present === 0
              ? t('comparison.row.none')
              : t('comparison.row.some', { present, of })}
        </b>
        {apart !== null && `, ${apart}`}
      </p>
      {ordered.map(({ attributeId, name, values, unknown, separates }) => (
        <p key={attributeId} className={separates ? 'separates' : ''} lang={language}>
          {t(separates ? 'comparison.row.separates' : 'comparison.row.attribute', { name })}{' '}
          {values
            .map((value) =>
              t('comparison.row.value', { present: value.present, of: value.of, value: value.value }),
            )
            .join(', ')}
          {unknown > 0 && `, ${t('comparison.row.unknown', { count: unknown })}`}
        </p>
      ))}
    </div>
  );
}
