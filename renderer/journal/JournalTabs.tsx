import { goTo, usePlace } from '../app/location.ts';
import { useT } from '../ui/t.tsx';

const tabs = ['changes', 'memos'] as const;

/** The two views of the journal, for their bars. */
export function JournalTabs() {
  const t = useT();
  const { id } = usePlace();
  const current = id === 'memos' ? 'memos' : 'changes';
  return (
    <span className="tab-links" role="tablist" aria-label={t('journal.views')}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === current}
          onClick={() => goTo({ section: 'journal', id: one })}
        >
          {t(`journal.tab.${one}`)}
        </button>
      ))}
    </span>
  );
}
