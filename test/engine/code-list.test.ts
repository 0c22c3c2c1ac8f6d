import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { dump, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

async function list({ client }: StudyAtHand): Promise<string[]> {
  return (await client.codebook.list()).map((code) =>
    [[...code.path, code.name].join(' › '), code.definition, code.kind, code.origin, code.hue].join(' | '),
  );
}

async function plantList({ client }: StudyAtHand): Promise<void> {
  const question = await client.project.addQuestion({ text: 'Comment naît un cluster ?' });
  const a = await client.codebook.add({
    name: 'Marché',
    definition: 'Tout ce qui est "vendu";\nou acheté',
    useWhen: '=SOMME(A1)',
    notWhen: 'Jamais',
    hue: 4,
    questionId: question,
  });
  await client.codebook.add({ name: 'Prix: hausse', parentId: a, kind: 'conceptual', origin: 'emergent' });
  await client.codebook.add({ name: 'Équipe — noyau', definition: 'Qui fait quoi' });
}

describe('the list of codes', () => {
  test('written as a table and read into an empty study is the same list', () =>
    withStudy(async (at) => {
      await plantList(at);
      const path = join(at.folder, 'codes.csv');
      const place = at.engine.places.grant(path, 'write');
      expect(await at.client.interchange.exportCodes({ place, format: 'csv' })).toEqual({ codes: 3 });
      const before = await list(at);
      expect((await at.client.interchange.readCodes({ place })).rows.map(({ state }) => state)).toEqual([
        'same',
        'same',
        'same',
      ]);
      await withStudy(async (other) => {
        await other.client.project.addQuestion({ text: 'Comment naît un cluster ?' });
        const read = await other.client.interchange.readCodes({
          place: other.engine.places.grant(path, 'read'),
        });
        expect(read.problems).toEqual([]);
        const empty = dump(other.study);
        await other.client.interchange.importCodes({ ...read, existing: 'leave' });
        expect(await list(other)).toEqual(before);
        const [first] = await other.client.codebook.list();
        expect(first).toMatchObject({ useWhen: '=SOMME(A1)', notWhen: 'Jamais' });
        expect(first?.questionId).not.toBeNull();
        other.study.undo();
        expect(dump(other.study)).toBe(empty);
      });
    }));

  test('written as an outline is read back with its names, its tree and its definitions', () =>
    withStudy(async (at) => {
      await plantList(at);
      const path = join(at.folder, 'codes.txt');
      await at.client.interchange.exportCodes({
        place: at.engine.places.grant(path, 'write'),
        format: 'txt',
      });
      expect(readFileSync(path, 'utf8')).toBe(
        'Marché — Tout ce qui est "vendu"; ou acheté\n\tPrix: hausse —\nÉquipe \\— noyau — Qui fait quoi\n',
      );
      const read = await at.client.interchange.readCodes({ text: readFileSync(path, 'utf8') });
      expect(read.rows.map(({ name, state }) => `${name} ${state}`)).toEqual([
        'Marché same',
        'Prix: hausse same',
        'Équipe — noyau same',
      ]);
    }));

  test('to be read in says first what is new, what differs and in what, and what cannot be read', () =>
    withStudy(async (at) => {
      await plantList(at);
      const text =
        'Code;Parent;Definition;Kind;Question\nmarché;;Autre;;\nClients;Marché;;?;9\nClients;Marché;;;';
      const read = await at.client.interchange.readCodes({ text });
      expect(read.rows).toEqual([
        { name: 'Marché', path: [], state: 'differs', fields: ['definition'] },
        { name: 'Clients', path: ['Marché'], state: 'new', fields: [] },
      ]);
      expect(read.problems).toEqual([
        { line: 3, reason: 'unread', text: '?' },
        { line: 3, reason: 'question', text: '9' },
        { line: 4, reason: 'twice', text: 'Marché › Clients' },
      ]);
      const definition = async () => (await at.client.codebook.list())[0]?.definition;
      const was = await definition();
      expect(await at.client.interchange.importCodes({ ...read, existing: 'leave' })).toEqual({
        added: 1,
        updated: 0,
      });
      expect(await definition()).toBe(was);
      expect(await at.client.interchange.importCodes({ ...read, existing: 'update' })).toEqual({
        added: 0,
        updated: 1,
      });
      expect(await at.client.codebook.list()).toMatchObject([
        { name: 'Marché', definition: 'Autre', useWhen: '=SOMME(A1)', hue: 4 },
        { name: 'Prix: hausse' },
        { name: 'Clients', hue: 4 },
        { name: 'Équipe — noyau' },
      ]);
      const [, , clients] = await at.client.codebook.list();
      expect((await at.client.codebook.history({ codeId: clients?.id ?? '' }))[0]?.change).toBe('added');
    }));

  test('of an old spreadsheet is read in its own encoding', () =>
    withStudy(async (at) => {
      const path = join(at.folder, 'codes.csv');
      writeFileSync(path, iconv.encode('Code;Définition\r\nCœur;l’équipe\r\n', 'windows-1252'));
      const place = at.engine.places.grant(path, 'read');
      expect((await at.client.interchange.readCodes({ place })).rows[0]?.name).toBe('Cœur');
    }));

  test.each([
    ['codes.csv', 'Ville;Pays\nLyon;France', 'no-code-names'],
    ['codes.txt', '   \n', 'empty'],
    ['codes.csv', '\u0089PNG\r\n', 'binary'],
  ])('is refused with its reason when the file is none: %s', (name, content, reason) =>
    withStudy(async (at) => {
      const path = join(at.folder, name);
      writeFileSync(path, content, 'latin1');
      const place = at.engine.places.grant(path, 'read');
      await expect(at.client.interchange.readCodes({ place })).rejects.toMatchObject({
        code: 'Unreadable',
        data: { reason },
      });
    }),
  );
});
