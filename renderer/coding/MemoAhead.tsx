import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import { client, inOrder, run } from '../data/index.ts';
import { useT } from '../ui/t.tsx';

/** What is typed for a memo that is not there yet. */
export interface TypedAhead {
  /** The words so far, which are the taker's from now on. */
  take(): string;
}

interface MemoAheadProps {
  ref: Ref<TypedAhead>;
  codingId: string;
  /** The memo is no longer asked for; by Escape, or because the keyboard went elsewhere. */
  onLeave: (byEscape: boolean) => void;
}

/**
 * Has the keyboard from the moment when a coding's memo is asked for until its field is there: what is typed on meanwhile
 * is its words, and no keys of the desk. Left before, the words are a memo.
 */
export function MemoAhead({ ref, codingId, onLeave }: MemoAheadProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const take = () => {
    const { current } = area;
    const words = current?.value ?? '';
    if (current) current.value = '';
    return words;
  };
  const leave = (byEscape: boolean) => {
    const text = take().trim();
    const subject = { about: 'coding', codingId } as const;
    if (text !== '') void run(inOrder(() => client.journal.addMemo({ subject, kind: 'other', text })));
    onLeave(byEscape);
  };
  useLayoutEffect(() => area.current?.focus({ preventScroll: true }), []);
  useImperativeHandle(ref, () => ({ take }), []);
  return (
    <textarea
      ref={area}
      className="sr-only"
      aria-label={t('coding.command.memo')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave(true);
      }}
      onBlur={() => leave(false)}
    />
  );
}
