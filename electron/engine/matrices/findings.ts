import type { Rating } from '../../../shared/contract/base.ts';
import type { Verbatim } from '../../../shared/contract/coding.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { CellPlace, Finding } from '../../../shared/contract/matrices.ts';
import { paragraphAt } from '../../../shared/text/places.ts';
import { verbatimsOfCell, verbatimsOfParticipant } from '../coding/verbatims.ts';
import { layoutsOf } from '../sources/layout.ts';
import type { Reader } from '../study/study.ts';
import { cellState, changesSince, isOutOfDate, type StandingVerbatim } from './freshness.ts';

/** Whose finding it is: the column of `findings` that names the case or the participant, and its id. */
export function ownerOf(place: CellPlace): { column: 'case_id' | 'participant_id'; id: string } {
  return 'caseId' in place
    ? { column: 'case_id', id: place.caseId }
    : { column: 'participant_id', id: place.participantId };
}

/** The names of a cell's code and of its case or participant. @throws StudyError `NotFound` */
export function cellNames(reader: Reader, place: CellPlace): { name: string; case: string } {
  const code = reader.value<string>('SELECT name FROM codes WHERE id = ?', place.codeId);
  if (code === undefined) throw new StudyError('NotFound', { name: 'code' });
  const owner =
    'caseId' in place
      ? reader.value<string>('SELECT name FROM cases WHERE id = ?', place.caseId)
      : reader.value<string>('SELECT confidential_name FROM participants WHERE id = ?', place.participantId);
  if (owner === undefined)
    throw new StudyError('NotFound', { name: 'caseId' in place ? 'case' : 'participant' });
  return { name: code, case: owner };
}

/** What stands in a cell now, as freshness sees it. A verbatim is of the participant who speaks where it begins. */
export function standingVerbatims(reader: Reader, place: CellPlace): StandingVerbatim[] {
  if ('caseId' in place)
    return reader.all<StandingVerbatim>(
      `SELECT k.id, k.verbatim AS text FROM codings k
        WHERE k.code_id = ? AND k.detached = 0
          AND (k.case_id = ? OR (k.case_id IS NULL AND EXISTS (
            SELECT 1 FROM source_cases sc WHERE sc.source_id = k.source_id AND sc.case_id = ?)))`,
      place.codeId,
      place.caseId,
      place.caseId,
    );
  const speakers = new Set(
    reader.column<string>('SELECT id FROM speakers WHERE participant_id = ?', place.participantId),
  );
  const said = reader.all<StandingVerbatim & { sourceId: string; start: number }>(
    `SELECT k.id, k.verbatim AS text, k.source_id AS sourceId, k.start FROM codings k
      WHERE k.code_id = ? AND k.detached = 0
        AND k.source_id IN (SELECT source_id FROM speakers WHERE participant_id = ?)`,
    place.codeId,
    place.participantId,
  );
  const layouts = layoutsOf(reader, new Set(said.map(({ sourceId }) => sourceId)));
  return said
    .filter(({ sourceId, start }) => {
      const layout = layouts.get(sourceId);
      return speakers.has(layout?.speakerIds[paragraphAt(layout.starts, start)] ?? '');
    })
    .map(({ id, text }) => ({ id, text }));
}

/** What stands in a cell: its verbatims, and its finding with what happened since it was written. */
export function cellOf(reader: Reader, place: CellPlace): { verbatims: Verbatim[]; finding: Finding } {
  cellNames(reader, place);
  const verbatims =
    'caseId' in place
      ? verbatimsOfCell(reader, place.codeId, place.caseId)
      : verbatimsOfParticipant(reader, place.codeId, place.participantId);
  return { verbatims, finding: findingOf(reader, place, verbatims) };
}

interface FindingRow {
  id: string;
  text: string;
  rating: Rating | null;
  coder: string | null;
  writtenAt: string;
}

/** The finding of a cell in which `present` stands now. */
export function findingOf(reader: Reader, place: CellPlace, present: readonly StandingVerbatim[]): Finding {
  const { column, id } = ownerOf(place);
  const row = reader.get<FindingRow>(
    `SELECT f.id, f.text, f.rating, c.name AS coder, f.written_at AS writtenAt
       FROM findings f LEFT JOIN coders c ON c.id = f.coder_id WHERE f.code_id = ? AND f.${column} = ?`,
    place.codeId,
    id,
  );
  const standing = new Set(present.map((verbatim) => verbatim.id));
  const evidence = row
    ? reader
        .column<string>(
          'SELECT coding_id FROM finding_evidence WHERE finding_id = ? ORDER BY coding_id',
          row.id,
        )
        .filter((codingId) => standing.has(codingId))
    : [];
  const written = row && row.text !== '' ? row : null;
  const since = written
    ? changesSince(
        reader.all<StandingVerbatim>(
          'SELECT coding_id AS id, verbatim AS text FROM finding_basis WHERE finding_id = ?',
          written.id,
        ),
        present,
      )
    : { added: [], changed: [], removed: 0 };
  const state = cellState({
    verbatims: present.length,
    text: row?.text ?? '',
    rated: row !== undefined && row.rating !== null,
    evidence: evidence.length,
    outOfDate: isOutOfDate(since),
  });
  return {
    text: row?.text ?? '',
    rating: row?.rating ?? null,
    coder: written?.coder ?? null,
    writtenAt: written?.writtenAt ?? null,
    evidence,
    state,
    since,
  };
}
