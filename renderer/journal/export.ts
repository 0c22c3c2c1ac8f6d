import type { MemoFormat } from '../../shared/contract/interchange.ts';
import { leave } from '../confidentiality/leave.ts';
import { client, notify } from '../data/index.ts';

/** Asks where all memos of the study go, and writes them there. `name` is proposed, without its ending. */
export async function exportMemos(name: string, format: MemoFormat): Promise<void> {
  const left = await leave(name, format, (to) => client.interchange.exportMemos({ ...to, format }));
  if (left) notify('status', 'journal.memos.export.done', { count: left.written.memos, name: left.name });
}
