import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SpeakerRole } from '../../shared/text/draft.ts';
import { api, client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { useT } from '../ui/t.tsx';

export interface SpeakerValues {
  readonly name: string;
  readonly role: SpeakerRole;
  readonly participantId: string | null;
}

interface SpeakerRowProps {
  speaker: SpeakerValues;
  /** What is counted of this speaker. */
  detail: string;
  /** The cases of a participant made here. */
  caseIds: readonly string[];
  onChange: (changes: Partial<SpeakerValues>) => void;
}

const roles = ['participant', 'interviewer', 'other'] as const;
const nobody = 'nobody';
const someoneNew = 'new';

/** A speaker's name, role, and the participant who it is; the name is kept when the field is left. */
export function SpeakerRow({ speaker, detail, caseIds, onChange }: SpeakerRowProps) {
  const t = useT();
  const { language } = useStudy();
  const participants = useQuery(api.cases.participants.queryOptions()).data ?? [];
  const [name, setName] = useState(speaker.name);
  const tie = async (id: string) => {
    if (id !== someoneNew) return onChange({ participantId: id === nobody ? null : id });
    const made = await run(
      client.cases.addParticipant({
        confidentialName: speaker.name,
        publicLabel: '',
        groupId: null,
        caseIds: [...caseIds],
      }),
    );
    if (made) onChange({ participantId: made });
  };
  return (
    <div className="speaker-row">
      <TextField
        aria-label={t('sources.speaker.name', { name: speaker.name })}
        lang={language}
        value={name}
        onChange={setName}
        onBlur={() => {
          const kept = name.trim();
          if (kept === '') setName(speaker.name);
          else if (kept !== speaker.name) onChange({ name: kept });
        }}
      />
      <Select
        aria-label={t('sources.speaker.role', { name: speaker.name })}
        options={roles.map((role) => ({ id: role, label: t(`sources.role.${role}`) }))}
        value={speaker.role}
        onChange={(id) => {
          const role = roles.find((one) => one === id);
          if (role) onChange({ role });
        }}
      />
      {speaker.role === 'interviewer' ? (
        <span />
      ) : (
        <Select
          aria-label={t('sources.speaker.participant', { name: speaker.name })}
          options={[
            { id: nobody, label: t('sources.speaker.nobody') },
            ...participants.map((one) => ({ id: one.id, label: one.confidentialName, lang: language })),
            { id: someoneNew, label: t('sources.speaker.new') },
          ]}
          value={speaker.participantId ?? nobody}
          onChange={(id) => void tie(id)}
        />
      )}
      <span className="ref">{detail}</span>
    </div>
  );
}
