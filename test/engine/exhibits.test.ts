import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attribute } from '../../electron/engine/exhibits/attribution.ts';
import { exhibitsResting } from '../../electron/engine/exhibits/definition.ts';
import type { ExhibitFormat } from '../../shared/contract/exhibits.ts';
import { type Client, editOf, exhibitStudy, words, written } from './exhibit-study.ts';
import { addCoding, type SmallStudy } from './small-study.ts';

let s: SmallStudy;
let client: Client;
let edit: ReturnType<typeof editOf>;
beforeEach(() => {
  ({ s, client } = exhibitStudy());
  edit = editOf(client);
});
afterEach(() => s.close());

describe('an attribution', () => {
  it('names nobody, and leaves no trace of a label that is not there', () => {
    expect(attribute('({group}, {case})', { group: '', case: 'cas A', label: '', interview: '' })).toBe(
      '(cas A)',
    );
    expect(attribute('({group}, {case})', { group: 'équipe', case: '', label: '', interview: '' })).toBe(
      '(équipe)',
    );
    expect(attribute('({group}, {case})', { group: '', case: '', label: '', interview: '' })).toBe('');
    expect(
      attribute('({interview}, {case})', { group: '', case: 'cas A', label: '', interview: 'entretien 3' }),
    ).toBe('(entretien 3, cas A)');
    expect(attribute('{label} – {group}', { group: 'équipe', case: '', label: 'D1', interview: '' })).toBe(
      'D1 – équipe',
    );
    expect(
      attribute('({label}, {group}, {case})', { group: '', case: 'cas A', label: 'D1', interview: '' }),
    ).toBe('(D1, cas A)');
  });
});

