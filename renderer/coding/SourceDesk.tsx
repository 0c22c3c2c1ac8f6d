import { useQuery } from '@tanstack/react-query';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceSummary, SourceText } from '../../shared/contract/sources.ts';
import type { LaidText } from '../../shared/text/around.ts';
import { usePlace } from '../app/location.ts';
import { InspectorSlot, useCrumbs } from '../app/slots.tsx';
import { api, run } from '../data/index.ts';
import { SourceMemos } from '../journal/SourceMemos.tsx';
import { useStudy } from '../project/use-study.ts';
import { toHue } from '../ui/code.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { CodesHere } from './CodesHere.tsx';
import { CodingInspector } from './CodingInspector.tsx';
import { copyVerbatim } from './copy.ts';
import { useDeskCommands } from './desk-commands.ts';
import { DeskFoot } from './DeskFoot.tsx';
import { EditBar } from './EditBar.tsx';
import { ParagraphDialog } from './ParagraphDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { useEditing } from './use-editing.ts';
import { giveCodes, giveNewCode, isProvisional } from './given.ts';
import { Picker } from './Picker.tsx';
import { moveEnds } from './moved.ts';
import { followPins, usePins } from './pins.ts';
import { ShowMenu } from './ShowMenu.tsx';
import { Transcript, type TranscriptHandle } from './Transcript.tsx';
import type { Passage } from './transcript-editor.ts';
import { codedTurns, codingsShown, useDeskView } from './view.ts';
import './desk.css';
import './editing.css';

/** A source: its text in the middle, brackets in the margin, the selected coding at the right. */
export function SourceDesk({ source }: { source: SourceSummary }) {
  const study = useStudy();
  const input = { sourceId: source.id };
  const { text, codings } = useTogether(
    useQuery(api.sources.text.queryOptions({ input })),
    useQuery(api.coding.ofSource.queryOptions({ input })),
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
  return (
    <>
      {[source.date && date(source.date), source.durationMinutes && duration(source.durationMinutes)]
        .filter(Boolean)
        .join(' · ')}{' '}
      <span className="x">
        · {t('app.count.words', { count: source.words })} ·{' '}
        {t('coding.meta', { codings: codings.length, coders: coders.size, codes: codes.size })}
      </span>
    </>
  );
});

const none: readonly Coding[] = [];
const nowhere: Passage = { start: 0, end: 0 };

interface DeskProps {
  text: SourceText;
  codings: readonly Coding[];
  coderId: string;
  /** Where the desk's own controls go: the title bar. */
  tools: HTMLElement | null;
}

