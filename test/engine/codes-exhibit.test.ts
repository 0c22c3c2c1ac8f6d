import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/contract/exhibit-document.ts';
import { plantCase, sourceOf, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

const text = 'Nous allons aux salons. Les prix montent.';

async function codeList(at: StudyAtHand) {
  const { client, study } = at;
  const caseId = plantCase(study, 'Métal');
  const market = await client.codebook.add({
    name: 'Marché',
    definition: 'Où l’on vend',
    useWhen: 'On vend',
  });
  const fairs = await client.codebook.add({ name: 'Salons', parentId: market, origin: 'emergent' });
  const old = await client.codebook.add({ name: 'Vieux' });
  await client.codebook.archive({ id: old, archived: true });
  const sourceId = await client.sources.add(sourceOf('S', [text], { caseIds: [caseId] }));
  const give = async (codeId: string, words: string) => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const [coding] = await client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] });
    return coding?.id ?? '';
  };
  const id = await client.exhibits.add({ kind: 'codes', title: 'Codes', matrixId: null, questionId: null });
  return { id, market, fairs, give };
}

const plain = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' / ');

async function rows({ client }: StudyAtHand, id: string): Promise<string[][]> {
  const { document } = await client.exhibits.get({ id });
  return document.rows.map((row) =>
    row.type === 'band' ? [] : [plain(row.head.blocks), ...row.cells.map((cell) => plain(cell.blocks))],
  );
}

describe('a printed list of codes', () => {
  test('holds all codes in use, set in under their parents, with what is written of them', () =>
    withStudy(async (at) => {
      const { id } = await codeList(at);
      expect(await rows(at, id)).toEqual([
        ['Marché', 'Où l’on vend', 'On vend', '—', '—'],
        ['\u2003Salons', '—', '—', '—', '—'],
      ]);
    }));

  test('shows as example a verbatim marked as typical, else one to be quoted, never a borderline one', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { id, fairs, give } = await codeList(at);
      const first = await give(fairs, 'Nous allons aux salons.');
      const second = await give(fairs, 'Les prix montent.');
      const example = async () => (await rows(at, id))[1]?.[4];
      await client.coding.markExemplary({ ids: [first], exemplary: true });
      expect(await example()).toBe('«\u00a0Nous allons aux salons.\u00a0» (métal)');
      await client.coding.markExample({ id: second, example: 'typical' });
      expect(await example()).toBe('«\u00a0Les prix montent.\u00a0» (métal)');
      expect((await client.coding.detail({ id: second }))?.exhibits).toMatchObject([{ id }]);
      await client.coding.markExample({ id: second, example: 'borderline' });
      await client.coding.markExample({ id: first, example: 'borderline' });
      expect(await example()).toBe('—');
      at.study.undo();
      expect(await example()).toBe('«\u00a0Nous allons aux salons.\u00a0» (métal)');
      expect((await client.coding.ofCode({ codeId: fairs })).map((one) => one.example)).toEqual([
        null,
        'borderline',
      ]);
    }));

  test('counts in words what it counts', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { id, fairs, give } = await codeList(at);
      await give(fairs, 'Nous allons aux salons.');
      const { definition } = await client.exhibits.get({ id });
      if (definition.kind !== 'codes') throw new Error(definition.kind);
      await client.exhibits.edit({
        id,
        definition: { ...definition, columns: ['kind', 'origin', 'counts'], language: 'en' },
      });
      expect(await rows(at, id)).toEqual([
        ['Marché', 'thematic', 'a priori', '0 verbatims / 0 participants / 0 sources / 0 cases'],
        ['\u2003Salons', 'thematic', 'emergent', '1 verbatim / 0 participants / 1 source / 1 case'],
      ]);
    }));

  test('names the code that stays after a merge, once', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { id, market, fairs } = await codeList(at);
      await client.codebook.merge({ ids: [fairs], into: market });
      expect((await client.exhibits.get({ id })).definition).toMatchObject({ codeIds: [market] });
    }));

  test.each(['docx', 'html', 'md', 'csv'] as const)('prints to %s', (format) =>
    withStudy(async (at) => {
      const { id } = await codeList(at);
      const path = join(at.folder, `codes.${format}`);
      const place = at.engine.places.grant(path, 'write');
      for await (const _ of await at.client.exhibits.export({ ids: [id], format, place }));
      const printed =
        format === 'docx'
          ? (await mammoth.extractRawText({ path })).value
          : readFileSync(path, 'utf8').replaceAll('&nbsp;', ' ');
      for (const words of ['Marché', 'Salons', 'Où l’on vend', 'Quand l’utiliser', 'Exemple'])
        expect(printed).toContain(words);
    }),
  );
});
