import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TruthTableDefinition } from '../../shared/contract/comparison.ts';
import { addCode, addCoding, addSource } from './small-study.ts';
import { withStudy, type StudyAtHand } from './support.ts';

/** Codes present in chosen cases: `presence[code][case]`. The first two cases are of one rank, the others of another. */
async function planted({ client, study }: StudyAtHand, presence: readonly (readonly boolean[])[]) {
  const count = presence[0]?.length ?? 0;
  const cases: string[] = [];
  for (let at = 0; at < count; at += 1)
    cases.push(await client.cases.add({ name: `Cas ${at + 1}`, publicLabel: `cas ${'ABCDEFGH'[at]}` }));
  const rank = await client.cases.addAttribute({
    owner: 'case',
    name: 'Statut',
    type: 'choice',
    choices: ['rang mondial', 'aspirant'],
  });
  const size = await client.cases.addAttribute({
    owner: 'case',
    name: 'Membres',
    type: 'number',
    choices: [],
  });
  for (const [at, id] of cases.entries()) {
    const value = at < 2 ? 'rang mondial' : 'aspirant';
    await client.cases.setValue({ attributeId: rank, ownerId: id, value });
    await client.cases.setValue({ attributeId: size, ownerId: id, value: String(300 - at * 50) });
  }
  const codes = study.transact({ name: 'addCode', details: {} }, (w) => {
    const sources = cases.map((id, at) => addSource(w, `S${at}`, [id], [[null, 'On se parle.']]));
    return presence.map((row, index) => {
      const code = addCode(w, `Code ${index + 1}`);
      for (const [at, has] of row.entries()) if (has) addCoding(w, sources[at] ?? '', code, 'On se parle.');
      return code;
    });
  });
  const matrixId = await client.matrices.add({
    title: 'M',
    definition: { codeIds: codes, caseIds: null, groupBy: null },
  });
  return { cases, codes, rank, size, matrixId };
}

describe('a row compared along the cases', () => {
  it('says what all share, what one has or lacks alone, and which attribute tells them apart', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { cases, codes, matrixId } = await planted(at, [
        [true, true, true, true],
        [true, true, false, false],
        [false, false, true, false],
        [true, true, true, false],
      ]);
      const rows = await client.comparison.rows({ matrixId, codeIds: codes });
      expect(rows.map(({ present, onlyIn, onlyNotIn }) => [present, onlyIn, onlyNotIn])).toEqual([
        [4, null, null],
        [2, null, null],
        [1, cases[2], null],
        [3, null, cases[3]],
      ]);
      expect(
        rows.map(({ attributes }) => attributes.map(({ name, separates }) => [name, separates])),
      ).toEqual([
        [['Statut', false]],
        [
          ['Statut', true],
          ['Membres', true],
        ],
        [['Statut', false]],
        [
          ['Statut', false],
          ['Membres', true],
        ],
      ]);
      expect(rows[1]?.attributes[0]?.values).toEqual([
        { value: 'rang mondial', present: 2, of: 2 },
        { value: 'aspirant', present: 0, of: 2 },
      ]);
      expect(rows[1]?.attributes[1]?.values.map(({ present, of }) => [present, of])).toEqual([
        [0, 2],
        [2, 2],
      ]);
    }));
});

describe('cases compared two by two', () => {
  it('by Jaccard: codes of both over codes of either, whatever codes and cases', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (presence) =>
          withStudy(async (at) => {
            const { matrixId } = await planted(at, presence);
            const { pairs, cases } = await at.client.comparison.pairs({ matrixId });
            const has = (index: number) => presence.flatMap((row, code) => (row[index] ? [code] : []));
            expect(cases.map(({ codes }) => codes)).toEqual([0, 1, 2].map((index) => has(index).length));
            for (const { a, b, both, either, jaccard } of pairs) {
              const union = new Set([...has(a), ...has(b)]);
              expect(both).toBe(has(a).filter((code) => has(b).includes(code)).length);
              expect(either).toBe(union.size);
              expect(jaccard).toBe(union.size === 0 ? null : both / either);
            }
            expect(pairs).toHaveLength(3);
          }),
      ),
      { numRuns: 8 },
    ));

  it('are written with the formula, by public labels', () =>
    withStudy(async (at) => {
      const { client, engine, folder } = at;
      const { matrixId } = await planted(at, [
        [true, true, false],
        [true, false, false],
      ]);
      const place = engine.places.grant(join(folder, 'pairs.csv'), 'write');
      expect(await client.comparison.exportPairs({ matrixId, place })).toEqual({ pairs: 3 });
      const lines = readFileSync(join(folder, 'pairs.csv'), 'utf8').split('\r\n');
      expect(lines[1]).toBe('cas A;cas B;1;2;0,5');
      expect(lines[2]).toBe('cas A;cas C;0;2;0');
      expect(lines.at(-2)).toContain('Jaccard = codes dans les deux / codes dans l’un ou l’autre');
    }));
});

