import { useEffect, useRef } from 'react';
import type { CellPlace, Finding } from '../../shared/contract/matrices.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { NoEvidenceMark, StaleMark } from '../ui/code.tsx';
import { TextArea } from '../ui/field.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { RatingField } from './RatingField.tsx';
import { useDraft, writeOn } from './use-draft.ts';

interface FindingPaneProps {
  place: CellPlace;
  title: string;
  finding: Finding;
  verbatims: number;
  write: boolean;
}

/** The finding of one cell: its words, kept as they are written; how it stands to its verbatims; its rating. */
export function FindingPane({ place, title, finding, verbatims, write: focus }: FindingPaneProps) {
  const t = useT();
  const { language } = useStudy();
  const { day } = useFormat();
  const { text, write, flush } = useDraft(finding.text, (words) =>
    client.matrices.writeFinding({ ...place, text: words }),
  );
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) writeOn(area.current);
  }, [focus]);
  const { coder, writtenAt } = finding;
  return (
    <div className="finding">
      <h3>
        {t('matrices.finding')}
        {writtenAt !== null && (
          <span className="ref">{coder === null ? day(writtenAt) : `${coder}, ${day(writtenAt)}`}</span>
        )}
      </h3>
      <TextArea
        serif
        className="words"
        aria-label={t('matrices.findingOf', { cell: title })}
        placeholder={t('matrices.finding.placeholder')}
        lang={language}
        value={text}
        onChange={write}
        onBlur={flush}
        inputRef={area}
      />
      <div className="standing">
        <Standing finding={finding} verbatims={verbatims} />
        {isOutOfDate(finding) && (
          <Button onPress={() => void run(client.matrices.confirm(place))}>{t('matrices.stillHolds')}</Button>
        )}
      </div>
      <div className="rate">
        <RatingField
          value={finding.rating}
          onChange={(rating) => void run(client.matrices.rate({ ...place, rating }))}
        />
        <span className="ref">{t('matrices.restsOn', { count: finding.evidence.length })}</span>
      </div>
    </div>
  );
}

const isOutOfDate = ({ since }: Finding) =>
  since.added.length > 0 || since.changed.length > 0 || since.removed > 0;

/** How a finding stands to the verbatims of its cell, in words. */
function Standing({ finding, verbatims }: { finding: Finding; verbatims: number }) {
  const t = useT();
  const { day, list } = useFormat();
  const { since, writtenAt, state } = finding;
  if (isOutOfDate(finding)) {
    const changes = [
      since.added.length > 0 && t('matrices.since.added', { count: since.added.length }),
      since.changed.length > 0 && t('matrices.since.changed', { count: since.changed.length }),
      since.removed > 0 && t('matrices.since.removed', { count: since.removed }),
    ].filter((one) => one !== false);
    return (
      <>
        <StaleMark>{t('matrices.outOfDate')}</StaleMark>
        <span>
          {t('matrices.since', { changes: list(changes), day: writtenAt === null ? '' : day(writtenAt) })}
        </span>
      </>
    );
  }
  if (state === 'no-evidence')
    return (
      <>
        <NoEvidenceMark>{t('matrices.noEvidence')}</NoEvidenceMark>
        {verbatims > 0 && <span>{t('matrices.noEvidence.do')}</span>}
      </>
    );
  if (state === 'fresh') return <span>{t('matrices.fresh')}</span>;
  return <span className="none">{t('matrices.notWritten')}</span>;
}
