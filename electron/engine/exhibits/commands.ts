import {
  corpusColumns,
  type Exhibit,
  type ExhibitDefinition,
  type QueryAsked,
} from '../../../shared/contract/exhibits.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { studyLanguage } from '../cases/queries.ts';
import { savedTable, usualCounts } from '../counts/saved.ts';
import { byQuestion, codeTree } from '../matrices/axes.ts';
import { clustersOf } from '../matrices/clusters.ts';
import { getMatrix, matrixAxes } from '../matrices/queries.ts';
import { withinCaseMatrix } from '../matrices/within-case.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition, moveBefore } from '../study/order.ts';
import type { Reader, Study } from '../study/study.ts';
import type { CoOccurrenceInput } from '../search/co-occurrence.ts';
import { savedQuery } from '../search/saved.ts';
import { codesMeeting } from './co-occurrence.ts';
import { exhibitDefaults } from './defaults.ts';
import { storedExhibit } from './definition.ts';

/** A matrix as it stands, or all codes with something written in all cases. */
function crossCaseDefinition(reader: Reader, matrixId: string | null): ExhibitDefinition {
  const shared = {
    kind: 'cross-case' as const,
    ...exhibitDefaults(studyLanguage(reader)),
    conclusion: false,
    wordings: {},
  };
  if (matrixId !== null) {
    const { definition } = getMatrix(reader, matrixId);
    const { codes, columns } = matrixAxes(reader, definition);
    return {
      ...shared,
      codeIds: codes.map((code) => code.id),
      caseIds: columns.map((column) => column.caseId),
      groupBy: definition.groupBy,
    };
  }
  const written = new Set(
    reader.column<string>(`SELECT DISTINCT code_id FROM findings WHERE case_id IS NOT NULL AND text <> ''`),
  );
  const codes = codeTree(reader).filter((code) => !code.archived && written.has(code.id));
  return {
    ...shared,
    codeIds: byQuestion(reader, codes).map((code) => code.id),
    caseIds: reader.column<string>('SELECT id FROM cases ORDER BY position, id'),
    groupBy: null,
  };
}

/** The exemplary verbatims of a question's codes, or of all codes, as they were said; by source and place. */
function verbatimsDefinition(reader: Reader, questionId: string | null): ExhibitDefinition {
  if (questionId !== null && reader.value('SELECT 1 FROM questions WHERE id = ?', questionId) === undefined)
    throw new StudyError('NotFound', { name: 'question' });
  const quotes: Record<string, { codingId: string; shown: string }[]> = {};
  for (const { id, codeId, text } of reader.all<{ id: string; codeId: string; text: string }>(
    `SELECT k.id, k.code_id AS codeId, k.verbatim AS text
       FROM codings k JOIN sources s ON s.id = k.source_id JOIN codes c ON c.id = k.code_id
      WHERE k.exemplary = 1 AND k.detached = 0 AND c.archived_at IS NULL AND coalesce(c.question_id = ?, ? IS NULL)
      ORDER BY s.position, s.id, k.start, k."end", k.id`,
    questionId,
    questionId,
  ))
    (quotes[codeId] ??= []).push({ codingId: id, shown: text });
  const codes = byQuestion(reader, codeTree(reader));
  const exemplified = codes.filter(({ id }) => id in quotes);
  // Where nothing is exemplary yet, the rows are there to choose verbatims for.
  const rows =
    exemplified.length > 0
      ? exemplified
      : codes.filter((code) => !code.archived && (questionId === null || code.questionId === questionId));
  return {
    kind: 'verbatims',
    ...exhibitDefaults(studyLanguage(reader)),
    questionId,
    codeIds: rows.map(({ id }) => id),
    quotes,
  };
}

/** All codes in use, with what a reader needs to code as the researcher did. */
function codesDefinition(reader: Reader): ExhibitDefinition {
  return {
    kind: 'codes',
    ...exhibitDefaults(studyLanguage(reader)),
    codeIds: codeTree(reader)
      .filter((code) => !code.archived)
      .map((code) => code.id),
    columns: ['definition', 'useWhen', 'notWhen', 'example'],
  };
}

/** A saved table of counts, or how many verbatims each code has in each case. @throws StudyError `NotFound` */
function frequenciesDefinition(reader: Reader, tableId: string | null): ExhibitDefinition {
  return {
    kind: 'frequencies',
    ...exhibitDefaults(studyLanguage(reader)),
    table: tableId === null ? usualCounts : savedTable(reader, tableId).definition,
  };
}

/** The chosen codes by each other, or all that meet another. */
function coOccurrenceDefinition(reader: Reader, pairs: CoOccurrenceInput | null): ExhibitDefinition {
  const unit = pairs?.unit ?? 'overlapping';
  return {
    kind: 'co-occurrence',
    ...exhibitDefaults(studyLanguage(reader)),
    codeIds: [...(pairs?.codeIds ?? codesMeeting(reader, unit))],
    unit,
  };
}

/** All verbatims of a query, by code; without one, of the study. @throws StudyError `NotFound` */
function queryDefinition(reader: Reader, asked: QueryAsked | null): ExhibitDefinition {
  if (asked && 'queryId' in asked) savedQuery(reader, asked.queryId);
  return {
    kind: 'query',
    ...exhibitDefaults(studyLanguage(reader)),
    asked: asked ?? { query: { match: 'all', conditions: [] } },
    rows: 'code',
    bands: 'none',
    quoted: 'all',
    omitted: [],
    shown: {},
    says: true,
  };
}