describe('a truth table', () => {
  it('has numbers for QCA software, headers it takes, and empty cells for what is not known', () =>
    withStudy(async (at) => {
      const { client, engine, folder } = at;
      const { cases, codes, rank, size } = await planted(at, [
        [true, true, false],
        [true, false, false],
      ]);
      const [a, b] = cases;
      const [code = '', other = ''] = codes;
      await client.codebook.edit({ id: code, name: '1er marché : l’œuvre d’été' });
      await client.codebook.edit({ id: other, name: '1er marché : l’œuvre d’hiver' });
      await client.matrices.rate({ codeId: code, caseId: a ?? '', rating: 'medium' });
      await client.matrices.rate({ codeId: code, caseId: b ?? '', rating: 'unclear' });
      const definition: TruthTableDefinition = {
        caseIds: null,
        conditions: [
          { type: 'code', codeId: code, as: 'present' },
          { type: 'code', codeId: other, as: 'present' },
          { type: 'code', codeId: code, as: 'rating' },
          { type: 'attribute', attributeId: size, value: null },
          { type: 'code', codeId: 'gone', as: 'present' },
        ],
        outcome: { type: 'attribute', attributeId: rank, value: 'rang mondial' },
      };
      const place = engine.places.grant(join(folder, 'truth.csv'), 'write');
      expect(await client.comparison.exportTruthTable({ definition, place })).toEqual({
        cases: 3,
        missing: 4,
      });
      expect(readFileSync(join(folder, 'truth.csv'), 'utf8')).toBe(
        [
          'CASE,C_1ER_MARCHE_L_OEUVRE_D,C_1ER_MARCHE_L_OEUVRE_2,C_1ER_MARCHE_L_OEUVRE_3,MEMBRES,RANG_MONDIAL',
          'CAS_A,1,1,0.67,300,1',
          'CAS_B,1,0,,250,1',
          // Nothing at all is coded in the third case: what is not there is not known.
          'CAS_C,,,,200,0',
          '',
        ].join('\r\n'),
      );
    }));
});

describe('work to do', () => {
  it('is what is out of date, without evidence or not written, until it is done', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { cases, codes, matrixId } = await planted(at, [[true, true, false]]);
      const [codeId = ''] = codes;
      const [a = '', b = ''] = cases;
      const states = async () =>
        (await client.comparison.work()).map(({ ownerId, state, matrixId: shows }) => [
          ownerId,
          state,
          shows,
        ]);
      expect(await states()).toEqual([
        [a, 'not-written', matrixId],
        [b, 'not-written', matrixId],
      ]);
      await client.matrices.writeFinding({ codeId, caseId: a, text: 'On se parle.' });
      expect(await states()).toEqual([
        [a, 'no-evidence', matrixId],
        [b, 'not-written', matrixId],
      ]);
      const { verbatims } = await client.matrices.cell({ codeId, caseId: a });
      const [verbatim] = verbatims;
      await client.matrices.tick({ codeId, caseId: a, codingIds: [verbatim?.id ?? ''], ticked: true });
      expect(await states()).toEqual([[b, 'not-written', matrixId]]);
      await client.coding.adjust({ id: verbatim?.id ?? '', revision: 1, start: 0, end: 8 });
      expect((await states())[0]).toEqual([a, 'out-of-date', matrixId]);
      await client.codebook.archive({ id: codeId, archived: true });
      expect(await states()).toEqual([]);
    }));
});
