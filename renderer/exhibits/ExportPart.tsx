import { useEffect, useMemo, useRef, useState } from 'react';
import type { Exhibit, ExhibitFormat, ExhibitRemark } from '../../shared/contract/exhibits.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { keep, recall } from '../app/remembered.ts';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { Button } from '../ui/button.tsx';
import { RadioList } from '../ui/choice.tsx';
import { ProofNumber } from '../ui/code.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Progress } from '../ui/notices.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { exportExhibit, formats } from './export.ts';

const rememberedFormat = (): ExhibitFormat =>
  formats.find((one) => one === recall('exhibits.format')) ?? 'docx';

/** The way out: a format, and a file. What was remarked is asked about first. */
export function ExportPart({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const { list } = useFormat();
  const keys = useShortcutText();
  const [format, setFormat] = useState(rememberedFormat);
  const [asking, setAsking] = useState(false);
  /** Undefined while nothing is being exported. */
  const [share, setShare] = useState<number | null | undefined>(undefined);
  const stop = useRef(new AbortController());
  const { id, remarks } = exhibit;
  const write = async () => {
    stop.current = new AbortController();
    await exportExhibit({
      ids: [id],
      name: exhibit.label || exhibit.title,
      format,
      signal: stop.current.signal,
      onProgress: setShare,
    });
    setShare(undefined);
  };
  const ask = () => {
    if (share !== undefined) return;
    // Words still being written are kept when their field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (remarks.length > 0) setAsking(true);
    else void write();
  };
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useCommands(
    useMemo(
      () => [
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.export',
          title: 'exhibits.export',
          shortcut: 'Mod+E',
          menu: 'study',
          run: () => latest.current(),
        }),
      ],
      [],
    ),
  );
  return (
    <section className="insp-section export" aria-label={t('exhibits.export')}>
      <RadioList
        aria-label={t('exhibits.format')}
        choices={formats.map((one) => ({ value: one, label: t(`exhibits.format.${one}`) }))}
        value={format}
        onChange={(chosen) => {
          setFormat(chosen);
          keep('exhibits.format', chosen);
        }}
      />
      {share === undefined ? (
        <Button look="go" k={keys('Mod+E')} onPress={ask}>
          {t('exhibits.exportTo', { format: t(`exhibits.format.${format}`) })}
        </Button>
      ) : (
        <Progress label={t('exhibits.exporting')} share={share} onCancel={() => stop.current.abort()} />
      )}
      {remarks.length > 0 && (
        <p className="ref">
          {t('exhibits.asksAgain', {
            numbers: list(remarks.map((_, index) => String(index + 1))),
            count: remarks.length,
          })}
        </p>
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('exhibits.askTitle', { count: remarks.length })}
        action={t('exhibits.exportAnyway')}
        onConfirm={() => void write()}
      >
        <ol className="remarks asked">
          {remarks.map((remark, index) => (
            <li key={index}>
              <ProofNumber number={index + 1} />
              <RemarkInWords remark={remark} />
            </li>
          ))}
        </ol>
      </ConfirmDialog>
    </section>
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
