import { describe, expect, test } from 'vitest';
import { newId, now } from '../../electron/engine/study/ids.ts';
import type { Writer } from '../../electron/engine/study/study.ts';
import { dump, plantCase, sourceOf, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

const text = 'Nous allons aux salons. Nous y rencontrons des clients. Les prix montent.';

/** Two top codes, a case with one document, and a way to give a code to words of it. */
async function twoCodes(at: StudyAtHand) {
  const { client, study } = at;
  const caseId = plantCase(study, 'Métal');
  const a = await client.codebook.add({ name: 'Salons' });
  const b = await client.codebook.add({ name: 'Foires' });
  const sourceId = await client.sources.add(sourceOf('S', [text], { caseIds: [caseId] }));
  const give = async (codeId: string, words: string): Promise<string> => {
    const start = text.indexOf(words);
    const [coding] = await client.coding.apply({
      sourceId,
      revision: 1,
      start,
      end: start + words.length,
      codeIds: [codeId],
    });
    return coding?.id ?? '';
  };
  const verbatims = async (codeId: string) =>
    (await client.coding.ofCode({ codeId })).map((verbatim) => verbatim.text);
  return { caseId, a, b, sourceId, give, verbatims };
}

function plantFinding(
  writer: Writer,
  finding: {
    codeId: string;
    caseId: string;
    text: string;
    rating?: string;
    evidence: readonly string[];
    basis: readonly (readonly [string, string])[];
  },
): string {
  const id = newId();
  writer.run(
    'INSERT INTO findings (id, code_id, case_id, text, rating, written_at) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    finding.codeId,
    finding.caseId,
    finding.text,
    finding.rating ?? null,
    now(),
  );
  for (const coding of finding.evidence) writer.run('INSERT INTO finding_evidence VALUES (?, ?)', id, coding);
  for (const [coding, verbatim] of finding.basis)
    writer.run('INSERT INTO finding_basis VALUES (?, ?, ?)', id, coding, verbatim);
  return id;
}

describe('merging codes', () => {
  test('makes one coding of the same passage and of passages that overlap, and leaves those that touch', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { a, b, give, verbatims, sourceId } = await twoCodes(at);
      const first = dump(study);
      await give(a, 'Nous allons aux salons.');
      await give(b, 'Nous allons aux salons.');
      const kept = await give(a, 'Nous y rencontrons');
      const gone = await give(b, 'rencontrons des clients');
      await give(b, 'Les prix');
      await give(a, ' montent.');
      await client.coding.markExemplary({ ids: [gone], exemplary: true });
      const preview = await client.codebook.mergePreview({ ids: [b], into: a });
      expect(preview.codings).toBe(3);
      expect(preview.joined.map(({ before, after }) => ({ before, after }))).toEqual([
        { before: ['Nous allons aux salons.', 'Nous allons aux salons.'], after: 'Nous allons aux salons.' },
        {
          before: ['Nous y rencontrons', 'rencontrons des clients'],
          after: 'Nous y rencontrons des clients',
        },
      ]);
      const before = dump(study);
      await client.codebook.merge({ ids: [b], into: a });
      expect(await verbatims(a)).toEqual([
        'Nous allons aux salons.',
        'Nous y rencontrons des clients',
        'Les prix',
        'montent.',
      ]);
      expect((await client.codebook.list()).map(({ name }) => name)).toEqual(['Salons']);
      expect((await client.coding.ofSource({ sourceId })).find(({ id }) => id === kept)?.exemplary).toBe(
        true,
      );
      study.undo();
      expect(dump(study)).toBe(before);
      while (study.history.undo?.name === 'applyCode' || study.history.undo?.name === 'markExemplary')
        study.undo();
      expect(dump(study)).toBe(first);
    }));

  test('leaves overlapping codings of one code, of other coders and of other cases as they are', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { a, b, give, verbatims, caseId } = await twoCodes(at);
      await give(a, 'Nous allons');
      await give(a, 'allons aux salons');
      const other = await give(b, 'Nous y rencontrons');
      await give(a, 'rencontrons des clients');
      study.transact({ name: 'adjustCoding' }, (writer) =>
        writer.run('UPDATE codings SET case_id = ? WHERE id = ?', caseId, other),
      );
      const second = await client.project.addCoder({ name: 'Double' });
      await client.project.setCoder({ id: second });
      await give(b, 'aux salons. Nous');
      expect((await client.codebook.mergePreview({ ids: [b], into: a })).joined).toEqual([]);
      await client.codebook.merge({ ids: [b], into: a });
      expect(await verbatims(a)).toHaveLength(5);
    }));

  test('joins findings with an empty line, unites their evidence and what they were written on', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { a, b, give, caseId } = await twoCodes(at);
      const one = await give(a, 'Nous allons aux salons.');
      const same = await give(b, 'Nous allons aux salons.');
      const two = await give(b, 'Les prix montent.');
      study.transact({ name: 'writeFinding' }, (writer) => {
        plantFinding(writer, {
          codeId: a,
          caseId,
          text: 'On y va.',
          rating: 'strong',
          evidence: [one],
          basis: [[one, 'Nous allons aux salons.']],
        });
        plantFinding(writer, {
          codeId: b,
          caseId,
          text: 'On paie.',
          rating: 'weak',
          evidence: [same, two],
          basis: [
            [same, 'Nous allons aux salons.'],
            [two, 'Les prix montent.'],
          ],
        });
      });
      await client.matrices.writeConclusion({ codeId: b, text: 'Partout.' });
      const preview = await client.codebook.mergePreview({ ids: [b], into: a });
      expect(preview).toMatchObject({
        findingsMoved: 0,
        findingsJoined: [{ name: 'Métal', ratingsLost: ['weak'] }],
        conclusions: 'moved',
        evidence: 1,
      });
      await client.codebook.merge({ ids: [b], into: a });
      const { finding } = await client.matrices.cell({ codeId: a, caseId });
      expect(finding).toMatchObject({ text: 'On y va.\n\nOn paie.', rating: 'strong', state: 'fresh' });
      expect(finding.evidence.toSorted()).toEqual([one, two].toSorted());
      expect(study.value('SELECT text FROM conclusions WHERE code_id = ?', a)).toBe('Partout.');
      expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    }));

  test('puts sub-codes under the code that stays, and keeps two of one name apart', () =>
    withStudy(async ({ client }) => {
      const a = await client.codebook.add({ name: 'A' });
      const b = await client.codebook.add({ name: 'B' });
      await client.codebook.add({ name: 'Prix', parentId: a });
      const under = await client.codebook.add({ name: 'prix', parentId: b });
      await client.codebook.add({ name: 'Fin', parentId: under });
      await client.codebook.add({ name: 'Lieu', parentId: b });
      expect((await client.codebook.mergePreview({ ids: [b], into: a })).subCodes).toEqual([
        { name: 'prix', as: 'prix (B)' },
        { name: 'Lieu', as: 'Lieu' },
      ]);
      await client.codebook.merge({ ids: [b], into: a });
      expect((await client.codebook.list()).map(({ path, name }) => [...path, name].join(' › '))).toEqual([
        'A',
        'A › Prix',
        'A › prix (B)',
        'A › prix (B) › Fin',
        'A › Lieu',
      ]);
      await expect(client.codebook.merge({ ids: [a], into: under })).rejects.toMatchObject({
        code: 'Invalid',
        data: { reason: 'own-subcode' },
      });
      await client.codebook.merge({ ids: [under], into: a });
      expect((await client.codebook.list()).map(({ name }) => name)).toEqual(['A', 'Prix', 'Lieu', 'Fin']);
    }));

  test('has matrices and exhibits name the code that stays, and quote the coding that stays', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { a, b, give, caseId } = await twoCodes(at);
      const one = await give(a, 'Nous allons aux salons.');
      const same = await give(b, 'Nous allons aux salons.');
      const matrixId = await client.matrices.add({
        title: 'M',
        definition: { codeIds: [b, a], caseIds: null, groupBy: null },
      });
      for (const id of [one, same]) await client.coding.markExemplary({ ids: [id], exemplary: true });
      const quotes = await client.exhibits.add({
        kind: 'verbatims',
        title: 'V',
        matrixId: null,
        questionId: null,
      });
      const table = await client.exhibits.add({ kind: 'cross-case', title: 'T', matrixId, questionId: null });
      const { definition } = await client.exhibits.get({ id: table });
      if (definition.kind !== 'cross-case') throw new Error(definition.kind);
      await client.exhibits.edit({
        id: table,
        definition: {
          ...definition,
          wordings: {
            [`${a} ${caseId}`]: { text: 'Un.', of: 'A' },
            [`${b} ${caseId}`]: { text: 'Deux.', of: 'A' },
          },
        },
      });
      const preview = await client.codebook.mergePreview({ ids: [b], into: a });
      expect(preview.matrices).toEqual([{ id: matrixId, title: 'M' }]);
      expect(preview.exhibits.map(({ title }) => title)).toEqual(['V', 'T']);
      await client.codebook.merge({ ids: [b], into: a });
      expect((await client.matrices.list())[0]?.definition.codeIds).toEqual([a]);
      expect((await client.exhibits.get({ id: quotes })).definition).toMatchObject({
        codeIds: [a],
        quotes: { [a]: [{ codingId: one }] },
      });
      expect((await client.exhibits.get({ id: table })).definition).toMatchObject({
        codeIds: [a],
        wordings: { [`${a} ${caseId}`]: { text: 'Un.\n\nDeux.', of: 'A' } },
      });
    }));

  test('says which tables of counts, queries and exhibits will name the code that stays', () =>
    withStudy(async (at) => {
      const { client } = at;
      const [a, b, c] = [
        await client.codebook.add({ name: 'A' }),
        await client.codebook.add({ name: 'B' }),
        await client.codebook.add({ name: 'C' }),
      ];
      const counting = (codeIds: string[] | null, rowKeys: string[] | null) => ({
        rows: { of: 'code' as const },
        columns: { of: 'case' as const },
        measure: 'verbatims' as const,
        share: 'none' as const,
        codeIds,
        caseIds: null,
        rowKeys,
      });
      const asking = (codeId: string) => ({
        conditions: [{ on: 'code' as const, codeIds: [codeId] }],
      });
      for (const [title, definition] of [
        ['de B', counting([b, c], null)],
        ['lignes B', counting(null, [c, b])],
        ['de C', counting([c], [c])],
        ['tout', counting(null, null)],
      ] as const)
        await client.counts.add({ title, definition });
      const ofB = await client.search.addQuery({ title: 'B ?', definition: asking(b) });
      const ofC = await client.search.addQuery({ title: 'C ?', definition: asking(c) });
      const made = { kind: 'query' as const, matrixId: null, questionId: null };
      await client.exhibits.add({ ...made, title: 'suit B', asked: { queryId: ofB } });
      await client.exhibits.add({ ...made, title: 'suit C', asked: { queryId: ofC } });
      await client.exhibits.add({ ...made, title: 'garde B', asked: { query: asking(b) } });
      const preview = await client.codebook.mergePreview({ ids: [b], into: a });
      const titles = (views: readonly { title: string }[]) => views.map(({ title }) => title);
      expect(titles(preview.tables)).toEqual(['de B', 'lignes B']);
      expect(titles(preview.queries)).toEqual(['B ?']);
      expect(titles(preview.exhibits)).toEqual(['suit B', 'garde B']);
      await client.codebook.merge({ ids: [b], into: a });
      expect((await client.counts.list()).map(({ definition }) => definition.rowKeys)).toEqual([
        null,
        [c, a],
        [c],
        null,
      ]);
      expect(await client.codebook.mergePreview({ ids: [a], into: c })).toMatchObject({
        queries: [{ id: ofB }],
      });
    }));

  test('is refused for a code with itself and for codes that are not there', () =>
    withStudy(async ({ client }) => {
      const a = await client.codebook.add({ name: 'A' });
      await expect(client.codebook.merge({ ids: [a], into: a })).rejects.toMatchObject({ code: 'Invalid' });
      await expect(client.codebook.merge({ ids: ['none'], into: a })).rejects.toMatchObject({
        code: 'NotFound',
      });
    }));
});

