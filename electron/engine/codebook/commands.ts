import type { Code } from '../../../shared/contract/codebook.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { newId, now } from '../study/ids.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { recordAdded, withHistory } from './history.ts';
import { childrenOf, requireCode, requireFreeName, subtreeOf } from './tree.ts';

const fieldNames = [
  'name',
  'definition',
  'useWhen',
  'notWhen',
  'hue',
  'kind',
  'origin',
  'questionId',
] as const satisfies readonly (keyof Code)[];
type Fields = Pick<Code, (typeof fieldNames)[number]>;
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A code to be made; what is left out is taken from its parent, or has the default that `insertCode` states. */
export type NewCode = Optional<Fields> & {
  readonly name: string;
  readonly parentId?: string | null | undefined;
};

/** Stores a code as `insertCode` does and enters it in the history. */
export function storeCode(writer: Writer, code: NewCode): string {
  const id = insertCode(writer, code);
  recordAdded(writer, id);
  return id;
}

/**
 * Stores a code as the last of its siblings and returns its id, for use inside `withHistory`. Hue, question and kind default to the parent's; at the
 * top, to a hue that no other top code has, no question, and thematic. A code is a priori by default until the study
 * holds its first coding, emergent from then on.
 * @throws StudyError `NotFound` (code, question), `Conflict` (name)
 */
