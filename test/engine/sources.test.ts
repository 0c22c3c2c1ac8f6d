import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../shared/text/places.ts';
import { plantCase, plantParticipant, sourceOf, withStudy } from './support.ts';

async function last<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('a source', () => {
  test('is listed with its cases, participants, words, turns and codings', () =>
    withStudy(async ({ client, study }) => {
      const caseId = plantCase(study, 'Soieterre');
      const participantId = plantParticipant(study, 'Anne');
      const sourceId = await client.sources.add(
        sourceOf('Entretien 1', ['Comment ?', 'On a formé les jeunes.', 'Et puis ?'], {
          voices: ['Chercheuse', 'Anne'],
          caseIds: [caseId],
          participantIds: [null, participantId],
        }),
      );
      const before = await client.sources.list();
      expect(before).toEqual([
        {
          id: sourceId,
          title: 'Entretien 1',
          kind: 'interview',
          caseIds: [caseId],
          participantIds: [participantId],
          date: null,
          durationMinutes: null,
          place: '',
          words: 8,
          turns: 3,
          paragraphs: 3,
          codings: 0,
          status: 'new',
          values: {},
        },
      ]);
      const codeId = await client.codebook.add({ name: 'Formation' });
      await client.coding.apply({ sourceId, revision: 1, start: 0, end: 7, codeIds: [codeId] });
      expect((await client.sources.list())[0]).toMatchObject({ codings: 1, status: 'coding' });
      await client.sources.edit({ id: sourceId, done: true });
      expect((await client.sources.list())[0]).toMatchObject({ status: 'done' });
    }));

  test('is read back with its places, marks, voices and times', () =>
    withStudy(async ({ client }) => {
      const source = sourceOf('Entretien', ['Un 😀.', 'Deux mots', 'Trois'], { voices: ['A', 'B'] });
      source.paragraphs[1] = { ...source.paragraphs[1]!, marks: [{ type: 'bold', start: 0, end: 4 }] };
      const sourceId = await client.sources.add(source);
      const text = await client.sources.text({ sourceId });
      expect(
        text.paragraphs.map(({ start, text: said, startsTurn, time }) => ({ start, said, startsTurn, time })),
      ).toEqual([
        { start: 0, said: 'Un 😀.', startsTurn: true, time: 0 },
        { start: 7, said: 'Deux mots', startsTurn: true, time: 10 },
        { start: 17, said: 'Trois', startsTurn: true, time: 20 },
      ]);
      expect(text.paragraphs[1]?.marks).toEqual([{ type: 'bold', start: 0, end: 4 }]);
      expect(text.speakers.map(({ name, turns, words }) => ({ name, turns, words }))).toEqual([
        { name: 'A', turns: 2, words: 2 },
        { name: 'B', turns: 1, words: 2 },
      ]);
      expect(text.paragraphs.map(({ speakerId }) => speakerId)).toEqual(
        [0, 1, 0].map((index) => text.speakers[index]?.id),
      );
    }));

  test('is kept composed and without line breaks inside its paragraphs, marks with their words', () =>
    withStudy(async ({ client }) => {
      const source = sourceOf('Note', ['e\u0301te\u0301 gras\r\nsuite', 'fin']);
      source.paragraphs[0] = { ...source.paragraphs[0]!, marks: [{ type: 'bold', start: 6, end: 10 }] };
      const sourceId = await client.sources.add(source);
      const { paragraphs } = await client.sources.text({ sourceId });
      expect(paragraphs.map(({ text }) => text)).toEqual(['été gras', 'suite', 'fin']);
      const [first] = paragraphs;
      const [mark] = first?.marks ?? [];
      expect(first?.text.slice(mark?.start, mark?.end)).toBe('gras');
    }));

  test('without any text is refused and leaves no trace', () =>
    withStudy(async ({ client, study }) => {
      await expect(client.sources.add(sourceOf('Vide', [' ', '']))).rejects.toMatchObject({
        code: 'Unreadable',
        data: { reason: 'empty' },
      });
      expect(study.history.undo).toBeNull();
    }));

  test('of a case or participant that is gone is refused', () =>
    withStudy(async ({ client }) => {
      await expect(client.sources.add(sourceOf('A', ['a'], { caseIds: ['gone'] }))).rejects.toMatchObject({
        code: 'NotFound',
        data: { name: 'case' },
      });
      await expect(
        client.sources.add(sourceOf('A', ['a'], { voices: ['V'], participantIds: ['gone'] })),
      ).rejects.toMatchObject({ code: 'NotFound', data: { name: 'participant' } });
      expect(await client.sources.list()).toEqual([]);
    }));

  test('takes its codings with it, and one undo brings all back', () =>
    withStudy(async ({ client, study }) => {
      const sourceId = await client.sources.add(sourceOf('A', ['Un passage']));
      const codeId = await client.codebook.add({ name: 'Code' });
      await client.coding.apply({ sourceId, revision: 1, start: 0, end: 2, codeIds: [codeId] });
      await client.sources.remove({ id: sourceId });
      expect(await client.sources.list()).toEqual([]);
      expect(await client.coding.ofCode({ codeId })).toEqual([]);
      study.undo();
      expect((await client.coding.ofCode({ codeId })).map(({ text }) => text)).toEqual(['Un']);
    }));

  test('edited to what it is already leaves nothing to undo', () =>
    withStudy(async ({ client, study }) => {
      const caseId = plantCase(study, 'Cas');
      const id = await client.sources.add(sourceOf('A', ['a'], { caseIds: [caseId] }));
      await client.sources.edit({ id, title: 'A', caseIds: [caseId], date: null, place: '' });
      expect(study.history.undo?.name).toBe('addSource');
      await client.sources.edit({ id, title: 'B', caseIds: [], date: '2024-03-14', durationMinutes: 62.5 });
      expect(study.history.undo).toEqual({ name: 'editSource', details: { source: 'B' } });
      expect((await client.sources.list())[0]).toMatchObject({
        title: 'B',
        caseIds: [],
        date: '2024-03-14',
        durationMinutes: 62.5,
      });
    }));

  test('has speakers that can be renamed and tied to a participant', () =>
    withStudy(async ({ client, study }) => {
      const participantId = plantParticipant(study, 'Anne');
      const sourceId = await client.sources.add(sourceOf('A', ['a'], { voices: ['X'] }));
      const [speaker] = (await client.sources.text({ sourceId })).speakers;
      await client.sources.editSpeaker({ id: speaker?.id ?? '', name: 'Anne', participantId });
      expect((await client.sources.text({ sourceId })).speakers[0]).toMatchObject({
        name: 'Anne',
        participantId,
      });
      expect((await client.sources.list())[0]?.participantIds).toEqual([participantId]);
      await client.sources.editSpeaker({ id: speaker?.id ?? '', participantId: null });
      expect((await client.sources.list())[0]?.participantIds).toEqual([]);
    }));
});

