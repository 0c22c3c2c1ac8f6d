import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../electron/engine/sources/reading/index.ts';
import { newId } from '../../electron/engine/study/ids.ts';
import { Study } from '../../electron/engine/study/study.ts';
import { recognise } from '../../shared/text/recognise.ts';
import { canonical, coded, edit, textOf, verbatimOf } from './editing-support.ts';
import { dump, plantCase, sourceOf, temporaryFolder, withStudy } from './support.ts';
import { paragraphXml, wordOf } from './word-files.ts';

/*
 * What researchers complain of in the tools of today (QualCoder, Taguette and their like): each complaint is a statement
 * here of how it is in this workbench.
 */

describe('characters outside the basic plane', () => {
  test('do not shift what stands after them', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: 0, removed: 2, inserted: '👩‍🚀🚀 on' });
      const now = await textOf(at, sourceId);
      expect(verbatimOf(at, id)).toEqual({
        verbatim: 'on a vendu',
        detached: 0,
        start: start + 8,
        end: start + 18,
      });
      expect(now.slice(start + 8, start + 18)).toBe('on a vendu');
    }));
});

describe('editing a coded text', () => {
  test('a letter typed just before or after a coding does not extend it', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: start, removed: 0, inserted: 'x' });
      await edit(at, sourceId, { at: start + 11, removed: 0, inserted: 'y' });
      expect(await textOf(at, sourceId)).toContain('Puis xon a venduy.');
      expect(verbatimOf(at, id)).toMatchObject({ verbatim: 'on a vendu', start: start + 1 });
    }));

  test('a coding across a line break holds a line feed and no separator of another kind', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'jeunes.\nPuis on a vendu');
      await edit(at, sourceId, { at: canonical.indexOf('a vendu'), removed: 0, inserted: '\n' });
      expect(verbatimOf(at, id)?.verbatim).toBe('jeunes.\nPuis on \na vendu');
      await edit(at, sourceId, { at: start + 7, removed: 1, inserted: ' ' });
      expect(verbatimOf(at, id)?.verbatim).toBe('jeunes. Puis on \na vendu');
      const { paragraphs, speakers } = await at.client.sources.text({ sourceId });
      expect(paragraphs.map(({ text }) => text)).toEqual([
        'On a formé les 😀 jeunes. Puis on ',
        'a vendu. Cela a marché.',
        '',
        'Et après ?',
      ]);
      expect(speakers.map(({ turns }) => turns)).toEqual([2, 1]);
      const [summary] = await at.client.sources.list();
      expect(summary).toMatchObject({ words: 14, turns: 3, paragraphs: 4 });
      expect(at.study.value('SELECT length FROM sources')).toBe((await textOf(at, sourceId)).length);
    }));

  test('an edit that cannot be saved whole is not saved at all: text and codings stay as they were', () =>
    withStudy(async (at) => {
      const { sourceId, start } = await coded(at, 'on a vendu');
      const before = dump(at.study);
      const transact = Study.prototype.transact;
      Study.prototype.transact = function failing(operation, fn) {
        return transact.call(this, operation, (writer) => {
          const run: typeof writer.run = (sql, ...values) => {
            if (sql.startsWith('UPDATE codings')) throw new Error('the power fails');
            return writer.run(sql, ...values);
          };
          return fn({ ...writer, run });
        }) as ReturnType<typeof fn>;
      };
      try {
        await expect(edit(at, sourceId, { at: start + 4, removed: 1, inserted: '' })).rejects.toMatchObject({
          code: 'Unexpected',
        });
      } finally {
        Study.prototype.transact = transact;
      }
      expect(dump(at.study)).toBe(before);
      expect(at.study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    }));

  test('undoing an edit brings back the text and the codings that went with it', () =>
    withStudy(async (at) => {
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      const before = dump(at.study);
      await edit(at, sourceId, { at: start - 2, removed: 14, inserted: '' });
      expect(verbatimOf(at, id)).toEqual({
        verbatim: 'on a vendu',
        detached: 1,
        start: start - 2,
        end: start - 2,
      });
      expect(await at.client.coding.ofSource({ sourceId })).toEqual([]);
      await edit(at, sourceId, { at: 0, removed: 0, inserted: 'Oui. ' });
      expect(verbatimOf(at, id)).toMatchObject({ detached: 1, start: start + 3 });
      at.study.undo();
      at.study.undo();
      expect(dump(at.study)).toBe(before);
      expect(await at.client.coding.ofSource({ sourceId })).toMatchObject([{ id, start }]);
    }));
});

describe('a case that holds part of a source', () => {
  test('counts the codings that are given to it, also across its border, and none outside', () =>
    withStudy(async ({ client, study }) => {
      const lines = ['  On a formé les 😀 jeunes. ', 'Puis on a vendu.'];
      const [north, south] = [plantCase(study, 'Nord'), plantCase(study, 'Sud')];
      const sourceId = await client.sources.add({ ...sourceOf('S', lines), caseIds: [north] });
      const codeId = await client.codebook.add({ name: 'Formation' });
      const [within] = await client.coding.apply({
        sourceId,
        revision: 1,
        start: 2,
        end: 9,
        codeIds: [codeId],
      });
      const across = {
        sourceId,
        revision: 1,
        start: 20,
        end: lines.join('\n').length - 4,
        codeIds: [codeId],
      };
      const [over] = await client.coding.apply(across);
      if (!within || !over) throw new Error('Two codings were to be made.');
      const matrixId = await client.matrices.add({
        title: 'M',
        definition: { codeIds: null, caseIds: null, groupBy: null },
      });
      const counts = async () => {
        const { columns } = await client.matrices.crossCase({ id: matrixId });
        const [line] = await client.matrices.lines({ id: matrixId, page: 0 });
        return columns.map(
          ({ caseId }) => line?.cells.find((cell) => cell.caseId === caseId)?.verbatims ?? 0,
        );
      };
      expect(await counts()).toEqual([2, 0]);
      await client.coding.setCase({ id: over.id, caseId: south });
      expect(await counts()).toEqual([1, 1]);
      expect(await client.coding.detail({ id: over.id })).toMatchObject({
        ownCaseId: south,
        caseIds: [south],
      });
      await client.coding.setCase({ id: over.id, caseId: null });
      expect(await counts()).toEqual([2, 0]);
      await expect(client.coding.setCase({ id: over.id, caseId: newId() })).rejects.toMatchObject({
        code: 'NotFound',
        data: { name: 'case' },
      });
      await client.project.undo();
      expect(await counts()).toEqual([1, 1]);
    }));
});

