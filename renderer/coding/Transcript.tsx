import {
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { TextEdit } from '../../shared/contract/text-edit.ts';
import type { EndStep } from '../../shared/text/ends.ts';
import { paragraphAt } from '../../shared/text/places.ts';
import { classNames } from '../ui/class-names.ts';
import { codeClass, toHue } from '../ui/code.tsx';
import { useT } from '../ui/t.tsx';
import { Density } from './Density.tsx';
import { codeType } from './drag.ts';
import { EndHandles, type EndPlace } from './EndHandles.tsx';
import { layMargin, type MarginLayout } from './margin.ts';
import { MarginBrackets } from './MarginBrackets.tsx';
import type { Joining } from './selection.ts';
import { TranscriptEditor, type Passage } from './transcript-editor.ts';

export interface TranscriptHandle {
  /** Scrolls to a place and puts the caret there. */
  reveal(place: number): void;
  focus(): void;
  /** The boxes of a passage, line by line, in CSS pixels of the window. */
  boxes(passage: Passage): DOMRect[];
  /** Marks a passage while a code is looked for it. */
  pick(passage: Passage | null): void;
  /** Selects a passage in the text. */
  select(passage: Passage): void;
  /** The editor, while it is there. */
  editor(): TranscriptEditor | null;
}

interface TranscriptProps {
  ref: Ref<TranscriptHandle>;
  source: SourceText;
  codings: readonly Coding[];
  hueOf: (codeId: string) => number;
  /** The codings that are selected, by their ids. */
  selected: ReadonlySet<string>;
  onSelect: (passage: Passage) => void;
  onClick: (place: number) => void;
  onCoding: (id: string, joining: Joining) => void;
  /** The mark of a coding's memos is pressed. */
  onMemo: (id: string) => void;
  /** The coding that is lit, all else being dimmed. */
  lit: string | null;
  /** A bracket is pointed at, or no longer. */
  onPoint: (id: string | null) => void;
  /** Paragraphs that are not shown, by their numbers from 0. */
  away: readonly number[];
  /** The names of the themes marked on paragraphs, by their numbers from 0. */
  themes: ReadonlyMap<number, string>;
  /** The interviewer's turns in one line each. */
  folded: boolean;
  canonical: string;
  onMoveEnds: (id: string, passage: Passage) => void;
  /** A code is dropped on a passage. */
  onCode: (codeId: string, passage: Passage) => void;
  /** The text is being edited. */
  isEdited: boolean;
  onEditKey: (event: KeyboardEvent) => boolean;
  send: (edit: TextEdit) => Promise<number | null>;
  reread: () => Promise<void>;
  /** What floats at the selection. */
  children?: ReactNode;
}

/**
 * What stands beside and over the text. It comes with what is selected: drawn as the others are, and not before, it leaves
 * the page as it was laid out while places are read in it.
 */
interface Laid {
  readonly layout: MarginLayout;
  /** The codings that are selected, by their ids. */
  readonly selected: ReadonlySet<string>;
  /** The coding whose ends can be dragged, and where they stand. */
  readonly held: {
    readonly coding: Coding;
    readonly ends: Readonly<Record<EndStep['side'], EndPlace>>;
  } | null;
}

const nothing: Laid = { layout: { brackets: [], lanes: 0, width: 0 }, selected: new Set(), held: null };

/** Lays all of it at once, so that the page is laid out once for it. */
function layOver(
  editor: TranscriptEditor,
  codings: readonly Coding[],
  frame: HTMLElement,
  selected: ReadonlySet<string>,
): Laid {
  const layout = layMargin(editor, codings, frame);
  // Ends are moved one coding at a time.
  const [only] = selected.size === 1 ? selected : [];
  const coding = layout.brackets.find((bracket) => bracket.coding.id === only)?.coding;
  if (!coding) return { layout, selected, held: null };
  const corner = frame.getBoundingClientRect();
  const at = (place: number, before: boolean): EndPlace => {
    const { left, top, bottom } = editor.coordinates(place, before);
    return { left: left - corner.left, top: top - corner.top + frame.scrollTop, height: bottom - top };
  };
  const ends = { start: at(coding.start, false), end: at(coding.end, true) };
  return { layout, selected, held: { coding, ends } };
}

/** The text with its codings as tints, brackets in the margin, and the density strip beside the scrollbar. */
export function Transcript(props: TranscriptProps) {
  const { ref, source, codings, hueOf, selected, onCoding, onMemo, isEdited, children } = props;
  const { lit, onPoint, away, themes, folded, canonical, onMoveEnds, onCode } = props;
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TranscriptEditor | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [laid, setLaid] = useState<Laid>(nothing);
  const { layout, held } = laid;
  const label = t('coding.text', { title: source.title });

  // The margin is laid once a frame at most; while the text is edited, when the keys rest.
  const waiting = useRef(0);
  const resting = useRef(0);
  const layNow = useCallback(() => {
    const { current: made } = editor;
    if (!made || !frame.current) return;
    const { source: text, codings: given, selected: chosen } = latest.current;
    setLaid(layOver(made, made.standing(text, given), frame.current, chosen));
  }, []);
  const load = useCallback(() => {
    const { source: text, codings: given, hueOf: hue, selected: chosen } = latest.current;
    editor.current?.load(text, { codings: given, hueOf: hue, selected: chosen });
  }, []);
  const lay = useCallback(() => {
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(layNow);
  }, [layNow]);

  // The editor lives as long as this source is shown; what it shows and calls follows the latest properties.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const { source: first, codings: given, hueOf: hue, selected: chosen } = latest.current;
    const made = new TranscriptEditor(
      host.current,
      first,
      label,
      { codings: given, hueOf: hue, selected: chosen },
      {
        onSelect: (passage) => latest.current.onSelect(passage),
        onClick: (place) => latest.current.onClick(place),
        onEditKey: (event) => latest.current.onEditKey(event),
        onEdited: () => {
          clearTimeout(resting.current);
          resting.current = window.setTimeout(lay, 150);
        },
        send: (edit) => latest.current.send(edit),
        reread: () => latest.current.reread(),
      },
    );
    editor.current = made;
    const keep = () => void made.flush();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      clearTimeout(resting.current);
      made.destroy();
      editor.current = null;
    };
  }, [source.id, label, lay]);

  useLayoutEffect(load, [load, source, label]);
  useLayoutEffect(() => {
    editor.current?.edit(isEdited);
    if (isEdited) editor.current?.focus();
  }, [isEdited, label]);

  useLayoutEffect(() => editor.current?.putAway(away), [away, source, label]);
  useLayoutEffect(() => editor.current?.showThemes(themes), [themes, source, label]);
  useLayoutEffect(() => {
    const coding = latest.current.codings.find(({ id }) => id === lit);
    editor.current?.light(coding ?? null, coding && codeClass(toHue(hueOf(coding.codeId))));
  }, [lit, codings, hueOf]);

  // Of a text that stays, the brackets are laid before its tints are drawn: tints move nothing, and so the page, which
  // is measured for the brackets and again for what is selected in the text, is laid out once.
  useLayoutEffect(layNow, [layNow, codings, hueOf, selected, source, away, themes, folded]);
  useLayoutEffect(load, [load, laid]);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    box.addEventListener('scroll', lay, { passive: true });
    const resized = new ResizeObserver(lay);
    resized.observe(box);
    // The height of a turn is only known once it has been in sight: what lies under it moves then.
    if (host.current) resized.observe(host.current);
    void document.fonts.ready.then(lay);
    return () => {
      box.removeEventListener('scroll', lay);
      resized.disconnect();
      cancelAnimationFrame(waiting.current);
    };
  }, [lay]);

  useImperativeHandle(
    ref,
    () => ({
      reveal(place) {
        const { current } = editor;
        if (!current) return;
        current.paragraph(paragraphAt(current.starts, place))?.scrollIntoView({ block: 'center' });
        current.select({ start: place, end: place });
        current.focus();
        lay();
      },
      focus: () => editor.current?.focus(),
      boxes: (passage) => editor.current?.boxes(passage) ?? [],
      pick: (passage) => editor.current?.pick(passage),
      select: (passage) => editor.current?.select(passage),
      editor: () => editor.current,
    }),
    [lay],
  );

  return (
    <div className={isEdited ? 'page editing' : 'page'}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div
        className={classNames('reading', folded && 'folded')}
        ref={frame}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes(codeType)) event.preventDefault();
        }}
        onDrop={(event) => {
          const codeId = event.dataTransfer.getData(codeType);
          const given = editor.current?.selected();
          if (codeId === '' || !given || given.end <= given.start) return;
          event.preventDefault();
          onCode(codeId, given);
        }}
      >
        <div className="text" ref={host} />
        <MarginBrackets
          layout={layout}
          selected={laid.selected}
          lit={lit}
          onCoding={onCoding}
          onMemo={onMemo}
          onPoint={onPoint}
        />
        {held && !isEdited && (
          <EndHandles
            coding={held.coding}
            hue={toHue(hueOf(held.coding.codeId))}
            canonical={canonical}
            ends={held.ends}
            placeAt={(left, top) => editor.current?.placeAt(left, top) ?? null}
            onPreview={(passage) =>
              editor.current?.light(passage, codeClass(toHue(hueOf(held.coding.codeId))))
            }
            onMove={(passage) => onMoveEnds(held.coding.id, passage)}
          />
        )}
        {children}
      </div>
      <Density source={source} codings={useDeferredValue(codings)} hueOf={hueOf} frame={frame} />
    </div>
  );
}
