import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceSummary, SourceText } from '../../shared/contract/sources.ts';
import { usePlace } from '../app/location.ts';
import { InspectorSlot, useCrumbs } from '../app/slots.tsx';
import { api, client, queryClient, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { toHue } from '../ui/code.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { CodesHere } from './CodesHere.tsx';
import { CodingInspector } from './CodingInspector.tsx';
import { DeskFoot } from './DeskFoot.tsx';
import { Picker } from './Picker.tsx';
import { followPins, usePins } from './pins.ts';
import { Transcript, type TranscriptHandle } from './Transcript.tsx';
import type { Passage } from './transcript-editor.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import './desk.css';

/** A source: its text in the middle, brackets in the margin, the selected coding at the right. */
export function SourceDesk({ source }: { source: SourceSummary }) {
  const t = useT();
  const study = useStudy();
  const { date, duration } = useFormat();
  const input = { sourceId: source.id };
  const text = useQuery(api.sources.text.queryOptions({ input })).data;
  const codings = useQuery(api.coding.ofSource.queryOptions({ input })).data;
  const cases = useQuery(api.cases.list.queryOptions()).data;
  const names = source.caseIds.map((id) => cases?.find((one) => one.id === id)?.name ?? '');
  useCrumbs([
    ...(names.length > 0 ? [{ label: names.join(', '), to: { section: 'sources' as const } }] : []),
    { label: source.title, lang: study.language },
  ]);
  useEffect(() => followPins(study.id), [study.id]);
  const codes = new Set(codings?.map(({ codeId }) => codeId));
  const coders = new Set(codings?.map(({ coderId }) => coderId));
  const meta = (
    <>
      {[source.date && date(source.date), source.durationMinutes && duration(source.durationMinutes)]
        .filter(Boolean)
        .join(' · ')}{' '}
      <span className="x">
        · {t('app.count.words', { count: source.words })} ·{' '}
        {t('coding.meta', { codings: codings?.length ?? 0, coders: coders.size, codes: codes.size })}
      </span>
    </>
  );
  return (
    <Screen
      bar={<Bar title={source.title} lang={study.language} meta={meta} />}
      foot={<DeskFoot />}
      className="desk"
    >
      {text && codings && <Desk key={text.id} text={text} codings={codings} />}
    </Screen>
  );
}

const none: Passage = { start: 0, end: 0 };

function Desk({ text, codings }: { text: SourceText; codings: readonly Coding[] }) {
  const { at } = usePlace();
  const codes = useQuery(api.codebook.list.queryOptions()).data;
  const hues = useMemo(() => new Map(codes?.map(({ id, hue }) => [id, hue])), [codes]);
  const hueOf = useCallback((codeId: string) => toHue(hues.get(codeId)), [hues]);
  const [selected, setSelected] = useState<string | null>(null);
  const [picking, setPicking] = useState<Passage | null>(null);
  const passage = useRef<Passage>(none);
  const transcript = useRef<TranscriptHandle>(null);
  const coding = codings.find(({ id }) => id === selected) ?? null;

  const show = useCallback(
    (id: string) => {
      const found = codings.find((one) => one.id === id);
      setSelected(id);
      if (found) transcript.current?.reveal(found.start);
    },
    [codings],
  );
  useOpenAt(at, codings, show, transcript);

  const apply = useCallback(
    async (codeIds: readonly string[], given: Passage = passage.current) => {
      if (given.end <= given.start || codeIds.length === 0) return;
      const made = await run(
        client.coding.apply({ sourceId: text.id, revision: text.revision, ...given, codeIds: [...codeIds] }),
      );
      if (!made) return;
      usePins.setState({ last: codeIds });
      addToCache(text.id, made);
      if (made[0]) setSelected(made[0].id);
    },
    [text.id, text.revision],
  );
  const create = useCallback(
    async (name: string, parentId: string | null, given: Passage) => {
      const made = await run(
        client.coding.applyNew({ sourceId: text.id, revision: text.revision, ...given, name, parentId }),
      );
      if (!made) return;
      usePins.setState({ last: [made.codeId] });
      addToCache(text.id, made.codings);
      if (made.codings[0]) setSelected(made.codings[0].id);
    },
    [text.id, text.revision],
  );
  const words = useCallback(
    (given: Passage) =>
      text.paragraphs
        .map((paragraph) => paragraph.text)
        .join('\n')
        .slice(given.start, given.end),
    [text],
  );
  const selection = useCallback(() => passage.current, []);
  const onKey = useDeskKeys({
    codings,
    coding,
    passage: selection,
    text,
    apply,
    create,
    words,
    pick: setPicking,
    select: setSelected,
    show,
  });
  useEffect(() => transcript.current?.mark(picking), [picking]);
  const close = () => {
    setPicking(null);
    transcript.current?.focus();
  };
  return (
    <>
      <Transcript
        ref={transcript}
        source={text}
        codings={codings}
        hueOf={hueOf}
        codes={codes ?? []}
        selected={selected}
        onSelect={(given) => {
          passage.current = given;
        }}
        onClick={(place) => setSelected(innermost(codings, place)?.id ?? null)}
        onKey={onKey}
        onCoding={setSelected}
      >
        {picking && codes && (
          <Picker
            text={words(picking)}
            codes={codes}
            onApply={(ids) => void apply(ids, picking)}
            onCreate={(name, parentId) => void create(name, parentId, picking)}
            onClose={close}
            boxes={() => transcript.current?.boxes(picking) ?? []}
          />
        )}
      </Transcript>
      <InspectorSlot>
        {coding ? (
          <CodingInspector
            coding={coding}
            codings={codings}
            text={text}
            onShow={show}
            onGone={() => setSelected(null)}
          />
        ) : (
          <CodesHere codings={codings} codes={codes ?? []} onShow={show} />
        )}
      </InspectorSlot>
    </>
  );
}

function innermost(codings: readonly Coding[], place: number): Coding | undefined {
  return codings
    .filter(({ start, end }) => start <= place && place < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Shows new codings at once; the engine's own answer follows. */
function addToCache(sourceId: string, made: readonly Coding[]): void {
  const key = api.coding.ofSource.queryKey({ input: { sourceId } });
  queryClient.setQueryData(key, (codings) => {
    if (!codings) return codings;
    const known = new Set(codings.map(({ id }) => id));
    return [...codings, ...made.filter(({ id }) => !known.has(id))].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
  });
}

/** Goes to the coding or the place that the address names, once it is there. */
function useOpenAt(
  at: string | undefined,
  codings: readonly Coding[],
  show: (id: string) => void,
  transcript: RefObject<TranscriptHandle | null>,
) {
  const opened = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (at === undefined || opened.current === at) return;
    opened.current = at;
    if (codings.some(({ id }) => id === at)) show(at);
    else if (/^\d+$/.test(at)) transcript.current?.reveal(Number(at));
  }, [at, codings, show, transcript]);
}
