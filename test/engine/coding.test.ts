import { describe, expect, test } from 'vitest';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { plantCase, plantParticipant, sourceOf, withStudy } from './support.ts';

const text = ['  On a formé les 😀 jeunes. ', 'Puis on a vendu.'];
const canonical = text.join('\n');

describe('a coding', () => {
  test('holds just what was said, without the white space at its ends', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const codeId = await client.codebook.add({ name: 'Formation' });
      const made = await client.coding.apply({ sourceId, revision: 1, start: 0, end: 28, codeIds: [codeId] });
      expect(made).toEqual([
        {
          id: made[0]?.id,
          codeId,
          coderId: study.coderId,
          start: 2,
          end: canonical.indexOf('.') + 1,
          exemplary: false,
          memos: 0,
        },
      ]);
      const [verbatim] = await client.coding.ofCode({ codeId });
      expect(verbatim?.text).toBe('On a formé les 😀 jeunes.');
      expect(await client.coding.ofSource({ sourceId })).toEqual(made);
      expect(study.history.undo).toEqual({ name: 'applyCode', details: { code: 'Formation', count: 1 } });
    }));

  test('never splits a surrogate pair', () =>
    withStudy(async ({ client }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const codeId = await client.codebook.add({ name: 'A' });
      const middle = canonical.indexOf('😀') + 1;
      await client.coding.apply({ sourceId, revision: 1, start: middle, end: middle + 2, codeIds: [codeId] });
      await client.coding.apply({ sourceId, revision: 1, start: middle - 4, end: middle, codeIds: [codeId] });
      expect((await client.coding.ofCode({ codeId })).map((verbatim) => verbatim.text)).toEqual([
        'es 😀',
        '😀',
      ]);
    }));

  test('is refused where no text is, outside the text, and on an older revision', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const codeId = await client.codebook.add({ name: 'A' });
      const give = (start: number, end: number, revision = 1) =>
        client.coding.apply({ sourceId, revision, start, end, codeIds: [codeId] });
      const invalid = (reason: string) => ({ code: 'Invalid', data: { reason } });
      await expect(give(0, 2)).rejects.toMatchObject(invalid('empty-passage'));
      await expect(give(3, 3)).rejects.toMatchObject(invalid('empty-passage'));
      await expect(give(5, 4)).rejects.toMatchObject(invalid('place'));
      await expect(give(0, canonical.length + 1)).rejects.toMatchObject(invalid('place'));
      await expect(give(2, 4, 2)).rejects.toMatchObject({ code: 'Conflict', data: { reason: 'revision' } });
      await expect(
        client.coding.apply({ sourceId, revision: 1, start: 2, end: 4, codeIds: [codeId, 'gone'] }),
      ).rejects.toMatchObject({ code: 'NotFound', data: { name: 'code' } });
      expect(study.history.undo?.name).toBe('addCode');
    }));

  test('may be named beforehand, by ids that are new', () =>
    withStudy(async ({ client }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      const place = { sourceId, revision: 1, start: 2, end: 4 };
      const ids = [newId(), newId()];
      await client.coding.apply({ ...place, codeIds: [b], ids: [newId()] });
      const made = await client.coding.apply({ ...place, codeIds: [b, a], ids });
      expect(made.map(({ id, codeId }) => ({ id, codeId }))).toEqual([{ id: ids[1], codeId: a }]);
      await expect(client.coding.apply({ ...place, start: 0, codeIds: [b, a], ids })).rejects.toMatchObject({
        code: 'Conflict',
        data: { reason: 'coding' },
      });
      await expect(
        client.coding.apply({ ...place, start: 0, codeIds: [a], ids: ['mine'] }),
      ).rejects.toMatchObject({ code: 'Invalid' });
      expect(await client.coding.ofCode({ codeId: a })).toHaveLength(1);
      await client.coding.remove({ ids: [ids[1] ?? ''] });
      expect(await client.coding.ofCode({ codeId: a })).toEqual([]);
    }));

  test('that exists is passed over; codes given together are one step', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      const place = { sourceId, revision: 1, start: 2, end: 4 };
      await client.coding.apply({ ...place, codeIds: [a] });
      expect(
        (await client.coding.apply({ ...place, start: 1, codeIds: [b, a, b] })).map(({ codeId }) => codeId),
      ).toEqual([b]);
      expect(await client.coding.apply({ ...place, codeIds: [a, b] })).toEqual([]);
      expect(study.history.undo).toEqual({ name: 'applyCode', details: { code: 'B', count: 1 } });
      study.undo();
      const c = await client.codebook.add({ name: 'C' });
      await client.coding.apply({ ...place, codeIds: [b, c] });
      expect(study.history.undo).toEqual({ name: 'applyCode', details: { code: 'B, C', count: 2 } });
      expect(await client.coding.recentCodes()).toEqual([c, b, a]);
    }));

  test('given and others taken away together are one step', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const [a, b] = [await client.codebook.add({ name: 'A' }), await client.codebook.add({ name: 'B' })];
      const place = { sourceId, revision: 1, start: 2, end: 4 };
      const [first] = await client.coding.apply({ ...place, codeIds: [a] });
      const change = { ...place, codeIds: [b], remove: [first?.id ?? ''] };
      await client.coding.apply(change);
      const given = async () => (await client.coding.ofSource({ sourceId })).map(({ codeId }) => codeId);
      expect(await given()).toEqual([b]);
      expect(study.history.undo).toEqual({ name: 'changeCodes', details: { code: 'B, A', count: 2 } });
      study.undo();
      expect(await given()).toEqual([a]);
      await client.coding.apply({ ...change, codeIds: [] });
      expect(study.history.undo?.name).toBe('removeCoding');
      expect(await given()).toEqual([]);
    }));

  test('is added beside several others in one step, once to each passage', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const [a, b] = [await client.codebook.add({ name: 'A' }), await client.codebook.add({ name: 'B' })];
      const give = async (start: number, end: number, codeIds: string[]) =>
        (await client.coding.apply({ sourceId, revision: 1, start, end, codeIds })).map(({ id }) => id);
      const ids = [...(await give(2, 4, [a, b])), ...(await give(5, 6, [a])), ...(await give(8, 12, [b]))];
      const made = await client.coding.applyBeside({ ids, code: { name: 'C', parentId: null } });
      expect(made.codings.map(({ start, end }) => [start, end])).toEqual([
        [2, 4],
        [5, 6],
        [8, 12],
      ]);
      expect(study.history.undo).toEqual({ name: 'applyCode', details: { code: 'C', count: 3 } });
      const again = await client.coding.applyBeside({ ids, code: { id: b } });
      expect(again.codings.map(({ start }) => start)).toEqual([5]);
      await client.coding.markExemplary({ ids, exemplary: true });
      expect(study.history.undo).toEqual({ name: 'markExemplary', details: { code: 'A, B', count: 4 } });
      study.undo();
      expect((await client.coding.ofSource({ sourceId })).some(({ exemplary }) => exemplary)).toBe(false);
      await expect(client.coding.applyBeside({ ids: ['gone'], code: { id: a } })).rejects.toMatchObject({
        code: 'NotFound',
        data: { name: 'coding' },
      });
    }));

  test('with a new code is one step', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const parentId = await client.codebook.add({ name: 'A', hue: 7 });
      const before = study.history;
      const made = await client.coding.applyNew({
        sourceId,
        revision: 1,
        start: 2,
        end: 4,
        name: 'B',
        parentId,
      });
      expect(made.codings).toMatchObject([{ codeId: made.codeId, start: 2, end: 4 }]);
      expect((await client.codebook.list())[1]).toMatchObject({
        name: 'B',
        hue: 7,
        origin: 'emergent',
        parentId,
      });
      expect(study.history.undo).toEqual({ name: 'applyCode', details: { code: 'B', count: 1 } });
      study.undo();
      expect(study.history.undo).toEqual(before.undo);
      expect(await client.codebook.list()).toHaveLength(1);
      await expect(
        client.coding.applyNew({ sourceId, revision: 1, start: 2, end: 4, name: 'a', parentId: null }),
      ).rejects.toMatchObject({ code: 'Conflict', data: { reason: 'name' } });
    }));

  test('can be given another passage, marked exemplary and taken away', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('S', text));
      const codeId = await client.codebook.add({ name: 'A' });
      const place = { sourceId, revision: 1, start: 2, end: 4, codeIds: [codeId] };
      const [first] = await client.coding.apply(place);
      const [second] = await client.coding.apply({ ...place, start: 5, end: 6 });
      const id = first?.id ?? '';
      await client.coding.adjust({ id, revision: 1, start: 7, end: 13 });
      await client.coding.markExemplary({ ids: [id], exemplary: true });
      expect(await client.coding.detail({ id })).toMatchObject({
        text: 'formé',
        start: 7,
        end: 12,
        exemplary: true,
      });
      await expect(client.coding.adjust({ id, revision: 1, start: 5, end: 6 })).rejects.toMatchObject({
        code: 'Conflict',
        data: { reason: 'coding' },
      });
      await expect(client.coding.adjust({ id, revision: 0, start: 5, end: 6 })).rejects.toMatchObject({
        code: 'Conflict',
      });
      await client.coding.remove({ ids: [id, second?.id ?? ''] });
      expect(study.history.undo).toEqual({ name: 'removeCoding', details: { code: 'A', count: 2 } });
      expect(await client.coding.ofCode({ codeId })).toEqual([]);
      await expect(client.coding.remove({ ids: [id] })).rejects.toMatchObject({ code: 'NotFound' });
    }));

  test('tells who speaks where it begins, when, in which paragraph and case', () =>
    withStudy(async ({ client, study }) => {
      const [x, y] = [plantCase(study, 'X'), plantCase(study, 'Y')];
      const anne = plantParticipant(study, 'Anne');
      const late = await client.sources.add(sourceOf('Note', ['Une note'], { caseIds: [y] }));
      const source = sourceOf('Entretien', ['Bonjour 😀', 'On forme', 'les jeunes', 'Merci'], {
        voices: ['Moi', 'Mme A.'],
        participantIds: [null, anne],
        caseIds: [x],
      });
      source.paragraphs[2] = { ...source.paragraphs[2]!, speaker: 1, startsTurn: false, time: null };
      const sourceId = await client.sources.add(source);
      const codeId = await client.codebook.add({ name: 'A' });
      await client.coding.apply({ sourceId: late, revision: 1, start: 0, end: 3, codeIds: [codeId] });
      const start = 'Bonjour 😀\nOn forme\n'.length;
      await client.coding.apply({ sourceId, revision: 1, start, end: start + 10, codeIds: [codeId] });
      expect(await client.coding.ofCode({ codeId })).toMatchObject([
        {
          sourceTitle: 'Entretien',
          text: 'les jeunes',
          paragraph: 3,
          time: 10,
          speaker: 'Mme A.',
          participantId: anne,
          participant: 'Anne',
          publicLabel: 'label Anne',
          caseIds: [x],
        },
        {
          sourceTitle: 'Note',
          text: 'Une',
          paragraph: 1,
          time: null,
          speaker: null,
          participantId: null,
          caseIds: [y],
        },
      ]);
    }));

  test('knows what else stands at its place, and how many words they share', () =>
    withStudy(async ({ client }) => {
      const sourceId = await client.sources.add(sourceOf('S', ['un deux trois quatre']));
      const [a, b, c] = [
        await client.codebook.add({ name: 'A' }),
        await client.codebook.add({ name: 'B' }),
        await client.codebook.add({ name: 'C' }),
      ];
      const give = async (codeId: string, start: number, end: number) =>
        (await client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] }))[0]?.id ?? '';
      const id = await give(a, 0, 13);
      const over = await give(b, 3, 20);
      await give(c, 14, 20);
      expect(await client.coding.detail({ id })).toMatchObject({
        words: 3,
        coder: 'Moi',
        alsoHere: [{ id: over, codeId: b, words: 2 }],
        findings: [],
        exhibits: [],
      });
    }));

  test('names the findings that rest on it, and says which are out of date', () =>
    withStudy(async ({ client, study }) => {
      const caseId = plantCase(study, 'X');
      const sourceId = await client.sources.add(sourceOf('S', ['un deux trois'], { caseIds: [caseId] }));
      const codeId = await client.codebook.add({ name: 'A' });
      const place = { sourceId, revision: 1, start: 0, end: 2, codeIds: [codeId] };
      const [coding] = await client.coding.apply(place);
      const id = coding?.id ?? '';
      const findingId = newId();
      study.transact({ name: 'writeFinding', details: {} }, (writer) => {
        writer.run(
          `INSERT INTO findings (id, code_id, case_id, text, rating, written_at) VALUES (?, ?, ?, 'Un constat', 'weak', ?)`,
          findingId,
          codeId,
          caseId,
          now(),
        );
        writer.run('INSERT INTO finding_evidence VALUES (?, ?)', findingId, id);
        writer.run('INSERT INTO finding_basis VALUES (?, ?, ?)', findingId, id, 'un');
      });
      const finding = {
        id: findingId,
        codeId,
        caseId,
        participantId: null,
        name: 'X',
        text: 'Un constat',
        rating: 'weak',
        evidence: 1,
      };
      expect((await client.coding.detail({ id }))?.findings).toEqual([{ ...finding, outOfDate: false }]);
      await client.coding.apply({ ...place, start: 3, end: 7 });
      expect((await client.coding.detail({ id }))?.findings).toEqual([{ ...finding, outOfDate: true }]);
      study.undo();
      await client.coding.adjust({ id, revision: 1, start: 0, end: 7 });
      expect((await client.coding.detail({ id }))?.findings).toEqual([{ ...finding, outOfDate: true }]);
    }));

  test('names the exhibits that quote it or print a finding that rests on it', () =>
    withStudy(async ({ client, study }) => {
      const caseId = plantCase(study, 'X');
      const sourceId = await client.sources.add(sourceOf('S', ['un deux trois'], { caseIds: [caseId] }));
      const codeId = await client.codebook.add({ name: 'A' });
      const [coding] = await client.coding.apply({
        sourceId,
        revision: 1,
        start: 0,
        end: 2,
        codeIds: [codeId],
      });
      const id = coding?.id ?? '';
      await client.matrices.tick({ codeId, caseId, codingIds: [id], ticked: true });
      await client.matrices.writeFinding({ codeId, caseId, text: 'Un constat' });
      const exhibit = await client.exhibits.add({
        kind: 'cross-case',
        title: 'Annexe',
        matrixId: null,
        questionId: null,
      });
      expect(await client.coding.detail({ id })).toMatchObject({
        findings: [{ name: 'X', evidence: 1, outOfDate: false }],
        exhibits: [{ id: exhibit, title: 'Annexe' }],
      });
    }));
});
