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
import { useT } from '../ui/t.tsx';
import { Density } from './Density.tsx';
import { layMargin, type MarginLayout } from './margin.ts';
import { MarginBrackets } from './MarginBrackets.tsx';
import { paragraphOf } from './places.ts';
import { TranscriptEditor, type Passage } from './transcript-editor.ts';

export interface TranscriptHandle {
  /** Scrolls to a place and puts the caret there. */
  reveal(place: number): void;
  focus(): void;
  /** The boxes of a passage, line by line, in CSS pixels of the window. */
  boxes(passage: Passage): DOMRect[];
  /** Marks a passage while a choice is being made for it. */
  mark(passage: Passage | null): void;
}

interface TranscriptProps {
  ref: Ref<TranscriptHandle>;
  source: SourceText;
  codings: readonly Coding[];
  hueOf: (codeId: string) => number;
  selected: string | null;
  onSelect: (passage: Passage) => void;
  onClick: (place: number) => void;
  onKey: (event: KeyboardEvent) => boolean;
  onCoding: (id: string) => void;
  /** What floats at the selection. */
  children?: ReactNode;
}

const empty: MarginLayout = { brackets: [], lanes: 0 };

/** The text with its codings as tints, brackets in the margin, and the density strip beside the scrollbar. */
export function Transcript(props: TranscriptProps) {
  const { ref, source, codings, hueOf, selected, onCoding, children } = props;
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TranscriptEditor | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [layout, setLayout] = useState<MarginLayout>(empty);
  const label = t('coding.text', { title: source.title });

  // The editor lives as long as this text; what it shows and calls follows the latest properties.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const { codings: first, hueOf: hue, selected: chosen } = latest.current;
    const made = new TranscriptEditor(
      host.current,
      source,
      label,
      { codings: first, hueOf: hue, selected: chosen },
      {
        onSelect: (passage) => latest.current.onSelect(passage),
        onClick: (place) => latest.current.onClick(place),
        onKey: (event) => latest.current.onKey(event),
      },
    );
    editor.current = made;
    return () => {
      made.destroy();
      editor.current = null;
    };
  }, [source, label]);

  useLayoutEffect(() => editor.current?.show({ codings, hueOf, selected }), [codings, hueOf, selected]);

  // The margin is laid after the text, once a frame at most.
  const waiting = useRef(0);
  const lay = useCallback(() => {
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => {
      if (editor.current && frame.current)
        setLayout(layMargin(editor.current, latest.current.codings, frame.current));
    });
  }, []);
  useLayoutEffect(() => {
    if (editor.current && frame.current) setLayout(layMargin(editor.current, codings, frame.current));
  }, [codings, source]);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    box.addEventListener('scroll', lay, { passive: true });
    const resized = new ResizeObserver(lay);
    resized.observe(box);
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
        current.paragraph(paragraphOf(current.starts, place))?.scrollIntoView({ block: 'center' });
        current.select({ start: place, end: place });
        current.focus();
        lay();
      },
      focus: () => editor.current?.focus(),
      boxes: (passage) => editor.current?.boxes(passage) ?? [],
      mark: (passage) => editor.current?.mark(passage),
    }),
    [lay],
  );

  return (
    <div className="page">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className="reading" ref={frame}>
        <div className="text" ref={host} />
        <MarginBrackets layout={layout} selected={selected} onCoding={onCoding} />
        {children}
      </div>
      <Density source={source} codings={useDeferredValue(codings)} hueOf={hueOf} frame={frame} />
    </div>
  );
}
