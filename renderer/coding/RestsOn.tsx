import type { CodingDetail } from '../../shared/contract/coding.ts';
import { goTo } from '../app/location.ts';
import { useStudy } from '../project/use-study.ts';
import { Rating, StaleMark } from '../ui/code.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { useT } from '../ui/t.tsx';

/** The chain of evidence upwards: findings and exhibits that rest on this verbatim. */
export function RestsOn({ detail, codeName }: { detail: CodingDetail; codeName: (id: string) => string }) {
  const t = useT();
  const { language } = useStudy();
  const { findings, exhibits } = detail;
  return (
    <InspectorSection
      title={t('coding.rests')}
      count={`${t('app.count.findings', { count: findings.length })}, ${t('app.count.exhibits', { count: exhibits.length })}`}
    >
      <ol className="chain">
        <li className="me">
          <b>{t('coding.rests.this')}</b>
        </li>
        {findings.map((finding) => (
          <li key={finding.id}>
            <div className="h">
              <b>{finding.name}</b>
              <span className="ref" lang={language}>
                {codeName(finding.codeId)}
              </span>
            </div>
            <p lang={language}>{finding.text}</p>
            <div className="m">
              {finding.rating && <Rating value={finding.rating} />}
              <span>{t('app.count.verbatims', { count: finding.evidence })}</span>
              {finding.outOfDate && <StaleMark />}
            </div>
          </li>
        ))}
        {exhibits.map((exhibit) => (
          <li key={exhibit.id} className="ex">
            <button
              type="button"
              className="place"
              onClick={() => goTo({ section: 'exhibits', id: exhibit.id })}
            >
              {exhibit.label || exhibit.title}
            </button>
          </li>
        ))}
      </ol>
    </InspectorSection>
  );
}
