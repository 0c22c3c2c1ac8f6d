import { resolve } from 'node:path';
import type { ExhibitFormat, ExhibitSummary } from '../../shared/contract/exhibits.ts';
import { print, requireFolder, UsageError } from './output.ts';
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
    return 0;
  });
}
