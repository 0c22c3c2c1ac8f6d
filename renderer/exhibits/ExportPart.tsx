import { useEffect, useMemo, useRef, useState } from 'react';
import type { Exhibit, ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { client, host, notify, run } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { RadioList } from '../ui/choice.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { InspectorSection } from '../ui/layout.tsx';
import { Progress } from '../ui/notices.tsx';
import { useT } from '../ui/t.tsx';

const formats = ['docx', 'html', 'md', 'csv'] as const satisfies readonly ExhibitFormat[];

/** The way out: a format, and a file. What was remarked is asked about first. */
export function ExportPart({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const [format, setFormat] = useState<ExhibitFormat>('docx');
  const [asking, setAsking] = useState(false);
  const [share, setShare] = useState<number | null | undefined>(undefined);
  const stop = useRef(new AbortController());
  const name = exhibit.label || exhibit.title;
  const write = async () => {
    const place = await run(host.saveAs(name, format));
    if (!place) return;
    stop.current = new AbortController();
    setShare(null);
    const { signal } = stop.current;
    const work = async () => {
      for await (const event of await client.exhibits.export(
        { id: exhibit.id, format, place: place.token },
        { signal },
      )) {
        if (event.type === 'done') return true;
        setShare(event.total === 0 ? null : event.done / event.total);
      }
      return false;
    };
    const done = await run(work());
    setShare(undefined);
    if (!done) return;
    await run(host.deliver(place));
    notify('status', 'exhibits.exported', { name: place.name });
  };
  const ask = () => (exhibit.remarks.length > 0 ? setAsking(true) : void write());
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
    <InspectorSection>
      <div className="export">
        <RadioList
          aria-label={t('exhibits.format')}
          choices={formats.map((one) => ({ value: one, label: t(`exhibits.format.${one}`) }))}
          value={format}
          onChange={setFormat}
        />
        {share === undefined ? (
          <Button look="go" k="Ctrl E" onPress={ask}>
            {t('exhibits.exportTo', { format: t(`exhibits.format.${format}`) })}
          </Button>
        ) : (
          <Progress label={t('exhibits.exporting')} share={share} onCancel={() => stop.current.abort()} />
        )}
        {exhibit.remarks.length > 0 && <p className="ref">{t('exhibits.asksAgain')}</p>}
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('exhibits.toSettle', { count: exhibit.remarks.length })}
        action={t('exhibits.exportAnyway')}
        onConfirm={() => void write()}
      >
        <ul>
          {exhibit.remarks.map((remark, index) => (
            <li key={index}>
              {remark.type === 'altered'
                ? t('exhibits.altered')
                : t('exhibits.confidential.where', { name: remark.name, where: remark.where })}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </InspectorSection>
  );
}
