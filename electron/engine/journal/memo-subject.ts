import { StudyError } from '../../../shared/contract/errors.ts';
import type { MemoAbout, MemoSubject } from '../../../shared/contract/memos.ts';
import type { Reader } from '../study/study.ts';

/** What a memo is about as its row says it. */
export interface SubjectColumns {
  readonly about: MemoAbout;
  readonly caseId: string | null;
  readonly participantId: string | null;
  readonly sourceId: string | null;
  readonly codeId: string | null;
  readonly codingId: string | null;
}

const nothing = { caseId: null, participantId: null, sourceId: null, codeId: null, codingId: null };

export function subjectColumns(subject: MemoSubject): SubjectColumns {
  return { ...nothing, ...subject };
}

/**
 * The names of what a memo is about, as the journal says them.
 * @throws StudyError `NotFound` when a part of it is not there, `Invalid` (cell) when a cell is not of one case or one
 * participant
 */
export function subjectNames(reader: Reader, subject: MemoSubject): Record<string, string> {
  const name = (what: string, sql: string, id: string): string => {
    const found = reader.value<string>(sql, id);
    if (found === undefined) throw new StudyError('NotFound', { name: what });
    return found;
  };
  const caseName = (id: string) => name('case', 'SELECT name FROM cases WHERE id = ?', id);
  const participantName = (id: string) =>
    name('participant', 'SELECT confidential_name FROM participants WHERE id = ?', id);
  const codeName = (id: string) => name('code', 'SELECT name FROM codes WHERE id = ?', id);
  switch (subject.about) {
    case 'project':
      return {};
    case 'case':
      return { name: caseName(subject.caseId) };
    case 'participant':
      return { name: participantName(subject.participantId) };
    case 'source':
      return { name: name('source', 'SELECT title FROM sources WHERE id = ?', subject.sourceId) };
    case 'code':
      return { code: codeName(subject.codeId) };
    case 'coding':
      return {
        code: name(
          'coding',
          'SELECT c.name FROM codings k JOIN codes c ON c.id = k.code_id WHERE k.id = ?',
          subject.codingId,
        ),
      };
    case 'cell': {
      const { codeId, caseId, participantId } = subject;
      const code = codeName(codeId);
      if (caseId !== null && participantId === null) return { code, name: caseName(caseId) };
      if (participantId !== null && caseId === null) return { code, name: participantName(participantId) };
      throw new StudyError('Invalid', { reason: 'cell' });
    }
  }
}
