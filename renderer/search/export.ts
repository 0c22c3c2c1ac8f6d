import type { CoOccurrenceUnit, VerbatimQuery } from '../../shared/contract/search.ts';
import { client, host, notify, run } from '../data/index.ts';

/** Asks where the verbatims of a query go, and writes them there as a CSV table. `name` is proposed. */
export async function exportVerbatims(name: string, definition: VerbatimQuery): Promise<void> {
  const place = await run(host.saveAs(name, 'csv'));
  if (!place) return;
  let count: number | null = null;
  const write = async () => {
    for await (const event of await client.interchange.exportCodings({ place: place.token, definition }))
      if (event.type === 'done') count = event.result.codings;
  };
  await run(write());
  if (count === null) return;
  await run(host.deliver(place));
  notify('status', 'search.export.done', { count, name: place.name });
}

/** Asks where a table of co-occurrence goes, and writes it there as CSV. `name` is proposed. */
export async function exportCoOccurrence(
  name: string,
  input: { unit: CoOccurrenceUnit; codeIds: string[] | null },
): Promise<void> {
  const place = await run(host.saveAs(name, 'csv'));
  if (!place) return;
  const written = await run(client.search.exportCoOccurrence({ ...input, place: place.token }));
  if (!written) return;
  await run(host.deliver(place));
  notify('status', 'search.pairs.done', { count: written.codes, name: place.name });
}
