import { useRef, useState } from 'react';
import type { Memo, MemoKind, MemoSubject } from '../../shared/contract/memos.ts';
import { client, run } from '../data/index.ts';
import { useDraft } from '../matrices/use-draft.ts';

export interface WrittenMemo {
  readonly subject: MemoSubject;
  /** Null for one that is being begun: it is stored with its first words. */
  readonly memo: Memo | null;
  readonly onMade?: ((id: string) => void) | undefined;
}

/**
 * A memo being written: its words are kept after each pause and when they are left. Emptied and left, it is removed,
 * which one undo takes back; what is not stored yet is stored once, however fast the words come.
 */
export function useWrittenMemo({ subject, memo, onMade }: WrittenMemo) {
  const id = useRef(memo?.id ?? null);
  const [begun, setBegun] = useState<MemoKind>('other');
  const kindAtFirst = useRef<MemoKind>('other');
  const last = useRef<Promise<void>>(Promise.resolve());

  const store = async (words: string): Promise<void> => {
    // What is empty for a moment is being rewritten; it is removed when it is left so.
    if (words === '') return;
    if (id.current !== null) {
      await client.journal.editMemo({ id: id.current, text: words });
      return;
    }
    id.current = await client.journal.addMemo({ subject, kind: kindAtFirst.current, text: words });
    onMade?.(id.current);
  };
  const removeStored = async (): Promise<void> => {
    const gone = id.current;
    id.current = null;
    if (gone !== null) await run(client.journal.removeMemo({ id: gone }));
  };
  const { text, write, flush } = useDraft(memo?.text ?? '', (words) => {
    // One after the other, or a second memo would be made while the first is.
    const stored = last.current.then(() => store(words));
    last.current = stored.catch(() => undefined);
    return stored;
  });

  const remove = () => {
    // After what is being stored of it: a memo that is gone cannot be edited.
    last.current = last.current.then(removeStored);
  };
  return {
    text,
    write,
    remove,
    leave: () => {
      if (text.trim() === '') remove();
      else flush();
    },
    kind: memo?.kind ?? begun,
    setKind: (kind: MemoKind) => {
      kindAtFirst.current = kind;
      setBegun(kind);
      if (id.current !== null) void run(client.journal.editMemo({ id: id.current, kind }));
    },
  };
}
