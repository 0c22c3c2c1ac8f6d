import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Code } from '../../shared/contract/codebook.ts';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { LaidText } from '../../shared/text/around.ts';
import { usePlace } from '../app/location.ts';
import { api, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { openAutocode } from './autocode.ts';
import { CodesPanel } from './CodesPanel.tsx';
import { copyVerbatims } from './copy.ts';
import { useDeskCommands } from './desk-commands.ts';
import { DeskInspector } from './DeskInspector.tsx';
import { DeskPicker, type Picking } from './DeskPicker.tsx';
import { EditBar } from './EditBar.tsx';
import { MemoAhead, type TypedAhead } from './MemoAhead.tsx';
import { moveEnds } from './moved.ts';
import { ParagraphDialog } from './ParagraphDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { ShowMenu } from './ShowMenu.tsx';
import { useThemeCommand, useThemesShown } from './guide-themes.ts';
import { ThemeDialog } from './ThemeDialog.tsx';
import { Transcript, type TranscriptHandle } from './Transcript.tsx';
import type { Passage } from './transcript-editor.ts';
import { useCodesPanel } from './use-codes-panel.ts';
import { useEditing } from './use-editing.ts';
import { useGiving } from './use-giving.ts';
import { useSelected } from './use-selected.ts';
import { codedTurns, codingsShown, useDeskView } from './view.ts';

const nowhere: Passage = { start: 0, end: 0 };

interface DeskProps {
  text: SourceText;
  codings: readonly Coding[];
  coderId: string;
  /** Where the desk's own controls go: the title bar. */
  tools: HTMLElement | null;
}

/** The text of a source with its codings, and all that is done with both. */
export function Desk({ text, codings: all, coderId, tools }: DeskProps) {
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
  const [picking, setPicking] = useState<Picking | null>(null);
  const passage = useRef<Passage>(nowhere);
  const transcript = useRef<TranscriptHandle>(null);
  const { selected, chosen, last, select, extend, leaveSeveral, find } = useSelected(codings);

  const show = useCallback(
    (id: string) => {
      const found = find(id);
      select(id);
      if (found) transcript.current?.reveal(found.start);
    },
    [find, select],
  );
  useOpenAt(at, codings, show, transcript);

  const selection = useCallback(() => passage.current, []);
  const { apply, create, meant, give } = useGiving({
    text,
    canonical,
    coderId,
    passage: selection,
    chosen,
    select,
  });
  const selectPassage = useCallback((given: Passage) => {
    passage.current = given;
    transcript.current?.select(given);
  }, []);
  const light = useCallback(() => setLit((now) => (now === last ? null : last)), [last]);
  const copy = useCallback(
    (given: readonly Coding[]) => void run(copyVerbatims(t, language, given, text)),
    [t, language, text],
  );
  const [memoOf, setMemoOf] = useState<string | null>(null);
  const writeMemo = useCallback(
    (id: string) =>
      // At once, so that the next key is the memo's.
      flushSync(() => {
        select(id);
        setMemoOf(id);
      }),
    [select],
  );
  useDeskCommands({
    codings,
    all,
    chosen,
    coderId,
    passage: selection,
    sourceId: text.id,
    revision: text.revision,
    laid,
    meant,
    give,
    create,
    pick: setPicking,
    select,
    extend,
    show,
    mark: selectPassage,
    light,
    copy,
    writeMemo,
  });
  const themes = useThemesShown(text);
  const [themed, setThemed] = useState<number | null>(null);
  const markThemes = useCallback(() => setThemed(passage.current.start), []);
  useThemeCommand(markThemes);
  const reveal = useCallback((place: number) => transcript.current?.reveal(place), []);
  const codes = useCodesPanel();
  const editing = useEditing(text.id, transcript);
  const { isEdited } = editing;
  useEffect(() => transcript.current?.pick(picking?.passage ?? null), [picking]);
  const typedAhead = useRef<TypedAhead>(null);
  const memoReached = useCallback(() => {
    const typed = typedAhead.current?.take() ?? '';
    setMemoOf(null);
    return typed;
  }, []);
  const leave = useCallback(() => transcript.current?.focus(), []);
  // What stands around the text need not be drawn again before the brackets are.
  const giveLater = useDeferredValue(give);
  const allLater = useDeferredValue(all);
  const codingsLater = useDeferredValue(codings);
  const chosenLater = useDeferredValue(chosen);
  const codingLater = chosenLater.at(-1) ?? null;
  const close = () => {
    setPicking(null);
    leave();
  };
  return (
    <div className="desk-columns">
      {codes.isOpen && (
        <CodesPanel asked={codes.asked} onGive={giveLater} onLeave={leave} onClose={codes.close} />
      )}
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
            const before = passage.current;
            passage.current = given;
            // Whoever selects words after codings means the words.
            if (given.end > given.start && (given.start !== before.start || given.end !== before.end))
              leaveSeveral();
          }}
          onClick={(place) => select(innermost(codings, place)?.id ?? null)}
          onCoding={select}
          onMemo={writeMemo}
          lit={lit}
          onPoint={setLit}
          away={away}
          themes={themes}
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
            <DeskPicker
              picking={picking}
              codings={all}
              coderId={coderId}
              canonical={canonical}
              boxes={() => transcript.current?.boxes(picking.passage) ?? []}
              apply={apply}
              create={create}
              onClose={close}
            />
          )}
        </Transcript>
      </div>
      {memoOf !== null && (
        <MemoAhead
          key={memoOf}
          ref={typedAhead}
          codingId={memoOf}
          onLeave={(byEscape) => {
            setMemoOf(null);
            if (byEscape) leave();
          }}
        />
      )}
      {editing.dialog?.kind === 'replace' && <ReplaceDialog sourceId={text.id} onClose={editing.close} />}
      {themed !== null && (
        <ThemeDialog
          source={text}
          place={themed}
          onClose={() => {
            setThemed(null);
            leave();
          }}
        />
      )}
      {editing.dialog?.kind === 'paragraph' && (
        <ParagraphDialog source={text} editor={editing.dialog.editor} onClose={editing.close} />
      )}
      {tools &&
        createPortal(
          <>
            <Button look="tool" k="K" onPress={codes.isOpen ? codes.close : codes.open}>
              {t('coding.codes')}
            </Button>
            <Button
              look="tool"
              onPress={() => openAutocode({ codeId: codingLater?.codeId ?? null, sourceId: text.id })}
            >
              {t('coding.auto')}
            </Button>
            <ShowMenu codings={allLater} coding={codingLater} />
          </>,
          tools,
        )}
      <DeskInspector
        chosen={chosenLater}
        codings={codingsLater}
        source={text}
        onReveal={reveal}
        revision={text.revision}
        canonical={canonical}
        onShow={show}
        onLeave={leave}
        memoOf={memoOf}
        onMemoReached={memoReached}
      />
    </div>
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
