import { describe, expect, test } from 'vitest';
import { canonical, coded, edit, said, textOf, texts, verbatimOf } from './editing-support.ts';
import { dump, sourceOf, withStudy } from './support.ts';

describe('an edit of the text', () => {
  test('inside a passage is part of it', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: start + 5, removed: 5, inserted: 'tout vendu' });
      expect(verbatimOf(at, id)?.verbatim).toBe('on a tout vendu');
    }));

  test('leaves no white space at the ends of what remains of a passage', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: start + 5, removed: 5, inserted: '' });
      expect(verbatimOf(at, id)).toMatchObject({ verbatim: 'on a', start, end: start + 4 });
      await edit(at, sourceId, { at: start, removed: 3, inserted: '' });
      expect(verbatimOf(at, id)?.verbatim).toBe('a');
      await edit(at, sourceId, { at: start, removed: 1, inserted: '' });
      expect(verbatimOf(at, id)).toMatchObject({ verbatim: 'a', detached: 1 });
    }));

  test('lets two codings of one code that come to the same passage be one, and keeps the other as detached', () =>
    withStudy(async (at) => {
      const { sourceId, codeId, id, start } = await coded(at, 'on a vendu');
      const [second] = await at.client.coding.apply({
        sourceId,
        revision: 1,
        start: start + 3,
        end: start + 10,
        codeIds: [codeId],
      });
      await edit(at, sourceId, { at: start, removed: 3, inserted: '' });
      expect(await at.client.coding.ofSource({ sourceId })).toMatchObject([{ id, start }]);
      expect(verbatimOf(at, second?.id ?? '')).toMatchObject({ verbatim: 'a vendu', detached: 1 });
    }));

  test('moves codings of one code to each other’s former places', () =>
    withStudy(async (at) => {
      const sourceId = await at.client.sources.add(sourceOf('S', ['abcdefghij']));
      const codeId = await at.client.codebook.add({ name: 'A' });
      for (const start of [5, 1, 3, 4, 2])
        await at.client.coding.apply({ sourceId, revision: 1, start, end: start + 1, codeIds: [codeId] });
      await edit(at, sourceId, { at: 0, removed: 0, inserted: 'x' });
      await edit(at, sourceId, { at: 0, removed: 2, inserted: '' });
      const verbatims = at.study.column<string>('SELECT verbatim FROM codings ORDER BY start');
      expect(verbatims).toEqual(['b', 'c', 'd', 'e', 'f']);
      at.study.undo();
      at.study.undo();
      expect(at.study.column('SELECT start FROM codings ORDER BY start')).toEqual([1, 2, 3, 4, 5]);
    }));

  test('stores text in the one form in which places are counted', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: start, removed: 0, inserted: 'un e\u0301te\u0301,\r\u0000 ' });
      expect(await textOf(at, sourceId)).toContain('Puis un été,  on a vendu');
      expect(verbatimOf(at, id)).toMatchObject({ verbatim: 'on a vendu', detached: 0 });
      await edit(at, sourceId, { at: 4, removed: 0, inserted: '\u0301' });
      expect(await textOf(at, sourceId)).toContain('On á formé'.normalize('NFC'));
    }));

  test('is found by the search', () =>
    withStudy(async (at) => {
      const { sourceId } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: 0, removed: 0, inserted: 'Quincaillerie\n' });
      const found = (words: string) => at.client.search.text({ words, limit: 10 });
      expect(await found('quincaillerie')).toHaveLength(1);
      expect(await found('vendu')).toMatchObject([{ match: 'vendu' }]);
      expect(at.study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
      at.study.undo();
      expect(await found('quincaillerie')).toEqual([]);
      expect(at.study.inspect().searchInStep).toBe(true);
    }));

  test('is refused when stale, when words and paragraphs do not agree, or for a stranger’s voice', () =>
    withStudy(async (at) => {
      const { sourceId } = await coded(at, 'on a vendu');
      const before = dump(at.study);
      const send = (
        revision: number,
        splices: { at: number; removed: number; inserted: string }[],
        text: string,
      ) =>
        at.client.sources.editText({
          sourceId,
          revision,
          splices,
          changes: [{ from: 3, to: 4, paragraphs: [said(text)] }],
        });
      const end = [{ at: canonical.length, removed: 0, inserted: '!' }];
      await expect(send(2, end, 'Et après ?!')).rejects.toMatchObject({ code: 'Conflict' });
      await expect(send(1, end, 'Et après ?')).rejects.toMatchObject({
        code: 'Invalid',
        data: { reason: 'splices' },
      });
      await expect(
        send(1, [{ at: canonical.indexOf('😀') + 1, removed: 0, inserted: 'x' }], 'Et après ?'),
      ).rejects.toMatchObject({ code: 'Invalid' });
      await expect(
        at.client.sources.editText({
          sourceId,
          revision: 1,
          splices: [],
          changes: [{ from: 0, to: 1, paragraphs: [said(texts[0]!, { speakerId: 'nobody' })] }],
        }),
      ).rejects.toMatchObject({ code: 'Invalid', data: { reason: 'speaker' } });
      await expect(
        at.client.sources.editText({
          sourceId,
          revision: 1,
          splices: [],
          changes: [{ from: 3, to: 9, paragraphs: [] }],
        }),
      ).rejects.toMatchObject({ code: 'Invalid', data: { reason: 'paragraphs' } });
      expect(dump(at.study)).toBe(before);
    }));

  test('can give a paragraph another voice, another time and other marks, and moves no coding', () =>
    withStudy(async (at) => {
      const { sourceId, id } = await coded(at, 'on a vendu');
      const speakerId = await at.client.sources.addSpeaker({
        sourceId,
        name: 'Cléo',
        role: 'interviewer',
        participantId: null,
      });
      const before = verbatimOf(at, id);
      const paragraph = said(texts[1]!, {
        speakerId,
        startsTurn: true,
        time: 75.5,
        marks: [
          { type: 'bold', start: 0, end: 4 },
          { type: 'italic', start: 2, end: 400 },
        ],
      });
      expect(
        await at.client.sources.editText({
          sourceId,
          revision: 1,
          splices: [],
          changes: [{ from: 1, to: 2, paragraphs: [paragraph] }],
        }),
      ).toEqual({ revision: 2 });
      const { paragraphs } = await at.client.sources.text({ sourceId });
      expect(paragraphs[1]).toMatchObject({
        speakerId,
        time: 75.5,
        marks: [
          { type: 'bold', start: 0, end: 4 },
          { type: 'italic', start: 2, end: texts[1]!.length },
        ],
      });
      expect(verbatimOf(at, id)).toEqual(before);
      expect((await at.client.coding.detail({ id }))?.speaker).toBe('Cléo');
    }));
});