describe('splitting a code', () => {
  test('gives chosen verbatims a new code, whose history says where they came from', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { a, give, verbatims } = await twoCodes(at);
      const one = await give(a, 'Nous allons aux salons.');
      await give(a, 'Les prix montent.');
      const before = dump(study);
      const codeId = await client.codebook.split({ codingIds: [one], to: { name: 'Visites', parentId: a } });
      expect(await verbatims(codeId)).toEqual(['Nous allons aux salons.']);
      expect(await verbatims(a)).toEqual(['Les prix montent.']);
      expect((await client.codebook.history({ codeId }))[0]).toMatchObject({
        change: 'added',
        details: { codes: 'Salons', count: 1 },
      });
      expect((await client.codebook.history({ codeId: a }))[0]).toMatchObject({
        change: 'split-into',
        details: { code: 'Visites', count: 1 },
      });
      study.undo();
      expect(dump(study)).toBe(before);
    }));

  test('never leaves one coder’s same passage twice under the code it goes to', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { a, b, give, verbatims, caseId } = await twoCodes(at);
      const one = await give(a, 'Nous allons aux salons.');
      const there = await give(b, 'Nous allons aux salons.');
      await give(b, 'Nous allons');
      await client.matrices.writeFinding({ codeId: a, caseId, text: 'Constat' });
      await client.matrices.tick({ codeId: a, caseId, codingIds: [one], ticked: true });
      await client.codebook.split({ codingIds: [one], to: { codeId: b } });
      expect(await verbatims(b)).toEqual(['Nous allons', 'Nous allons aux salons.']);
      expect(study.column('SELECT coding_id FROM finding_evidence')).toEqual([there]);
      expect((await client.matrices.cell({ codeId: a, caseId })).finding.since.removed).toBe(1);
    }));

  test('moves a quotation to the row of the new code where a table has one', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { a, b, give } = await twoCodes(at);
      const one = await give(a, 'Nous allons aux salons.');
      const two = await give(b, 'Les prix montent.');
      for (const id of [one, two]) await client.coding.markExemplary({ ids: [id], exemplary: true });
      const id = await client.exhibits.add({
        kind: 'verbatims',
        title: 'V',
        matrixId: null,
        questionId: null,
      });
      await client.codebook.split({ codingIds: [one], to: { codeId: b } });
      expect((await client.exhibits.get({ id })).definition).toMatchObject({
        quotes: { [b]: [{ codingId: two }, { codingId: one }] },
      });
    }));
});

test('opening code T1 never shows a verbatim of T10', () =>
  withStudy(async (at) => {
    const { client } = at;
    const { give, verbatims } = await twoCodes(at);
    const t1 = await client.codebook.add({ name: 'T1' });
    const t10 = await client.codebook.add({ name: 'T10' });
    await give(t10, 'Les prix montent.');
    expect(await verbatims(t1)).toEqual([]);
    expect((await client.codebook.list()).find(({ id }) => id === t1)?.verbatims).toBe(0);
  }));