describe('a cross-case exhibit', () => {
  it('prints the matrix it was made from, under public labels and in the typography of its language', async () => {
    const { matrixId } = await written({ s, client });
    const id = await client.exhibits.add({
      kind: 'cross-case',
      title: "Ce qu'ils font",
      matrixId,
      questionId: null,
    });
    await edit(id, (d) => ({ ...d, note: 'Les colonnes suivent le statut.' }));
    const { document, remarks, label } = await client.exhibits.get({ id });
    expect(label).toBe('Annexe 1');
    expect(document).toMatchObject({
      label: 'Annexe 1',
      title: 'Ce qu’ils font',
      orientation: 'portrait',
      language: 'fr',
    });
    expect(document.widths).toHaveLength(3);
    expect(document.head.map((row) => row.map((cell) => [words(cell.blocks), cell.span]))).toEqual([
      [
        ['', 1],
        ['Rang mondial', 2],
      ],
      [
        ['Code', 1],
        ['Cas A | Photonique', 1],
        ['Cas B | Agroalimentaire', 1],
      ],
    ]);
    expect(
      document.rows.map((row) =>
        row.type === 'row' ? [words(row.head.blocks), ...row.cells.map((c) => words(c.blocks))] : [],
      ),
    ).toEqual([
      ['Veille', 'Feuilles de route partagées\u00a0: «\u00a0tôt\u00a0». | Toujours.', '—'],
      ['Pairs', '—', '—'],
    ]);
    expect(document.note).toEqual([
      { text: 'Note.', italic: true },
      { text: ' Les colonnes suivent le statut.' },
    ]);
    expect(remarks).toEqual([]);
  });

  it('may word a cell its own way and add the conclusions; the finding stays', async () => {
    const { matrixId, a, watch } = await written({ s, client });
    await client.matrices.writeConclusion({ codeId: watch, text: 'Partout.' });
    const id = await client.exhibits.add({ kind: 'cross-case', title: 't', matrixId, questionId: null });
    await edit(id, (d) =>
      d.kind === 'cross-case'
        ? {
            ...d,
            conclusion: true,
            wordings: { [`${watch} ${a}`]: { text: 'Partagées.', of: '' } },
            rowHeading: 'Action',
          }
        : d,
    );
    const { document } = await client.exhibits.get({ id });
    const [row] = document.rows;
    expect(row?.type === 'row' && row.cells.map((c) => words(c.blocks))).toEqual([
      'Partagées.',
      '—',
      'Partout.',
    ]);
    expect(document.head[1]?.map((c) => words(c.blocks))).toEqual([
      'Action',
      'Cas A | Photonique',
      'Cas B | Agroalimentaire',
      'Conclusion',
    ]);
    expect((await client.matrices.cell({ codeId: watch, caseId: a })).finding.text).toContain('Feuilles');
  });

  it('says when a finding was written anew since it got a wording of its own', async () => {
    const { matrixId, a, watch } = await written({ s, client });
    const id = await client.exhibits.add({ kind: 'cross-case', title: 't', matrixId, questionId: null });
    const { finding } = await client.matrices.cell({ codeId: watch, caseId: a });
    const own = { text: 'Partagées.', of: finding.text };
    const word = () =>
      edit(id, (d) => (d.kind === 'cross-case' ? { ...d, wordings: { [`${watch} ${a}`]: own } } : d));
    await word();
    expect((await client.exhibits.get({ id })).remarks).toEqual([]);
    await client.matrices.writeFinding({ codeId: watch, caseId: a, text: 'Plus partagées du tout.' });
    expect((await client.exhibits.get({ id })).remarks).toEqual([
      {
        type: 'reworded',
        about: { codeId: watch, caseId: a },
        wording: 'Partagées.',
        was: finding.text,
        now: 'Plus partagées du tout.',
      },
    ]);
    own.of = 'Plus partagées du tout.';
    await word();
    expect((await client.exhibits.get({ id })).remarks).toEqual([]);
  });

  it('opens on its evidence in HTML where that is wanted, by public label, and nowhere else', async () => {
    const { matrixId, a, watch } = await written({ s, client });
    await client.matrices.writeFinding({ codeId: watch, caseId: a, text: 'Partagées.' });
    const id = await client.exhibits.add({ kind: 'cross-case', title: 't', matrixId, questionId: null });
    const printed = async (format: ExhibitFormat) => {
      const path = join(s.folder, `evidence.${format}`);
      const place = s.engine.places.grant(path, 'write');
      for await (const step of await client.exhibits.export({ ids: [id], format, place })) void step;
      return readFileSync(path, 'utf8');
    };
    expect(await printed('html')).not.toContain('<details>');
    await edit(id, (d) => (d.kind === 'cross-case' ? { ...d, evidence: true } : d));
    const html = await printed('html');
    expect(html).toContain('<summary>1 verbatim</summary><ul><li>«\u00a0Ils nous montraient la feuille');
    expect(html).toContain('(dirigeante, petite entreprise, cas A)</li></ul></details>');
    expect(html).not.toMatch(/Dupond|Optivallée/u);
    for (const format of ['md', 'csv', 'tex'] as const)
      expect(await printed(format)).not.toContain('Ils nous montraient');
    await client.confidentiality.keepTerms({ terms: [{ term: 'feuille de route', replacement: 'plan' }] });
    expect((await client.exhibits.get({ id })).remarks).toMatchObject([{ found: 'feuille de route' }]);
  });

  it('without a matrix holds the codes with something written', async () => {
    const { watch, a, b } = await written({ s, client });
    const id = await client.exhibits.add({
      kind: 'cross-case',
      title: 't',
      matrixId: null,
      questionId: null,
    });
    expect((await client.exhibits.get({ id })).definition).toMatchObject({
      codeIds: [watch],
      caseIds: [a, b],
      groupBy: null,
    });
  });

  it('passes over codes and cases that are gone, and lies across when it is wide', async () => {
    const { b, watch, matrixId } = await written({ s, client });
    const id = await client.exhibits.add({ kind: 'cross-case', title: 't', matrixId, questionId: null });
    s.write((w) => w.run('DELETE FROM codes WHERE id = ?', watch));
    await client.cases.remove({ id: b });
    const narrow = (await client.exhibits.get({ id })).document;
    expect([narrow.rows.length, narrow.widths.length]).toEqual([1, 2]);
    const more: string[] = [];
    for (let i = 0; i < 5; i += 1) more.push(await client.cases.add({ name: `Autre ${i}`, publicLabel: '' }));
    await edit(id, (d) => (d.kind === 'cross-case' ? { ...d, caseIds: [...d.caseIds, ...more] } : d));
    const { orientation, head, widths } = (await client.exhibits.get({ id })).document;
    expect(orientation).toBe('landscape');
    for (const row of head) expect(row.reduce((sum, cell) => sum + cell.span, 0)).toBe(widths.length);
  });
});

describe('an exhibit of verbatims', () => {
  it('quotes the exemplary verbatims of a question, attributed without naming anyone', async () => {
    const { question } = await written({ s, client });
    const id = await client.exhibits.add({
      kind: 'verbatims',
      title: 't',
      matrixId: null,
      questionId: question,
    });
    const { document, remarks } = await client.exhibits.get({ id });
    expect(document.head[0]?.map((c) => words(c.blocks))).toEqual(['Catégorie', 'Verbatims']);
    expect(document.rows).toHaveLength(2);
    const [band, row] = document.rows;
    expect(band).toEqual({ type: 'band', runs: [{ text: 'Que fait le cluster\u202f?' }] });
    expect(row?.type === 'row' && words(row.cells[0]?.blocks ?? [])).toBe(
      '«\u00a0Ils nous montraient la feuille de route avant l’appel d’offres, pas après.\u00a0» (dirigeante, petite entreprise, cas A)',
    );
    expect(remarks).toEqual([]);
  });

  it('is remarked on when a quotation was altered, not when it was shortened', async () => {
    const { question, watch, coding } = await written({ s, client });
    const id = await client.exhibits.add({
      kind: 'verbatims',
      title: 't',
      matrixId: null,
      questionId: question,
    });
    const show = (shown: string) =>
      edit(id, (d) =>
        d.kind === 'verbatims' ? { ...d, quotes: { [watch]: [{ codingId: coding, shown }] } } : d,
      );
    await show('Ils [nous] montraient la feuille […], pas après.');
    expect((await client.exhibits.get({ id })).remarks).toEqual([]);
    await show('Ils nous montraient la feuille de route avant l’appel d’offres, jamais après.');
    expect((await client.exhibits.get({ id })).remarks).toEqual([
      { type: 'altered', codeId: watch, codingId: coding, differences: [{ said: 'pas', shown: 'jamais' }] },
    ]);
  });
});

