import type { CodeListFormat } from '../../shared/contract/interchange.ts';
import { client, host, notify, run } from '../data/index.ts';

/** Asks where the list of codes goes, writes it there and hands it over; says so when it is done. */
export async function exportCodes(name: string, format: CodeListFormat): Promise<void> {
  const place = await run(host.saveAs(name, format));
  if (!place) return;
  const written = await run(client.interchange.exportCodes({ place: place.token, format }));
  if (!written) return;
  await run(host.deliver(place));
  notify('status', 'codebook.exported', { count: written.codes, name: place.name });
}
