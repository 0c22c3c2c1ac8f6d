import { resolve } from 'node:path';
import type { SourceKind } from '../../shared/contract/sources.ts';
import { messages } from '../../shared/messages/index.ts';
import { complain, print } from './output.ts';
import { withStudy } from './open.ts';

/** `annexe import FILE PATH… [--case NAME] [--kind K]`: what can be read is stored, what cannot is named. */
export async function importCommand(
  file: string,
  paths: readonly string[],
  options: { case?: string; kind: SourceKind },
): Promise<number> {
  return withStudy(file, async ({ engine, client }) => {
    const caseIds: string[] = [];
    if (options.case !== undefined) {
      const known = (await client.cases.list()).find((c) => c.name === options.case);
      caseIds.push(known?.id ?? (await client.cases.add({ name: options.case, publicLabel: '' })));
    }
    const places = paths.map((path) => engine.places.grant(resolve(path), 'read'));
    let code = 0;
    for await (const event of await client.sources.import({ places, kind: options.kind, caseIds })) {
      if (event.type !== 'done') continue;
      print(`${event.result.sourceIds.length} sources`);
      for (const { name, reason } of event.result.refused) {
        complain(`${name}: ${messages.en[`errors.Unreadable.${reason}`]}`);
        code = 2;
      }
    }
    return code;
  });
}
