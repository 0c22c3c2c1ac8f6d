import type { CodingDetail, Verbatim } from '../../../shared/contract/coding.ts';
import { overlapOf } from '../../../shared/text/places.ts';
import { countWords } from '../../../shared/text/words.ts';
import { exhibitsResting } from '../exhibits/definition.ts';
import { standingVerbatims } from '../matrices/findings.ts';
import { cellState, changesSince, isOutOfDate } from '../matrices/freshness.ts';
import type { StandingVerbatim } from '../matrices/freshness.ts';
import type { Reader } from '../study/study.ts';
import { verbatimsOfCodings } from './verbatims.ts';

/** A coding, the codes that share its passage, and all that rests on it; null when it is gone, by an undo for one. */
export function codingDetail(reader: Reader, id: string): CodingDetail | null {
  const [verbatim] = verbatimsOfCodings(reader, [id]);
  if (!verbatim) return null;
  return {
    ...verbatim,
    ownCaseId: reader.value<string | null>('SELECT case_id FROM codings WHERE id = ?', id) ?? null,
    coder: reader.value<string>('SELECT name FROM coders WHERE id = ?', verbatim.coderId) ?? '',
    words: countWords(verbatim.text),
    alsoHere: verbatim.detached ? [] : alsoHere(reader, verbatim),
    findings: findingsOn(reader, id),
    exhibits: exhibitsResting(reader, id),
  };
}

/** The other codings that share some of the passage, by place, with the words they share. */
function alsoHere(reader: Reader, verbatim: Verbatim): CodingDetail['alsoHere'] {
  return reader
    .all<{ id: string; codeId: string; start: number; end: number }>(
      `SELECT id, code_id AS codeId, start, "end" FROM codings
        WHERE source_id = ? AND detached = 0 AND id <> ? AND start < ? AND "end" > ? ORDER BY start, "end", id`,
      verbatim.sourceId,
      verbatim.id,
      verbatim.end,
      verbatim.start,
    )
    .map((other) => {
      const shared = overlapOf(verbatim, other) ?? { start: verbatim.start, end: verbatim.start };
      const text = verbatim.text.slice(shared.start - verbatim.start, shared.end - verbatim.start);
      return { id: other.id, codeId: other.codeId, words: countWords(text) };
    });
}

type FindingRow = Omit<CodingDetail['findings'][number], 'outOfDate'>;

/** The findings that have the coding as evidence, those of cases first, then those of participants. */
function findingsOn(reader: Reader, codingId: string): CodingDetail['findings'] {
  return reader
    .all<FindingRow>(
      `SELECT f.id, f.code_id AS codeId, f.case_id AS caseId, f.participant_id AS participantId,
              coalesce(c.name, p.confidential_name) AS name, f.text, f.rating,
              (SELECT count(*) FROM finding_evidence o WHERE o.finding_id = f.id) AS evidence
         FROM finding_evidence e JOIN findings f ON f.id = e.finding_id
         LEFT JOIN cases c ON c.id = f.case_id LEFT JOIN participants p ON p.id = f.participant_id
        WHERE e.coding_id = ? ORDER BY f.case_id IS NULL, coalesce(c.position, p.position), f.id`,
      codingId,
    )
    .map((finding) => ({ ...finding, outOfDate: isFindingOutOfDate(reader, finding) }));
}

function isFindingOutOfDate(reader: Reader, finding: FindingRow): boolean {
  const basis = reader.all<StandingVerbatim>(
    'SELECT coding_id AS id, verbatim AS text FROM finding_basis WHERE finding_id = ?',
    finding.id,
  );
  const { codeId, caseId, participantId } = finding;
  const present = standingVerbatims(
    reader,
    caseId === null ? { codeId, participantId: participantId ?? '' } : { codeId, caseId },
  );
  const state = cellState({
    verbatims: present.length,
    text: finding.text,
    rated: finding.rating !== null,
    evidence: finding.evidence,
    outOfDate: isOutOfDate(changesSince(basis, present)),
  });
  return state === 'out-of-date';
}
