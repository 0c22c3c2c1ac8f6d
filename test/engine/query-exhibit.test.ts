import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { router } from '../../electron/engine/router.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { type ExhibitDefinition, ExhibitFormat } from '../../shared/contract/exhibits.ts';
import type { QueryCondition, VerbatimQuery } from '../../shared/contract/search.ts';
import { words } from './exhibit-study.ts';
import { part } from './printed.ts';
import { addCode, addCoding, addSource, dump, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
const clientOf = ({ engine }: SmallStudy) => createRouterClient(router, { context: { engine } });
let client: ReturnType<typeof clientOf>;
beforeEach(() => {
  s = smallStudy('fr');
  client = clientOf(s);
});
afterEach(() => s.close());

type Query = Extract<ExhibitDefinition, { kind: 'query' }>;

const plain = { subcodes: false, not: false } as const;
const ofCode = (...codeIds: string[]): QueryCondition => ({ on: 'code', codeIds, ...plain });
const all = (...conditions: QueryCondition[]): VerbatimQuery => ({ match: 'all', conditions });

/** Two cases, two voices of two groups; of what Marie says one passage has two codes, and one is of both cases. */
async function study() {
  const heads = await client.cases.addGroup({ name: 'Dirigeants', publicLabel: 'dirigeante' });
  const a = await client.cases.add({ name: 'Optivallée', publicLabel: 'cluster A' });
  const b = await client.cases.add({ name: 'Agrinova', publicLabel: 'cluster B' });
  const person = (confidentialName: string, publicLabel: string, groupId: string | null) =>
    client.cases.addParticipant({ confidentialName, publicLabel, groupId, caseIds: [a] });
  const marie = await person('Marie Estève', 'D1', heads);
  const paul = await person('Paul Lacaze', 'D2', null);
  const made = s.write((w) => {
    const price = addCode(w, 'Prix');
    const trust = addCode(w, 'Confiance');
    const first = addSource(w, 'Entretien Marie', [a], [[marie, 'Le prix se négocie. On se connaît.']]);
    const second = addSource(w, 'Entretien Paul', [a, b], [[paul, 'Le prix baisse : voilà.']]);
    return {
      price,
      trust,
      first,
      negotiated: addCoding(w, first, price, 'Le prix se négocie.'),
      known: addCoding(w, first, price, 'On se connaît.', { exemplary: true }),
      knownToo: addCoding(w, first, trust, 'On se connaît.'),
      falls: addCoding(w, second, price, 'Le prix baisse : voilà.'),
    };
  });
  const queryId = await client.search.addQuery({ title: 'Du prix', definition: all(ofCode(made.price)) });
  const add = (asked: Query['asked'] | null = { queryId }) =>
    client.exhibits.add({ kind: 'query', title: 'Ce qu’on dit', matrixId: null, questionId: null, asked });
  return { ...made, a, b, marie, paul, heads, queryId, add };
}

async function edit(id: string, fields: Partial<Query>) {
  const { definition } = await client.exhibits.get({ id });
  if (definition.kind !== 'query') throw new Error(definition.kind);
  await client.exhibits.edit({ id, definition: { ...definition, ...fields } });
}

async function rows(id: string, fields: Partial<Query> = {}): Promise<(string | string[])[]> {
  await edit(id, fields);
  const { document } = await client.exhibits.get({ id });
  return document.rows.map((row) =>
    row.type === 'band'
      ? row.runs.map(({ text }) => text).join('')
      : [words(row.head.blocks), ...row.cells.map(({ blocks }) => words(blocks))],
  );
}

const negotiated = '«\u00a0Le prix se négocie.\u00a0» (dirigeante, cluster A)';
const known = '«\u00a0On se connaît.\u00a0» (dirigeante, cluster A)';
const falls = '«\u00a0Le prix baisse\u00a0: voilà.\u00a0» (cluster A, cluster B)';

describe('the printed verbatims of a query', () => {
  it('stand by code as they were found, with what was asked in the last line', async () => {
    const { add } = await study();
    expect(await rows(await add())).toEqual([
      ['Prix', [negotiated, known, falls].join(' | ')],
      'Demandés\u00a0: les verbatims avec le code «\u00a0Prix\u00a0». Trouvés\u00a0: 3 verbatims, 2 participants, 2 sources, 2 cas.',
    ]);
  });

  it('are every verbatim when no query is chosen', async () => {
    const { add } = await study();
    expect((await rows(await add(null))).at(-1)).toBe(
      'Demandés\u00a0: tous les verbatims. Trouvés\u00a0: 4 verbatims, 2 participants, 2 sources, 2 cas.',
    );
  });

  it('stand by case, group or source, of two cases in both, and under lines of another', async () => {
    const { add, price, trust } = await study();
    const id = await add();
    expect(await rows(id, { rows: 'case', says: false })).toEqual([
      ['Cluster A', [negotiated, known, falls].join(' | ')],
      ['Cluster B', falls],
    ]);
    expect(await rows(id, { rows: 'group' })).toEqual([
      ['Dirigeante', [negotiated, known].join(' | ')],
      ['Sans groupe', falls],
    ]);
    expect(await rows(id, { rows: 'source', bands: 'case' })).toEqual([
      'Cluster A',
      ['Entretien 1', [negotiated, known].join(' | ')],
      ['Entretien 2', falls],
      'Cluster B',
      ['Entretien 2', falls],
    ]);
    expect(await rows(id, { rows: 'case', says: true })).toContainEqual(
      expect.stringContaining('Dans plusieurs cas, et cités dans chacun\u00a0: 1.'),
    );
    expect(
      await rows(id, { rows: 'case', bands: 'code', asked: { query: all(ofCode(price, trust)) } }),
    ).toMatchObject([
      'Prix',
      ['Cluster A', [negotiated, known, falls].join(' | ')],
      ['Cluster B', falls],
      'Confiance',
      ['Cluster A', known],
      expect.any(String),
    ]);
  });

  it('quote a passage of several codings once in a row, and say so', async () => {
    const { add, price, trust } = await study();
    const id = await add({ query: all(ofCode(price, trust)) });
    expect(await rows(id, { rows: 'source' })).toEqual([
      ['Entretien 1', [negotiated, known].join(' | ')],
      ['Entretien 2', falls],
      'Demandés\u00a0: les verbatims avec le code «\u00a0Prix\u00a0» ou «\u00a0Confiance\u00a0». Trouvés\u00a0: 4 verbatims, 2 participants, 2 sources, 2 cas. Un passage codé plusieurs fois n’est cité qu’une fois par ligne.',
    ]);
    expect((await rows(id, { rows: 'code' })).slice(0, 2)).toEqual([
      ['Prix', [negotiated, known, falls].join(' | ')],
      ['Confiance', known],
    ]);
  });

  it('are all, exemplary ones, or those not left out, and the last line says how many of how many', async () => {
    const { add, negotiated: first, known: shared, price, trust } = await study();
    const id = await add();
    expect(await rows(id, { quoted: 'exemplary' })).toEqual([
      ['Prix', known],
      expect.stringContaining('2 cas\u202f; cités\u00a0: 1.'),
    ]);
    expect((await rows(id, { quoted: 'all', omitted: [first] }))[0]).toEqual([
      'Prix',
      [known, falls].join(' | '),
    ]);
    const asked = { query: all(ofCode(price, trust)) };
    expect((await rows(id, { asked, omitted: [shared] })).map((row) => row[0])).toEqual(['Prix', 'D']);
  });

  it('follow the query, the text and the codings', async () => {
    const { add, queryId, trust, first, falls: gone } = await study();
    const id = await add();
    await client.coding.remove({ ids: [gone] });
    expect((await rows(id))[0]).toEqual(['Prix', [negotiated, known].join(' | ')]);
    await client.search.editQuery({ id: queryId, definition: all(ofCode(trust)) });
    expect((await rows(id))[0]).toEqual(['Confiance', known]);
    s.write((w) => addCoding(w, first, trust, 'se négocie'));
    expect((await rows(id))[0]?.[1]).toContain('se négocie');
    expect((await rows(id)).at(-1)).toContain('le code «\u00a0Confiance\u00a0»');
  });

  it('pass over a condition without a choice, as the query’s screen does', async () => {
    const { add, queryId, price } = await study();
    const id = await add();
    const definition = all(ofCode(price), { on: 'case', ids: [], not: false });
    await client.search.editQuery({ id: queryId, definition });
    expect((await rows(id))[0]).toEqual(['Prix', [negotiated, known, falls].join(' | ')]);
  });

  it('are still there when the saved query is removed, and follow it again when that is undone', async () => {
    const { add, queryId, price } = await study();
    const id = await add();
    const before = dump(s.study);
    const printed = await rows(id);
    await client.search.removeQuery({ id: queryId });
    expect((await client.exhibits.get({ id })).definition).toMatchObject({
      asked: { query: all(ofCode(price)) },
    });
    expect(await rows(id)).toEqual(printed);
    await client.project.undo();
    expect(dump(s.study)).toBe(before);
    await expect(add({ queryId: 'gone' })).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('name the code that stays after a merge, and keep what was shortened and left out', async () => {
    const { add, price, trust, known: goes, knownToo: stays, falls: left } = await study();
    const id = await add({ query: all(ofCode(price)) });
    await edit(id, { shown: { [goes]: 'On se […].' }, omitted: [left] });
    await client.codebook.merge({ ids: [price], into: trust });
    const { definition } = await client.exhibits.get({ id });
    expect(definition).toMatchObject({
      asked: { query: all(ofCode(trust)) },
      shown: { [stays]: 'On se […].' },
      omitted: [left],
    });
    expect((await rows(id))[0]).toEqual([
      'Confiance',
      `${negotiated} | «\u00a0On se […].\u00a0» (dirigeante, cluster A)`,
    ]);
  });

  it('are shortened and clarified, not altered', async () => {
    const { add, negotiated: shortened, known: altered, knownToo, price, trust } = await study();
    const id = await add({ query: all(ofCode(price, trust)) });
    const shown = { [shortened]: 'Le prix […].', [altered]: 'On se hait.' };
    expect((await rows(id, { rows: 'source', shown }))[0]).toEqual([
      'Entretien 1',
      '«\u00a0Le prix […].\u00a0» (dirigeante, cluster A) | «\u00a0On se hait.\u00a0» (dirigeante, cluster A)',
    ]);
    const { remarks, document } = await client.exhibits.get({ id });
    expect(remarks).toEqual([
      {
        type: 'altered',
        codeId: price,
        codingId: altered,
        differences: [{ said: 'connaît', shown: 'hait' }],
      },
    ]);
    expect(document.rows[0]).toMatchObject({ cells: [{ quotes: [shortened, altered] }] });
    // The passage is one, by whichever of its codings it was shortened.
    expect((await rows(id, { shown: { [knownToo]: 'On se […].' } }))[0]?.[1]).toContain('On se […].');
  });

  it('are what rests on a coding', async () => {
    const { add, known: quoted, knownToo } = await study();
    const id = await add();
    const exhibits = async (codingId: string) =>
      (await client.coding.detail({ id: codingId }))?.exhibits.map((one) => one.id);
    expect(await exhibits(quoted)).toEqual([id]);
    expect(await exhibits(knownToo)).toEqual([]);
  });

  it('name nobody, not even in what was asked, and flag who is named', async () => {
    const { add, marie, first, price } = await study();
    s.write((w) => {
      const source = addSource(w, 'E3', [], [[marie, 'Paul Lacaze achète.']]);
      addCoding(w, source, price, 'Paul Lacaze achète.');
    });
    const id = await add({
      query: all({ on: 'participant', ids: [marie], not: false }, { on: 'source', ids: [first], not: true }),
    });
    expect((await rows(id)).at(-1)).toContain(
      'avec pour locuteur le participant «\u00a0D1\u00a0», et sans la source «\u00a0entretien 1\u00a0»',
    );
    expect(JSON.stringify((await client.exhibits.get({ id })).document)).not.toMatch(
      /Estève|Entretien Marie/,
    );
    expect((await client.exhibits.get({ id })).remarks).toMatchObject([
      { type: 'confidential', name: 'Paul Lacaze', where: 'Prix, Verbatims' },
    ]);
    await edit(id, { names: { 'Paul Lacaze': { by: 'un acheteur' } } });
    expect((await rows(id))[0]?.[1]).toContain('«\u00a0[un acheteur] achète.\u00a0»');
  });

  it.each(ExhibitFormat.options)('print to %s, even when nothing is found', async (format) => {
    const { add, trust, heads } = await study();
    const id = await add();
    const none = await add({ query: all(ofCode(trust), { on: 'group', ids: [heads], not: true }) });
    const written = async (exhibitId: string) => {
      const path = join(s.folder, `requête.${format}`);
      const place = s.engine.places.grant(path, 'write');
      for await (const _ of await client.exhibits.export({ ids: [exhibitId], format, place }));
      if (format === 'docx') return (await mammoth.extractRawText({ path })).value;
      if (format === 'xlsx') return part(readFileSync(path), 'xl/worksheets/sheet1.xml');
      return readFileSync(path, 'utf8').replaceAll('&nbsp;', '\u00a0');
    };
    const flat = (text: string) => text.replaceAll(/[\s~]|\\(?:guillemot\w+|og|fg)\{\}/gu, '');
    const printed = flat(await written(id));
    const expected = ['Prix', 'Le prix se négocie.', 'On se connaît.', '(dirigeante, cluster A)'];
    for (const each of [...expected, 'Trouvés', '3 verbatims']) expect(printed).toContain(flat(each));
    expect(flat(await written(none))).toContain(flat('0 verbatim'));
  });
});

describe('what was asked, in words', () => {
  it('is said in the language of the exhibit, whatever is asked', async () => {
    const { add, a, b, marie, heads, price, trust, first } = await study();
    const coder = newId();
    s.write((w) => w.run('INSERT INTO coders VALUES (?, ?, 1, ?)', coder, 'L. Seconde', now()));
    const size = await client.cases.addAttribute({
      owner: 'case',
      name: 'Effectif',
      type: 'number',
      choices: [],
    });
    const relation = { on: 'relation' as const, codeIds: [trust], turns: 2, ...plain };
    const query: VerbatimQuery = {
      match: 'any',
      conditions: [
        { on: 'code', codeIds: [price, trust], subcodes: true, not: false },
        { ...relation, relation: 'overlapping', not: true },
        { ...relation, relation: 'followed' },
        { on: 'case', ids: [a, b], not: false },
        { on: 'group', ids: [heads], not: false },
        { on: 'participant', ids: [marie], not: false },
        { on: 'role', roles: ['interviewer', 'other'], not: true },
        { on: 'coder', ids: [coder], not: false },
        { on: 'source', ids: [first], not: false },
        { on: 'attribute', attributeId: size, values: ['7'], from: '1200', to: null, not: false },
        { on: 'date', from: '2024-03-14', to: '2024-04-01', not: false },
        { on: 'code', codeIds: ['gone'], ...plain },
      ],
    };
    const id = await add({ query });
    const asked = async (language: 'en' | 'fr' | 'es') =>
      String((await rows(id, { language })).at(-1)).replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(await asked('en')).toContain(
      'Asked for: verbatims with the code “Prix” or “Confiance” (codes under it included), or without an overlapping verbatim of the code “Confiance”, or with a verbatim of the code “Confiance” following it within 2 turns, or with the case “cluster A” or “cluster B”, or with a speaker of the group “dirigeante”, or with the participant “D1” speaking, or without an interviewer or another person speaking, or with the coder “L. Seconde”, or with the source “interview 1”, or with the attribute “Effectif”: “7” or 1,200 or more, or with a source dated from 14 March 2024 to 1 April 2024, or with the code —. Found: 4 verbatims',
    );
    expect(await asked('fr')).toContain(
      'ou avec un verbatim du code « Confiance » qui le suit de 2 tours au plus, ou avec le cas « cluster A » ou « cluster B »',
    );
    expect(await asked('fr')).toContain('avec une source datée du 14 mars 2024 au 1er avril 2024');
    expect(await asked('es')).toContain(
      'o sin un entrevistador o otra persona como hablante, o con el codificador «L. Seconde»',
    );
  });
});