describe('codes', () => {
  test('opening code T1 shows nothing of T10', () =>
    withStudy(async ({ client }) => {
      const sourceId = await client.sources.add(sourceOf('S', ['un deux']));
      const [t1, t10] = [
        await client.codebook.add({ name: 'T1' }),
        await client.codebook.add({ name: 'T10' }),
      ];
      for (const [start, codeId] of [
        [0, t1],
        [3, t10],
      ] as const)
        await client.coding.apply({ sourceId, revision: 1, start, end: start + 2, codeIds: [codeId] });
      const words = async (codeIds: string[]) =>
        (await client.coding.ofCodes({ codeIds })).map(({ text }) => text);
      expect(await words([t1])).toEqual(['un']);
      expect(await words([t10])).toEqual(['de']);
      expect((await client.coding.ofCode({ codeId: t1 })).map(({ text }) => text)).toEqual(['un']);
      const { passages } = await client.coding.autocodePreview({
        codeId: null,
        find: {
          by: 'query',
          definition: {
            match: 'all',
            conditions: [{ on: 'code', codeIds: [t1], subcodes: true, not: false }],
          },
        },
      });
      expect(passages.map(({ text }) => text)).toEqual(['un']);
    }));

  test('the same passage never has the same code twice from one coder, in whatever way it is given', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { sourceId, codeId, id, start } = await coded(at, 'on a vendu');
      const other = await client.codebook.add({ name: 'B' });
      const place = { sourceId, revision: 1, start, end: start + 10 };
      const given = async () =>
        (await client.coding.ofSource({ sourceId })).map((one) => [one.codeId, one.start, one.end]);
      await client.coding.apply({ ...place, codeIds: [codeId, codeId] });
      await client.coding.apply({ ...place, start: start - 1, end: start + 10, codeIds: [codeId] });
      await client.coding.autocode({ code: { id: codeId }, passages: [place, place] });
      await client.coding.applyBeside({ ids: [id], code: { id: codeId } });
      expect(await given()).toEqual([[codeId, start, start + 10]]);
      const [second] = await client.coding.apply({ ...place, codeIds: [other] });
      await client.codebook.split({ codingIds: [second?.id ?? ''], to: { codeId } });
      expect(await given()).toEqual([[codeId, start, start + 10]]);
      await client.coding.apply({ ...place, end: start + 4, codeIds: [codeId] });
      await edit(at, sourceId, { at: start + 4, removed: 6, inserted: '' });
      expect(await given()).toEqual([[codeId, start, start + 4]]);
    }));
});

describe('a transcript that comes in', () => {
  test('keeps a literal &amp; as it is, from plain text, from Word and when it is typed', () =>
    withStudy(async (at) => {
      const folder = temporaryFolder();
      const [plain, word] = [join(folder, 'a.txt'), join(folder, 'b.docx')];
      await writeFile(plain, 'Vente &amp; achat &lt;b&gt;');
      await writeFile(word, wordOf(paragraphXml('Vente &amp;amp; achat &amp;lt;b&amp;gt;')));
      for (const path of [plain, word])
        expect((await readSourceFile(path)).raw.map(({ text }) => text)).toEqual([
          'Vente &amp; achat &lt;b&gt;',
        ]);
      const { sourceId, id, start } = await coded(at, 'on a vendu');
      await edit(at, sourceId, { at: start + 4, removed: 0, inserted: ' &amp; <b>' });
      expect(verbatimOf(at, id)?.verbatim).toBe('on a &amp; <b> vendu');
    }));

  test('keeps turns apart that have no empty line between them', async () => {
    const path = join(temporaryFolder(), 'a.txt');
    await writeFile(path, 'MARIE: Oui.\nPAUL: Non.\nMARIE: Enfin.\nPAUL: Bon.');
    const { paragraphs, speakers } = recognise((await readSourceFile(path)).raw);
    expect(speakers.map(({ name }) => name)).toEqual(['MARIE', 'PAUL']);
    expect(paragraphs.map(({ text, startsTurn }) => [text, startsTurn])).toEqual(
      ['Oui.', 'Non.', 'Enfin.', 'Bon.'].map((text) => [text, true]),
    );
  });

  test('keeps the line breaks inside a paragraph of Word', async () => {
    const path = join(temporaryFolder(), 'a.docx');
    await writeFile(
      path,
      wordOf('<w:p><w:r><w:t>un</w:t><w:br/><w:t>deux</w:t></w:r></w:p>'.concat(paragraphXml('trois'))),
    );
    const { paragraphs } = recognise((await readSourceFile(path)).raw);
    expect(paragraphs.map(({ text }) => text)).toEqual(['un', 'deux', 'trois']);
  });
});