describe('the list of exhibits', () => {
  it('numbers all of them, and each word on its own', async () => {
    const add = (title: string) =>
      client.exhibits.add({ kind: 'verbatims', title, matrixId: null, questionId: null });
    const [one, two, three] = [await add('un'), await add('deux'), await add('trois')];
    await edit(two, (d) => ({ ...d, word: 'Tableau' }));
    expect((await client.exhibits.list()).map((e) => [e.number, e.label])).toEqual([
      [1, 'Annexe 1'],
      [2, 'Tableau 1'],
      [3, 'Annexe 2'],
    ]);
    await client.exhibits.move({ id: three, before: one });
    await edit(one, (d) => ({ ...d, word: '' }));
    expect((await client.exhibits.list()).map((e) => [e.title, e.label])).toEqual([
      ['trois', 'Annexe 1'],
      ['un', ''],
      ['deux', 'Tableau 1'],
    ]);
  });

  it('refuses a broken definition and a definition of another kind', async () => {
    const id = await client.exhibits.add({
      kind: 'verbatims',
      title: 'un',
      matrixId: null,
      questionId: null,
    });
    const { definition } = await client.exhibits.get({ id });
    const other = await client.exhibits.add({
      kind: 'cross-case',
      title: 'deux',
      matrixId: null,
      questionId: null,
    });
    await expect(client.exhibits.edit({ id: other, definition })).rejects.toMatchObject({ code: 'Invalid' });
    s.write((w) => w.run(`UPDATE exhibits SET definition = '{"kind":"verbatims"' WHERE id = ?`, id));
    await expect(client.exhibits.get({ id })).rejects.toMatchObject({ code: 'Corrupt' });
    await client.exhibits.remove({ id });
    expect(await client.exhibits.list()).toHaveLength(1);
  });

  it('knows which exhibits rest on a coding', async () => {
    const { question, matrixId, coding, source, peers } = await written({ s, client });
    const cross = await client.exhibits.add({ kind: 'cross-case', title: 'x', matrixId, questionId: null });
    const quoted = await client.exhibits.add({
      kind: 'verbatims',
      title: 'v',
      matrixId: null,
      questionId: question,
    });
    expect(exhibitsResting(s.study, coding)).toEqual([
      { id: cross, label: 'Annexe 1', title: 'x' },
      { id: quoted, label: 'Annexe 2', title: 'v' },
    ]);
    const other = s.write((w) => addCoding(w, source, peers, 'feuille'));
    expect(exhibitsResting(s.study, other)).toEqual([]);
  });
});

describe('printing to a file', () => {
  const exhibit = () =>
    client.exhibits.add({ kind: 'verbatims', title: 'Verbatims', matrixId: null, questionId: null });

  it('replaces the file in one piece and says how many bytes it holds', async () => {
    await written({ s, client });
    const path = join(s.folder, 'annexe.html');
    writeFileSync(path, 'old');
    const place = s.engine.places.grant(path, 'write');
    const steps = [];
    for await (const step of await client.exhibits.export({ ids: [await exhibit()], format: 'html', place }))
      steps.push(step);
    const bytes = readFileSync(path);
    expect(steps.at(-1)).toEqual({ type: 'done', result: { bytes: bytes.byteLength } });
    expect(bytes.toString()).toContain('Ils nous montraient');
    expect(readdirSync(s.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says what went wrong, and writes only where it was granted', async () => {
    const id = await exhibit();
    const read = async (place: string) => {
      for await (const step of await client.exhibits.export({ ids: [id], format: 'md', place })) void step;
    };
    await expect(
      read(s.engine.places.grant(join(s.folder, 'no', 'where.md'), 'write')),
    ).rejects.toMatchObject({
      code: 'Unreadable',
      data: { reason: 'missing' },
    });
    await expect(read(s.engine.places.grant(join(s.folder, 'a.md'), 'read'))).rejects.toMatchObject({
      code: 'NotFound',
    });
    expect(readdirSync(s.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
