import type { UntiedSpeaker } from '../../../shared/contract/cases.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Reader, Study } from '../study/study.ts';
import { sameName } from './grid-fields.ts';
import { insertParticipant } from './participants.ts';
import { casesBySource } from './voices.ts';

/** The speakers who may be participants and are tied to none, by source and order. */
export function untiedSpeakers(reader: Reader): UntiedSpeaker[] {
  const cases = casesBySource(reader);
  const participants = new Map<string, string | null>();
  for (const { id, name } of reader.all<{ id: string; name: string }>(
    'SELECT id, confidential_name AS name FROM participants',
  ))
    participants.set(sameName(name), participants.has(sameName(name)) ? null : id);
  return reader
    .all<Omit<UntiedSpeaker, 'caseIds' | 'suggestion'>>(
      `SELECT k.id, k.name, k.source_id AS sourceId, s.title AS sourceTitle,
              (SELECT count(*) FROM paragraphs p WHERE p.speaker_id = k.id AND p.starts_turn = 1) AS turns
         FROM speakers k JOIN sources s ON s.id = k.source_id
        WHERE k.role = 'participant' AND k.participant_id IS NULL
        ORDER BY s.position, s.id, k.position, k.id`,
    )
    .map((speaker) => ({
      ...speaker,
      caseIds: cases.get(speaker.sourceId) ?? [],
      suggestion: participants.get(sameName(speaker.name)) ?? null,
    }));
}

interface Tie {
  readonly speakerId: string;
  /** Null for a participant to be made. */
  readonly participantId: string | null;
}

/**
 * Ties speakers to participants in one step. Those for whom a participant is to be made share one where they share a
 * name; it stands in the cases of all their sources.
 * @throws StudyError `NotFound` (speaker, participant)
 */
export function tieSpeakers(study: Study, ties: readonly Tie[]): void {
  const cases = casesBySource(study);
  study.transact({ name: 'tieSpeakers', details: { count: ties.length } }, (writer) => {
    const made = new Map<string, { name: string; speakerIds: string[]; caseIds: Set<string> }>();
    const tie = (speakerId: string, participantId: string): void =>
      void writer.run('UPDATE speakers SET participant_id = ? WHERE id = ?', participantId, speakerId);
    for (const { speakerId, participantId } of ties) {
      const speaker = writer.get<{ name: string; sourceId: string }>(
        'SELECT name, source_id AS sourceId FROM speakers WHERE id = ?',
        speakerId,
      );
      if (!speaker) throw new StudyError('NotFound', { name: 'speaker' });
      if (participantId === null) {
        const key = sameName(speaker.name);
        const person = made.get(key) ?? { name: speaker.name, speakerIds: [], caseIds: new Set() };
        person.speakerIds.push(speakerId);
        for (const caseId of cases.get(speaker.sourceId) ?? []) person.caseIds.add(caseId);
        made.set(key, person);
      } else if (writer.value('SELECT 1 FROM participants WHERE id = ?', participantId) === undefined)
        throw new StudyError('NotFound', { name: 'participant' });
      else tie(speakerId, participantId);
    }
    for (const { name, speakerIds, caseIds } of made.values()) {
      const fields = { confidentialName: name, publicLabel: '', groupId: null, caseIds: [...caseIds] };
      const id = insertParticipant(writer, fields);
      for (const speakerId of speakerIds) tie(speakerId, id);
    }
  });
}
