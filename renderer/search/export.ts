import type { CoOccurrenceUnit, VerbatimQuery } from '../../shared/contract/search.ts';
import { leave } from '../confidentiality/leave.ts';
import { client, notify } from '../data/index.ts';

/** Asks where the verbatims of a query go, and writes them there as a CSV table. `name` is proposed. */
export async function exportVerbatims(name: string, definition: VerbatimQuery): Promise<void> {
  const left = await leave(name, 'csv', async (to) => {
    let count: number | null = null;
    for await (const event of await client.interchange.exportCodings({ ...to, definition }))
      if (event.type === 'done') count = event.result.codings;
    return count;
  });
  if (left) notify('status', 'search.export.done', { count: left.written, name: left.name });
}

/** Asks where a table of co-occurrence goes, and writes it there as CSV. `name` is proposed. */
export async function exportCoOccurrence(
  name: string,
  input: { unit: CoOccurrenceUnit; codeIds: string[] | null },
): Promise<void> {
  const left = await leave(name, 'csv', (to) => client.search.exportCoOccurrence({ ...input, ...to }));
  if (left) notify('status', 'search.pairs.done', { count: left.written.codes, name: left.name });
}
