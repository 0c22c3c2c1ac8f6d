import type { CodeListFormat } from '../../shared/contract/interchange.ts';
import { leave } from '../confidentiality/leave.ts';
import { client, notify } from '../data/index.ts';

/** Asks where the list of codes goes, writes it there and hands it over; says so when it is done. */
export async function exportCodes(name: string, format: CodeListFormat): Promise<void> {
  const left = await leave(name, format, (to) => client.interchange.exportCodes({ ...to, format }));
  if (left) notify('status', 'codebook.exported', { count: left.written.codes, name: left.name });
}
