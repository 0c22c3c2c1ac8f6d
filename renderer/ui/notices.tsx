import { useEffect, type ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { create } from 'zustand';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icons.tsx';
import { useT } from './t.tsx';
import './notices.css';

/** A sentence that appears in the corner. */
export interface Notice {
  id: number;
  text: string;
  /** `alert` is read at once and stays until dismissed; `status` goes by itself. */
  kind: 'status' | 'alert';
  action?: { label: string; run: () => void };
}

interface Notices {
  notices: readonly Notice[];
  last: number;
}

const useNotices = create<Notices>(() => ({ notices: [], last: 0 }));

/** Shows a sentence in the corner; an equal one already there is not repeated. */
export function notify(
  text: string,
  options: { kind?: Notice['kind']; action?: Notice['action'] } = {},
): void {
  useNotices.setState(({ notices, last }) => {
    const notice = {
      id: last + 1,
      text,
      kind: options.kind ?? 'status',
      ...(options.action && { action: options.action }),
    };
    return { last: last + 1, notices: [...notices.filter((one) => one.text !== text), notice].slice(-4) };
  });
}

/** Takes a sentence away. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
}

/** Milliseconds that a notice of kind `status` stays: time to read it, and longer with something to press. */
const stay = (notice: Notice) => 3000 + notice.text.length * 50 + (notice.action ? 4000 : 0);

/** Where the sentences of `notify` appear. One per window. */
export function NoticeRegion() {
  const t = useT();
  const notices = useNotices((state) => state.notices);
  return (
    <section className="notices" aria-label={t('app.notices')}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const t = useT();
  const { id, kind, text, action } = notice;
  useEffect(() => {
    if (kind === 'alert') return undefined;
    const timer = setTimeout(() => dismissNotice(id), stay(notice));
    return () => clearTimeout(timer);
  }, [id, kind, notice]);
  return (
    <div className="notice fade-in" role={kind}>
      <Icon name={kind === 'alert' ? 'alert' : 'info'} small />
      <p>{text}</p>
      {action && (
        <Button
          onPress={() => {
            dismissNotice(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('app.dismiss')} onPress={() => dismissNotice(id)} />
    </div>
  );
}

export interface ProgressProps {
  /** What is being done. */
  label: string;
  /** The share done, 0 to 1, or null while it is not known. */
  share: number | null;
  /** Where it stands, in words: "3 of 18 sources". */
  detail?: ReactNode;
  onCancel?: () => void;
}

/** Long work, how far it is, and a way to stop it. */
export function Progress({ label, share, detail, onCancel }: ProgressProps) {
  const t = useT();
  return (
    <div className="progress">
      <ProgressBar value={(share ?? 0) * 100} isIndeterminate={share === null}>
        {({ percentage, valueText }) => (
          <>
            <div className="words">
              <Label>{label}</Label>
              <span className="value">{detail ?? (share === null ? t('app.working') : valueText)}</span>
            </div>
            <div className="track">
              <i
                className={share === null ? 'unknown' : ''}
                style={share === null ? {} : { width: `${percentage ?? 0}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('app.cancel')}</Button>}
    </div>
  );
}
