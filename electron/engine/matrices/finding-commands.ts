import type { Rating } from '../../../shared/contract/base.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { CellPlace } from '../../../shared/contract/matrices.ts';
import { newId, now } from '../study/ids.ts';
import type { Study, Writer } from '../study/study.ts';
import { cellNames, ownerOf, standingVerbatims } from './findings.ts';

interface Stored {
  id: string;
  text: string;
  rating: Rating | null;
}

function stored(writer: Writer, place: CellPlace): Stored | undefined {
  const { column, id } = ownerOf(place);
  return writer.get<Stored>(
    `SELECT id, text, rating FROM findings WHERE code_id = ? AND ${column} = ?`,
    place.codeId,
    id,
  );
}

/** The cell's finding, made when there is none yet. */
function ensure(writer: Writer, place: CellPlace): Stored {
  const found = stored(writer, place);
  if (found) return found;
  const id = newId();
  const owner = ownerOf(place);
  writer.run(
    `INSERT INTO findings (id, code_id, ${owner.column}, coder_id, written_at) VALUES (?, ?, ?, ?, ?)`,
    id,
    place.codeId,
    owner.id,
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
  const present = new Map(standingVerbatims(writer, place).map(({ id, text }) => [id, text]));
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
export function writeFinding(study: Study, place: CellPlace, text: string): void {
  const details = cellNames(study, place);
  study.transact({ name: 'writeFinding', details }, (writer) => {
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
export function rateFinding(study: Study, place: CellPlace, rating: Rating | null): void {
  const details = cellNames(study, place);
  study.transact({ name: 'rateFinding', details }, (writer) => {
    if ((stored(writer, place)?.rating ?? null) === rating) return;
    const { id } = ensure(writer, place);
    writer.run('UPDATE findings SET rating = ? WHERE id = ?', rating, id);
    dropIfEmpty(writer, id);
  });
}

/**
 * Ticks verbatims as evidence, or unticks them; what the finding was written on stays as it was.
 * @throws StudyError `Invalid` when a verbatim to tick does not stand in the cell.
 */
export function tickEvidence(
  study: Study,
  place: CellPlace,
  { codingIds, ticked }: { readonly codingIds: readonly string[]; readonly ticked: boolean },
): void {
  const details = cellNames(study, place);
  study.transact({ name: 'tickEvidence', details }, (writer) => {
    const found = stored(writer, place);
    if (!ticked) {
      if (!found) return;
      for (const codingId of codingIds)
        writer.run('DELETE FROM finding_evidence WHERE finding_id = ? AND coding_id = ?', found.id, codingId);
      dropIfEmpty(writer, found.id);
      return;
    }
    const standing = new Set(standingVerbatims(writer, place).map(({ id }) => id));
    if (codingIds.some((codingId) => !standing.has(codingId)))
      throw new StudyError('Invalid', { reason: 'evidence', name: details.name });
    const { id } = found ?? ensure(writer, place);
    for (const codingId of codingIds)
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
  const details = cellNames(study, place);
  study.transact({ name: 'confirmFinding', details }, (writer) => {
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
