import { useState } from 'react';
import type { SourceText } from '../../shared/contract/sources.ts';
import type { EditedParagraph } from '../../shared/contract/text-edit.ts';
import { client, run } from '../data/index.ts';
import { Checkbox } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { clock } from '../ui/format.ts';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';
import type { TranscriptEditor } from './transcript-editor.ts';

const nobody = 'nobody';
const somebodyNew = 'new';
type Turn = Omit<EditedParagraph, 'text' | 'marks'>;

/** Seconds, from a time as 1:02:03, 62:03 or 3; null for none, undefined for what is no time. */
function secondsOf(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  if (!/^\d{1,3}(:\d{1,2}){0,2}([.,]\d{1,3})?$/.test(written)) return undefined;
  return written
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0);
}

interface ParagraphDialogProps {
  source: SourceText;
  editor: TranscriptEditor;
  onClose: () => void;
}

/** Who speaks in the paragraph of the caret and the rest of its turn, and when the turn begins. */
export function ParagraphDialog({ source, editor, onClose }: ParagraphDialogProps) {
  const t = useT();
  const [{ index, paragraph }] = useState(() => editor.caretParagraph());
  const [speaker, setSpeaker] = useState(paragraph.speakerId ?? nobody);
  const [name, setName] = useState('');
  const [startsTurn, setStartsTurn] = useState(paragraph.startsTurn);
  const [time, setTime] = useState(paragraph.time === null ? '' : clock(paragraph.time));
  const seconds = secondsOf(time);
  const isComplete = seconds !== undefined && (speaker !== somebodyNew || name.trim() !== '');

  const keep = async () => {
    const added = { name: name.trim(), role: 'participant' as const, participantId: null };
    const addedId =
      speaker === somebodyNew
        ? await run(client.sources.addSpeaker({ sourceId: source.id, ...added }))
        : undefined;
    if (speaker === somebodyNew && addedId === undefined) return;
    const speakerId = addedId ?? (speaker === nobody ? null : speaker);
    const speakers = addedId
      ? [...source.speakers, { id: addedId, ...added, turns: 0, words: 0 }]
      : source.speakers;
    const kept =
      paragraph.time !== null && clock(paragraph.time) === time ? paragraph.time : (seconds ?? null);
    const own: Turn = startsTurn
      ? { speakerId, startsTurn, time: kept, endTime: paragraph.endTime }
      : { speakerId, startsTurn, time: null, endTime: null };
    const turns = new Map<number, Turn>([[index, own]]);
    for (let next = index + 1; next < editor.turnOf(index).to; next += 1)
      turns.set(next, { speakerId, startsTurn: false, time: null, endTime: null });
    editor.setTurns(turns, { ...source, speakers });
    void editor.flush();
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('coding.paragraph.title')}
      action={t('project.save')}
      isReady={isComplete}
      onSubmit={() => void keep()}
    >
      <Select
        label={t('coding.paragraph.speaker')}
        value={speaker}
        onChange={setSpeaker}
        options={[
          ...source.speakers.map((one) => ({ id: one.id, label: one.name })),
          { id: nobody, label: t('coding.paragraph.nobody') },
          { id: somebodyNew, label: t('coding.paragraph.new') },
        ]}
      />
      {speaker === somebodyNew && (
        <TextField label={t('coding.paragraph.name')} value={name} onChange={setName} autoFocus />
      )}
      <Checkbox isSelected={startsTurn} onChange={setStartsTurn}>
        {t('coding.paragraph.startsTurn')}
      </Checkbox>
      {startsTurn && (
        <TextField
          label={t('coding.paragraph.time')}
          placeholder="0:00:00"
          value={time}
          onChange={setTime}
          {...(seconds === undefined ? { error: t('coding.paragraph.noTime') } : {})}
        />
      )}
    </FormDialog>
  );
}
