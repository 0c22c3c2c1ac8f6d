import type { Attribute } from '../../../shared/contract/cases.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { getAttribute, studyLanguage } from './queries.ts';
import { parseValue } from './value.ts';

/** Choices belong to attributes of choice; a choice stands in the list once. */
function choicesOf(type: Attribute['type'], choices: readonly string[]): string[] {
  return type === 'choice' ? [...new Set(choices)] : [];
}

export function addAttribute(study: Study, input: Omit<Attribute, 'id'>): string {
  return study.transact({ name: 'addAttribute', details: { name: input.name } }, (writer) =>
    insertAttribute(writer, input),
  );
}

/** Adds an attribute, last in order, and returns its id. */
export function insertAttribute(writer: Writer, input: Omit<Attribute, 'id'>): string {
  const id = newId();
  writer.run(
    'INSERT INTO attributes (id, owner, name, type, choices, position) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    input.owner,
    input.name,
    input.type,
    JSON.stringify(choicesOf(input.type, input.choices)),
    lastPosition(writer, 'attributes'),
  );
  return id;
}

/** The choices that were renamed: another stands at their place in a list of the same length. */
function renamedChoices(before: readonly string[], after: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  if (before.length !== after.length) return renamed;
  before.forEach((old, index) => {
    const now = after[index];
    if (now !== undefined && !after.includes(old) && !before.includes(now)) renamed.set(old, now);
  });
  return renamed;
}

/** Brings the stored values to the attribute's new type and choices. */
function convertValues(writer: Writer, before: Attribute, after: Attribute): void {
  const language = studyLanguage(writer);
  const renamed = after.type === 'choice' ? renamedChoices(before.choices, after.choices) : null;
  const rows = writer.all<{ id: string; value: string }>(
    'SELECT id, value FROM attribute_values WHERE attribute_id = ?',
    after.id,
  );
  for (const { id, value } of rows) {
    const converted = parseValue(after, renamed?.get(value) ?? value, language);
    if (converted === null)
      throw new StudyError('Invalid', { reason: 'value', field: after.name, name: value });
    if (converted !== value) writer.run('UPDATE attribute_values SET value = ? WHERE id = ?', converted, id);
  }
}

/**
 * Edits an attribute. A choice that another replaces at its place takes its values along.
 * @throws StudyError `Invalid` when a value that is there would not be of the new type or among the new choices.
 */
export function editAttribute(
  study: Study,
  id: string,
  changes: {
    name?: string | undefined;
    type?: Attribute['type'] | undefined;
    choices?: readonly string[] | undefined;
  },
): void {
  const before = getAttribute(study, id);
  const type = changes.type ?? before.type;
  const after: Attribute = {
    ...before,
    type,
    name: changes.name ?? before.name,
    choices: choicesOf(type, changes.choices ?? before.choices),
  };
  const choices = JSON.stringify(after.choices);
  if (after.name === before.name && type === before.type && choices === JSON.stringify(before.choices))
    return;
  study.transact({ name: 'editAttribute', details: { name: after.name } }, (writer) => {
    convertValues(writer, before, after);
    writer.run(
      'UPDATE attributes SET name = ?, type = ?, choices = ? WHERE id = ?',
      after.name,
      type,
      choices,
      id,
    );
  });
}

/** Takes an attribute away with its values. */
export function removeAttribute(study: Study, id: string): void {
  const { name } = getAttribute(study, id);
  study.transact({ name: 'removeAttribute', details: { name } }, (writer) => {
    writer.run('DELETE FROM attributes WHERE id = ?', id);
  });
}

const owners = {
  case: { column: 'case_id', name: 'SELECT name FROM cases WHERE id = ?' },
  participant: { column: 'participant_id', name: 'SELECT confidential_name FROM participants WHERE id = ?' },
  source: { column: 'source_id', name: 'SELECT title FROM sources WHERE id = ?' },
} as const;

function ownerName(reader: Reader, owner: Attribute['owner'], id: string): string {
  const name = reader.value<string>(owners[owner].name, id);
  if (name === undefined) throw new StudyError('NotFound', { name: owner });
  return name;
}

/**
 * Sets the value of a case, participant or source; an empty text takes it away.
 * @throws StudyError `Invalid` (reason "value", the attribute's name as field) when it is not of the type.
 */
export function setValue(
  study: Study,
  { attributeId, ownerId, value }: { attributeId: string; ownerId: string; value: string },
): void {
  const attribute = getAttribute(study, attributeId);
  const owner = ownerName(study, attribute.owner, ownerId);
  const stored = value === '' ? '' : parseValue(attribute, value, studyLanguage(study));
  if (stored === null) throw new StudyError('Invalid', { reason: 'value', field: attribute.name });
  study.transact({ name: 'setAttribute', details: { name: attribute.name, owner } }, (writer) =>
    storeValue(writer, attribute, ownerId, stored),
  );
}

/** Stores a value that is of the attribute's type; an empty one takes it away. */
export function storeValue(
  writer: Writer,
  { id: attributeId, owner }: Pick<Attribute, 'id' | 'owner'>,
  ownerId: string,
  stored: string,
): void {
  const { column } = owners[owner];
  const before = writer.get<{ id: string; value: string }>(
    `SELECT id, value FROM attribute_values WHERE attribute_id = ? AND ${column} = ?`,
    attributeId,
    ownerId,
  );
  if (stored === (before?.value ?? '')) return;
  if (!before)
    writer.run(
      `INSERT INTO attribute_values (id, attribute_id, ${column}, value) VALUES (?, ?, ?, ?)`,
      newId(),
      attributeId,
      ownerId,
      stored,
    );
  else if (stored === '') writer.run('DELETE FROM attribute_values WHERE id = ?', before.id);
  else writer.run('UPDATE attribute_values SET value = ? WHERE id = ?', stored, before.id);
}
