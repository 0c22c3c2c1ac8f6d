import { StudyError } from '../../../shared/contract/errors.ts';
import type {
  Cluster,
  ParticipantFinding,
  SaidHere,
  WithinCaseCell,
  WithinCaseLine,
  WithinCaseMatrix,
  WithinCaseRows,
} from '../../../shared/contract/within-case.ts';
import type { CodedVoice } from '../cases/voices.ts';
import { memosByCell } from '../journal/memos.ts';
import type { Reader } from '../study/study.ts';
import { codeTree, type TreeCode } from './axes.ts';
import { crossCaseCells } from './cells.ts';
import { clustersOf } from './clusters.ts';
import { usedCodes } from './queries.ts';

/** The row of what no participant says. */
const others = 'others';

export interface CaseParticipant {
  readonly id: string;
  readonly name: string;
  readonly publicLabel: string;
  readonly group: string | null;
}

/** The participants of a case, by group: those that the study names in it, and whoever else is heard in it. */
export function participantsIn(
  reader: Reader,
  caseId: string,
  heard: readonly CodedVoice[],
): CaseParticipant[] {
  const voices = new Set(heard.flatMap(({ participantId }) => participantId ?? []));
  return reader.all<CaseParticipant>(
    `SELECT p.id, p.confidential_name AS name, p.public_label AS publicLabel, g.name AS "group"
       FROM participants p LEFT JOIN groups g ON g.id = p.group_id
      WHERE p.id IN (SELECT participant_id FROM participant_cases WHERE case_id = ?)
         OR p.id IN (SELECT value FROM json_each(?))
      ORDER BY g.position IS NULL, g.position, g.id, p.position, p.id`,
    caseId,
    JSON.stringify([...voices]),
  );
}

interface CaseSource {
  readonly id: string;
  readonly name: string;
  readonly source: 'interview' | 'field-note' | 'document';
}

function sourcesIn(reader: Reader, caseId: string, heard: readonly CodedVoice[]): CaseSource[] {
  return reader.all<CaseSource>(
    `SELECT id, title AS name, kind AS source FROM sources
      WHERE id IN (SELECT source_id FROM source_cases WHERE case_id = ?) OR id IN (SELECT value FROM json_each(?))
      ORDER BY position, id`,
    caseId,
    JSON.stringify([...new Set(heard.map(({ sourceId }) => sourceId))]),
  );
}

/** The verbatims of the codings given, by their row, in order of source and place. */
function saidBy(reader: Reader, heard: readonly CodedVoice[]): Map<number, SaidHere> {
  return new Map(
    reader
      .all<{ row: number; id: string; sourceId: string; text: string; exemplary: 0 | 1 }>(
        `SELECT k.rowid AS row, k.id, k.source_id AS sourceId, k.verbatim AS text, k.exemplary
           FROM codings k JOIN sources s ON s.id = k.source_id
          WHERE k.rowid IN (SELECT value FROM json_each(?))
          ORDER BY s.position, s.id, k.start, k."end", k.id`,
        JSON.stringify(heard.map(({ row }) => row)),
      )
      .map(({ row, exemplary, ...said }) => [row, { ...said, exemplary: exemplary === 1 }]),
  );
}

/** Codings by row of the matrix and code. */
function byCell(
  heard: readonly CodedVoice[],
  rowOf: (coding: CodedVoice) => string,
): Map<string, Map<string, CodedVoice[]>> {
  const cells = new Map<string, Map<string, CodedVoice[]>>();
  for (const coding of heard) {
    const id = rowOf(coding);
    let row = cells.get(id);
    if (!row) cells.set(id, (row = new Map()));
    const cell = row.get(coding.codeId);
    if (cell) cell.push(coding);
    else row.set(coding.codeId, [coding]);
  }
  return cells;
}

/** What a case is called. @throws StudyError `NotFound` */
function namesOf(reader: Reader, caseId: string): { name: string; publicLabel: string } {
  const names = reader.get<{ name: string; publicLabel: string }>(
    'SELECT name, public_label AS publicLabel FROM cases WHERE id = ?',
    caseId,
  );
  if (!names) throw new StudyError('NotFound', { name: 'case' });
  return names;
}

/** What stands in a case under the codes given: a verbatim stands in its own case when it has one, else in its source's. */
export function heardIn(reader: Reader, caseId: string, codes: ReadonlySet<string>): CodedVoice[] {
  return crossCaseCells(reader).codings.filter(
    ({ codeId, caseIds }) => codes.has(codeId) && caseIds.includes(caseId),
  );
}

/**
 * The matrix of a case: a row per participant, or per source, and the codes of the clusters as columns, by default the
 * study's own. A handful of statements, whatever its size. @throws StudyError `NotFound`
 */
