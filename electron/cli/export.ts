import { resolve } from 'node:path';
import type { ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { print, requireFolder, UsageError } from './output.ts';
import { withStudy } from './open.ts';

/** `annexe export FILE EXHIBIT --format F [--output OUT]` */
export async function exportCommand(
  file: string,
  wanted: string,
  options: { format: ExhibitFormat; output?: string },
): Promise<number> {
  return withStudy(file, async ({ engine, client }) => {
    const exhibits = await client.exhibits.list();
    const exhibit =
      exhibits.find(({ title, label }) => title === wanted || label === wanted) ??
      exhibits.find(({ number }) => String(number) === wanted);
    if (!exhibit)
      throw new UsageError(
        `no exhibit is called “${wanted}”; this study has ${exhibits.map(({ number, title }) => `${number} ${title}`).join(', ') || 'none'}.`,
      );
    const output = resolve(options.output ?? `${exhibit.label || exhibit.title}.${options.format}`);
    requireFolder(output);
    const place = engine.places.grant(output, 'write');
    for await (const event of await client.exhibits.export({ id: exhibit.id, format: options.format, place }))
      if (event.type === 'done') print(output);
    return 0;
  });
}
