import type { Code } from '../../../shared/contract/codebook.ts';
import { countsByCode, noCounts } from './counts.ts';
import type { Reader } from '../study/study.ts';

type CodeRow = Omit<
  Code,
  'path' | 'depth' | 'archived' | 'verbatims' | 'sources' | 'participants' | 'cases'
> & {
  archived: number;
};

/** The whole tree, depth first, in the researcher's order, archived codes included. */
export function listCodes(reader: Reader): Code[] {
  const counts = countsByCode(reader);
  const children = new Map<string | null, CodeRow[]>();
  for (const row of reader.all<CodeRow>(
    `SELECT id, parent_id AS parentId, name, hue, definition, use_when AS useWhen, not_when AS notWhen, kind, origin,
            question_id AS questionId, archived_at IS NOT NULL AS archived, created_at AS createdAt,
            (SELECT count(*) FROM memos m WHERE m.code_id = codes.id AND m.about = 'code') AS memos
       FROM codes ORDER BY position, id`,
  )) {
    const siblings = children.get(row.parentId);
    if (siblings) siblings.push(row);
    else children.set(row.parentId, [row]);
  }
  const codes: Code[] = [];
  const visit = (parentId: string | null, path: string[]): void => {
    for (const row of children.get(parentId) ?? []) {
      codes.push({
        ...row,
        archived: row.archived === 1,
        path,
        depth: path.length,
        ...(counts.get(row.id) ?? noCounts),
      });
      visit(row.id, [...path, row.name]);
    }
  };
  visit(null, []);
  return codes;
}