export function withinCaseMatrix(
  reader: Reader,
  { caseId, rows, verbatims }: { caseId: string; rows: WithinCaseRows; verbatims: boolean },
  clusters: readonly Cluster[] = clustersOf(reader).clusters,
): WithinCaseMatrix {
  const names = namesOf(reader, caseId);
  const tree = codeTree(reader);
  const order = clusters.flatMap(({ codeIds }) => codeIds);
  const shown = new Set(order);
  const all = crossCaseCells(reader);
  const heard = heardIn(reader, caseId, shown);
  const participants = rows === 'participants' ? participantsIn(reader, caseId, heard) : [];
  const heads =
    rows === 'participants'
      ? participants.map(({ id, name: called, group }) => ({
          kind: 'participant' as const,
          id,
          name: called,
          group,
        }))
      : sourcesIn(reader, caseId, heard).map((source) => ({ kind: 'source' as const, ...source }));
  const spoken = byCell(heard, ({ participantId, sourceId }) =>
    rows === 'sources' ? sourceId : (participantId ?? others),
  );
  const said = verbatims ? saidBy(reader, heard) : null;
  const inOrder = said && new Map([...said.keys()].map((row, at) => [row, at]));
  const saidIn = (codings: readonly CodedVoice[]): SaidHere[] =>
    codings
      .toSorted((a, b) => (inOrder?.get(a.row) ?? 0) - (inOrder?.get(b.row) ?? 0))
      .flatMap(({ row }) => said?.get(row) ?? []);
  const memos = memosByCell(reader);
  const cellsOf = (id: string, ofParticipant: boolean): WithinCaseCell[] =>
    order.flatMap((codeId) => {
      const codings = spoken.get(id)?.get(codeId) ?? [];
      const noted = memos.get(`${codeId} ${id}`) ?? 0;
      const found = ofParticipant ? all.ofParticipant(codeId, id) : null;
      // What is heard in other cases alone is their matrix's task; what is written stands wherever its participant is.
      const written = found !== null && (found.text !== '' || found.rating !== null);
      if (codings.length === 0 && noted === 0 && !written) return [];
      return [
        {
          codeId,
          verbatims: codings.length,
          said: saidIn(codings),
          memos: noted,
          finding: found && {
            text: found.text,
            rating: found.rating,
            evidence: found.evidence,
            state: found.state,
            elsewhere: found.verbatims - codings.length,
          },
        },
      ];
    });
  const lines: WithinCaseLine[] = heads.map((head) => ({
    ...head,
    cells: cellsOf(head.id, head.kind === 'participant'),
  }));
  if (spoken.has(others)) lines.push({ kind: 'others', id: others, name: '', cells: cellsOf(others, false) });
  const found = lines.flatMap(({ cells }) => cells.flatMap(({ finding }) => finding ?? []));
  return {
    caseId,
    ...names,
    clusters: columnsOf(tree, clusters, heard),
    lines,
    closing: order.flatMap((codeId) => {
      const cell = all.cells.get(codeId)?.get(caseId);
      const noted = memos.get(`${codeId} ${caseId}`) ?? 0;
      return cell ? [{ codeId, ...cell, memos: noted }] : [];
    }),
    unplaced: unplacedCodes(reader, tree, shown),
    totals: {
      cells: found.length,
      written: found.filter(({ text }) => text !== '').length,
      outOfDate: found.filter(({ state }) => state === 'out-of-date').length,
      verbatims: heard.length,
      participants: new Set(heard.flatMap(({ participantId }) => participantId ?? [])).size,
      sources: new Set(heard.map(({ sourceId }) => sourceId)).size,
    },
  };
}

function unplacedCodes(reader: Reader, tree: readonly TreeCode[], shown: ReadonlySet<string>): number {
  const used = usedCodes(reader);
  return tree.filter(({ id, archived }) => !archived && used.has(id) && !shown.has(id)).length;
}

function columnsOf(
  tree: readonly TreeCode[],
  clusters: readonly { id: string; name: string; codeIds: readonly string[] }[],
  heard: readonly CodedVoice[],
): WithinCaseMatrix['clusters'] {
  const codes = new Map(tree.map((code) => [code.id, code]));
  const verbatims = new Map<string, number>();
  const voices = new Map<string, Set<string>>();
  for (const { codeId, participantId } of heard) {
    verbatims.set(codeId, (verbatims.get(codeId) ?? 0) + 1);
    if (participantId === null) continue;
    const own = voices.get(codeId);
    if (own) own.add(participantId);
    else voices.set(codeId, new Set([participantId]));
  }
  return clusters.map(({ id, name, codeIds }) => ({
    id,
    name,
    columns: codeIds.flatMap((codeId) => {
      const code = codes.get(codeId);
      if (!code) return [];
      return [
        {
          codeId,
          name: code.name,
          path: [...code.path],
          hue: code.hue,
          origin: code.origin,
          verbatims: verbatims.get(codeId) ?? 0,
          participants: voices.get(codeId)?.size ?? 0,
        },
      ];
    }),
  }));
}

/** What is written of a code for the participants of a case. @throws StudyError `NotFound` */
export function participantFindings(reader: Reader, codeId: string, caseId: string): ParticipantFinding[] {
  namesOf(reader, caseId);
  const { ofParticipant } = crossCaseCells(reader);
  const people = participantsIn(reader, caseId, heardIn(reader, caseId, new Set([codeId])));
  const evidence = new Map<string, string[]>();
  for (const row of reader.all<{ participantId: string; codingId: string }>(
    `SELECT f.participant_id AS participantId, e.coding_id AS codingId
       FROM findings f JOIN finding_evidence e ON e.finding_id = f.id
      WHERE f.code_id = ? AND f.participant_id IS NOT NULL ORDER BY e.coding_id`,
    codeId,
  )) {
    const own = evidence.get(row.participantId);
    if (own) own.push(row.codingId);
    else evidence.set(row.participantId, [row.codingId]);
  }
  return people.flatMap(({ id, name }) => {
    const { text, rating, state } = ofParticipant(codeId, id);
    return text === '' && rating === null
      ? []
      : [{ participantId: id, name, text, rating, state, evidence: evidence.get(id) ?? [] }];
  });
}
