import type { Code } from '../../../shared/contract/codebook.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import type { Reader } from '../study/study.ts';

type StoredCode = Pick<
  Code,
  'parentId' | 'name' | 'definition' | 'useWhen' | 'notWhen' | 'hue' | 'kind' | 'origin' | 'questionId'
>;

/** @throws StudyError `NotFound` */
export function requireCode(reader: Reader, id: string): StoredCode {
  const code = reader.get<StoredCode>(
    `SELECT parent_id AS parentId, name, definition, use_when AS useWhen, not_when AS notWhen, hue, kind, origin,
            question_id AS questionId
       FROM codes WHERE id = ?`,
    id,
  );
  if (!code) throw new StudyError('NotFound', { name: 'code' });
  return code;
}

/** The codes just under one, or at the top, in order. */
export function childrenOf(reader: Reader, parentId: string | null): { id: string; name: string }[] {
  return reader.all('SELECT id, name FROM codes WHERE parent_id IS ? ORDER BY position, id', parentId);
}

/** A code and all codes under it. */
export function subtreeOf(reader: Reader, id: string): string[] {
  return reader.column<string>(
    `WITH RECURSIVE tree (id) AS (SELECT ? UNION SELECT c.id FROM codes c JOIN tree ON c.parent_id = tree.id)
     SELECT id FROM tree`,
    id,
  );
}

/** Names that differ in case alone are one name. SQLite's `lower` knows ASCII only. */
export const sameName = (name: string): string => normaliseText(name).toLowerCase();

/** @throws StudyError `Conflict` (name) when another child of `parentId` than `but` has the name. */
export function requireFreeName(
  reader: Reader,
  parentId: string | null,
  name: string,
  but: string | null,
): void {
  const wanted = sameName(name);
  for (const sibling of childrenOf(reader, parentId))
    if (sibling.id !== but && sameName(sibling.name) === wanted)
      throw new StudyError('Conflict', { reason: 'name', name });
}
