import { describe, expect, test } from 'vitest';
import { plantCase, plantParticipant, sourceOf, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

async function tree(client: StudyAtHand['client']): Promise<string[]> {
  return (await client.codebook.list()).map(({ path, name }) => [...path, name].join(' › '));
}

describe('the codebook', () => {
  test('is listed depth first, in its own order', () =>
    withStudy(async ({ client }) => {
      const market = await client.codebook.add({ name: 'Marché' });
      await client.codebook.add({ name: 'Formation' });
      await client.codebook.add({ name: 'Veille', parentId: market });
      await client.codebook.add({ name: 'Salons', parentId: market });
      expect(await tree(client)).toEqual(['Marché', 'Marché › Veille', 'Marché › Salons', 'Formation']);
      expect((await client.codebook.list()).map(({ depth }) => depth)).toEqual([0, 1, 1, 0]);
    }));

  test('gives a code its parent’s hue, question and kind, and a top code a hue of its own', () =>
    withStudy(async ({ client }) => {
      const first = await client.codebook.add({ name: 'A', kind: 'conceptual', hue: 1 });
      const second = await client.codebook.add({ name: 'B' });
      const child = await client.codebook.add({ name: 'C', parentId: first });
      const codes = new Map((await client.codebook.list()).map((code) => [code.id, code]));
      expect(codes.get(second)?.hue).toBe(2);
      expect(codes.get(child)).toMatchObject({ hue: 1, kind: 'conceptual', questionId: null });
    }));

  test('holds a priori codes until the first coding, emergent ones from then on', () =>
    withStudy(async ({ client }) => {
      const codeId = await client.codebook.add({ name: 'A' });
      const sourceId = await client.sources.add(sourceOf('S', ['mot']));
      await client.coding.apply({ sourceId, revision: 1, start: 0, end: 3, codeIds: [codeId] });
      await client.codebook.add({ name: 'B' });
      expect((await client.codebook.list()).map(({ origin }) => origin)).toEqual(['a-priori', 'emergent']);
    }));

  test('knows no two siblings of one name, whatever its case, but cousins may share one', () =>
    withStudy(async ({ client }) => {
      const parentId = await client.codebook.add({ name: 'Équipe' });
      const conflict = { code: 'Conflict', data: { reason: 'name' } };
      await expect(client.codebook.add({ name: 'équipe' })).rejects.toMatchObject(conflict);
      await expect(client.codebook.add({ name: 'E\u0301QUIPE' })).rejects.toMatchObject(conflict);
      const child = await client.codebook.add({ name: 'Équipe', parentId });
      await expect(client.codebook.move({ id: child, parentId: null, before: null })).rejects.toMatchObject(
        conflict,
      );
      await client.codebook.edit({ id: parentId, name: 'ÉQUIPE' });
      expect(await tree(client)).toEqual(['ÉQUIPE', 'ÉQUIPE › Équipe']);
    }));

  test('moves a code among its siblings and under another, never under itself', () =>
    withStudy(async ({ client, study }) => {
      const [a, b, c] = [
        await client.codebook.add({ name: 'A' }),
        await client.codebook.add({ name: 'B' }),
        await client.codebook.add({ name: 'C' }),
      ];
      await client.codebook.move({ id: c, parentId: null, before: a });
      expect(await tree(client)).toEqual(['C', 'A', 'B']);
      await client.codebook.move({ id: a, parentId: b, before: null });
      expect(await tree(client)).toEqual(['C', 'B', 'B › A']);
      await expect(client.codebook.move({ id: b, parentId: a, before: null })).rejects.toMatchObject({
        code: 'Invalid',
      });
      await expect(client.codebook.move({ id: b, parentId: b, before: null })).rejects.toMatchObject({
        code: 'Invalid',
      });
      await expect(client.codebook.move({ id: c, parentId: b, before: c })).resolves.toBeUndefined();
      study.undo();
      study.undo();
      expect(await tree(client)).toEqual(['A', 'B', 'C']);
      expect(study.history.redo).toEqual({ name: 'moveCode', details: { code: 'C' } });
    }));

  test('moves several codes in their order in one step, and what is under one of them with it', () =>
    withStudy(async ({ client, study }) => {
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      const under = await client.codebook.add({ name: 'B1', parentId: b });
      const c = await client.codebook.add({ name: 'C' });
      await client.codebook.move({ id: [b, under, c], parentId: null, before: a });
      expect(await tree(client)).toEqual(['B', 'B › B1', 'C', 'A']);
      await client.codebook.move({ id: [b, c], parentId: a, before: null });
      expect(await tree(client)).toEqual(['A', 'A › B', 'A › B › B1', 'A › C']);
      await client.codebook.move({ id: [b, c], parentId: a, before: b });
      study.undo();
      study.undo();
      expect(await tree(client)).toEqual(['A', 'B', 'B › B1', 'C']);
    }));

  test('archives a branch and brings it back', () =>
    withStudy(async ({ client }) => {
      const parentId = await client.codebook.add({ name: 'A' });
      await client.codebook.add({ name: 'B', parentId });
      const archived = async () => (await client.codebook.list()).map((code) => code.archived);
      await client.codebook.archive({ id: parentId, archived: true });
      expect(await archived()).toEqual([true, true]);
      await client.codebook.archive({ id: parentId, archived: false });
      expect(await archived()).toEqual([false, false]);
    }));

  test('edited to what it is already leaves nothing to undo', () =>
    withStudy(async ({ client, study }) => {
      const id = await client.codebook.add({ name: 'A' });
      await client.codebook.edit({ id, name: 'A', definition: '' });
      expect(study.history.undo?.name).toBe('addCode');
      await client.codebook.edit({ id, definition: 'Ce que…', hue: 0 });
      expect((await client.codebook.list())[0]).toMatchObject({ definition: 'Ce que…', hue: 0 });
    }));

  test('loses a code with its sub-codes and their codings; one undo brings them all back', () =>
    withStudy(async ({ client, study }) => {
      const parentId = await client.codebook.add({ name: 'A' });
      const codeId = await client.codebook.add({ name: 'B', parentId });
      const sourceId = await client.sources.add(sourceOf('S', ['un mot']));
      await client.coding.apply({ sourceId, revision: 1, start: 0, end: 2, codeIds: [parentId, codeId] });
      await client.codebook.remove({ id: parentId });
      expect(await tree(client)).toEqual([]);
      expect(await client.coding.ofSource({ sourceId })).toEqual([]);
      study.undo();
      expect(await tree(client)).toEqual(['A', 'A › B']);
      expect(await client.coding.ofSource({ sourceId })).toHaveLength(2);
    }));

  test('counts of each code its verbatims, sources, speaking participants and cases', () =>
    withStudy(async ({ client, study }) => {
      const cases = [plantCase(study, 'X'), plantCase(study, 'Y')];
      const anne = plantParticipant(study, 'Anne');
      const paul = plantParticipant(study, 'Paul');
      const both = await client.sources.add(
        sourceOf('S1', ['Anne 😀 parle', 'Paul parle', 'Anne encore'], {
          voices: ['Anne', 'Paul'],
          participantIds: [anne, paul],
          caseIds: cases,
        }),
      );
      const note = await client.sources.add(sourceOf('S2', ['Une note'], { caseIds: cases.slice(0, 1) }));
      const codeId = await client.codebook.add({ name: 'A' });
      const other = await client.codebook.add({ name: 'B' });
      const text = 'Anne 😀 parle\nPaul parle\nAnne encore';
      const give = (sourceId: string, start: number, end: number, id: string) =>
        client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [id] });
      await give(both, 0, 4, codeId);
      await give(both, text.indexOf('Paul'), text.indexOf('Paul') + 4, codeId);
      await give(note, 0, 3, codeId);
      await give(both, text.indexOf('encore'), text.length, other);
      const counts = (await client.codebook.list()).map(
        ({ verbatims, sources, participants, cases: of }) => ({
          verbatims,
          sources,
          participants,
          cases: of,
        }),
      );
      expect(counts).toEqual([
        { verbatims: 3, sources: 2, participants: 2, cases: 2 },
        { verbatims: 1, sources: 1, participants: 1, cases: 2 },
      ]);
    }));
});