function Desk({ text, codings: all, coderId, tools }: DeskProps) {
  const t = useT();
  const { language } = useStudy();
  const { at } = usePlace();
  const hues = useQuery({ ...api.codebook.list.queryOptions(), select: huesOf }).data;
  const hueOf = useCallback((codeId: string) => toHue(hues?.[codeId]), [hues]);
  const laid = useMemo(() => layOut(text), [text]);
  const canonical = laid.text;
  const view = useDeskView();
  const tree = useQuery({ ...api.codebook.list.queryOptions(), select: treeOf }).data ?? noTree;
  const codings = useMemo(() => codingsShown(all, view, tree), [all, view, tree]);
  const away = useMemo(() => (view.uncoded ? codedTurns(text, all) : nothingAway), [view.uncoded, text, all]);
  const [lit, setLit] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [picking, setPicking] = useState<Passage | null>(null);
  const passage = useRef<Passage>(nowhere);
  const transcript = useRef<TranscriptHandle>(null);
  const coding = codings.find((one) => one.id === selected && !isProvisional(one)) ?? null;

  const latest = useRef(codings);
  useLayoutEffect(() => {
    latest.current = codings;
  });
  const show = useCallback((id: string) => {
    const found = latest.current.find((one) => one.id === id);
    setSelected(id);
    if (found) transcript.current?.reveal(found.start);
  }, []);
  useOpenAt(at, codings, show, transcript);

  const giving = useCallback(
    (given: Passage) => ({
      sourceId: text.id,
      revision: text.revision,
      canonical,
      coderId,
      passage: given,
    }),
    [text.id, text.revision, canonical, coderId],
  );
  const apply = useCallback(
    async (codeIds: readonly string[], given: Passage = passage.current) => {
      if (given.end <= given.start || codeIds.length === 0) return;
      usePins.setState({ last: codeIds });
      await giveCodes(giving(given), codeIds, ([first]) => first && setSelected(first.id));
    },
    [giving],
  );
  const create = useCallback(
    async (name: string, parentId: string | null, given: Passage) => {
      const made = await giveNewCode(giving(given), name, parentId);
      if (!made) return;
      usePins.setState({ last: [made.codeId] });
      if (made.codings[0]) setSelected(made.codings[0].id);
    },
    [giving],
  );
  const selection = useCallback(() => passage.current, []);
  const selectPassage = useCallback((given: Passage) => {
    passage.current = given;
    transcript.current?.select(given);
  }, []);
  const light = useCallback(() => setLit((now) => (now === selected ? null : selected)), [selected]);
  const copy = useCallback(
    (given: Coding) => void run(copyVerbatim(t, language, given, text)),
    [t, language, text],
  );
  useDeskCommands({
    codings,
    coding,
    passage: selection,
    sourceId: text.id,
    revision: text.revision,
    laid,
    apply,
    create,
    pick: setPicking,
    select: setSelected,
    show,
    mark: selectPassage,
    light,
    copy,
  });
  const editing = useEditing(text.id, transcript);
  const { isEdited } = editing;
  useEffect(() => transcript.current?.pick(picking), [picking]);
  const leave = useCallback(() => transcript.current?.focus(), []);
  const close = () => {
    setPicking(null);
    leave();
  };
  return (
    <>
      <div className="edited">
        {isEdited && (
          <EditBar
            onToggle={(mark) => transcript.current?.editor()?.toggle(mark)}
            onParagraph={() => editing.open('paragraph')}
            onReplace={() => editing.open('replace')}
            onDone={editing.toggle}
          />
        )}
        <Transcript
          ref={transcript}
          source={text}
          codings={codings}
          hueOf={hueOf}
          selected={selected}
          onSelect={(given) => {
            passage.current = given;
          }}
          onClick={(place) => setSelected(innermost(codings, place)?.id ?? null)}
          onCoding={setSelected}
          lit={lit}
          onPoint={setLit}
          away={away}
          folded={view.folded}
          canonical={canonical}
          onMoveEnds={(id, range) =>
            void moveEnds({ sourceId: text.id, revision: text.revision, canonical }, id, range)
          }
          onCode={(codeId, given) => void apply([codeId], given)}
          isEdited={isEdited}
          onEditKey={editing.onEditKey}
          send={editing.send}
          reread={editing.reread}
        >
          {picking && (
            <Picker
              text={canonical.slice(picking.start, picking.end)}
              onApply={(ids) => void apply(ids, picking)}
              onCreate={(name, parentId) => void create(name, parentId, picking)}
              onClose={close}
              boxes={() => transcript.current?.boxes(picking) ?? []}
            />
          )}
        </Transcript>
      </div>
      {editing.dialog?.kind === 'replace' && <ReplaceDialog sourceId={text.id} onClose={editing.close} />}
      {editing.dialog?.kind === 'paragraph' && (
        <ParagraphDialog source={text} editor={editing.dialog.editor} onClose={editing.close} />
      )}
      {tools && createPortal(<ShowMenu codings={all} coding={coding} />, tools)}
      <Inspector
        coding={useDeferredValue(coding)}
        codings={useDeferredValue(codings)}
        revision={text.revision}
        canonical={canonical}
        onShow={show}
        onSelect={setSelected}
        onLeave={leave}
      />
    </>
  );
}

const treeOf = (codes: readonly Code[]) => codes.map(({ id, parentId }) => ({ id, parentId }));
const noTree: ReturnType<typeof treeOf> = [];
const nothingAway: readonly number[] = [];

function layOut({ paragraphs, language }: SourceText): LaidText {
  return {
    text: paragraphs.map(({ text }) => text).join('\n'),
    starts: paragraphs.map(({ start }) => start),
    startsTurn: paragraphs.map(({ startsTurn }) => startsTurn),
    language,
  };
}

const huesOf = (codes: readonly Code[]): Readonly<Record<string, number>> =>
  Object.fromEntries(codes.map(({ id, hue }) => [id, hue]));

interface InspectorProps {
  coding: Coding | null;
  codings: readonly Coding[];
  revision: number;
  canonical: string;
  onShow: (id: string) => void;
  onSelect: (id: string | null) => void;
  onLeave: () => void;
}

/** It follows a moment after the text: whoever codes looks at the text. */
const Inspector = memo(function Inspector(props: InspectorProps) {
  const { coding, codings, revision, canonical, onShow, onSelect, onLeave } = props;
  return (
    <InspectorSlot>
      {coding ? (
        <CodingInspector
          coding={coding}
          codings={codings}
          revision={revision}
          canonical={canonical}
          onShow={onShow}
          onGone={() => onSelect(null)}
          onLeave={onLeave}
        />
      ) : (
        <CodesHere codings={codings} onShow={onShow} />
      )}
    </InspectorSlot>
  );
});

function innermost(codings: readonly Coding[], place: number): Coding | undefined {
  return codings
    .filter(({ start, end }) => start <= place && place < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
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
