import {
  type CrossCaseMatrix,
  linesPerPage,
  type MatrixCell,
  MatrixDefinition,
  matrixHeads,
  type MatrixLine,
  type MatrixSummary,
} from '../../../shared/contract/matrices.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { CodedVoice } from '../cases/voices.ts';
import { listQuestions } from '../project/questions.ts';
import { memosByCell } from '../journal/memos.ts';
import { remembered } from '../study/remembered.ts';
import type { Reader } from '../study/study.ts';
import { byQuestion, caseColumns, codeTree, type TreeCode } from './axes.ts';
import { type CrossCaseCells, crossCaseCells, type FoundCell } from './cells.ts';

interface MatrixRowStored {
  id: string;
  title: string;
  kind: 'cross-case';
  definition: string;
}

/** @throws StudyError `Corrupt` when it is not a definition. */
function parseDefinition(stored: string): MatrixDefinition {
  try {
    return MatrixDefinition.parse(JSON.parse(stored));
  } catch {
    throw new StudyError('Corrupt', { reason: 'matrix' });
  }
}

/** Codes in use: with at least one attached coding, or a finding. */
export const usedCodes = remembered(
  ['code', 'coding', 'finding'],
  (reader): ReadonlySet<string> =>
    new Set(
      reader.column<string>(
        `SELECT c.id FROM codes c
        WHERE EXISTS (SELECT 1 FROM codings k WHERE k.code_id = c.id AND k.detached = 0)
           OR EXISTS (SELECT 1 FROM findings f WHERE f.code_id = c.id)`,
      ),
    ),
);

/** The codes that a definition shows, in the order of the codebook; null stands for all in use and not archived. */
function shownCodes(
  codes: readonly TreeCode[],
  used: ReadonlySet<string>,
  ids: readonly string[] | null,
): TreeCode[] {
  if (ids === null) return codes.filter((code) => !code.archived && used.has(code.id));
  const wanted = new Set(ids);
  return codes.filter((code) => wanted.has(code.id));
}

export function listMatrices(reader: Reader): MatrixSummary[] {
  const rows = reader.all<MatrixRowStored>(
    `SELECT id, title, kind, definition FROM matrices WHERE kind = 'cross-case' ORDER BY position, id`,
  );
  const codes = codeTree(reader);
  const used = usedCodes(reader);
  const cases = reader.column<string>('SELECT id FROM cases');
  return rows.map((row) => {
    const definition = parseDefinition(row.definition);
    const { codeIds, caseIds } = definition;
    return {
      ...row,
      definition,
      codes: shownCodes(codes, used, codeIds).length,
      cases: caseIds === null ? cases.length : cases.filter((id) => caseIds.includes(id)).length,
    };
  });
}

/** @throws StudyError `NotFound` */
export function getMatrix(reader: Reader, id: string): { title: string; definition: MatrixDefinition } {
  const row = reader.get<MatrixRowStored>(
    `SELECT title, definition FROM matrices WHERE id = ? AND kind = 'cross-case'`,
    id,
  );
  if (!row) throw new StudyError('NotFound', { name: 'matrix' });
  return { title: row.title, definition: parseDefinition(row.definition) };
}

/** Says which matrix, the first in order, shows a cell where something stands; null when none does. */
export function matrixShows(reader: Reader): (codeId: string, caseId: string) => string | null {
  const archived = new Set(reader.column<string>('SELECT id FROM codes WHERE archived_at IS NOT NULL'));
  const matrices = reader
    .all<MatrixRowStored>(
      `SELECT id, definition FROM matrices WHERE kind = 'cross-case' ORDER BY position, id`,
    )
    .map(({ id, definition }) => {
      const { codeIds, caseIds } = parseDefinition(definition);
      return { id, codes: codeIds && new Set(codeIds), cases: caseIds && new Set(caseIds) };
    });
  return (codeId, caseId) =>
    matrices.find(
      ({ codes, cases }) => (codes?.has(codeId) ?? !archived.has(codeId)) && (cases?.has(caseId) ?? true),
    )?.id ?? null;
}

/** The codes and cases of a matrix as it stands: rows by question, columns by group. */
export function matrixAxes(reader: Reader, definition: MatrixDefinition) {
  const codes = shownCodes(codeTree(reader), usedCodes(reader), definition.codeIds);
  const wanted = definition.caseIds && new Set(definition.caseIds);
  const caseIds =
    wanted &&
    reader.column<string>('SELECT id FROM cases ORDER BY position, id').filter((id) => wanted.has(id));
  return {
    codes: byQuestion(reader, codes),
    columns: caseColumns(reader, { caseIds, groupBy: definition.groupBy }),
  };
}

