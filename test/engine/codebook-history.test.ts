import { describe, expect, test } from 'vitest';
import { sourceOf, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

/** The moment after all that was done; the next thing is done later than it. */
async function moment(): Promise<string> {
  const at = new Date().toISOString();
  while (new Date().toISOString() <= at) await new Promise((resolve) => setTimeout(resolve, 1));
  return at;
}

const namesOn = async ({ client }: StudyAtHand, at: string): Promise<string[]> =>
  (await client.codebook.listOn({ at })).map(({ path, name }) => [...path, name].join(' › '));

describe('the history of the codebook', () => {
  test('knows the list as it was at any moment: names, places, order, codes that are gone since', () =>
    withStudy(async (at) => {
      const { client } = at;
      const start = await moment();
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      const c = await client.codebook.add({ name: 'C' });
      const three = await moment();
      await client.codebook.move({ id: c, parentId: null, before: a });
      await client.codebook.edit({ id: a, name: 'Alpha', definition: 'Ce que…' });
      const renamed = await moment();
      await client.codebook.move({ id: a, parentId: b, before: null });
      await client.codebook.remove({ id: b });
      const last = await moment();
      expect(await namesOn(at, start)).toEqual([]);
      expect(await namesOn(at, three)).toEqual(['A', 'B', 'C']);
      expect(await namesOn(at, renamed)).toEqual(['C', 'Alpha', 'B']);
      expect((await client.codebook.listOn({ at: renamed }))[1]?.definition).toBe('Ce que…');
      expect(await namesOn(at, last)).toEqual(['C']);
    }));

  test('tells of a code what it was and what it became, newest first, and outlives it', () =>
    withStudy(async ({ client }) => {
      const a = await client.codebook.add({ name: 'A', hue: 1 });
      const b = await client.codebook.add({ name: 'B', hue: 2 });
      await client.codebook.edit({ id: b, name: 'Beta' });
      await client.codebook.move({ id: b, parentId: a, before: null });
      await client.codebook.recolour({ id: a, hue: 5 });
      await client.codebook.archive({ id: b, archived: true });
      await client.codebook.merge({ ids: [b], into: a });
      const told = (await client.codebook.history({ codeId: b })).map(({ change, fields }) => [
        change,
        ...fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
      ]);
      expect(told).toEqual([
        ['merged-into'],
        ['archived'],
        ['edited', 'hue: 2 → 5'],
        ['moved', 'parent:  → A'],
        ['renamed', 'name: B → Beta'],
        ['added'],
      ]);
      expect((await client.codebook.history({ codeId: a }))[0]).toMatchObject({
        change: 'merged-from',
        details: { codes: 'Beta', count: 0 },
        coder: 'Moi',
      });
    }));

  test('lists what became of all codes, page by page, without the siblings that only changed number', () =>
    withStudy(async ({ client }) => {
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      await client.codebook.move({ id: b, parentId: null, before: a });
      const first = await client.codebook.listHistory({ before: null, limit: 2 });
      expect(first.map(({ name, change }) => `${name} ${change}`)).toEqual(['B moved', 'B added']);
      const rest = await client.codebook.listHistory({ before: first[1]?.id ?? null, limit: 2 });
      expect(rest.map(({ name, change }) => `${name} ${change}`)).toEqual(['A added']);
    }));

  test('counts a priori against emergent codes in use over time', () =>
    withStudy(async ({ client }) => {
      const a = await client.codebook.add({ name: 'A' });
      await moment();
      const sourceId = await client.sources.add(sourceOf('S', ['mot']));
      await client.coding.applyNew({ sourceId, revision: 1, start: 0, end: 3, name: 'B', parentId: null });
      await moment();
      await client.codebook.edit({ id: a, name: 'Alpha' });
      await moment();
      await client.codebook.archive({ id: a, archived: true });
      expect((await client.codebook.growth()).map(({ aPriori, emergent }) => [aPriori, emergent])).toEqual([
        [1, 0],
        [1, 1],
        [0, 1],
      ]);
    }));

  test('holds nothing of what was undone', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const id = await client.codebook.add({ name: 'A' });
      await client.codebook.edit({ id, name: 'B' });
      study.undo();
      expect(await client.codebook.history({ codeId: id })).toHaveLength(1);
      expect(await namesOn(at, await moment())).toEqual(['A']);
      study.redo();
      expect(await namesOn(at, await moment())).toEqual(['B']);
    }));
});
