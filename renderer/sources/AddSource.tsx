import { useEffect, useRef, useState } from 'react';
import type { ReadFile } from '../../shared/contract/sources.ts';
import type { Draft, RawParagraph, TurnHeading } from '../../shared/text/draft.ts';
import { goTo, usePlace } from '../app/location.ts';
import { client, queryClient, refusalMessage, run, api, type GrantedPlace } from '../data/index.ts';
import { Button } from '../ui/button.tsx';
import { Bar, Screen } from '../ui/layout.tsx';
import { Progress } from '../ui/notices.tsx';
import { useT } from '../ui/t.tsx';
import type { MessageId } from '../../shared/messages/index.ts';
import { DraftEditor, type Drafted } from './DraftEditor.tsx';
import { rawFromPaste } from './paste.ts';
import { rawFromPlainText } from '../../shared/text/recognise.ts';

interface AddSourceProps {
  adding: { type: 'paste' } | { type: 'files'; places: readonly GrantedPlace[] };
  onClose: () => void;
}

/** Adds sources: pasted or read, recognised, looked at and corrected, then stored. */
export function AddSource({ adding, onClose }: AddSourceProps) {
  return adding.type === 'paste' ? (
    <PasteSource onClose={onClose} />
  ) : (
    <ReadSources places={adding.places} onClose={onClose} />
  );
}

async function store(drafted: Drafted): Promise<string | undefined> {
  const { facts, draft, ties } = drafted;
  const id = await run(
    client.sources.add({
      ...facts,
      caseIds: [...facts.caseIds],
      speakers: draft.speakers.map((speaker, index) => ({ ...speaker, participantId: ties[index] ?? null })),
      paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph, marks: [...paragraph.marks] })),
    }),
  );
  if (id) await queryClient.invalidateQueries({ queryKey: api.sources.list.key() });
  return id;
}

function PasteSource({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [raw, setRaw] = useState<readonly RawParagraph[] | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [refused, setRefused] = useState<MessageId | null>(null);
  const place = usePlace();
  const recognise = async (paragraphs: readonly RawParagraph[], heading: TurnHeading | null) => {
    setRefused(null);
    try {
      const made = await client.sources.recognise({
        paragraphs: paragraphs.map(({ text, marks }) => ({ text, marks: [...marks] })),
        heading,
      });
      setRaw(paragraphs);
      setDraft(made);
    } catch (error) {
      setRefused(refusalMessage(error));
    }
  };
  const add = async (drafted: Drafted) => {
    const id = await store(drafted);
    if (!id) return;
    onClose();
    goTo({ ...place, section: 'sources', id });
  };
  if (draft && raw)
    return (
      <DraftEditor
        title={t('sources.paste.title')}
        name=""
        draft={draft}
        onHeading={(heading) => void recognise(raw, heading)}
        onAdd={add}
        onCancel={onClose}
      />
    );
  return (
    <Screen
      bar={
        <Bar plain desk title={t('sources.paste.title')}>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </Bar>
      }
    >
      <div className="paste-page">
        <textarea
          aria-label={t('sources.paste.here')}
          placeholder={t('sources.paste.here')}
          // The researcher came here to paste.
          ref={(field) => field?.focus()}
          onPaste={(event) => {
            event.preventDefault();
            void recognise(rawFromPaste(event.clipboardData), null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              void recognise(rawFromPlainText(event.currentTarget.value), null);
          }}
        />
        {refused && (
          <p className="refusal" role="alert">
            {t(refused)}
          </p>
        )}
        <p className="ref">{t('sources.paste.note')}</p>
      </div>
    </Screen>
  );
}

function ReadSources({ places, onClose }: { places: readonly GrantedPlace[]; onClose: () => void }) {
  const t = useT();
  const [progress, setProgress] = useState({ done: 0, total: places.length, name: '' });
  const [files, setFiles] = useState<readonly ReadFile[] | null>(null);
  const [at, setAt] = useState(0);
  const [heading, setHeading] = useState<Draft | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    const read = async () => {
      const events = await client.sources.read(
        { places: places.map(({ token }) => token) },
        { signal: controller.signal },
      );
      for await (const event of events) {
        if (event.type === 'progress') setProgress(event);
        else setFiles(event.result);
      }
      return true;
    };
    const start = async () => {
      const finished = await run(read());
      if (!finished && !controller.signal.aborted) onClose();
    };
    void start();
    return () => controller.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- read once for the files given
  }, [places]);

  const readable = files?.flatMap((file) => (file.ok ? [file] : [])) ?? [];
  const refused = files?.flatMap((file) => (file.ok ? [] : [file])) ?? [];
  const current = readable[at];
  const next = () => {
    setHeading(null);
    if (at + 1 < readable.length) setAt(at + 1);
    else onClose();
  };
  if (!files)
    return (
      <Screen bar={<Bar plain desk title={t('sources.files.reading')} />}>
        <div className="paste-page">
          <Progress
            label={t('sources.files.reading')}
            share={progress.total === 0 ? null : progress.done / progress.total}
            detail={`${progress.done} / ${progress.total} ${progress.name}`}
            onCancel={() => {
              stop.current.abort();
              onClose();
            }}
          />
        </div>
      </Screen>
    );
  const refusals = refused.length > 0 && (
    <ul className="refusals" role="alert">
      {refused.map((file) => (
        <li key={file.name}>
          <b>{file.name}</b> {t(`errors.Unreadable.${file.reason}`)}
        </li>
      ))}
    </ul>
  );
  if (!current)
    return (
      <Screen bar={<Bar plain desk title={t('sources.files.none')} />}>
        <div className="paste-page">
          {refusals}
          <Button onPress={onClose}>{t('app.close')}</Button>
        </div>
      </Screen>
    );
  const draft = heading ?? current.draft;
  return (
    <DraftEditor
      key={`${at} ${current.name}`}
      title={t('sources.files.of', { number: at + 1, count: readable.length })}
      name={current.title}
      draft={draft}
      above={refusals}
      onHeading={(wanted) =>
        void run(client.sources.recognise({ paragraphs: current.raw, heading: wanted })).then(
          (made) => made && setHeading(made),
        )
      }
      onAdd={async (drafted) => {
        if (await store(drafted)) next();
      }}
      {...(readable.length > 1 ? { onAll: () => void addAll(places, onClose) } : {})}
      onSkip={readable.length > 1 ? next : undefined}
      onCancel={onClose}
    />
  );
}

/** Stores every file as it was recognised, in one operation. */
async function addAll(places: readonly GrantedPlace[], onClose: () => void): Promise<void> {
  const work = async () => {
    const events = await client.sources.import({
      places: places.map(({ token }) => token),
      kind: 'interview',
      caseIds: [],
    });
    for await (const event of events) if (event.type === 'done') return true;
    return false;
  };
  if (await run(work())) onClose();
}