/** The corpus of all cases, with every figure of it. */
function corpusDefinition(reader: Reader): ExhibitDefinition {
  return {
    kind: 'corpus',
    ...exhibitDefaults(studyLanguage(reader)),
    caseIds: reader.column<string>('SELECT id FROM cases ORDER BY position, id'),
    columns: [...corpusColumns],
  };
}

/**
 * The matrix of a case, or of all one after the other, with the codes of which something is written there.
 * @throws StudyError `NotFound`
 */
function withinCaseDefinition(reader: Reader, caseId: string | null): ExhibitDefinition {
  const all = reader.column<string>('SELECT id FROM cases ORDER BY position, id');
  if (caseId !== null && !all.includes(caseId)) throw new StudyError('NotFound', { name: 'case' });
  const caseIds = caseId === null ? all : [caseId];
  const { clusters } = clustersOf(reader);
  const matrices = caseIds.map((id) =>
    withinCaseMatrix(reader, { caseId: id, rows: 'participants', verbatims: false }, clusters),
  );
  const written = new Set(
    matrices.flatMap(({ lines, closing }) => [
      ...closing.flatMap(({ codeId, text }) => (text === '' ? [] : [codeId])),
      ...lines.flatMap(({ cells }) =>
        cells.flatMap(({ codeId, finding }) => (finding && finding.text !== '' ? [codeId] : [])),
      ),
    ]),
  );
  const codeIds = clusters.flatMap((cluster) => cluster.codeIds);
  return {
    kind: 'within-case',
    ...exhibitDefaults(studyLanguage(reader)),
    caseIds,
    codeIds: written.size > 0 ? codeIds.filter((id) => written.has(id)) : codeIds,
    rows: 'participants',
    shown: 'findings',
    quoted: 'evidence',
    closing: true,
    wordings: {},
  };
}

/** What each kind of exhibit is filled with. */
function definitionOf(
  reader: Reader,
  { kind, matrixId, questionId, tableId, caseId, pairs, asked }: NewExhibit,
): ExhibitDefinition {
  switch (kind) {
    case 'cross-case':
      return crossCaseDefinition(reader, matrixId);
    case 'verbatims':
      return verbatimsDefinition(reader, questionId);
    case 'codes':
      return codesDefinition(reader);
    case 'within-case':
      return withinCaseDefinition(reader, caseId);
    case 'frequencies':
      return frequenciesDefinition(reader, tableId);
    case 'co-occurrence':
      return coOccurrenceDefinition(reader, pairs ?? null);
    case 'query':
      return queryDefinition(reader, asked ?? null);
    case 'corpus':
      return corpusDefinition(reader);
  }
}

interface NewExhibit {
  readonly kind: Exhibit['kind'];
  readonly title: string;
  readonly matrixId: string | null;
  readonly questionId: string | null;
  readonly tableId: string | null;
  readonly caseId: string | null;
  readonly pairs?: CoOccurrenceInput | null;
  readonly asked?: QueryAsked | null;
}

/** A new exhibit, filled from the study. @throws StudyError `NotFound` when the matrix or question is not there. */
export function addExhibit(study: Study, input: NewExhibit): string {
  return study.transact({ name: 'addExhibit', details: { name: input.title } }, (writer) => {
    const id = newId();
    const definition = definitionOf(writer, input);
    writer.run(
      'INSERT INTO exhibits (id, title, kind, definition, position, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      input.title,
      input.kind,
      JSON.stringify(definition),
      lastPosition(writer, 'exhibits'),
      now(),
    );
    return id;
  });
}

/** @throws StudyError `Invalid` when the definition is of another kind of exhibit. */
export function editExhibit(
  study: Study,
  id: string,
  changes: { title?: string | undefined; definition?: ExhibitDefinition | undefined },
): void {
  const before = storedExhibit(study, id);
  if (changes.definition && changes.definition.kind !== before.kind)
    throw new StudyError('Invalid', { reason: 'kind', name: before.title });
  const title = changes.title ?? before.title;
  const definition = JSON.stringify(changes.definition ?? before.definition);
  if (title === before.title && definition === JSON.stringify(before.definition)) return;
  study.transact({ name: 'editExhibit', details: { name: title } }, (writer) => {
    writer.run('UPDATE exhibits SET title = ?, definition = ? WHERE id = ?', title, definition, id);
  });
}

function titleOf(reader: Reader, id: string): string {
  const title = reader.value<string>('SELECT title FROM exhibits WHERE id = ?', id);
  if (title === undefined) throw new StudyError('NotFound', { name: 'exhibit' });
  return title;
}

/** An exhibit whose definition is broken can be removed too. */
export function removeExhibit(study: Study, id: string): void {
  study.transact({ name: 'removeExhibit', details: { name: titleOf(study, id) } }, (writer) => {
    writer.run('DELETE FROM exhibits WHERE id = ?', id);
  });
}

export function moveExhibit(study: Study, id: string, before: string | null): void {
  study.transact({ name: 'moveExhibit', details: { name: titleOf(study, id) } }, (writer) =>
    moveBefore(writer, 'exhibits', id, before),
  );
}
