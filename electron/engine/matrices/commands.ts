import type { Rating } from '../../../shared/contract/base.ts';
import type { MatrixDefinition } from '../../../shared/contract/matrices.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { newId, now } from '../study/ids.ts';
import { lastPosition } from '../study/order.ts';
import type { Study, Writer } from '../study/study.ts';
import { getMatrix, mustHaveCell, standingVerbatims } from './queries.ts';

export function addMatrix(study: Study, title: string, definition: MatrixDefinition): string {
  return study.transact({ name: 'addMatrix', details: { name: title } }, (writer) => {
    const id = newId();
    writer.run(
      'INSERT INTO matrices (id, title, kind, definition, position, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      title,
      'cross-case',
      JSON.stringify(definition),
      lastPosition(writer, 'matrices'),
      now(),
    );
    return id;
  });
}

export function editMatrix(
  study: Study,
  id: string,
  changes: { title?: string | undefined; definition?: MatrixDefinition | undefined },
): void {
  const before = getMatrix(study, id);
  const title = changes.title ?? before.title;
  const definition = JSON.stringify(changes.definition ?? before.definition);
  if (title === before.title && definition === JSON.stringify(before.definition)) return;
  study.transact({ name: 'editMatrix', details: { name: title } }, (writer) => {
    writer.run('UPDATE matrices SET title = ?, definition = ? WHERE id = ?', title, definition, id);
  });
}

/** Takes a view away; its findings stay, for they belong to the cases. */
export function removeMatrix(study: Study, id: string): void {
  const title = study.value<string>('SELECT title FROM matrices WHERE id = ?', id);
  if (title === undefined) throw new StudyError('NotFound', { name: 'matrix' });
  study.transact({ name: 'removeMatrix', details: { name: title } }, (writer) => {
    writer.run('DELETE FROM matrices WHERE id = ?', id);
  });
}

export interface CellPlace {
  readonly codeId: string;
  readonly caseId: string;
}

interface Stored {
  id: string;
  text: string;
  rating: Rating | null;
}

function stored(writer: Writer, { codeId, caseId }: CellPlace): Stored | undefined {
  return writer.get<Stored>(
    'SELECT id, text, rating FROM findings WHERE code_id = ? AND case_id = ?',
    codeId,
    caseId,
  );
}

/** The cell's finding, made when there is none yet. */
function ensure(writer: Writer, place: CellPlace): Stored {
  const found = stored(writer, place);
  if (found) return found;
  const id = newId();
  writer.run(
    'INSERT INTO findings (id, code_id, case_id, coder_id, written_at) VALUES (?, ?, ?, ?, ?)',
    id,
    place.codeId,
    place.caseId,
    writer.coderId || null,
    now(),
  );
  return { id, text: '', rating: null };
}

/** A finding that says nothing, judges nothing and rests on nothing is not kept. */
function dropIfEmpty(writer: Writer, id: string): void {
  writer.run(
    `DELETE FROM findings WHERE id = ? AND text = '' AND rating IS NULL
        AND NOT EXISTS (SELECT 1 FROM finding_evidence e WHERE e.finding_id = findings.id)`,
    id,
  );
}

/** The cell's present verbatims become what the finding was written on; only what differs is written. */
function resetBasis(writer: Writer, findingId: string, place: CellPlace): void {
  const present = new Map(
    standingVerbatims(writer, place.codeId, place.caseId).map(({ id, text }) => [id, text]),
  );
  const before = new Map(
    writer
      .all<{ id: string; text: string }>(
        'SELECT coding_id AS id, verbatim AS text FROM finding_basis WHERE finding_id = ?',
        findingId,
      )
      .map(({ id, text }) => [id, text]),
  );
  for (const id of before.keys())
    if (!present.has(id))
      writer.run('DELETE FROM finding_basis WHERE finding_id = ? AND coding_id = ?', findingId, id);
  for (const [id, text] of present)
    if (before.get(id) !== text)
      writer.run(
        `INSERT INTO finding_basis (finding_id, coding_id, verbatim) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET verbatim = excluded.verbatim`,
        findingId,
        id,
        text,
      );
}

