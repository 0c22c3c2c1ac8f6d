import { useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useEffect, useState } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceSummary, SourceText } from '../../shared/contract/sources.ts';
import { useCrumbs } from '../app/slots.tsx';
import { api } from '../data/index.ts';
import { SourceMemos } from '../journal/SourceMemos.tsx';
import { useStudy } from '../project/use-study.ts';
import { Bar, Screen } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { Desk } from './Desk.tsx';
import { DeskFoot } from './DeskFoot.tsx';
import { useCodings } from './pending.ts';
import { followPins } from './pins.ts';
import './desk.css';
import './editing.css';

/** A source: its text in the middle, brackets in the margin, the selected coding at the right. */
export function SourceDesk({ source }: { source: SourceSummary }) {
  const study = useStudy();
  const input = { sourceId: source.id };
  const { text, codings } = useTogether(
    useQuery(api.sources.text.queryOptions({ input })),
    useCodings(source.id),
  );
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const names = source.caseIds.map((id) => cases?.find((one) => one.id === id)?.name ?? '');
  useCrumbs([
    ...(names.length > 0 ? [{ label: names.join(', '), to: { section: 'sources' as const } }] : []),
    { label: source.title, lang: study.language },
  ]);
  useEffect(() => followPins(study.id), [study.id]);
  const shown = useDeferredValue(codings);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <Screen
      bar={
        <Bar
          title={source.title}
          lang={study.language}
          meta={<SourceFacts source={source} codings={shown ?? none} />}
        >
          <span ref={setTools} className="desk-tools" />
          <SourceMemos sourceId={source.id} title={source.title} />
        </Bar>
      }
      foot={<DeskFoot />}
      className="desk"
    >
      {text && codings && (
        <Desk key={text.id} text={text} codings={codings} coderId={study.coderId} tools={tools} />
      )}
    </Screen>
  );
}

interface Answer<Data> {
  readonly data: Data | undefined;
  readonly isFetching: boolean;
}

/** A text and the codings of just that text: while the text is asked again, for it was edited, both stay as they were. */
function useTogether(text: Answer<SourceText>, codings: Answer<readonly Coding[]>) {
  const now = { text: text.data, codings: codings.data };
  const [shown, setShown] = useState(now);
  const isOther = shown.text !== now.text || shown.codings !== now.codings;
  const isHalf = text.isFetching || (shown.text !== now.text && codings.isFetching);
  if (!isOther || (isHalf && shown.text && shown.codings)) return shown;
  setShown(now);
  return now;
}

const SourceFacts = memo(function SourceFacts({
  source,
  codings,
}: {
  source: SourceSummary;
  codings: readonly Coding[];
}) {
  const t = useT();
  const { date, duration } = useFormat();
  const codes = new Set(codings.map(({ codeId }) => codeId));
  const coders = new Set(codings.map(({ coderId }) => coderId));
  const when = [source.date && date(source.date), source.durationMinutes && duration(source.durationMinutes)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {when}
      <span className="x">
        {when !== '' && ' · '}
        {t('app.count.words', { count: source.words })} ·{' '}
        {t('coding.meta', { codings: codings.length, coders: coders.size, codes: codes.size })}
      </span>
    </>
  );
});

const none: readonly Coding[] = [];
