import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo } from 'react';
import type { Verbatim } from '../../shared/contract/coding.ts';
import type { CellPlace, Finding } from '../../shared/contract/matrices.ts';
import type { ParticipantFinding } from '../../shared/contract/within-case.ts';
import { quote } from '../../shared/text/typography.ts';
import { formatPlace, goTo, type Place } from '../app/location.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Checkbox } from '../ui/choice.tsx';
import { ExemplaryMark, Rating, StaleMark } from '../ui/code.tsx';
import { clock } from '../ui/format.ts';
import { useFormat, useT } from '../ui/t.tsx';

interface CellVerbatimsProps {
  place: CellPlace;
  verbatims: readonly Verbatim[];
  finding: Finding;
  /** What is written of the code for the participants of the case. */
  beside: readonly ParticipantFinding[];
  /** The case whose matrix is shown: of a verbatim that does not stand in it, its own case is named. */
  shownCase: string | null;
}

/**
 * What was said under a code, by participant; those that the finding rests on are ticked. Over a participant's verbatims
 * stands what is written of them, from which their evidence is ticked in one.
 */
export function CellVerbatims({ place, verbatims, finding, beside, shownCase }: CellVerbatimsProps) {
  const t = useT();
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const elsewhere = ({ caseIds }: Verbatim) =>
    shownCase === null || caseIds.includes(shownCase)
      ? null
      : (cases?.flatMap(({ id, name }) => (caseIds.includes(id) ? [name] : [])).join(', ') ?? null);
  const ticked = useMemo(() => new Set(finding.evidence), [finding.evidence]);
  const added = useMemo(() => new Set(finding.since.added), [finding.since.added]);
  const changed = useMemo(() => new Set(finding.since.changed), [finding.since.changed]);
  const participants = new Set(verbatims.flatMap(({ participantId }) => participantId ?? [])).size;
  const sources = new Set(verbatims.map(({ sourceId }) => sourceId)).size;
  const tick = (codingIds: string[], on: boolean) =>
    void run(client.matrices.tick({ ...place, codingIds, ticked: on }));
  const voices = useMemo(() => voicesOf(verbatims, beside), [verbatims, beside]);
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
      {voices.length === 0 ? (
        <p className="none">
          {t('caseId' in place ? 'matrices.verbatims.none' : 'matrices.verbatims.noneSaid')}
        </p>
      ) : (
        voices.map((voice) => (
          <Fragment key={voice.id}>
            {voice.finding && (
              <ParticipantSays
                finding={voice.finding}
                here={voice.verbatims.map(({ id }) => id)}
                ticked={ticked}
                onTick={tick}
              />
            )}
            {voice.verbatims.length > 0 && (
              <ul>
                {voice.verbatims.map((verbatim) => (
                  <CellVerbatim
                    key={verbatim.id}
                    verbatim={verbatim}
                    elsewhere={elsewhere(verbatim)}
                    ticked={ticked.has(verbatim.id)}
                    news={added.has(verbatim.id) ? 'added' : changed.has(verbatim.id) ? 'changed' : null}
                    onTick={(on) => tick([verbatim.id], on)}
                  />
                ))}
              </ul>
            )}
          </Fragment>
        ))
      )}
    </div>
  );
}

interface Voice {
  readonly id: string;
  readonly finding: ParticipantFinding | null;
  readonly verbatims: readonly Verbatim[];
}

/** Verbatims under the finding of the participant who says them; neighbours without one stand together. */
function voicesOf(verbatims: readonly Verbatim[], beside: readonly ParticipantFinding[]): Voice[] {
  const silent = new Set(beside.map(({ participantId }) => participantId));
  const voices: { id: string; finding: ParticipantFinding | null; verbatims: Verbatim[] }[] = [];
  for (const verbatim of verbatims) {
    const finding = beside.find(({ participantId }) => participantId === verbatim.participantId) ?? null;
    const last = voices.at(-1);
    if (last && last.finding === finding) last.verbatims.push(verbatim);
    else voices.push({ id: verbatim.id, finding, verbatims: [verbatim] });
    if (finding) silent.delete(finding.participantId);
  }
  for (const finding of beside)
    if (silent.has(finding.participantId)) voices.push({ id: finding.participantId, finding, verbatims: [] });
  return voices;
}

interface ParticipantSaysProps {
  finding: ParticipantFinding;
  /** The participant's verbatims that stand in the cell. */
  here: readonly string[];
  ticked: ReadonlySet<string>;
  onTick: (codingIds: string[], on: boolean) => void;
}

/** A participant's finding over her or his verbatims; its evidence becomes the case's by one tick. */
function ParticipantSays({ finding, here, ticked, onTick }: ParticipantSaysProps) {
  const t = useT();
  const { language } = useStudy();
  const evidence = finding.evidence.filter((id) => here.includes(id));
  const taken = evidence.filter((id) => ticked.has(id)).length;
  const words = (
    <>
      <b>{finding.name}</b>
      <span className="found" lang={language}>
        {finding.text === '' ? null : finding.text}
      </span>
      {finding.rating !== null && <Rating bare value={finding.rating} />}
      {finding.state === 'out-of-date' && <StaleMark />}
    </>
  );
  if (evidence.length === 0) return <p className="says bare">{words}</p>;
  return (
    <Checkbox
      className="says"
      isSelected={taken === evidence.length}
      isIndeterminate={taken > 0 && taken < evidence.length}
      onChange={(on) => onTick(evidence, on)}
    >
      <span className="sr-only">{t('matrices.tick.evidence', { count: evidence.length })}</span>
      <span className="words" title={t('matrices.tick.evidence', { count: evidence.length })}>
        {words}
      </span>
    </Checkbox>
  );
}

interface CellVerbatimProps {
  verbatim: Verbatim;
  /** The case that it stands in, when that is not the one shown. */
  elsewhere: string | null;
  ticked: boolean;
  /** What happened to it since the finding was written. */
  news: 'added' | 'changed' | null;
  onTick: (on: boolean) => void;
}

function CellVerbatim({ verbatim, elsewhere, ticked, news, onTick }: CellVerbatimProps) {
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
        {elsewhere !== null && <span lang={language}>{elsewhere}</span>}
        {verbatim.exemplary && <ExemplaryMark />}
        {news === 'added' && <StaleMark>{t('matrices.added', { day: day(verbatim.createdAt) })}</StaleMark>}
        {news === 'changed' && <StaleMark>{t('matrices.changed')}</StaleMark>}
      </div>
    </li>
  );
}
