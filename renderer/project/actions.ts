import type { CodingsFormat } from '../../shared/contract/interchange.ts';
import type { ProjectState } from '../../shared/contract/project.ts';
import { leave } from '../confidentiality/leave.ts';
import { api, client, host, notify, queryClient, run } from '../data/index.ts';
import { goTo } from '../app/location.ts';

/** Shows the study that was just opened, with nothing left of the one before. */
function show(opened: ProjectState | undefined): void {
  if (!opened) return;
  queryClient.clear();
  void queryClient.resetQueries();
  goTo({ section: 'overview' });
}

export async function openPlace(place: string): Promise<void> {
  show(await run(client.project.open({ place })));
}

/** Asks for a study and opens it. */
export async function openStudy(): Promise<void> {
  const place = await run(host.openStudy());
  if (place) await openPlace(place.token);
}

export async function createStudy(study: {
  title: string;
  language: ProjectState['language'];
  coder?: string;
}): Promise<boolean> {
  const place = await run(host.newStudy(study.title));
  if (!place) return false;
  const opened = await run(client.project.create({ place: place.token, ...study }));
  show(opened);
  return opened !== undefined;
}

/** Makes the example study where the researcher says and opens it. */
export async function openExample(name: string): Promise<void> {
  const place = await run(host.newStudy(name));
  if (place) show(await run(client.project.createExample({ place: place.token })));
}

/** Closes the study: first its screens, so that none of them asks for what is no longer open, then its file. */
export async function closeStudy(): Promise<void> {
  queryClient.setQueryData(api.project.state.queryKey(), null);
  goTo({ section: 'start' });
  await run(client.project.close());
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.invalidateQueries();
}

export async function saveCopy(title: string): Promise<void> {
  const place = await run(host.saveAs(title, 'annexe'));
  if (!place || !(await run(client.project.saveCopy({ place: place.token }).then(() => true)))) return;
  await run(host.deliver(place));
  notify('status', 'project.saveCopy.done', { name: place.name });
}

/** Asks where all codings go and writes them there; true when they are written. */
export async function exportCodings(
  name: string,
  format: CodingsFormat,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<boolean> {
  const left = await leave(name, format, async (to) => {
    let count: number | null = null;
    onProgress(0);
    for await (const event of await client.interchange.exportCodings({ ...to, format }, { signal }))
      if (event.type === 'done') count = event.result.codings;
      else onProgress(event.total === 0 ? 0 : event.done / event.total);
    return count;
  });
  if (left) notify('status', 'project.exportCodings.done', { count: left.written, name: left.name });
  return left !== null;
}

export async function restoreBackup(backup: string, title: string): Promise<void> {
  const place = await run(host.newStudy(title));
  if (place) show(await run(client.project.restoreBackup({ backup, place: place.token })));
}

export async function checkStudy(): Promise<void> {
  const report = await run(client.project.check());
  if (!report) return;
  if (report.ok) notify('status', 'project.check.ok', { codings: report.counts['codings'] ?? 0 });
  else
    notify('alert', 'project.check.problems', {
      count: report.problems.length,
      first: report.problems[0] ?? '',
    });
}
