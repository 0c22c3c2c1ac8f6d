import type { Coding } from '../../../shared/contract/coding.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../study/study.ts';

/** How many codes the picker offers as recent. */
const mostRecent = 20;

type CodingRow = Omit<Coding, 'exemplary'> & { exemplary: number };

/** All attached codings of a source, by place. @throws StudyError `NotFound` */
export function codingsOfSource(reader: Reader, sourceId: string): Coding[] {
  if (reader.value('SELECT 1 FROM sources WHERE id = ?', sourceId) === undefined)
    throw new StudyError('NotFound', { name: 'source' });
  return reader
    .all<CodingRow>(
      `SELECT id, code_id AS codeId, coder_id AS coderId, start, "end", exemplary,
              (SELECT count(*) FROM memos m WHERE m.coding_id = codings.id) AS memos
         FROM codings WHERE source_id = ? AND detached = 0 ORDER BY start, "end", id`,
      sourceId,
    )
    .map((row) => ({ ...row, exemplary: row.exemplary === 1 }));
}

/** The codes in use that a coder gave last, most recent first. */
export function recentCodes(reader: Reader, coderId: string): string[] {
  return reader.column<string>(
    `SELECT k.code_id FROM codings k JOIN codes c ON c.id = k.code_id AND c.archived_at IS NULL
      WHERE k.coder_id = ? GROUP BY k.code_id ORDER BY max(k.created_at) DESC, max(k.id) DESC LIMIT ?`,
    coderId,
    mostRecent,
  );
}
