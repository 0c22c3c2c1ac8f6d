import { ExhibitDefinition, type ExhibitSummary } from '../../../shared/contract/exhibits.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { exampleOfCodes } from './examples.ts';
import { quotedByQuery } from './query.ts';
import type { Reader } from '../study/study.ts';

/** An exhibit as it is stored, with its number and label among the others. */
export interface StoredExhibit extends ExhibitSummary {
  readonly definition: ExhibitDefinition;
}

interface Row {
  id: string;
  title: string;
  kind: ExhibitSummary['kind'];
  definition: string;
}

/** @throws StudyError `Corrupt` when what is stored is no definition of this kind of exhibit. */
function parseDefinition(row: Row): ExhibitDefinition {
  let definition: ExhibitDefinition;
  try {
    definition = ExhibitDefinition.parse(JSON.parse(row.definition));
  } catch {
    throw new StudyError('Corrupt', { reason: 'exhibit', name: row.title });
  }
  if (definition.kind !== row.kind) throw new StudyError('Corrupt', { reason: 'exhibit', name: row.title });
  return definition;
}

/**
 * All exhibits in their order. The label counts those that bear the same word: an annexe and a table can both be the
 * first. Without a word there is no label.
 */
export function storedExhibits(reader: Reader): StoredExhibit[] {
  const counts = new Map<string, number>();
  return reader
    .all<Row>('SELECT id, title, kind, definition FROM exhibits ORDER BY position, id')
    .map((row, index) => {
      const definition = parseDefinition(row);
      const { word } = definition;
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      const label = word === '' ? '' : `${word} ${count}`;
      return { id: row.id, number: index + 1, label, title: row.title, kind: row.kind, definition };
    });
}

export function listExhibits(reader: Reader): ExhibitSummary[] {
  return storedExhibits(reader).map(({ definition: _definition, ...summary }) => summary);
}

/** @throws StudyError `NotFound` */
export function storedExhibit(reader: Reader, id: string): StoredExhibit {
  const found = storedExhibits(reader).find((exhibit) => exhibit.id === id);
  if (!found) throw new StudyError('NotFound', { name: 'exhibit' });
  return found;
}

/** The exhibits that quote a coding, or show a cell whose finding has it among its evidence. */
export function exhibitsResting(
  reader: Reader,
  codingId: string,
): { id: string; label: string; title: string }[] {
  const cells = reader.all<{ codeId: string; caseId: string }>(
    `SELECT f.code_id AS codeId, f.case_id AS caseId
       FROM finding_evidence e JOIN findings f ON f.id = e.finding_id
      WHERE e.coding_id = ? AND f.case_id IS NOT NULL`,
    codingId,
  );
  const byParticipants = reader.all<{ codeId: string; caseId: string }>(
    `SELECT f.code_id AS codeId, pc.case_id AS caseId
       FROM finding_evidence e JOIN findings f ON f.id = e.finding_id
       JOIN participant_cases pc ON pc.participant_id = f.participant_id
      WHERE e.coding_id = ?`,
    codingId,
  );
  const rests = (definition: ExhibitDefinition): boolean => {
    switch (definition.kind) {
      case 'verbatims':
        return definition.codeIds.some((id) =>
          definition.quotes[id]?.some((quote) => quote.codingId === codingId),
        );
      case 'cross-case':
        return cells.some(
          ({ codeId, caseId }) => definition.codeIds.includes(codeId) && definition.caseIds.includes(caseId),
        );
      case 'codes':
        return (
          definition.columns.includes('example') &&
          [...exampleOfCodes(reader, definition.codeIds).values()].includes(codingId)
        );
      case 'within-case':
        return [...(definition.closing ? cells : []), ...byParticipants].some(
          ({ codeId, caseId }) => definition.codeIds.includes(codeId) && definition.caseIds.includes(caseId),
        );
      case 'query':
        return quotedByQuery(reader, definition).quoted.some(({ id }) => id === codingId);
      case 'frequencies':
      case 'co-occurrence':
      case 'corpus':
        return false;
    }
  };
  return storedExhibits(reader)
    .filter(({ definition }) => rests(definition))
    .map(({ id, label, title }) => ({ id, label, title }));
}
