import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { router } from '../../electron/engine/router.ts';
import type { Block } from '../../shared/contract/exhibit-document.ts';
import { wordingKey } from '../../shared/contract/exhibits.ts';
import { addCode, addCoding, addSource, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
const clientOf = ({ engine }: SmallStudy) => createRouterClient(router, { context: { engine } });
let client: ReturnType<typeof clientOf>;
beforeEach(() => {
  s = smallStudy('fr');
  client = clientOf(s);
});
afterEach(() => s.close());

/** A case with two leaders and a field note; findings of one of them and of the case. */
async function oneCase() {
  const group = await client.cases.addGroup({ name: 'Dirigeants', publicLabel: 'dirigeant' });
  const a = await client.cases.add({ name: 'Optivallée', publicLabel: 'cluster A' });
  const b = await client.cases.add({ name: 'Agrinova', publicLabel: 'cluster B' });
  const person = (confidentialName: string) =>
    client.cases.addParticipant({ confidentialName, publicLabel: 'dirigeant', groupId: group, caseIds: [a] });
  const marie = await person('Marie Estève');
  const paul = await person('Paul Lacaze');
  const { fairs, peers, onFairs } = s.write((w) => {
    const market = addCode(w, 'Marché');
    const codes = { fairs: addCode(w, 'Salons', { parent: market }), peers: addCode(w, 'Pairs') };
    const e1 = addSource(w, 'E1', [a], [[marie, 'On va aux salons. On se parle.']]);
    const note = addSource(w, 'Note de Marie', [a], [[null, 'Ils se parlent tous.']], { kind: 'field-note' });
    addCoding(w, e1, codes.peers, 'On se parle.');
    addCoding(w, note, codes.peers, 'Ils se parlent tous.', { exemplary: true });
    return { ...codes, onFairs: addCoding(w, e1, codes.fairs, 'On va aux salons.') };
  });
  const ofMarie = { codeId: fairs, participantId: marie };
  await client.matrices.writeFinding({ ...ofMarie, text: 'Elle y va : chaque année.' });
  await client.matrices.tick({ ...ofMarie, codingIds: [onFairs], ticked: true });
  await client.matrices.writeFinding({ codeId: peers, caseId: a, text: 'On se parle.' });
  const add = (caseId: string | null) =>
    client.exhibits.add({ kind: 'within-case', title: 'Cas', matrixId: null, questionId: null, caseId });
  return { a, b, marie, paul, fairs, peers, onFairs, add };
}

const plain = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' / ');

async function printed(id: string) {
  const { document } = await client.exhibits.get({ id });
  return {
    head: document.head.map((row) => row.map(({ blocks, span }) => `${plain(blocks)}:${span}`)),
    rows: document.rows.map((row) =>
      row.type === 'band'
        ? row.runs.map(({ text }) => text).join('')
        : [plain(row.head.blocks), ...row.cells.map(({ blocks }) => plain(blocks))],
    ),
  };
}

async function edit(id: string, fields: Record<string, unknown>) {
  const { definition } = await client.exhibits.get({ id });
  if (definition.kind !== 'within-case') throw new Error(definition.kind);
  await client.exhibits.edit({ id, definition: { ...definition, ...fields } });
}

