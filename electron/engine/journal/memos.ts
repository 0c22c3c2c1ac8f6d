import { StudyError } from '../../../shared/contract/errors.ts';
import type {
  Memo,
  MemoAbout,
  MemoFilter,
  MemoSubject,
  RemovableSubject,
} from '../../../shared/contract/memos.ts';
import { searchedWords } from '../../../shared/text/find-words.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { subtreeOf } from '../codebook/tree.ts';
import { matchExpression } from '../search/queries.ts';
import type { Reader } from '../study/study.ts';
import { conditions } from './conditions.ts';
import { subjectColumns } from './memo-subject.ts';

interface Row extends Pick<
  Memo,
  'id' | 'kind' | 'title' | 'text' | 'coderId' | 'coder' | 'createdAt' | 'editedAt'
> {
  about: MemoAbout;
  caseId: string | null;
  case: string | null;
  participantId: string | null;
  participant: string | null;
  sourceId: string | null;
  source: string | null;
  codeId: string | null;
  code: string | null;
  codingId: string | null;
  verbatim: string | null;
  start: number | null;
  detached: number | null;
}

/** Memos with what they are about; a coding's memo has the coding's code and source too. */
const selection = `SELECT m.id, m.kind, m.title, m.text, m.coder_id AS coderId, w.name AS coder,
       m.created_at AS createdAt, m.edited_at AS editedAt, m.about,
       m.case_id AS caseId, ca.name AS "case", m.participant_id AS participantId, pa.confidential_name AS participant,
       so.id AS sourceId, so.title AS source, co.id AS codeId, co.name AS code,
       k.id AS codingId, k.verbatim, k.start, k.detached
  FROM memos m JOIN coders w ON w.id = m.coder_id
  LEFT JOIN codings k ON k.id = m.coding_id
  LEFT JOIN cases ca ON ca.id = m.case_id LEFT JOIN participants pa ON pa.id = m.participant_id
  LEFT JOIN sources so ON so.id = coalesce(m.source_id, k.source_id)
  LEFT JOIN codes co ON co.id = coalesce(m.code_id, k.code_id)`;

const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' };

function subjectOf(row: Row): MemoSubject {
  const { about, caseId, participantId } = row;
  // The table's own checks say that just the columns of `about` are set.
  const of = (id: string | null): string => id ?? '';
  switch (about) {
    case 'project':
      return { about };
    case 'case':
      return { about, caseId: of(caseId) };
    case 'participant':
      return { about, participantId: of(participantId) };
    case 'source':
      return { about, sourceId: of(row.sourceId) };
    case 'code':
      return { about, codeId: of(row.codeId) };
    case 'coding':
      return { about, codingId: of(row.codingId) };
    case 'cell':
      return { about, codeId: of(row.codeId), caseId, participantId };
  }
}

function memoOf(row: Row): Memo {
  const { id, kind, title, text, coderId, coder, createdAt, editedAt } = row;
  return {
    id,
    kind,
    title,
    text,
    coderId,
    coder,
    createdAt,
    editedAt,
    subject: subjectOf(row),
    case: named(row.caseId, row.case),
    participant: named(row.participantId, row.participant),
    source: named(row.sourceId, row.source),
    code: named(row.codeId, row.code),
    coding:
      row.codingId === null
        ? null
        : {
            id: row.codingId,
            verbatim: row.verbatim ?? '',
            start: row.start ?? 0,
            detached: row.detached === 1,
          },
  };
}

