import { StudyError } from '../../../shared/contract/errors.ts';
import { newId } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Reader, Study, Writer } from '../study/study.ts';

interface ParticipantFields {
  confidentialName: string;
  publicLabel: string;
  groupId: string | null;
  caseIds: readonly string[];
}

function mustExist(
  reader: Reader,
  { groupId, caseIds }: { groupId: string | null; caseIds: readonly string[] },
): void {
  if (groupId !== null && reader.value('SELECT 1 FROM groups WHERE id = ?', groupId) === undefined)
    throw new StudyError('NotFound', { name: 'group' });
  const wanted = [...new Set(caseIds)];
  const found = reader.value<number>(
    'SELECT count(*) FROM cases WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(wanted),
  );
  if (found !== wanted.length) throw new StudyError('NotFound', { name: 'case' });
}

/** Ties the participant to just these cases; a tie that stays is not touched. */
export function tieToCases(writer: Writer, id: string, caseIds: readonly string[]): void {
  const wanted = JSON.stringify(caseIds);
  writer.run(
    'DELETE FROM participant_cases WHERE participant_id = ? AND case_id NOT IN (SELECT value FROM json_each(?))',
    id,
    wanted,
  );
  writer.run(
    `INSERT INTO participant_cases (participant_id, case_id)
       SELECT ?, value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    id,
    wanted,
  );
}

/** The journal is seen by whoever opens the study; it names participants as the study does, by confidential name. */
export function addParticipant(study: Study, fields: ParticipantFields): string {
  const operation = { name: 'addParticipant', details: { name: fields.confidentialName } } as const;
  return study.transact(operation, (writer) => {
    mustExist(writer, fields);
    return insertParticipant(writer, fields);
  });
}

/** Adds a participant, last in order, and returns their id. */
export function insertParticipant(writer: Writer, fields: ParticipantFields): string {
  const id = newId();
  writer.run(
    'INSERT INTO participants (id, confidential_name, public_label, group_id, position) VALUES (?, ?, ?, ?, ?)',
    id,
    fields.confidentialName,
    fields.publicLabel,
    fields.groupId,
    lastPosition(writer, 'participants'),
  );
  tieToCases(writer, id, fields.caseIds);
  return id;
}

type ParticipantRow = Omit<ParticipantFields, 'caseIds'>;

function getParticipant(reader: Reader, id: string): ParticipantRow {
  const row = reader.get<ParticipantRow>(
    `SELECT confidential_name AS confidentialName, public_label AS publicLabel, group_id AS groupId
       FROM participants WHERE id = ?`,
    id,
  );
  if (!row) throw new StudyError('NotFound', { name: 'participant' });
  return row;
}

export function editParticipant(
  study: Study,
  id: string,
  changes: { [Field in keyof ParticipantFields]?: ParticipantFields[Field] | undefined },
): void {
  const before = getParticipant(study, id);
  const after = {
    confidentialName: changes.confidentialName ?? before.confidentialName,
    publicLabel: changes.publicLabel ?? before.publicLabel,
    groupId: changes.groupId === undefined ? before.groupId : changes.groupId,
  };
  study.transact({ name: 'editParticipant', details: { name: after.confidentialName } }, (writer) => {
    mustExist(writer, { groupId: after.groupId, caseIds: changes.caseIds ?? [] });
    if (
      after.confidentialName !== before.confidentialName ||
      after.publicLabel !== before.publicLabel ||
      after.groupId !== before.groupId
    )
      writer.run(
        'UPDATE participants SET confidential_name = ?, public_label = ?, group_id = ? WHERE id = ?',
        after.confidentialName,
        after.publicLabel,
        after.groupId,
        id,
      );
    if (changes.caseIds) tieToCases(writer, id, changes.caseIds);
  });
}

/** Takes a participant away with their values and findings; what they said stays, as nobody's. */
export function removeParticipant(study: Study, id: string): void {
  const { confidentialName } = getParticipant(study, id);
  study.transact({ name: 'removeParticipant', details: { name: confidentialName } }, (writer) => {
    writer.run('DELETE FROM participants WHERE id = ?', id);
  });
}