describe('the printed matrix of a case', () => {
  it('has clusters over codes, participants by public label, and the finding of the case at its end', async () => {
    const { a, add } = await oneCase();
    expect(await printed(await add(a))).toEqual({
      head: [
        [':1', 'Marché:1', 'Pairs:1'],
        ['Participant:1', 'Salons:1', 'Pairs:1'],
      ],
      rows: [
        ['Dirigeant 1', 'Elle y va\u00a0: chaque année.', '—'],
        ['Dirigeant 2', '—', '—'],
        ['Cluster A / constat du cas', '—', 'On se parle.'],
      ],
    });
  });

  it('quotes what the findings rest on, exemplary verbatims, or all, and says who speaks where no row does', async () => {
    const { a, add } = await oneCase();
    const id = await add(a);
    const rows = async (fields: Record<string, unknown>) => {
      await edit(id, fields);
      return (await printed(id)).rows;
    };
    expect(await rows({ shown: 'both', closing: false })).toEqual([
      ['Dirigeant 1', 'Elle y va\u00a0: chaque année. / «\u00a0On va aux salons.\u00a0»', '—'],
      ['Dirigeant 2', '—', '—'],
    ]);
    expect((await rows({ shown: 'verbatims', quoted: 'exemplary' })).at(-1)).toEqual([
      'Notes de terrain et documents',
      '—',
      '«\u00a0Ils se parlent tous.\u00a0» (cluster A)',
    ]);
    expect(await rows({ rows: 'sources', quoted: 'all' })).toEqual([
      [
        'Entretien 1',
        '«\u00a0On va aux salons.\u00a0» (dirigeant, cluster A)',
        '«\u00a0On se parle.\u00a0» (dirigeant, cluster A)',
      ],
      ['Note de terrain 1', '—', '«\u00a0Ils se parlent tous.\u00a0» (cluster A)'],
    ]);
  });

  it('puts several cases one after the other, each under its public label', async () => {
    const { add } = await oneCase();
    const { rows } = await printed(await add(null));
    expect(rows).toEqual([
      'Cluster A',
      expect.arrayContaining(['Dirigeant 1']),
      expect.arrayContaining(['Dirigeant 2']),
      ['Cluster A / constat du cas', '—', 'On se parle.'],
      'Cluster B',
      ['Cluster B / constat du cas', '—', '—'],
    ]);
  });

  it('flags confidential names in what participants are found to say', async () => {
    const { a, fairs, marie, add } = await oneCase();
    await client.matrices.writeFinding({
      codeId: fairs,
      participantId: marie,
      text: 'Paul Lacaze y va aussi.',
    });
    const { remarks } = await client.exhibits.get({ id: await add(a) });
    expect(remarks).toMatchObject([
      { type: 'confidential', name: 'Paul Lacaze', where: 'Dirigeant 1, Salons' },
    ]);
  });

  it('has its own wording of a finding, of a participant or the case, and says when the finding has changed', async () => {
    const { a, marie, paul, fairs, peers, add } = await oneCase();
    const id = await add(a);
    const ofMarie = { codeId: fairs, participantId: marie };
    const ofCase = { codeId: peers, caseId: a };
    const wordings = {
      [wordingKey(ofMarie)]: { text: 'Chaque année.', of: 'Elle y va : chaque année.' },
      [wordingKey({ codeId: peers, participantId: paul })]: { text: 'Rien dit.', of: '' },
      [wordingKey(ofCase)]: { text: ' ', of: 'On se parle.' },
    };
    await edit(id, { wordings });
    expect((await printed(id)).rows).toEqual([
      ['Dirigeant 1', 'Chaque année.', '—'],
      ['Dirigeant 2', '—', 'Rien dit.'],
      ['Cluster A / constat du cas', '—', 'On se parle.'],
    ]);
    expect((await client.matrices.cell(ofMarie)).finding.text).toBe('Elle y va : chaque année.');
    expect((await client.exhibits.get({ id })).remarks).toEqual([]);

    await edit(id, {
      wordings: { ...wordings, [wordingKey(ofCase)]: { text: 'Ils parlent.', of: 'On se parle.' } },
    });
    await client.matrices.writeFinding({ ...ofMarie, text: 'Elle n’y va plus.' });
    await client.matrices.writeFinding({ ...ofCase, text: 'On se tait.' });
    expect((await printed(id)).rows[0]).toEqual(['Dirigeant 1', 'Chaque année.', '—']);
    const changed = { type: 'reworded', now: 'Elle n’y va plus.', was: 'Elle y va : chaque année.' };
    const remarks = [
      { ...changed, about: ofMarie, wording: 'Chaque année.' },
      { type: 'reworded', about: ofCase, wording: 'Ils parlent.', was: 'On se parle.', now: 'On se tait.' },
    ];
    expect((await client.exhibits.get({ id })).remarks).toEqual(remarks);
    // Where no finding is printed, there is none to be worded: in quotations and in rows of sources.
    await edit(id, { shown: 'verbatims', closing: false });
    expect((await client.exhibits.get({ id })).remarks).toEqual([]);
    expect(JSON.stringify(await printed(id))).not.toContain('Chaque année.');
    await edit(id, { shown: 'both', quoted: 'all', rows: 'sources', closing: true });
    expect((await client.exhibits.get({ id })).remarks).toEqual(remarks.slice(1));
    expect(JSON.stringify(await printed(id))).not.toContain('Chaque année.');
  });

  it('keeps its wordings when a code is merged into another, and those of a file from before had none', async () => {
    const { a, marie, fairs, peers, add } = await oneCase();
    const id = await add(a);
    const own = { text: 'Chaque année.', of: 'Elle y va : chaque année.' };
    await edit(id, { wordings: { [wordingKey({ codeId: fairs, participantId: marie })]: own } });
    await client.codebook.merge({ ids: [fairs], into: peers });
    const { definition } = await client.exhibits.get({ id });
    expect(definition).toMatchObject({
      wordings: { [wordingKey({ codeId: peers, participantId: marie })]: own },
    });
    s.write((w) =>
      w.run(`UPDATE exhibits SET definition = json_remove(definition, '$.wordings') WHERE id = ?`, id),
    );
    expect((await client.exhibits.get({ id })).definition).toMatchObject({ wordings: {} });
  });

  it('rests on the evidence of its participants’ findings', async () => {
    const { a, onFairs, add } = await oneCase();
    const id = await add(a);
    expect((await client.coding.detail({ id: onFairs }))?.exhibits.map((one) => one.id)).toEqual([id]);
  });

  it('keeps its columns when a code is merged into another', async () => {
    const { a, fairs, peers, add } = await oneCase();
    const id = await add(a);
    await client.codebook.merge({ ids: [fairs], into: peers });
    expect((await printed(id)).head.at(-1)).toEqual(['Participant:1', 'Pairs:1']);
  });
});
