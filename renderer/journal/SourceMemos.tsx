import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { goTo, usePlace } from '../app/location.ts';
import { InspectorSlot } from '../app/slots.tsx';
import { api } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { useT } from '../ui/t.tsx';
import { MemoPart, type MemoWriter } from './MemoPart.tsx';

/** A source's memos: a button for its bar, and the part of the inspector that it opens. */
export function SourceMemos({ sourceId, title }: { sourceId: string; title: string }) {
  const t = useT();
  const { at } = usePlace();
  const isOpen = at === 'memos';
  const subject = { about: 'source', sourceId } as const;
  const count = useQuery(api.journal.memosOf.queryOptions({ input: subject })).data?.length ?? 0;
  const writer = useRef<MemoWriter>(null);
  useEffect(() => {
    if (isOpen) writer.current?.write();
  }, [isOpen]);
  const set = (open: boolean) =>
    goTo({ section: 'sources', id: sourceId, ...(open ? { at: 'memos' } : {}) }, { replace: true });
  return (
    <>
      <Button
        look="tool"
        icon="memo"
        className="memos-button"
        aria-expanded={isOpen}
        aria-label={t('journal.memos.open', { name: title, count: t('journal.memos.count', { count }) })}
        onPress={() => set(!isOpen)}
      >
        {t('journal.memos')} {count > 0 ? count : ''}
      </Button>
      {isOpen && (
        <InspectorSlot>
          <MemoPart
            subject={subject}
            name={title}
            title={t('journal.memos.source')}
            writer={writer}
            onLeave={() => set(false)}
          />
        </InspectorSlot>
      )}
    </>
  );
}