/** A matrix and its axes. @throws StudyError `NotFound` */
export const shownMatrix = remembered(matrixHeads, (reader, id: string) => {
  const { title, definition } = getMatrix(reader, id);
  return { title, definition, ...matrixAxes(reader, definition) };
});

/** How many verbatims, and of which participants and sources. */
class Tally {
  verbatims = 0;
  readonly participants = new Set<string>();
  readonly sources = new Set<string>();

  add({ participantId, sourceId }: CodedVoice): void {
    this.verbatims += 1;
    if (participantId !== null) this.participants.add(participantId);
    this.sources.add(sourceId);
  }
}

/** What is counted over the cells shown: each verbatim once, however many of the cases it stands in. */
function tallies(all: CrossCaseCells, codeIds: ReadonlySet<string>, caseIds: ReadonlySet<string>) {
  const total = new Tally();
  const byCode = new Map<string, Tally>();
  for (const coding of all.codings) {
    if (!codeIds.has(coding.codeId) || !coding.caseIds.some((id) => caseIds.has(id))) continue;
    total.add(coding);
    let ofCode = byCode.get(coding.codeId);
    if (!ofCode) byCode.set(coding.codeId, (ofCode = new Tally()));
    ofCode.add(coding);
  }
  return { total, byCode };
}

/** What a matrix is made of, and what is counted over it. @throws StudyError `NotFound` */
export const crossCaseMatrix = remembered(
  [...matrixHeads, 'finding'],
  (reader, id: string): CrossCaseMatrix => {
    const { title, definition, codes, columns } = shownMatrix(reader, id);
    const all = crossCaseCells(reader);
    const caseIds = new Set(columns.map((column) => column.caseId));
    const { total, byCode } = tallies(all, new Set(codes.map((code) => code.id)), caseIds);
    const asked = new Set(codes.map((code) => code.questionId));
    const byRow = new Map(
      codes.map((code) => [
        code.id,
        [...(all.cells.get(code.id)?.values() ?? [])].filter(({ caseId }) => caseIds.has(caseId)),
      ]),
    );
    const found = [...byRow.values()].flat();
    const most = (cells: readonly FoundCell[], of: (cell: FoundCell) => number): number =>
      cells.reduce((sum, cell) => Math.max(sum, of(cell)), 0);
    return {
      id,
      title,
      definition,
      columns,
      rows: codes.map(({ id: codeId, name, path, hue, origin, questionId }) => ({
        codeId,
        name,
        path: [...path],
        hue,
        origin,
        questionId,
        verbatims: byCode.get(codeId)?.verbatims ?? 0,
        participants: byCode.get(codeId)?.participants.size ?? 0,
        longest: most(byRow.get(codeId) ?? [], ({ text }) => text.length),
      })),
      questions: listQuestions(reader).filter((question) => asked.has(question.id)),
      totals: {
        cells: codes.length * columns.length,
        written: found.filter((cell) => cell.text !== '').length,
        outOfDate: found.filter((cell) => cell.state === 'out-of-date').length,
        verbatims: total.verbatims,
        participants: total.participants.size,
        sources: total.sources.size,
        mostVerbatims: most(found, ({ verbatims }) => verbatims),
      },
    };
  },
);

const nothingFound: Omit<FoundCell, 'caseId'> = {
  text: '',
  rating: null,
  verbatims: 0,
  participants: 0,
  sources: 0,
  evidence: 0,
  state: 'empty',
};

/** What is written along the rows of one page of a matrix. @throws StudyError `NotFound` */
export function matrixLines(reader: Reader, id: string, page: number): MatrixLine[] {
  const { codes, columns } = shownMatrix(reader, id);
  const shown = codes.slice(page * linesPerPage, (page + 1) * linesPerPage);
  const { cells } = crossCaseCells(reader);
  const memos = memosByCell(reader);
  const conclusions = new Map(
    reader
      .all<{ codeId: string; text: string }>('SELECT code_id AS codeId, text FROM conclusions')
      .map(({ codeId, text }) => [codeId, text]),
  );
  return shown.map(({ id: codeId }) => ({
    codeId,
    conclusion: conclusions.get(codeId) ?? '',
    cells: columns.flatMap(({ caseId }): MatrixCell[] => {
      const found = cells.get(codeId)?.get(caseId);
      const noted = memos.get(`${codeId} ${caseId}`) ?? 0;
      return found || noted > 0 ? [{ ...nothingFound, caseId, ...found, memos: noted }] : [];
    }),
  }));
}
