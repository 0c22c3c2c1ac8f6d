import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { memoKinds } from '../../shared/contract/memos.ts';
import { client, run } from '../data/index.ts';
import { writeOn } from '../matrices/use-draft.ts';
import { useStudy } from '../project/use-study.ts';
import { IconButton } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { useWrittenMemo, type WrittenMemo } from './use-written-memo.ts';

interface MemoEditorProps extends WrittenMemo {
  /** What the memo is about, for screen readers. */
  name: string;
  /** Its words take the focus as soon as they are there. */
  focus?: boolean;
  /** Escape. */
  onLeave?: (() => void) | undefined;
}

/** One memo, written where it is read: its words, its kind, who wrote it and when. */
export function MemoEditor({ subject, memo, onMade, name, focus = false, onLeave }: MemoEditorProps) {
  const t = useT();
  const { language, readOnly } = useStudy();
  const { date, dateTime } = useFormat();
  const written = useWrittenMemo({ subject, memo, onMade });
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) writeOn(area.current);
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !onLeave) return;
    event.preventDefault();
    event.stopPropagation();
    written.leave();
    onLeave();
  };
  return (
    // Escape leaves the words for what they are about, from either field.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="memo" data-memo={memo?.id} onKeyDown={onKeyDown}>
      {memo !== null && memo.title !== '' && <Title id={memo.id} title={memo.title} />}
      <TextArea
        serif
        rows={memo === null ? 2 : 1}
        aria-label={t('journal.memo.label', { name })}
        placeholder={t('journal.memo.placeholder')}
        lang={language}
        isReadOnly={readOnly}
        value={written.text}
        onChange={written.write}
        onBlur={written.leave}
        inputRef={area}
      />
      <div className="memo-facts">
        <Select
          drawing="tool"
          aria-label={t('journal.memo.kind')}
          isDisabled={readOnly}
          options={memoKinds.map((kind) => ({ id: kind, label: t(`journal.memo.kind.${kind}`) }))}
          value={written.kind}
          onChange={(id) => {
            const kind = memoKinds.find((one) => one === id);
            if (kind) written.setKind(kind);
          }}
        />
        {memo && (
          <>
            <span className="ref" title={dateTime(memo.editedAt)}>
              {memo.coder}, {date(memo.createdAt)}
            </span>
            {!readOnly && (
              <IconButton small icon="close" label={t('journal.memo.remove')} onPress={written.remove} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Title({ id, title }: { id: string; title: string }) {
  const t = useT();
  const { language, readOnly } = useStudy();
  const [draft, setDraft] = useState(title);
  const [shown, setShown] = useState(title);
  if (shown !== title) {
    // Changed elsewhere, by an undo for one.
    setShown(title);
    setDraft(title);
  }
  return (
    <TextField
      serif
      className="memo-title"
      aria-label={t('journal.memo.title')}
      lang={language}
      isReadOnly={readOnly}
      value={draft}
      onChange={setDraft}
      onBlur={() => {
        if (draft.trim() !== title) void run(client.journal.editMemo({ id, title: draft.trim() }));
      }}
    />
  );
}