export function insertCode(writer: Writer, code: NewCode): string {
  const parentId = code.parentId ?? null;
  const parent = parentId === null ? null : requireCode(writer, parentId);
  const name = normaliseText(code.name);
  requireFreeName(writer, parentId, name, null);
  const questionId = code.questionId === undefined ? (parent?.questionId ?? null) : code.questionId;
  requireQuestion(writer, questionId);
  const id = newId();
  writer.run(
    `INSERT INTO codes (id, parent_id, name, position, hue, definition, use_when, not_when, kind, origin, question_id,
                        created_at)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM codes WHERE parent_id IS ?), ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    parentId,
    name,
    parentId,
    code.hue ?? parent?.hue ?? nextHue(writer),
    code.definition ?? '',
    code.useWhen ?? '',
    code.notWhen ?? '',
    code.kind ?? parent?.kind ?? 'thematic',
    code.origin ?? (writer.value('SELECT 1 FROM codings LIMIT 1') === undefined ? 'a-priori' : 'emergent'),
    questionId,
    now(),
  );
  return id;
}

/** The hue, 1 to 11, that the fewest top codes have; the first of these. */
function nextHue(reader: Reader): number {
  const used = reader.column<number>('SELECT hue FROM codes WHERE parent_id IS NULL AND hue > 0');
  const uses = Array.from({ length: 11 }, (_, index) => used.filter((hue) => hue === index + 1).length);
  return uses.indexOf(Math.min(...uses)) + 1;
}

function requireQuestion(reader: Reader, id: string | null): void {
  if (id !== null && reader.value('SELECT 1 FROM questions WHERE id = ?', id) === undefined)
    throw new StudyError('NotFound', { name: 'question' });
}

/** Adds a code as `storeCode` does. */
export function addCode(study: Study, code: NewCode): string {
  return study.transact({ name: 'addCode', details: { code: normaliseText(code.name) } }, (writer) =>
    storeCode(writer, code),
  );
}

/** Edits a code; what is left out stays as it is. @throws StudyError `NotFound` (code, question), `Conflict` (name) */
export function editCode(study: Study, id: string, edit: Optional<Fields>): void {
  const before = requireCode(study, id);
  const after: Fields = {
    name: edit.name === undefined ? before.name : normaliseText(edit.name),
    definition: edit.definition ?? before.definition,
    useWhen: edit.useWhen ?? before.useWhen,
    notWhen: edit.notWhen ?? before.notWhen,
    hue: edit.hue ?? before.hue,
    kind: edit.kind ?? before.kind,
    origin: edit.origin ?? before.origin,
    questionId: edit.questionId === undefined ? before.questionId : edit.questionId,
  };
  study.transact({ name: 'editCode', details: { code: after.name } }, (writer) => {
    requireFreeName(writer, before.parentId, after.name, id);
    requireQuestion(writer, after.questionId);
    if (fieldNames.every((field) => after[field] === before[field])) return;
    withHistory(writer, () => updateCode(writer, id, after));
  });
}

/** Writes all fields of a code, for use inside `withHistory`. */
export function updateCode(writer: Writer, id: string, fields: Fields): void {
  writer.run(
    `UPDATE codes SET name = ?, definition = ?, use_when = ?, not_when = ?, hue = ?, kind = ?, origin = ?,
                      question_id = ? WHERE id = ?`,
    fields.name,
    fields.definition,
    fields.useWhen,
    fields.notWhen,
    fields.hue,
    fields.kind,
    fields.origin,
    fields.questionId,
    id,
  );
}

/** Gives a code and all its sub-codes one colour. @throws StudyError `NotFound` */
export function recolourCodes(study: Study, id: string, hue: number): void {
  const { name } = requireCode(study, id);
  study.transact({ name: 'recolourCode', details: { code: name } }, (writer) =>
    withHistory(writer, () =>
      writer.run(
        'UPDATE codes SET hue = ? WHERE id IN (SELECT value FROM json_each(?)) AND hue <> ?',
        hue,
        JSON.stringify(subtreeOf(writer, id)),
        hue,
      ),
    ),
  );
}

/**
 * Puts codes, in their order, under `parentId`, just before its child `before`, or last; a code whose parent moves too
 * comes with it. Only rows that change are written.
 * @throws StudyError `NotFound`, `Invalid` (own-subcode), `Conflict` (name)
 */
export function moveCodes(
  study: Study,
  ids: readonly string[],
  parentId: string | null,
  before: string | null,
): void {
  const under = new Set(ids.flatMap((id) => subtreeOf(study, id).filter((one) => one !== id)));
  const moved = [...new Set(ids)].filter((id) => !under.has(id));
  const names = new Map(moved.map((id) => [id, requireCode(study, id).name]));
  study.transact({ name: 'moveCode', details: { code: [...names.values()].join(', ') } }, (writer) => {
    if (parentId !== null) {
      requireCode(writer, parentId);
      if (moved.some((id) => subtreeOf(writer, id).includes(parentId)))
        throw new StudyError('Invalid', { reason: 'own-subcode' });
    }
    const siblings = childrenOf(writer, parentId).map((sibling) => sibling.id);
    if (before !== null && !siblings.includes(before)) {
      if (names.has(before)) return;
      throw new StudyError('NotFound', { name: 'code' });
    }
    const order = siblings.filter((sibling) => !names.has(sibling));
    // What moves to just before itself stays where it is among the others.
    const next =
      before === null ? undefined : siblings.slice(siblings.indexOf(before)).find((id) => !names.has(id));
    order.splice(next === undefined ? order.length : order.indexOf(next), 0, ...moved);
    if (order.length === siblings.length && order.every((id, index) => id === siblings[index])) return;
    withHistory(writer, (note) => {
      for (const [id, name] of names) {
        requireFreeName(writer, parentId, name, id);
        note(id, 'moved');
        writer.run(
          'UPDATE codes SET parent_id = ? WHERE id = ? AND parent_id IS NOT ?',
          parentId,
          id,
          parentId,
        );
      }
      putInOrder(writer, parentId, order);
    });
  });
}

/** Makes codes the children of `parentId`, in this order. Only rows that change are written. */
export function putInOrder(writer: Writer, parentId: string | null, order: readonly string[]): void {
  order.forEach((code, index) =>
    writer.run(
      'UPDATE codes SET parent_id = ?, position = ? WHERE id = ? AND (parent_id, position) IS NOT (?, ?)',
      parentId,
      index + 1,
      code,
      parentId,
      index + 1,
    ),
  );
}

/** Puts a code and its sub-codes out of use, or back into it; what they are given to stays. @throws StudyError `NotFound` */
export function archiveCode(study: Study, id: string, archived: boolean): void {
  const { name } = requireCode(study, id);
  study.transact({ name: 'archiveCode', details: { code: name } }, (writer) =>
    withHistory(writer, () =>
      writer.run(
        `UPDATE codes SET archived_at = ?
          WHERE id IN (SELECT value FROM json_each(?)) AND (archived_at IS NOT NULL) <> ?`,
        archived ? now() : null,
        JSON.stringify(subtreeOf(writer, id)),
        Number(archived),
      ),
    ),
  );
}

/** Takes a code away with its sub-codes, their codings and their findings. @throws StudyError `NotFound` */
export function removeCode(study: Study, id: string): void {
  const { name } = requireCode(study, id);
  study.transact({ name: 'removeCode', details: { code: name } }, (writer) =>
    withHistory(writer, () =>
      writer.run(
        'DELETE FROM codes WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(subtreeOf(writer, id)),
      ),
    ),
  );
}