/** Writes the finding's words on what stands in the cell now; without words, what it was written on goes too. */
export function writeFinding(study: Study, { text, ...place }: CellPlace & { text: string }): void {
  const { code, case: name } = mustHaveCell(study, place.codeId, place.caseId);
  study.transact({ name: 'writeFinding', details: { name: code, case: name } }, (writer) => {
    const words = text.trim();
    if (words === '' && (stored(writer, place)?.text ?? '') === '') return;
    const { id } = ensure(writer, place);
    writer.run(
      'UPDATE findings SET text = ?, coder_id = ?, written_at = ? WHERE id = ?',
      words,
      writer.coderId || null,
      now(),
      id,
    );
    if (words === '') writer.run('DELETE FROM finding_basis WHERE finding_id = ?', id);
    else resetBasis(writer, id, place);
    dropIfEmpty(writer, id);
  });
}

/** Rates the cell; what the finding was written on stays as it was. */
export function rateFinding(study: Study, { rating, ...place }: CellPlace & { rating: Rating | null }): void {
  const { code, case: name } = mustHaveCell(study, place.codeId, place.caseId);
  study.transact({ name: 'rateFinding', details: { name: code, case: name } }, (writer) => {
    if ((stored(writer, place)?.rating ?? null) === rating) return;
    const { id } = ensure(writer, place);
    writer.run('UPDATE findings SET rating = ? WHERE id = ?', rating, id);
    dropIfEmpty(writer, id);
  });
}

/**
 * Ticks a verbatim as evidence, or unticks it; what the finding was written on stays as it was.
 * @throws StudyError `Invalid` when a verbatim to tick does not stand in the cell.
 */
export function tickEvidence(
  study: Study,
  { codingId, ticked, ...place }: CellPlace & { codingId: string; ticked: boolean },
): void {
  const { code, case: name } = mustHaveCell(study, place.codeId, place.caseId);
  study.transact({ name: 'tickEvidence', details: { name: code, case: name } }, (writer) => {
    if (!ticked) {
      const found = stored(writer, place);
      if (!found) return;
      writer.run('DELETE FROM finding_evidence WHERE finding_id = ? AND coding_id = ?', found.id, codingId);
      dropIfEmpty(writer, found.id);
      return;
    }
    if (!standingVerbatims(writer, place.codeId, place.caseId).some(({ id }) => id === codingId))
      throw new StudyError('Invalid', { reason: 'evidence', name: code });
    const { id } = ensure(writer, place);
    writer.run(
      'INSERT INTO finding_evidence (finding_id, coding_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
      id,
      codingId,
    );
  });
}

/**
 * The finding still holds: what stands in the cell now becomes what it rests against.
 * @throws StudyError `NotFound` when nothing is written in the cell.
 */
export function confirmFinding(study: Study, place: CellPlace): void {
  const { code, case: name } = mustHaveCell(study, place.codeId, place.caseId);
  study.transact({ name: 'confirmFinding', details: { name: code, case: name } }, (writer) => {
    const found = stored(writer, place);
    if (!found || found.text === '') throw new StudyError('NotFound', { name: 'finding' });
    writer.run(
      'UPDATE findings SET coder_id = ?, written_at = ? WHERE id = ?',
      writer.coderId || null,
      now(),
      found.id,
    );
    resetBasis(writer, found.id, place);
  });
}

/** Writes a row's conclusion; an empty text takes it away. */
export function writeConclusion(study: Study, codeId: string, text: string): void {
  const code = study.value<string>('SELECT name FROM codes WHERE id = ?', codeId);
  if (code === undefined) throw new StudyError('NotFound', { name: 'code' });
  const words = text.trim();
  study.transact({ name: 'writeConclusion', details: { name: code } }, (writer) => {
    const before = writer.get<{ id: string; text: string }>(
      'SELECT id, text FROM conclusions WHERE code_id = ?',
      codeId,
    );
    if ((before?.text ?? '') === words) return;
    if (!before)
      writer.run(
        'INSERT INTO conclusions (id, code_id, text, coder_id, written_at) VALUES (?, ?, ?, ?, ?)',
        newId(),
        codeId,
        words,
        writer.coderId || null,
        now(),
      );
    else if (words === '') writer.run('DELETE FROM conclusions WHERE id = ?', before.id);
    else
      writer.run(
        'UPDATE conclusions SET text = ?, coder_id = ?, written_at = ? WHERE id = ?',
        words,
        writer.coderId || null,
        now(),
        before.id,
      );
  });
}
