import type { CodeExample, Coding, GivenCode } from '../../../shared/contract/coding.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { storeCode } from '../codebook/commands.ts';
import type { Reader, Study, Writer } from '../study/study.ts';
import { giveCode, storeCodings } from './given-code.ts';
import { markedPassage } from './passage.ts';
import type { MarkedRange, Passage } from './passage.ts';

/**
 * Gives codes to a passage, takes codings away, and answers with the codings made, in the order of the codes. A code that
 * this coder has given to just this passage is passed over, and so are codings that are gone. `ids` are the new codings',
 * one for each of `codeIds`; a coding without one gets its own.
 * @throws StudyError as `markedPassage` does, `NotFound` (code), `Conflict` (coding) when one of `ids` is taken
 */
export function applyCodes(
  study: Study,
  {
    codeIds: wanted,
    ids = [],
    remove = [],
    ...marked
  }: MarkedRange & {
    readonly codeIds: readonly string[];
    readonly ids?: readonly string[];
    readonly remove?: readonly string[];
  },
): Coding[] {
  const { sourceId } = marked;
  const passage = markedPassage(study, marked);
  const names = codeNames(study, wanted);
  const given = codesAt(study, sourceId, passage);
  const codeIds = [...names.keys()].filter((id) => !given.has(id));
  const idOf = new Map(wanted.map((codeId, index) => [codeId, ids[index]]));
  const gone = namesOfCodings(study, remove);
  const code = [...codeIds.map((id) => names.get(id)), ...gone].join(', ');
  const name = gone.length === 0 ? 'applyCode' : codeIds.length === 0 ? 'removeCoding' : 'changeCodes';
  if (namesOfCodings(study, ids).length > 0)
    throw new StudyError('Conflict', { reason: 'coding', name: code });
  return study.transact({ name, details: { code, count: codeIds.length + gone.length } }, (writer) => {
    if (gone.length > 0) deleteCodings(writer, remove);
    return storeCodings(
      writer,
      codeIds.map((codeId) => ({ id: idOf.get(codeId), sourceId, codeId, passage })),
    );
  });
}

/**
 * Gives a code to the passages of codings, beside theirs; a detached coding has none.
 * @throws StudyError `NotFound` (coding, code), and what `storeCode` throws
 */
export function applyBeside(
  study: Study,
  { ids, code }: { readonly ids: readonly string[]; readonly code: GivenCode },
): { codeId: string; codings: Coding[] } {
  const rows = study.all<{ sourceId: string; start: number; end: number; verbatim: string }>(
    `SELECT source_id AS sourceId, start, "end", verbatim FROM codings
      WHERE detached = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY source_id, start, "end", id`,
    JSON.stringify(ids),
  );
  if (rows.length === 0) throw new StudyError('NotFound', { name: 'coding' });
  return giveCode(
    study,
    'applyCode',
    code,
    rows.map(({ sourceId, ...passage }) => ({ sourceId, passage })),
  );
}

/**
 * Makes a code, emergent and with its parent's hue and question, and gives it to a passage, in one operation.
 * @throws StudyError as `markedPassage` and `storeCode` do
 */
export function applyNewCode(
  study: Study,
  { name, parentId, ...marked }: MarkedRange & { readonly name: string; readonly parentId: string | null },
): { codeId: string; codings: Coding[] } {
  const passage = markedPassage(study, marked);
  return study.transact({ name: 'applyCode', details: { code: normaliseText(name), count: 1 } }, (writer) => {
    const codeId = storeCode(writer, { name, parentId, origin: 'emergent' });
    return { codeId, codings: storeCodings(writer, [{ sourceId: marked.sourceId, codeId, passage }]) };
  });
}

/** The names of codes by id, each code once, in the order given. @throws StudyError `NotFound` */
function codeNames(reader: Reader, ids: readonly string[]): Map<string, string> {
  const names = new Map(
    reader
      .all<{ id: string; name: string }>(
        'SELECT c.id, c.name FROM json_each(?) j JOIN codes c ON c.id = j.value ORDER BY j.key',
        JSON.stringify([...new Set(ids)]),
      )
      .map(({ id, name }) => [id, name]),
  );
  if (ids.some((id) => !names.has(id))) throw new StudyError('NotFound', { name: 'code' });
  return names;
}

/** The codes that the present coder has given to just this passage. */
function codesAt(study: Study, sourceId: string, { start, end }: Passage): Set<string> {
  return new Set(
    study.column<string>(
      `SELECT code_id FROM codings
        WHERE source_id = ? AND coder_id = ? AND start = ? AND "end" = ? AND detached = 0`,
      sourceId,
      study.coderId,
      start,
      end,
    ),
  );
}

interface StoredCoding {
  sourceId: string;
  codeId: string;
  coderId: string;
  code: string;
  start: number;
  end: number;
  detached: number;
}

