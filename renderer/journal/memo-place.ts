import type { MatrixSummary } from '../../shared/contract/matrices.ts';
import type { Memo } from '../../shared/contract/memos.ts';
import type { Place } from '../app/location.ts';
import type { T } from '../ui/t.tsx';

/** The first matrix that shows a cell of a code in a case. */
function matrixOf(matrices: readonly MatrixSummary[], codeId: string, caseId: string): string | undefined {
  return matrices.find(
    ({ definition }) =>
      (definition.codeIds?.includes(codeId) ?? true) && (definition.caseIds?.includes(caseId) ?? true),
  )?.id;
}

/**
 * Where the workbench shows what a memo is about, with the memo itself. A cell that no matrix shows is found on the page
 * of its code, or with its participant.
 */
export function placeOfMemo({ subject, source }: Memo, matrices: readonly MatrixSummary[]): Place {
  switch (subject.about) {
    case 'project':
      return { section: 'overview' };
    case 'case':
      return { section: 'cases', id: 'cases', at: subject.caseId };
    case 'participant':
      return { section: 'cases', id: 'participants', at: subject.participantId };
    case 'source':
      return { section: 'sources', id: subject.sourceId, at: 'memos' };
    case 'code':
      return { section: 'codebook', id: subject.codeId };
    case 'coding':
      return { section: 'sources', ...(source ? { id: source.id } : {}), at: subject.codingId };
    case 'cell': {
      const { codeId, caseId, participantId } = subject;
      if (participantId !== null) return { section: 'cases', id: 'participants', at: participantId };
      const matrix = caseId === null ? undefined : matrixOf(matrices, codeId, caseId);
      return matrix === undefined
        ? { section: 'codebook', id: codeId }
        : { section: 'matrices', id: matrix, at: `${codeId} ${caseId}` };
    }
  }
}

/** What a memo is about, by name: "Grouped offers in Lignéval". */
export function subjectName(t: T, { subject, code, source, case: inCase, participant }: Memo): string {
  const name = (inCase ?? participant)?.name ?? '';
  switch (subject.about) {
    case 'project':
      return t('journal.memo.project');
    case 'case':
    case 'participant':
      return name;
    case 'source':
      return source?.name ?? '';
    case 'code':
      return code?.name ?? '';
    case 'coding':
      return t('journal.memo.coding', { code: code?.name ?? '', source: source?.name ?? '' });
    case 'cell':
      return t('journal.memo.cell', { code: code?.name ?? '', name });
  }
}
