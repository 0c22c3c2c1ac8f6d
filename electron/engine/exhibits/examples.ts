import type { Reader } from '../study/study.ts';

/**
 * The one verbatim that a list of codes shows of each code: the first that was marked as typical, else the first that is
 * to be quoted; by source and place. Codes without any are left out.
 */
export function exampleOfCodes(reader: Reader, codeIds: readonly string[]): Map<string, string> {
  const examples = new Map<string, string>();
  for (const { id, codeId } of reader.all<{ id: string; codeId: string }>(
    `SELECT k.id, k.code_id AS codeId
       FROM codings k JOIN sources s ON s.id = k.source_id LEFT JOIN code_examples x ON x.coding_id = k.id
      WHERE k.code_id IN (SELECT value FROM json_each(?)) AND k.detached = 0
        AND (k.exemplary = 1 OR x.kind = 'typical') AND x.kind IS NOT 'borderline'
      ORDER BY x.kind IS NULL, s.position, s.id, k.start, k."end", k.id`,
    JSON.stringify(codeIds),
  ))
    if (!examples.has(codeId)) examples.set(codeId, id);
  return examples;
}