/** @throws StudyError `NotFound` */
function requireCoding(reader: Reader, id: string): StoredCoding {
  const coding = reader.get<StoredCoding>(
    `SELECT k.source_id AS sourceId, k.code_id AS codeId, k.coder_id AS coderId, c.name AS code,
            k.start, k."end", k.detached
       FROM codings k JOIN codes c ON c.id = k.code_id WHERE k.id = ?`,
    id,
  );
  if (!coding) throw new StudyError('NotFound', { name: 'coding' });
  return coding;
}

/**
 * Gives a coding another passage of its source; one that was detached stands in the text again.
 * @throws StudyError as `markedPassage` does, `NotFound` (coding), `Conflict` (coding) when its coder has given its
 * code to that passage already
 */
export function adjustCoding(
  study: Study,
  { id, ...range }: { id: string; revision: number; start: number; end: number },
): void {
  const before = requireCoding(study, id);
  const { sourceId, codeId, coderId, code } = before;
  const { start, end, verbatim } = markedPassage(study, { sourceId, ...range });
  if (before.detached === 0 && before.start === start && before.end === end) return;
  study.transact({ name: 'adjustCoding', details: { code } }, (writer) => {
    const taken = writer.value(
      `SELECT 1 FROM codings WHERE source_id = ? AND code_id = ? AND coder_id = ? AND start = ? AND "end" = ?
          AND detached = 0`,
      sourceId,
      codeId,
      coderId,
      start,
      end,
    );
    if (taken !== undefined) throw new StudyError('Conflict', { reason: 'coding', name: code });
    writer.run(
      'UPDATE codings SET start = ?, "end" = ?, verbatim = ?, detached = 0 WHERE id = ?',
      start,
      end,
      verbatim,
      id,
    );
  });
}

/** Takes codings away; ids that are gone are passed over. @throws StudyError `NotFound` when all are */
export function removeCodings(study: Study, ids: readonly string[]): void {
  const names = namesOfCodings(study, ids);
  if (names.length === 0) throw new StudyError('NotFound', { name: 'coding' });
  const details = { code: [...new Set(names)].join(', '), count: names.length };
  study.transact({ name: 'removeCoding', details }, (writer) => deleteCodings(writer, ids));
}

function deleteCodings(writer: Writer, ids: readonly string[]): void {
  writer.run('DELETE FROM codings WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}

/** The codes' names of the codings that are there, one each, by place. */
function namesOfCodings(reader: Reader, ids: readonly string[], condition = ''): string[] {
  return reader.column<string>(
    `SELECT c.name FROM codings k JOIN codes c ON c.id = k.code_id
      WHERE k.id IN (SELECT value FROM json_each(?))${condition} ORDER BY k.start, k.id`,
    JSON.stringify(ids),
  );
}

/** Says whether verbatims are ones to be quoted. @throws StudyError `NotFound` when all are gone */
export function markExemplary(study: Study, ids: readonly string[], exemplary: boolean): void {
  if (namesOfCodings(study, ids).length === 0) throw new StudyError('NotFound', { name: 'coding' });
  const names = namesOfCodings(study, ids, ` AND k.exemplary <> ${Number(exemplary)}`);
  if (names.length === 0) return;
  const details = { code: [...new Set(names)].join(', '), count: names.length };
  study.transact({ name: 'markExemplary', details }, (writer) =>
    writer.run(
      'UPDATE codings SET exemplary = ? WHERE id IN (SELECT value FROM json_each(?))',
      Number(exemplary),
      JSON.stringify(ids),
    ),
  );
}

/** Says to which case a passage belongs; null for its source's. @throws StudyError `NotFound` */
export function setCodingCase(study: Study, id: string, caseId: string | null): void {
  const { code } = requireCoding(study, id);
  const name = caseId === null ? '' : study.value<string>('SELECT name FROM cases WHERE id = ?', caseId);
  if (name === undefined) throw new StudyError('NotFound', { name: 'case' });
  if (study.value('SELECT case_id FROM codings WHERE id = ?', id) === caseId) return;
  study.transact({ name: 'setCodingCase', details: { code, case: name } }, (writer) =>
    writer.run('UPDATE codings SET case_id = ? WHERE id = ?', caseId, id),
  );
}

/** Says what a verbatim shows of its code; null for nothing in particular. @throws StudyError `NotFound` */
export function markExample(study: Study, id: string, example: CodeExample | null): void {
  const { code } = requireCoding(study, id);
  const before = study.value<string>('SELECT kind FROM code_examples WHERE coding_id = ?', id) ?? null;
  if (before === example) return;
  study.transact({ name: 'markExample', details: { code } }, (writer) =>
    example === null
      ? writer.run('DELETE FROM code_examples WHERE coding_id = ?', id)
      : writer.run(
          'INSERT INTO code_examples VALUES (?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind',
          id,
          example,
        ),
  );
}