/** The memos that a filter lets through, newest first, a part of them at a time; words that are no words let none through. */
export function listMemos(
  reader: Reader,
  { kind, about, coderId, words, offset, limit }: MemoFilter & { offset: number; limit: number },
): { memos: Memo[]; total: number } {
  const searched = searchedWords(normaliseText(words));
  if (words !== '' && searched.length === 0) return { memos: [], total: 0 };
  const { where, values } = conditions([
    ['m.kind = ?', kind],
    ['m.about = ?', about],
    ['m.coder_id = ?', coderId],
    [
      'm.row IN (SELECT rowid FROM memo_search WHERE memo_search MATCH ?)',
      searched.length === 0 ? null : matchExpression(searched),
    ],
  ]);
  return {
    memos: reader
      .all<Row>(
        `${selection} WHERE ${where} ORDER BY m.created_at DESC, m.id DESC LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      )
      .map(memoOf),
    total: reader.value<number>(`SELECT count(*) FROM memos m WHERE ${where}`, ...values) ?? 0,
  };
}

/** The memos of one thing, oldest first. */
export function memosOf(reader: Reader, subject: MemoSubject): Memo[] {
  const { about, caseId, participantId, sourceId, codeId, codingId } = subjectColumns(subject);
  // What the thing is says which columns are set: those that are not need no condition.
  const { where, values } = conditions([
    ['m.about = ?', about],
    ['m.case_id = ?', caseId],
    ['m.participant_id = ?', participantId],
    ['m.source_id = ?', sourceId],
    ['m.code_id = ?', codeId],
    ['m.coding_id = ?', codingId],
  ]);
  return reader.all<Row>(`${selection} WHERE ${where} ORDER BY m.created_at, m.id`, ...values).map(memoOf);
}

/** The memos of all cells of a case, a participant or a code, oldest first. */
export function memosInCells(reader: Reader, about: 'case' | 'participant' | 'code', id: string): Memo[] {
  return reader
    .all<Row>(`${selection} WHERE m.about = 'cell' AND m.${about}_id = ? ORDER BY m.created_at, m.id`, id)
    .map(memoOf);
}

/** One memo. @throws StudyError `NotFound` */
export function requireMemo(reader: Reader, id: string): Memo {
  const row = reader.get<Row>(`${selection} WHERE m.id = ?`, id);
  if (!row) throw new StudyError('NotFound', { name: 'memo' });
  return memoOf(row);
}

/** All memos, by what they are about and by time: what an export writes. */
export function allMemos(reader: Reader): Memo[] {
  return reader
    .all<Row>(
      `${selection} ORDER BY m.about <> 'project', m.about <> 'case', m.about <> 'participant', m.about <> 'source',
        m.about <> 'code', m.about <> 'coding', coalesce(ca.position, pa.position, so.position), k.start,
        m.created_at, m.id`,
    )
    .map(memoOf);
}

/** How many memos each case, or each participant, has, those of its cells included; those without are left out. */
export function memoCounts(reader: Reader, about: 'case' | 'participant'): Record<string, number> {
  const rows = reader.all<{ id: string; memos: number }>(
    `SELECT ${about}_id AS id, count(*) AS memos FROM memos WHERE ${about}_id IS NOT NULL GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ id, memos }) => [id, memos]));
}

/** How many memos cells have, by code and case, or code and participant, with a space between; cells without are left out. */
export function memosByCell(reader: Reader): Map<string, number> {
  const rows = reader.all<{ cell: string; memos: number }>(
    `SELECT code_id || ' ' || coalesce(case_id, participant_id) AS cell, count(*) AS memos FROM memos
      WHERE about = 'cell' GROUP BY 1`,
  );
  return new Map(rows.map(({ cell, memos }) => [cell, memos]));
}

const onCodings = (where: string): string => `coding_id IN (SELECT id FROM codings WHERE ${where})`;
const inTree = 'code_id IN (SELECT value FROM json_each(?))';
const goneWith: Readonly<Record<RemovableSubject['about'], readonly string[]>> = {
  case: ['case_id = ?'],
  participant: ['participant_id = ?'],
  source: ['source_id = ?', onCodings('source_id = ?')],
  code: [inTree, onCodings(inTree)],
  coding: ['coding_id = ?'],
};

/** How many memos go when a thing is removed: its own, and those of its codings, cells and sub-codes. */
export function memosGoneWith(reader: Reader, { about, id }: RemovableSubject): number {
  const value = about === 'code' ? JSON.stringify(subtreeOf(reader, id)) : id;
  const where = goneWith[about];
  return (
    reader.value<number>(
      `SELECT count(*) FROM memos WHERE ${where.join(' OR ')}`,
      ...where.map(() => value),
    ) ?? 0
  );
}