describe('a paste', () => {
  test('is recognised as turns and stored nowhere', () =>
    withStudy(async ({ client, study }) => {
      const paragraphs = ['Anne : Bonjour', 'Paul : Bonjour à vous', 'Anne : Alors', 'Paul : Oui'].map(
        (text) => ({
          text,
          marks: [],
        }),
      );
      const draft = await client.sources.recognise({ paragraphs, heading: null });
      expect(draft.speakers.map(({ name }) => name)).toEqual(['Anne', 'Paul']);
      expect(study.history.undo).toBeNull();
    }));

  test('of nothing but white space, or of more than 20 million characters, is refused', () =>
    withStudy(async ({ client }) => {
      const refused = (text: string) =>
        client.sources.recognise({ paragraphs: [{ text, marks: [] }], heading: null });
      await expect(refused(' \n\t')).rejects.toMatchObject({ code: 'Unreadable', data: { reason: 'empty' } });
      await expect(refused('a'.repeat(20_000_001))).rejects.toMatchObject({
        code: 'Unreadable',
        data: { reason: 'too-large' },
      });
    }));
});

describe('an import', () => {
  const files = (folder: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const path = join(folder, `entretien ${index}.txt`);
      writeFileSync(path, `Anne : Question ${index} ?\nPaul : Réponse.\nAnne : Et ?\nPaul : Voilà.\n`);
      return path;
    });

  test('stores all files in one operation, says how far it is, and names what it refused', () =>
    withStudy(async ({ client, engine, study, folder }) => {
      const caseId = plantCase(study, 'Cas');
      const bad = join(folder, 'image.txt');
      writeFileSync(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
      const places = [...files(folder, 3), bad].map((path) => engine.places.grant(path, 'read'));
      const events = await last(
        await client.sources.import({ places, kind: 'interview', caseIds: [caseId] }),
      );
      expect(events.filter(({ type }) => type === 'progress')).toHaveLength(4);
      const report = events.at(-1);
      if (report?.type !== 'done') throw new Error('The import did not end.');
      expect(report.result.refused).toEqual([{ name: 'image.txt', reason: 'binary' }]);
      const sources = await client.sources.list();
      expect(sources.map(({ id }) => id)).toEqual(report.result.sourceIds);
      expect(sources.map(({ title }) => title)).toEqual(['entretien 0', 'entretien 1', 'entretien 2']);
      expect(sources.every(({ turns, caseIds }) => turns === 4 && caseIds[0] === caseId)).toBe(true);
      expect(study.history.undo).toEqual({ name: 'addSources', details: { count: 3 } });
    }));

  test('takes how long each recording lasts from the last time in it', () =>
    withStudy(async ({ client, engine, folder }) => {
      const texts = {
        whole: '[Anne] (0:01 - 0:11)\nEt ?\n[Paul] (0:12 - 22:10)\nVoilà.',
        begun: '[Anne] (0:01)\nEt ?\n[Paul] (0:12)\nVoilà.',
        untimed: 'Anne : Et ?\nPaul : Voilà.\nAnne : Oui ?\nPaul : Oui.',
      };
      const places = Object.entries(texts).map(([name, text]) => {
        writeFileSync(join(folder, `${name}.txt`), text);
        return engine.places.grant(join(folder, `${name}.txt`), 'read');
      });
      await last(await client.sources.import({ places, kind: 'interview', caseIds: [] }));
      const minutes = (await client.sources.list()).map(({ durationMinutes }) => durationMinutes);
      expect(minutes).toEqual([22, null, null]);
    }));

  test('that is cancelled stores nothing', () =>
    withStudy(async ({ client, engine, folder, study }) => {
      const places = files(folder, 5).map((path) => engine.places.grant(path, 'read'));
      const cancel = new AbortController();
      const cancelled = async () => {
        const events = await client.sources.import(
          { places, kind: 'interview', caseIds: [] },
          { signal: cancel.signal },
        );
        for await (const _ of events) cancel.abort();
      };
      await expect(cancelled()).rejects.toMatchObject({ code: 'Cancelled' });
      expect(await client.sources.list()).toEqual([]);
      expect(study.history.undo).toBeNull();
    }));

  test('opens no place that was not granted', () =>
    withStudy(async ({ client }) => {
      const importing = async () =>
        last(await client.sources.import({ places: ['/etc/passwd'], kind: 'document', caseIds: [] }));
      await expect(importing()).rejects.toMatchObject({ code: 'NotFound' });
    }));

  test('can be looked at before: the same files as drafts, nothing stored', () =>
    withStudy(async ({ client, engine, folder, study }) => {
      const places = files(folder, 2).map((path) => engine.places.grant(path, 'read'));
      const done = (await last(await client.sources.read({ places }))).at(-1);
      if (done?.type !== 'done') throw new Error('The reading did not end.');
      expect(done.result.map((file) => file.ok && file.title)).toEqual(['entretien 0', 'entretien 1']);
      expect(
        done.result.map((file) => file.ok && canonicalText(file.draft.paragraphs.map(({ text }) => text))),
      ).toEqual(['Question 0 ?\nRéponse.\nEt ?\nVoilà.', 'Question 1 ?\nRéponse.\nEt ?\nVoilà.']);
      expect(done.result.map((file) => file.ok && file.raw.map(({ text }) => text).join('\n'))).toEqual(
        files(folder, 2).map((path) => readFileSync(path, 'utf8').trim()),
      );
      expect(study.history.undo).toBeNull();
    }));
});
