import { NamedOperation } from '../../../shared/contract/changes.ts';
import type { JournalEntry } from '../../../shared/contract/journal.ts';
import type { Reader } from '../study/study.ts';

interface Row {
  id: number;
  at: string;
  coderId: string | null;
  coder: string | null;
  operation: string;
  direction: JournalEntry['direction'];
  details: string;
}

/** Journal entries, newest first, older than entry `before` when it is given. */
export function listJournal(reader: Reader, before: number | null, limit: number): JournalEntry[] {
  return reader
    .all<Row>(
      `SELECT j.id, j.at, j.coder_id AS coderId, c.name AS coder, j.operation, j.direction, j.details
         FROM journal j LEFT JOIN coders c ON c.id = j.coder_id
        WHERE j.id < coalesce(?, 9e15) ORDER BY j.id DESC LIMIT ?`,
      before,
      limit,
    )
    .map(({ operation, details, ...entry }) => ({
      ...entry,
      operation: NamedOperation.parse({ name: operation, details: JSON.parse(details) }),
    }));
}
