import { useEffect, useMemo, useRef, useState } from 'react';
import type { Exhibit, ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { defineCommand, useCommands } from '../app/commands.ts';
import { keep, recall } from '../app/remembered.ts';
import { useShortcutText } from '../app/use-shortcut-text.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { RadioList } from '../ui/choice.tsx';
import { Progress } from '../ui/notices.tsx';
import { useFormat, useT } from '../ui/t.tsx';
import { allExhibits, copyExhibit, exportExhibits, formats } from './export.ts';
import { RemarksAsked } from './RemarksAsked.tsx';

const rememberedFormat = (): ExhibitFormat =>
  formats.find((one) => one === recall('exhibits.format')) ?? 'docx';

/** Where an exhibit can go: to a file, with all others to one file, to the clipboard. */
type Way = 'file' | 'all' | 'copy';

/** The ways out. What was remarked of anything that would leave is asked about first. */
export function ExportPart({ exhibit }: { exhibit: Exhibit }) {
  const t = useT();
  const { list } = useFormat();
  const keys = useShortcutText();
  const study = useStudy();
  const [format, setFormat] = useState(rememberedFormat);
  const [asked, setAsked] = useState<{ way: Way; exhibits: readonly Exhibit[] } | null>(null);
  /** Undefined while nothing is being exported. */
  const [share, setShare] = useState<number | null | undefined>(undefined);
  const stop = useRef(new AbortController());
  const { id, remarks } = exhibit;
  const leave = async (way: Way, exhibits: readonly Exhibit[]) => {
    if (way === 'copy') return copyExhibit(id);
    stop.current = new AbortController();
    await exportExhibits({
      ids: exhibits.map((one) => one.id),
      name:
        way === 'all' ? t('exhibits.exportAll.name', { title: study.title }) : exhibit.label || exhibit.title,
      format,
      signal: stop.current.signal,
      onProgress: setShare,
    });
    setShare(undefined);
  };
  const ask = async (way: Way) => {
    if (share !== undefined) return;
    // Words still being written are kept when their field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const exhibits = way === 'all' ? await allExhibits() : [exhibit];
    if (!exhibits) return;
    if (exhibits.some((one) => one.remarks.length > 0)) setAsked({ way, exhibits });
    else await leave(way, exhibits);
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
          run: () => latest.current('file'),
        }),
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.exportAll',
          title: 'exhibits.exportAll',
          shortcut: 'Mod+Shift+E',
          menu: 'study',
          run: () => latest.current('all'),
        }),
        // oxlint-disable-next-line react/refs -- read when the command runs, not while drawing
        defineCommand({
          id: 'exhibits.copy',
          title: 'exhibits.copy',
          shortcut: 'C',
          menu: 'edit',
          run: () => latest.current('copy'),
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
        <>
          <Button look="go" k={keys('Mod+E')} onPress={() => void ask('file')}>
            {t('exhibits.exportTo', { format: t(`exhibits.format.${format}`) })}
          </Button>
          <Button k={keys('Mod+Shift+E')} onPress={() => void ask('all')}>
            {t('exhibits.exportAll.do')}
          </Button>
          <Button k={keys('C')} onPress={() => void ask('copy')}>
            {t('exhibits.copy')}
          </Button>
        </>
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
      <RemarksAsked
        exhibits={asked?.exhibits ?? null}
        action={t(asked?.way === 'copy' ? 'exhibits.copyAnyway' : 'exhibits.exportAnyway')}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && void leave(asked.way, asked.exhibits)}
      />
    </section>
  );
}