describe('find and replace', () => {
  const search = { words: 'ana', wholeWords: true, matchCase: false, matchAccents: false };

  test('finds words whatever their case and accents, with what stands around them', () =>
    withStudy(async (at) => {
      const sourceId = await at.client.sources.add(sourceOf('S', ['😀 Àna et ANATOLE', 'Oui, ana.']));
      const found = await at.client.sources.findText({ search, sourceId: null, limit: 10 });
      expect(found.total).toBe(2);
      expect(found.hits).toMatchObject([
        { sourceId, revision: 1, start: 3, end: 6, before: '😀 ', match: 'Àna', after: ' et ANATOLE' },
        { start: 23, end: 26, before: 'Oui, ', match: 'ana', after: '.' },
      ]);
      const count = async (options: Partial<typeof search>) =>
        (await at.client.sources.findText({ search: { ...search, ...options }, sourceId, limit: 1 })).total;
      expect(await count({ wholeWords: false })).toBe(3);
      expect(await count({ matchCase: true })).toBe(1);
      expect(await count({ matchAccents: true })).toBe(1);
      expect(await count({ words: 'à' })).toBe(0);
    }));

  test('replaces in all sources as one step, and a coding keeps the words put in its words’ place', () =>
    withStudy(async (at) => {
      const one = await at.client.sources.add(sourceOf('S', ['Ana dit que Ana part.', 'Pas Anaïs.']));
      const two = await at.client.sources.add(sourceOf('T', ['Oui Ana.']));
      const codeId = await at.client.codebook.add({ name: 'A' });
      const give = (sourceId: string, start: number, end: number) =>
        at.client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] });
      await give(one, 0, 3);
      await give(one, 4, 15);
      await give(two, 0, 8);
      const before = dump(at.study);
      const { hits } = await at.client.sources.findText({ search, sourceId: null, limit: 10 });
      const sources = [one, two].map((sourceId) => ({
        sourceId,
        revision: 1,
        starts: hits.filter((hit) => hit.sourceId === sourceId).map(({ start }) => start),
      }));
      expect(await at.client.sources.replaceText({ search, replacement: 'Madame M.', sources })).toBe(3);
      expect(await textOf(at, one)).toBe('Madame M. dit que Madame M. part.\nPas Anaïs.');
      expect(at.study.column('SELECT verbatim FROM codings ORDER BY id')).toEqual([
        'Madame M.',
        'dit que Madame M.',
        'Oui Madame M..',
      ]);
      await expect(
        at.client.sources.replaceText({ search, replacement: 'x', sources }),
      ).rejects.toMatchObject({ code: 'Conflict' });
      at.study.undo();
      expect(dump(at.study)).toBe(before);
      expect(at.study.inspect().searchInStep).toBe(true);
    }));
});
