import { NamedOperation, operationNames } from '../../../shared/contract/changes.ts';
import { familyOf, type JournalEntry, type OperationFamily } from '../../../shared/contract/journal.ts';
import type { Reader } from '../study/study.ts';
import { conditions } from './conditions.ts';

interface Row {
  id: number;
  at: string;
  coderId: string | null;
  coder: string | null;
  operation: string;
  direction: JournalEntry['direction'];
  details: string;
}

interface Filter {
  before: number | null;
  limit: number;
  coderId?: string | null | undefined;
  family?: OperationFamily | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}

/** Journal entries, newest first, older than entry `before` when it is given, and of what the filter says. */
export function listJournal(
  reader: Reader,
  { before, limit, coderId = null, family = null, from = null, until = null }: Filter,
): JournalEntry[] {
  const operations =
    family === null ? null : JSON.stringify(operationNames.filter((name) => familyOf(name) === family));
  const { where, values } = conditions([
    ['j.id < ?', before],
    ['j.coder_id = ?', coderId],
    ['j.operation IN (SELECT value FROM json_each(?))', operations],
    ['j.at >= ?', from],
    ['j.at < ?', until],
  ]);
  return reader
    .all<Row>(
      `SELECT j.id, j.at, j.coder_id AS coderId, c.name AS coder, j.operation, j.direction, j.details
         FROM journal j LEFT JOIN coders c ON c.id = j.coder_id WHERE ${where} ORDER BY j.id DESC LIMIT ?`,
      ...values,
      limit,
    )
    .map(({ operation, details, ...entry }) => ({
      ...entry,
      operation: NamedOperation.parse({ name: operation, details: JSON.parse(details) }),
    }));
}
