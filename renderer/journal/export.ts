import type { MemoFormat } from '../../shared/contract/interchange.ts';
import { client, host, notify, run } from '../data/index.ts';

/** Asks where all memos of the study go, and writes them there. `name` is proposed, without its ending. */
export async function exportMemos(name: string, format: MemoFormat): Promise<void> {
  const place = await run(host.saveAs(name, format));
  if (!place) return;
  const written = await run(client.interchange.exportMemos({ place: place.token, format }));
  if (!written) return;
  await run(host.deliver(place));
  notify('status', 'journal.memos.export.done', { count: written.memos, name: place.name });
}
