import { useEffect, useRef } from 'react';
import type { MatrixRow } from '../../shared/contract/matrices.ts';
import { client } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { TextArea } from '../ui/field.tsx';
import { useT } from '../ui/t.tsx';
import { useDraft, writeOn } from './use-draft.ts';

/** A row's conclusion, written where it stands. Enter or Escape end it; Shift Enter begins a new line. */
export function ConclusionEditor({
  row,
  conclusion,
  onDone,
}: {
  row: MatrixRow;
  conclusion: string;
  onDone: () => void;
}) {
  const t = useT();
  const { language } = useStudy();
  const { codeId } = row;
  const { text, write, flush } = useDraft(conclusion, (words) =>
    client.matrices.writeConclusion({ codeId, text: words }),
  );
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    writeOn(area.current);
    // What stands beside it has just taken its place: the words must not lie beneath.
    const frame = requestAnimationFrame(() => area.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div
      role="presentation"
      className="conclusion-editor"
      onKeyDown={(event) => {
        const ends = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
        // Every other key is the field's own: the grid must not walk away.
        event.stopPropagation();
        if (!ends || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const cell = area.current?.closest<HTMLElement>('[role="gridcell"]');
        onDone();
        cell?.focus();
      }}
    >
      <TextArea
        serif
        aria-label={t('matrices.conclusionOf', { code: row.name })}
        lang={language}
        value={text}
        onChange={write}
        onBlur={() => {
          flush();
          onDone();
        }}
        inputRef={area}
      />
    </div>
  );
}
