import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../electron/engine/engine.ts';
import { router } from '../../electron/engine/router.ts';
import { migrations } from '../../electron/engine/study/migrations.ts';
import { goldenFile, goldenSize } from './golden-study.ts';
import { temporaryFolder } from './support.ts';

describe.each(migrations().map(({ version }) => version))('a study of schema %i', (version) => {
  test('has its golden file', () => {
    expect(existsSync(goldenFile(version)), 'node test/engine/golden-study.ts makes it').toBe(true);
  });

  test('is opened, found whole, and worked on', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'golden.annexe');
    copyFileSync(goldenFile(version), path);
    const engine = new Engine(join(folder, 'data'));
    const client = createRouterClient(router, { context: { engine } });
    const place = engine.places.grant(path, 'read');
    const state = await client.project.open({ place });
    expect(state).toMatchObject({
      title: `Generated study (seed ${goldenSize.seed})`,
      language: 'fr',
      readOnly: false,
    });
    expect(state.counts).toEqual({ sources: 2, codes: 8, cases: 2, matrices: 1, exhibits: 2 });
    const report = await client.project.check();
    expect([report.ok, report.problems]).toEqual([true, []]);
    expect(engine.study.value('SELECT count(*) FROM codings')).toBe(goldenSize.codings);
    expect((await client.search.text({ words: 'equip', limit: 5 })).length).toBeGreaterThan(0);
    const [matrix] = await client.matrices.list();
    const { totals } = await client.matrices.crossCase({ id: matrix?.id ?? '' });
    expect(totals.verbatims).toBe(goldenSize.codings);
    for (const { id } of await client.exhibits.list())
      expect((await client.exhibits.get({ id })).document).toBeDefined();
    await client.codebook.add({ name: 'Nouveau' });
    await client.project.undo();
    engine.release();
    // What a migration changed is kept: the file is of the newest schema from now on.
    await client.project.open({ place });
    expect(engine.study.value('SELECT user_version FROM pragma_user_version')).toBe(migrations().length);
    engine.release();
  });
});
