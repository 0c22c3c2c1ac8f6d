import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesProcedures } from '../../electron/engine/cases/procedures.ts';
import { codebookProcedures } from '../../electron/engine/codebook/procedures.ts';
import { matricesProcedures } from '../../electron/engine/matrices/procedures.ts';
import { addCode, addCoding, addSource, dump, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
const clientOf = ({ engine }: SmallStudy) =>
  createRouterClient(
    { cases: casesProcedures, codebook: codebookProcedures, matrices: matricesProcedures },
    { context: { engine } },
  );
let client: ReturnType<typeof clientOf>;
beforeEach(() => {
  s = smallStudy('fr');
  client = clientOf(s);
});
afterEach(() => s.close());

/** Two cases, two people, three codes under two tops; Marie is met in one case and speaks of the other as well. */
async function twoPeople() {
  const a = await client.cases.add({ name: 'Optivallée', publicLabel: '' });
  const b = await client.cases.add({ name: 'Agrinova', publicLabel: '' });
  const person = (confidentialName: string) =>
    client.cases.addParticipant({ confidentialName, publicLabel: '', groupId: null, caseIds: [a] });
  const marie = await person('Marie');
  const paul = await person('Paul');
  const ids = s.write((w) => {
    const market = addCode(w, 'Marché');
    const fairs = addCode(w, 'Salons', { parent: market });
    const peers = addCode(w, 'Pairs');
    const e1 = addSource(w, 'E1', [a], [[marie, 'On va aux salons. On se parle. Chez eux, on se tait.']]);
    const note = addSource(w, 'Note', [a], [[null, 'Ils se parlent tous.']], { kind: 'field-note' });
    return {
      market,
      fairs,
      peers,
      e1,
      note,
      onFairs: addCoding(w, e1, fairs, 'On va aux salons.', { exemplary: true }),
      onPeers: addCoding(w, e1, peers, 'On se parle.'),
      elsewhere: addCoding(w, e1, peers, 'Chez eux, on se tait.', { caseId: b }),
      noted: addCoding(w, note, peers, 'Ils se parlent'),
    };
  });
  const matrix = (caseId = a, rows: 'participants' | 'sources' = 'participants') =>
    client.matrices.withinCase({ caseId, rows, verbatims: true });
  return { a, b, marie, paul, matrix, ...ids };
}

describe('the matrix of a case', () => {
  it('has a row for each participant of the case, and one for what no participant says', async () => {
    const { matrix, marie, paul, fairs, peers, onPeers, noted } = await twoPeople();
    const { lines, totals } = await matrix();
    expect(lines.map(({ id, kind }) => [kind, id])).toEqual([
      ['participant', marie],
      ['participant', paul],
      ['others', 'others'],
    ]);
    expect(lines[0]?.cells.map(({ codeId, verbatims }) => [codeId, verbatims])).toEqual([
      [fairs, 1],
      [peers, 1],
    ]);
    expect(lines[0]?.cells[1]).toMatchObject({
      said: [{ id: onPeers, text: 'On se parle.' }],
      finding: { state: 'not-written', elsewhere: 1 },
    });
    expect(lines[1]?.cells).toEqual([]);
    expect(lines[2]?.cells).toMatchObject([{ codeId: peers, said: [{ id: noted }], finding: null }]);
    expect(totals).toMatchObject({ cells: 2, written: 0, verbatims: 3, participants: 1, sources: 2 });
  });

  it('shows a participant in whatever case she is heard, with one finding on all she says', async () => {
    const { matrix, b, marie, peers, onPeers, elsewhere } = await twoPeople();
    const place = { codeId: peers, participantId: marie };
    await client.matrices.writeFinding({ ...place, text: 'Elle parle ici, et se tait là-bas.' });
    await client.matrices.tick({ ...place, codingIds: [onPeers, elsewhere], ticked: true });
    const { lines } = await matrix(b);
    expect(lines).toMatchObject([
      {
        id: marie,
        cells: [{ verbatims: 1, said: [{ id: elsewhere }], finding: { elsewhere: 1, evidence: 2 } }],
      },
    ]);
    expect((await matrix()).totals).toMatchObject({ cells: 2, written: 1, outOfDate: 0 });
  });

  it('has rows for sources, each with its verbatims', async () => {
    const { matrix, a, e1, note, peers, noted } = await twoPeople();
    const { lines } = await matrix(a, 'sources');
    expect(lines.map(({ id }) => id)).toEqual([e1, note]);
    expect(lines[1]).toMatchObject({
      kind: 'source',
      source: 'field-note',
      cells: [{ codeId: peers, verbatims: 1, said: [{ id: noted }], finding: null }],
    });
  });

  it('closes with the findings that the matrices across cases show', async () => {
    const { matrix, a, peers } = await twoPeople();
    await client.matrices.writeFinding({ codeId: peers, caseId: a, text: 'On se parle.' });
    const across = await client.matrices.add({
      title: 'M',
      definition: { codeIds: null, caseIds: null, groupBy: null },
    });
    const line = (await client.matrices.lines({ id: across, page: 0 })).find(
      ({ codeId }) => codeId === peers,
    );
    const closing = (await matrix()).closing.find(({ codeId }) => codeId === peers);
    expect(closing).toMatchObject({ text: 'On se parle.', verbatims: 2, state: 'no-evidence' });
    expect(closing).toMatchObject(line?.cells.find(({ caseId }) => caseId === a) ?? {});
    expect(line?.cells).toHaveLength(2);
  });

  it('says what is written of its participants beside the case’s own finding', async () => {
    const { a, marie, peers, onPeers } = await twoPeople();
    const place = { codeId: peers, participantId: marie };
    await client.matrices.writeFinding({ ...place, text: 'Elle parle.' });
    await client.matrices.tick({ ...place, codingIds: [onPeers], ticked: true });
    expect(await client.matrices.participantFindings({ codeId: peers, caseId: a })).toEqual([
      {
        participantId: marie,
        name: 'Marie',
        text: 'Elle parle.',
        rating: null,
        state: 'fresh',
        evidence: [onPeers],
      },
    ]);
  });
});

describe('the clusters', () => {
  it('are those of the codebook until the researcher makes her own', async () => {
    const { market, fairs, peers, matrix } = await twoPeople();
    expect(await client.matrices.clusters()).toEqual({
      own: false,
      clusters: [
        { id: market, name: 'Marché', codeIds: [fairs] },
        { id: peers, name: 'Pairs', codeIds: [peers] },
      ],
    });
    await client.matrices.arrange({ clusters: [{ id: 'c', name: 'Liens', codeIds: [peers] }] });
    expect(await client.matrices.clusters()).toMatchObject({ own: true });
    const { clusters, unplaced } = await matrix();
    expect(clusters).toMatchObject([
      { name: 'Liens', columns: [{ codeId: peers, verbatims: 2, participants: 1 }] },
    ]);
    expect(unplaced).toBe(1);
    await client.matrices.arrange({ clusters: null });
    expect(await client.matrices.clusters()).toMatchObject({ own: false });
  });

  it('serve all cases, hold each code once, and pass over one that is gone', async () => {
    const { b, market, fairs, peers, matrix } = await twoPeople();
    await client.matrices.arrange({
      clusters: [
        { id: 'c', name: 'Liens', codeIds: [peers, fairs] },
        { id: 'd', name: 'Ventes', codeIds: [fairs, market] },
      ],
    });
    const columns = async (caseId?: string) =>
      (await matrix(caseId)).clusters.map((cluster) => cluster.columns.map(({ codeId }) => codeId));
    expect(await columns()).toEqual([[peers, fairs], [market]]);
    expect(await columns(b)).toEqual([[peers, fairs], [market]]);
    s.write((w) => w.run('DELETE FROM codes WHERE id = ?', fairs));
    expect(await columns()).toEqual([[peers], [market]]);
  });

  it('are undone and redone to the letter, and leave the matrices across cases alone', async () => {
    const { peers } = await twoPeople();
    const before = dump(s.study);
    await client.matrices.arrange({ clusters: [{ id: 'c', name: 'Liens', codeIds: [peers] }] });
    const after = dump(s.study);
    expect(await client.matrices.list()).toEqual([]);
    s.study.undo();
    expect(dump(s.study)).toBe(before);
    s.study.redo();
    expect(dump(s.study)).toBe(after);
  });

  it('keep the place of a code that is merged into another', async () => {
    const { fairs, peers, market } = await twoPeople();
    await client.matrices.arrange({
      clusters: [
        { id: 'c', name: 'Liens', codeIds: [peers] },
        { id: 'd', name: 'Ventes', codeIds: [fairs, market] },
      ],
    });
    await client.codebook.merge({ ids: [peers], into: fairs });
    expect((await client.matrices.clusters()).clusters.map(({ codeIds }) => codeIds)).toEqual([
      [fairs],
      [market],
    ]);
  });
});
