import { resolve } from 'node:path';
import type { ExhibitFormat, ExhibitRemark, ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { complain, print, requireFolder, UsageError } from './output.ts';
import { withStudy } from './open.ts';

function named(exhibits: readonly ExhibitSummary[], wanted: string): ExhibitSummary {
  const exhibit =
    exhibits.find(({ title, label }) => title === wanted || label === wanted) ??
    exhibits.find(({ number }) => String(number) === wanted);
  if (exhibit) return exhibit;
  throw new UsageError(
    `no exhibit is called “${wanted}”; this study has ${exhibits.map(({ number, title }) => `${number} ${title}`).join(', ') || 'none'}.`,
  );
}

/** What to look at before an exhibit leaves, in a few words. */
function listed(remarks: readonly ExhibitRemark[]): string {
  const names = new Set(remarks.flatMap((one) => (one.type === 'confidential' ? [one.found] : [])));
  const count = (type: ExhibitRemark['type']): number => remarks.filter((one) => one.type === type).length;
  return [
    names.size > 0 && `confidential names (${[...names].join(', ')})`,
    count('altered') > 0 && `altered quotations (${count('altered')})`,
    count('reworded') > 0 && `wordings of findings that have changed (${count('reworded')})`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `annexe export FILE EXHIBIT --format F [--output OUT]`, or `annexe export FILE --all --format F [--output OUT]` */
export async function exportCommand(
  file: string,
  wanted: string | undefined,
  options: { format: ExhibitFormat; output?: string; all?: boolean },
): Promise<number> {
  if (options.all && wanted !== undefined)
    throw new UsageError(`name an exhibit or say --all, not both (“${wanted}” and --all).`);
  if (!options.all && wanted === undefined)
    throw new UsageError('name an exhibit by its title, label or number, or say --all.');
  return withStudy(file, async ({ engine, client }) => {
    const exhibits = await client.exhibits.list();
    const chosen = wanted === undefined ? exhibits : [named(exhibits, wanted)];
    const [first] = chosen;
    if (!first) throw new UsageError('this study has no exhibit yet.');
    const name = wanted === undefined ? 'exhibits' : first.label || first.title;
    const output = resolve(options.output ?? `${name}.${options.format}`);
    requireFolder(output);
    const place = engine.places.grant(output, 'write');
    const ids = chosen.map(({ id }) => id);
    for await (const event of await client.exhibits.export({ ids, format: options.format, place }))
      if (event.type === 'done') print(output);
    for (const { id, label, title } of chosen) {
      const { remarks } = await client.exhibits.get({ id });
      if (remarks.length > 0)
        complain(`${label || title} holds ${listed(remarks)}; settle them in the workbench.`);
    }
    return 0;
  });
}
