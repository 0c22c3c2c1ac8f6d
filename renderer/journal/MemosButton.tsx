import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemoSubject } from '../../shared/contract/memos.ts';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import { MemoPart } from './MemoPart.tsx';

interface MemosButtonProps {
  subject: MemoSubject;
  /** What the memos are about. */
  name: string;
  count: number;
  /** Opened and closed by what is around it; by itself when left out. */
  open?: { readonly is: boolean; readonly set: (open: boolean) => void };
  /** It stands in a grid, whose keys reach it. */
  inGrid?: boolean;
}

/** How many memos a thing has; pressed, it shows them over the screen, to be read and written. */
export function MemosButton({ subject, name, count, open, inGrid = false }: MemosButtonProps) {
  const t = useT();
  const [own, setOwn] = useState(false);
  const isOpen = open?.is ?? own;
  const set = open?.set ?? setOwn;
  return (
    <>
      <Button
        look="tool"
        icon="memo"
        className="memos-button"
        excludeFromTabOrder={inGrid}
        aria-label={t('journal.memos.open', { name, count: t('journal.memos.count', { count }) })}
        onPress={() => set(true)}
      >
        {count > 0 ? count : ''}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => set(false)} title={t('journal.memos.of', { name })}>
        <MemoPart subject={subject} name={name} look="plain" />
      </Dialog>
    </>
  );
}

/** The same, for one thing that asks for its own count. */
export function MemosOf({ subject, name }: Pick<MemosButtonProps, 'subject' | 'name'>) {
  const count = useQuery(api.journal.memosOf.queryOptions({ input: subject })).data?.length ?? 0;
  return <MemosButton subject={subject} name={name} count={count} />;
}
