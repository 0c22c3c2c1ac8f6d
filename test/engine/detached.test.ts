import { expect, test } from 'vitest';
import { edit } from './editing-support.ts';
import { sourceOf, withStudy } from './support.ts';

test('a detached coding is listed with what it held, and re-attached where its words stand nearest', () =>
  withStudy(async (at) => {
    const { client } = at;
    const sourceId = await client.sources.add(
      sourceOf('S', ['On vend l’été.', 'Puis on part.', 'On vend l’été.'], { voices: ['Ana'] }),
    );
    const codeId = await client.codebook.add({ name: 'Vente', hue: 3 });
    const [coding] = await client.coding.apply({
      sourceId,
      revision: 1,
      start: 3,
      end: 13,
      codeIds: [codeId],
    });
    const id = coding?.id ?? '';
    expect(await client.coding.detached()).toEqual([]);
    await edit(at, sourceId, { at: 0, removed: 15, inserted: '' });
    expect(await client.coding.detached()).toMatchObject([
      {
        id,
        text: 'vend l’été',
        code: 'Vente',
        hue: 3,
        coder: 'Moi',
        sourceTitle: 'S',
        speaker: 'Ana',
        start: 0,
      },
    ]);
    await edit(at, sourceId, { at: 13, removed: 0, inserted: "\nIls VEND\u00a0l'ete.\n" });
    const { revision, places } = await client.coding.sameWords({ id });
    expect(places).toMatchObject([
      { start: 18, match: "VEND\u00a0l'ete", before: 'Puis on part.\nIls ', taken: false },
      { start: 34, match: 'vend l’été' },
    ]);
    const { start, end } = places[1]!;
    await client.coding.adjust({ id, revision, start, end });
    expect(await client.coding.detached()).toEqual([]);
    expect(await client.coding.ofSource({ sourceId })).toMatchObject([{ id, start: 34, end: 44 }]);
    expect((await client.coding.sameWords({ id })).places.map(({ taken }) => taken)).toEqual([true, false]);
  }));

test('a detached coding can be dismissed, and a dismissal undone', () =>
  withStudy(async (at) => {
    const { client, study } = at;
    const sourceId = await client.sources.add(sourceOf('S', ['Un mot de trop.']));
    const codeId = await client.codebook.add({ name: 'A' });
    const [coding] = await client.coding.apply({
      sourceId,
      revision: 1,
      start: 3,
      end: 6,
      codeIds: [codeId],
    });
    await edit(at, sourceId, { at: 3, removed: 4, inserted: '' });
    await client.coding.remove({ ids: [coding?.id ?? ''] });
    expect(await client.coding.detached()).toEqual([]);
    study.undo();
    expect(await client.coding.detached()).toHaveLength(1);
    study.undo();
    expect(await client.coding.ofSource({ sourceId })).toMatchObject([{ start: 3, end: 6 }]);
  }));
