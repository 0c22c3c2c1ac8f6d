import type { Exhibit, ExhibitRemark } from '../../shared/contract/exhibits.ts';
import { ProofNumber } from '../ui/code.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';

interface RemarksAskedProps {
  /** What is about to leave; null while nothing is. */
  exhibits: readonly Exhibit[] | null;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks again about what was remarked, exhibit by exhibit, before anything leaves. */
export function RemarksAsked({ exhibits, action, onConfirm, onClose }: RemarksAskedProps) {
  const t = useT();
  const remarked = (exhibits ?? []).filter(({ remarks }) => remarks.length > 0);
  return (
    <ConfirmDialog
      isOpen={exhibits !== null}
      onClose={onClose}
      title={t('exhibits.askTitle', {
        count: remarked.reduce((sum, { remarks }) => sum + remarks.length, 0),
      })}
      action={action}
      onConfirm={onConfirm}
    >
      {remarked.map(({ id, label, title, remarks, definition }) => (
        <section key={id} aria-label={label || title}>
          {(exhibits?.length ?? 0) > 1 && <h4 lang={definition.language}>{label || title}</h4>}
          <ol className="remarks asked">
            {remarks.map((remark, index) => (
              <li key={index}>
                <ProofNumber number={index + 1} />
                <RemarkInWords remark={remark} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </ConfirmDialog>
  );
}

function RemarkInWords({ remark }: { remark: ExhibitRemark }) {
  const t = useT();
  if (remark.type === 'altered')
    return (
      <p>
        <b>{t('exhibits.altered')}</b>{' '}
        {remark.differences.map(({ said, shown }) => `${said || '—'} → ${shown || '—'}`).join(', ')}
      </p>
    );
  if (remark.type === 'reworded')
    return (
      <p>
        <b>{t('exhibits.reworded')}</b> {remark.wording}
      </p>
    );
  return (
    <p>
      <b>{t('exhibits.confidential')}</b>{' '}
      {t('exhibits.confidential.where', { name: remark.found, where: remark.where })}
    </p>
  );
}
