import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Draft, DraftParagraph, TurnHeading } from '../../shared/text/draft.ts';
import { recordedMinutes } from '../../shared/text/turn-time.ts';
import { countWords } from '../../shared/text/words.ts';
import { useStudy } from '../project/use-study.ts';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/format.ts';
import { Bar, Screen } from '../ui/layout.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import { SourceFields, type SourceFacts } from './SourceFields.tsx';
import { SpeakerRow } from './SpeakerRow.tsx';

/** A draft as the researcher has corrected it. */
export interface Drafted {
  readonly facts: SourceFacts;
  readonly draft: Draft;
  /** The participant of each speaker, or null. */
  readonly ties: readonly (string | null)[];
}

interface DraftEditorProps {
  title: string;
  /** The source's title to begin with. */
  name: string;
  draft: Draft;
  above?: ReactNode;
  onHeading: (heading: TurnHeading) => void;
  onAdd: (drafted: Drafted) => Promise<void>;
  onAll?: () => void;
  onSkip?: (() => void) | undefined;
  onCancel: () => void;
}

const headings = ['bracketed', 'colon', 'letter', 'bold', 'timed', 'none'] as const;
const noOne = 'none';

/** How a transcript was recognised, turn by turn, to look at and correct before it is stored. */
export function DraftEditor({
  title,
  name,
  draft: recognised,
  above,
  onHeading,
  onAdd,
  onAll,
  onSkip,
  onCancel,
}: DraftEditorProps) {
  const t = useT();
  const { language } = useStudy();
  const [draft, setDraft] = useState(recognised);
  const [seen, setSeen] = useState(recognised);
  const [ties, setTies] = useState<readonly (string | null)[]>([]);
  const [busy, setBusy] = useState(false);
  const [facts, setFacts] = useState<SourceFacts>({
    title: name,
    kind: 'interview',
    caseIds: [],
    date: null,
    durationMinutes: recordedMinutes(recognised.paragraphs),
    place: '',
  });
  if (seen !== recognised) {
    // Recognised anew under another heading: corrections of the former reading do not fit it.
    setSeen(recognised);
    setDraft(recognised);
    setTies([]);
  }
  const counts = useMemo(
    () => ({
      turns: draft.paragraphs.filter(({ startsTurn }) => startsTurn).length,
      words: draft.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    }),
    [draft],
  );
  const turnsOf = (index: number) =>
    draft.paragraphs.filter(({ speaker, startsTurn }) => speaker === index && startsTurn).length;
  const setParagraph = (at: number, speaker: number | null) =>
    setDraft({
      ...draft,
      paragraphs: draft.paragraphs.map((paragraph, index): DraftParagraph =>
        index === at ? { ...paragraph, speaker, startsTurn: speaker !== null } : paragraph,
      ),
    });
  const ready = facts.title.trim() !== '' && !busy;
  const add = async () => {
    setBusy(true);
    await onAdd({ facts, draft, ties });
    setBusy(false);
  };
  return (
    <Screen
      bar={
        <Bar
          plain
          desk
          title={title}
          meta={`${t('sources.turns', { count: counts.turns })}, ${t('sources.speakers.count', { count: draft.speakers.length })}, ${t('app.count.words', { count: counts.words })}`}
        >
          <Button onPress={onCancel}>{t('app.cancel')}</Button>
          {onSkip && <Button onPress={onSkip}>{t('sources.skip')}</Button>}
          {onAll && <Button onPress={onAll}>{t('sources.addAll')}</Button>}
          <Button look="go" isDisabled={!ready} onPress={() => void add()}>
            {t('sources.add')}
          </Button>
        </Bar>
      }
    >
      <div className="draft">
        <div className="draft-side">
          {above}
          <SourceFields facts={facts} onChange={setFacts} />
          <Select
            label={t('sources.heading')}
            options={headings.map((heading) => ({ id: heading, label: t(`sources.heading.${heading}`) }))}
            value={draft.heading}
            onChange={(id) => {
              const heading = headings.find((one) => one === id);
              if (heading) onHeading(heading);
            }}
          />
          {draft.speakers.length > 0 && (
            <div className="speakers">
              <h3>{t('sources.speakers')}</h3>
              {draft.speakers.map((speaker, index) => (
                <SpeakerRow
                  key={`${draft.heading} ${index}`}
                  speaker={{ ...speaker, participantId: ties[index] ?? null }}
                  detail={t('sources.turns', { count: turnsOf(index) })}
                  caseIds={facts.caseIds}
                  onChange={({ participantId, ...changes }) => {
                    if (participantId !== undefined)
                      setTies(
                        draft.speakers.map((_, at) => (at === index ? participantId : (ties[at] ?? null))),
                      );
                    setDraft({
                      ...draft,
                      speakers: draft.speakers.map((one, at) =>
                        at === index ? { ...one, ...changes } : one,
                      ),
                    });
                  }}
                />
              ))}
            </div>
          )}
        </div>
        <DraftText draft={draft} language={language} onSpeaker={setParagraph} />
      </div>
    </Screen>
  );
}

/** The turns as they will stand; a paragraph's speaker can be changed where it was mistaken. */
function DraftText({
  draft,
  language,
  onSpeaker,
}: {
  draft: Draft;
  language: string;
  onSpeaker: (at: number, speaker: number | null) => void;
}) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: draft.paragraphs.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => 40 + 24 * Math.ceil((draft.paragraphs[index]?.text.length ?? 0) / 80),
    overscan: 6,
  });
  return (
    <div className="draft-text" ref={frame} tabIndex={0} role="region" aria-label={t('sources.preview')}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const paragraph = draft.paragraphs[item.index];
          if (!paragraph) return null;
          const speaker = paragraph.speaker === null ? null : draft.speakers[paragraph.speaker];
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={`draft-turn${speaker?.role === 'interviewer' ? ' q' : ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <div className="sp">
                <select
                  aria-label={t('sources.speaker.of', { number: item.index + 1 })}
                  className={paragraph.startsTurn ? 'first' : ''}
                  value={paragraph.speaker ?? noOne}
                  onChange={(event) =>
                    onSpeaker(item.index, event.target.value === noOne ? null : Number(event.target.value))
                  }
                >
                  <option value={noOne}>{t('sources.speaker.none')}</option>
                  {draft.speakers.map((one, index) => (
                    <option key={index} value={index}>
                      {one.name}
                    </option>
                  ))}
                </select>
                {paragraph.startsTurn && paragraph.time !== null && <time>{clock(paragraph.time)}</time>}
              </div>
              <p lang={language}>{paragraph.text}</p>
            </div>
          );
        })}
      </div>
    </div>
  );
}
