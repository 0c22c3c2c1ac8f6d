import { useMemo } from 'react';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { Finding } from '../../shared/contract/matrices.ts';
import { quote } from '../../shared/text/typography.ts';
import { formatPlace, goTo, type Place } from '../app/location.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Checkbox } from '../ui/choice.tsx';
import { ExemplaryMark, StaleMark } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { useFormat, useT } from '../ui/t.tsx';

interface CellVerbatimsProps {
  codeId: string;
  caseId: string;
  verbatims: readonly Verbatim[];
  finding: Finding;
}

/** What was said in a case under a code; those that the finding rests on are ticked. */
export function CellVerbatims({ codeId, caseId, verbatims, finding }: CellVerbatimsProps) {
  const t = useT();
  const ticked = useMemo(() => new Set(finding.evidence), [finding.evidence]);
  const added = useMemo(() => new Set(finding.since.added), [finding.since.added]);
  const changed = useMemo(() => new Set(finding.since.changed), [finding.since.changed]);
  const participants = new Set(verbatims.flatMap(({ participantId }) => participantId ?? [])).size;
  const sources = new Set(verbatims.map(({ sourceId }) => sourceId)).size;
  return (
    <div className="evidence">
      <h3>
        {t('matrices.evidence')}
        {verbatims.length > 0 && (
          <span className="ref">
            {t('app.count.verbatims', { count: verbatims.length })},{' '}
            {t('app.count.participants', { count: participants })},{' '}
            {t('app.count.sources', { count: sources })}
            {' · '}
            {t('matrices.ticked', { count: ticked.size })}
          </span>
        )}
      </h3>
      {verbatims.length === 0 ? (
        <p className="none">{t('matrices.verbatims.none')}</p>
      ) : (
        <ul>
          {verbatims.map((verbatim) => (
            <CellVerbatim
              key={verbatim.id}
              verbatim={verbatim}
              ticked={ticked.has(verbatim.id)}
              news={added.has(verbatim.id) ? 'added' : changed.has(verbatim.id) ? 'changed' : null}
              onTick={(on) =>
                void run(client.matrices.tick({ codeId, caseId, codingIds: [verbatim.id], ticked: on }))
              }
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface CellVerbatimProps {
  verbatim: Verbatim;
  ticked: boolean;
  /** What happened to it since the finding was written. */
  news: 'added' | 'changed' | null;
  onTick: (on: boolean) => void;
}

function CellVerbatim({ verbatim, ticked, news, onTick }: CellVerbatimProps) {
  const t = useT();
  const { language } = useStudy();
  const { day } = useFormat();
  const { id, text, sourceId, sourceTitle, time, paragraph } = verbatim;
  const there: Place = { section: 'sources', id: sourceId, at: id };
  const who = verbatim.participant ?? verbatim.speaker;
  const place =
    time === null
      ? t('codebook.place', { source: sourceTitle, paragraph })
      : t('codebook.place.timed', { source: sourceTitle, time: clock(time) });
  return (
    <li>
      <Checkbox isSelected={ticked} onChange={onTick}>
        <span className="sr-only">{t('matrices.tick')}</span>
        <span className="said" lang={language}>
          {quote(text, language)}
        </span>
      </Checkbox>
      <div className="ref">
        <span className="where">
          {who !== null && `${who} · `}
          <a
            href={`#${formatPlace(there)}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(there);
            }}
          >
            {place}
          </a>
        </span>
        {verbatim.exemplary && <ExemplaryMark />}
        {news === 'added' && <StaleMark>{t('matrices.added', { day: day(verbatim.createdAt) })}</StaleMark>}
        {news === 'changed' && <StaleMark>{t('matrices.changed')}</StaleMark>}
      </div>
    </li>
  );
}
