import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('and the researcher’s own terms are counted over all codings', async () => {
    await written({ s, client });
    await client.confidentiality.keepTerms({ terms: [{ term: 'feuilles de routes', replacement: '' }] });
    expect(await client.confidentiality.inCodings()).toEqual([{ name: 'feuilles de routes', codings: 1 }]);
    await client.project.undo();
    expect(await client.confidentiality.inCodings()).toEqual([]);
  });
});
