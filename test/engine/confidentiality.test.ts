import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { type Client, editOf, exhibitStudy, words, written } from './exhibit-study.ts';
import type { SmallStudy } from './small-study.ts';

let s: SmallStudy;
let client: Client;
let edit: ReturnType<typeof editOf>;
beforeEach(() => {
  ({ s, client } = exhibitStudy());
  edit = editOf(client);
});
afterEach(() => s.close());

describe('confidential names', () => {
  it('are found as whole words, whatever their case and accents, with the place where they stand', async () => {
    const { matrixId, a, watch } = await written({ s, client });
    const id = await client.exhibits.add({
      kind: 'cross-case',
      title: 'Chez OPTIVALLEE',
      matrixId,
      questionId: null,
    });
    await client.matrices.writeFinding({
      codeId: watch,
      caseId: a,
      text: 'Marie l’a dit ; dupondage et mariée n’en sont pas.',
    });
    const { remarks } = await client.exhibits.get({ id });
    expect(remarks).toMatchObject([
      { type: 'confidential', name: 'Optivallée', found: 'OPTIVALLEE', where: 'Annexe 1' },
      { type: 'confidential', name: 'Marie Dupond', found: 'Marie', where: 'Veille, Cas A' },
    ]);
    await client.cases.edit({ id: a, publicLabel: 'Optivallée' });
    expect(
      (await client.exhibits.get({ id })).remarks.map((r) => r.type === 'confidential' && r.found),
    ).toEqual(['Marie']);
  });

  it('are printed as other words where that was decided: in brackets in what was said, and the finding stays', async () => {
    const { matrixId, question, a, watch, coding } = await written({ s, client });
    await client.matrices.writeFinding({ codeId: watch, caseId: a, text: 'Marie prépare l’Optivallée.' });
    const table = await client.exhibits.add({ kind: 'cross-case', title: 't', matrixId, questionId: null });
    const quotes = await client.exhibits.add({
      kind: 'verbatims',
      title: 't',
      matrixId: null,
      questionId: question,
    });
    const decide = (id: string, names: ExhibitDefinition['names']) => edit(id, (d) => ({ ...d, names }));
    const [offered] = (await client.exhibits.get({ id: table })).remarks;
    expect(offered).toMatchObject({
      name: 'Marie Dupond',
      replacement: 'D1',
      before: '',
      after: ' prépare l’Optivallée.',
    });
    await decide(table, { 'Marie Dupond': { by: 'la dirigeante' }, Optivallée: { why: 'accord écrit' } });
    const after = await client.exhibits.get({ id: table });
    const [row] = after.document.rows;
    expect(row?.type === 'row' && row.cells[0] && words(row.cells[0].blocks)).toBe(
      'la dirigeante prépare l’Optivallée.',
    );
    expect(after.remarks).toEqual([]);
    expect((await client.matrices.cell({ codeId: watch, caseId: a })).finding.text).toMatch(/^Marie/);

    await client.confidentiality.keepTerms({ terms: [{ term: 'feuille de route', replacement: 'un plan' }] });
    const [term] = (await client.exhibits.get({ id: quotes })).remarks;
    expect(term).toMatchObject({
      name: 'feuille de route',
      found: 'feuille de route',
      replacement: 'un plan',
    });
    await decide(quotes, { 'feuille de route': { by: 'un plan' } });
    const { document, remarks } = await client.exhibits.get({ id: quotes });
    expect(JSON.stringify(document)).toContain('montraient la [un plan] avant');
    expect(remarks).toEqual([]);
    expect(s.study.value('SELECT verbatim FROM codings WHERE id = ?', coding)).toContain('feuille de route');
    await client.project.undo();
    expect((await client.exhibits.get({ id: quotes })).remarks).toHaveLength(1);
  });

  describe('in a file that is about to leave', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annexe-leaving-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'left.csv');
    type Choice = 'ask' | 'keep' | 'replace';
    type Export = (to: { place: string; confidential?: Choice }) => Promise<unknown>;
    async function left(leave: Export, confidential?: Choice): Promise<string> {
      rmSync(path, { force: true });
      const place = s.engine.places.grant(path, 'write');
      await leave({ place, ...(confidential ? { confidential } : {}) });
      return readFileSync(path, 'utf8');
    }
    async function codings(to: Parameters<Export>[0]) {
      for await (const _ of await client.interchange.exportCodings({ ...to, format: 'csv' }));
    }
    /** A name in the name of a code, a case's attribute, a theme, a memo, and what somebody said. */
    async function named() {
      const { a, watch, coding } = await written({ s, client });
      await client.codebook.edit({ id: watch, name: 'Veille chez Optivallée', definition: 'Marie en parle' });
      await client.confidentiality.keepTerms({
        terms: [{ term: 'feuille de route', replacement: 'un plan' }],
      });
      await client.journal.addMemo({
        subject: { about: 'coding', codingId: coding },
        title: 'À revoir avec Marie',
        text: 'Optivallée encore',
        kind: 'method',
      });
      await client.cases
        .addAttribute({ owner: 'case', name: 'Voisin', type: 'text', choices: [] })
        .then((id) => client.cases.setValue({ attributeId: id, ownerId: a, value: 'Optivallée' }));
      const counts = {
        rows: { of: 'code' as const },
        columns: { of: 'participant' as const },
        measure: 'verbatims' as const,
        share: 'none' as const,
        codeIds: null,
        caseIds: null,
      };
      const exports: Readonly<Record<string, Export>> = {
        codings,
        codes: (to) => client.interchange.exportCodes({ ...to, format: 'csv' }),
        outline: (to) => client.interchange.exportCodes({ ...to, format: 'txt' }),
        memos: (to) => client.interchange.exportMemos({ ...to, format: 'csv' }),
        'memos as text': (to) => client.interchange.exportMemos({ ...to, format: 'md' }),
        cases: (to) => client.cases.exportTable({ ...to, owner: 'case', names: false }),
        counts: (to) => client.counts.export({ ...to, definition: counts }),
        'co-occurrence': (to) =>
          client.search.exportCoOccurrence({ ...to, unit: 'overlapping', codeIds: null }),
        'truth table': (to) =>
          client.comparison.exportTruthTable({
            ...to,
            definition: {
              caseIds: null,
              conditions: [{ type: 'code', codeId: watch, as: 'present' }],
              outcome: null,
            },
          }),
      };
      return exports;
    }

    it('are asked about before anything is written, whatever the file', async () => {
      for (const [what, leave] of Object.entries(await named())) {
        const refused: unknown = await left(leave).catch((error: unknown) => error);
        expect(refused, what).toMatchObject({ code: 'Confidential' });
        expect(existsSync(path), what).toBe(false);
      }
    });

    it('leave as they are where that is wanted, and else give way to what may stand in their place', async () => {
      const confidential = /Optivall[ée]e|OPTIVALL|Marie|feuille de route/iu;
      for (const [what, leave] of Object.entries(await named())) {
        expect(await left(leave, 'keep'), what).toMatch(confidential);
        expect(await left(leave, 'replace'), what).not.toMatch(confidential);
      }
    });

    it('are named with how often, and stand in brackets in what somebody said', async () => {
      const { codings: leave, codes } = await named();
      const refused = await left(codes ?? codings).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        data: {
          names: [
            { name: 'Optivallée', replacement: 'cas A', times: 1 },
            { name: 'Marie Dupond', replacement: 'D1', times: 1 },
          ],
        },
      });
      expect(await left(leave ?? codings, 'replace')).toContain('montraient la [un plan] avant');
    });

    it('that have columns of their own leave with them, unasked', async () => {
      await named();
      expect(await left((to) => client.cases.exportTable({ ...to, owner: 'case', names: true }))).toContain(
        'Optivallée',
      );
    });
  });
});
