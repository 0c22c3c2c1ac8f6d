import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesProcedures } from '../../electron/engine/cases/procedures.ts';
import { addCode, addCoding, addSource, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
const clientOf = ({ engine }: SmallStudy) =>
  createRouterClient({ cases: casesProcedures }, { context: { engine } });
let client: ReturnType<typeof clientOf>;
beforeEach(() => {
  s = smallStudy('fr');
  client = clientOf(s);
});
afterEach(() => s.close());

const addCase = (name: string, publicLabel = '') => client.cases.add({ name, publicLabel });
const addParticipant = (confidentialName: string, caseIds: string[] = [], groupId: string | null = null) =>
  client.cases.addParticipant({ confidentialName, publicLabel: '', groupId, caseIds });

describe('cases', () => {
  it('get the first free letter as public label in the language of the study', async () => {
    await addCase('Optivallée');
    await addCase('Agrinova', 'Cas B');
    await addCase('Soieterre');
    const labels = (await client.cases.list()).map((c) => c.publicLabel);
    expect(labels).toEqual(['cas A', 'Cas B', 'cas C']);
  });

  it('get a free letter again when their public label is emptied', async () => {
    const id = await addCase('Optivallée', 'le cluster');
    await client.cases.edit({ id, publicLabel: '' });
    expect((await client.cases.list())[0]).toMatchObject({ name: 'Optivallée', publicLabel: 'cas A' });
  });

  it('are moved before one another, and to the end', async () => {
    const [a, b, c] = [await addCase('a'), await addCase('b'), await addCase('c')];
    await client.cases.move({ id: c, before: a });
    await client.cases.move({ id: a, before: null });
    expect((await client.cases.list()).map((each) => each.id)).toEqual([c, b, a]);
    await expect(client.cases.move({ id: c, before: 'gone' })).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('count participants, sources and the verbatims that stand in them, detached ones left out', async () => {
    const [a, b] = [await addCase('a'), await addCase('b')];
    const marie = await addParticipant('Marie Dupont', [a]);
    s.write((w) => {
      const source = addSource(
        w,
        'Entretien 1',
        [a],
        [
          [null, 'Et vous ?'],
          [marie, 'Nous y allons ensemble.'],
        ],
      );
      const code = addCode(w, 'Entraide');
      addCoding(w, source, code, 'ensemble');
      addCoding(w, source, code, 'Nous', { caseId: b });
      addCoding(w, source, code, 'allons', { detached: true });
    });
    const [first, second] = await client.cases.list();
    expect(first).toMatchObject({ participants: 1, sources: 1, verbatims: 1 });
    expect(second).toMatchObject({ participants: 0, sources: 0, verbatims: 1 });
  });

  it('are brought back whole by one undo', async () => {
    const a = await addCase('a');
    await addParticipant('Marie', [a]);
    const sector = await client.cases.addAttribute({
      owner: 'case',
      name: 'Secteur',
      type: 'text',
      choices: [],
    });
    await client.cases.setValue({ attributeId: sector, ownerId: a, value: 'Bois' });
    const before = await client.cases.list();
    await client.cases.remove({ id: a });
    expect(await client.cases.list()).toEqual([]);
    s.study.undo();
    expect(await client.cases.list()).toEqual(before);
  });

  it('say NotFound when they are gone', async () => {
    await expect(client.cases.edit({ id: 'gone', name: 'x' })).rejects.toMatchObject({ code: 'NotFound' });
    await expect(client.cases.remove({ id: 'gone' })).rejects.toMatchObject({ code: 'NotFound' });
  });
});

describe('participants', () => {
  it('own the verbatims that begin where they speak, after an emoji too', async () => {
    const [marie, paul] = [await addParticipant('Marie'), await addParticipant('Paul')];
    s.write((w) => {
      const code = addCode(w, 'Entraide');
      const source = addSource(
        w,
        'E1',
        [],
        [
          [marie, 'Bien 👩🏽‍🌾👍👍👍👍👍👍👍👍'],
          [paul, 'Oui, tous les jeudis.'],
        ],
      );
      addCoding(w, source, code, '👍\nOui');
      addCoding(w, source, code, 'Oui');
      addCoding(w, source, code, 'jeudis');
    });
    const list = await client.cases.participants();
    expect(list.map((p) => [p.confidentialName, p.verbatims, p.sources])).toEqual([
      ['Marie', 1, 1],
      ['Paul', 2, 1],
    ]);
  });

  it('keep their cases in the order of the cases, and lose their group with it', async () => {
    const [a, b] = [await addCase('a'), await addCase('b')];
    const groupId = await client.cases.addGroup({ name: 'Dirigeants', publicLabel: '' });
    expect(await client.cases.groups()).toMatchObject([{ name: 'Dirigeants', publicLabel: 'Dirigeants' }]);
    const id = await addParticipant('Marie', [b, a], groupId);
    expect((await client.cases.participants())[0]).toMatchObject({ caseIds: [a, b], groupId });
    await client.cases.editParticipant({ id, caseIds: [b] });
    await client.cases.removeGroup({ id: groupId });
    expect((await client.cases.participants())[0]).toMatchObject({ caseIds: [b], groupId: null });
    s.study.undo();
    expect((await client.cases.participants())[0]).toMatchObject({ caseIds: [b], groupId });
  });

  it('cannot be put in a group or a case that is not there', async () => {
    await expect(addParticipant('Marie', ['gone'])).rejects.toMatchObject({ code: 'NotFound' });
    await expect(addParticipant('Marie', [], 'gone')).rejects.toMatchObject({ code: 'NotFound' });
    expect(await client.cases.participants()).toEqual([]);
  });
});

describe('attribute values', () => {
  const attribute = (type: 'text' | 'number' | 'date' | 'boolean' | 'choice', choices: string[] = []) =>
    client.cases.addAttribute({ owner: 'case', name: 'Membres', type, choices });
  const setAndRead = async (attributeId: string, ownerId: string, value: string) => {
    await client.cases.setValue({ attributeId, ownerId, value });
    return (await client.cases.list())[0]?.values[attributeId];
  };

  it('are numbers as people write them, kept as decimals with a point', async () => {
    const [id, a] = [await attribute('number'), await addCase('a')];
    const written: [string, string][] = [
      ['1 234,5', '1234.5'],
      ['1\u202f234,50', '1234.5'],
      ['1.234,5', '1234.5'],
      ['1,234.5', '1234.5'],
      ['1.234.567', '1234567'],
      ['0012', '12'],
      ['−3,0', '-3'],
      ['0.1', '0.1'],
      [',5', '0.5'],
    ];
    for (const [value, stored] of written) expect(await setAndRead(id, a, value)).toBe(stored);
    for (const value of ['douze', '1,2,3', '1e5', '-', '.', '12 ans', '1.2.3,4'])
      await expect(setAndRead(id, a, value)).rejects.toMatchObject({
        code: 'Invalid',
        data: { reason: 'value', field: 'Membres' },
      });
    expect((await client.cases.list())[0]?.values[id]).toBe('0.5');
  });

  it('are dates that exist, yes or no, and choices from the list', async () => {
    const a = await addCase('a');
    const date = await attribute('date');
    expect(await setAndRead(date, a, '2024-02-29')).toBe('2024-02-29');
    await expect(setAndRead(date, a, '2023-02-29')).rejects.toMatchObject({ code: 'Invalid' });
    const yes = await attribute('boolean');
    expect(await setAndRead(yes, a, 'Oui')).toBe('true');
    await expect(setAndRead(yes, a, 'peut-être')).rejects.toMatchObject({ code: 'Invalid' });
    const choice = await attribute('choice', ['Rang mondial', 'Émergent']);
    expect(await setAndRead(choice, a, 'émergent')).toBe('Émergent');
    await expect(setAndRead(choice, a, 'Autre')).rejects.toMatchObject({ code: 'Invalid' });
  });

  it('go when they are emptied', async () => {
    const [id, a] = [await attribute('text'), await addCase('a')];
    expect(await setAndRead(id, a, 'Bois')).toBe('Bois');
    expect(await setAndRead(id, a, '')).toBeUndefined();
  });

  it('go along with a renamed choice, and keep a choice in use from being taken away', async () => {
    const [id, a] = [await attribute('choice', ['mondial', 'émergent']), await addCase('a')];
    await setAndRead(id, a, 'mondial');
    await client.cases.editAttribute({ id, choices: ['de rang mondial', 'émergent'] });
    expect((await client.cases.list())[0]?.values[id]).toBe('de rang mondial');
    await expect(client.cases.editAttribute({ id, choices: ['émergent'] })).rejects.toMatchObject({
      code: 'Invalid',
    });
    await expect(client.cases.editAttribute({ id, type: 'number' })).rejects.toMatchObject({
      code: 'Invalid',
    });
    await client.cases.editAttribute({ id, type: 'text' });
    expect((await client.cases.attributes())[0]).toMatchObject({ type: 'text', choices: [] });
  });
});
