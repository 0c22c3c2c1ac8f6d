import { type Exhibit, ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { client, host, notify, run } from '../data/index.ts';
import { copyText } from '../ui/copy-text.ts';

export const formats = ExhibitFormat.options;

interface ExportRequest {
  ids: string[];
  /** The file's name without its extension. */
  name: string;
  format: ExhibitFormat;
  signal: AbortSignal;
  /** The share done, 0 to 1, or null while it is not known. */
  onProgress: (share: number | null) => void;
}

/** Asks where exhibits go, prints them to one file there and hands it over; says so when it is done. */
export async function exportExhibits({
  ids,
  name,
  format,
  signal,
  onProgress,
}: ExportRequest): Promise<void> {
  const place = await run(host.saveAs(name, format));
  if (!place) return;
  onProgress(null);
  const print = async (): Promise<boolean> => {
    for await (const event of await client.exhibits.export({ ids, format, place: place.token }, { signal })) {
      if (event.type === 'done') return true;
      onProgress(event.total === 0 ? null : event.done / event.total);
    }
    return false;
  };
  if (!(await run(print()))) return;
  await run(host.deliver(place));
  notify('status', 'exhibits.exported', { name: place.name });
}

/** Every exhibit as it would leave now, in order. */
export async function allExhibits(): Promise<readonly Exhibit[] | undefined> {
  const read = async () => {
    const list = await client.exhibits.list();
    return Promise.all(list.map(({ id }) => client.exhibits.get({ id })));
  };
  return run(read());
}

/** Puts an exhibit on the clipboard as a table. */
export async function copyExhibit(id: string): Promise<void> {
  const copied = await run(client.exhibits.copied({ id }));
  if (!copied) return;
  copyText(copied.text, copied.html);
  notify('status', 'exhibits.copied');
}
