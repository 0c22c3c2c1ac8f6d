import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { router } from '../../electron/engine/router.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { VerbatimQuery, type QueryCondition } from '../../shared/contract/search.ts';
import { addCode, addCoding, addSource, dump, smallStudy, type SmallStudy } from './small-study.ts';
import { plantCase, sourceOf } from './support.ts';

let s: SmallStudy;
/** A verbatim's words by its coding, for what is expected. */
const ids = new Map<string, string>();
const codes = { price: '', trust: '', trustInBuyers: '', delay: '' };
const people = { anne: '', paul: '' };
const cases = { alpha: '', beta: '' };
const sources = { first: '', second: '' };
const groups = { heads: '', hands: '' };
let second = '';

const client = () => createRouterClient(router, { context: { engine: s.engine } });

/**
 * Two interviews. In the first, Anne speaks of price [A] with trust inside it [B], then after Q's turn of delay [C]; in
 * the second, Paul's one turn holds trust [D], then price [E] right behind it, and the whole is delay [F], an emoji before.
 */
beforeEach(async () => {
  s = smallStudy();
  ids.clear();
  cases.alpha = plantCase(s.study, 'Alpha');
  cases.beta = plantCase(s.study, 'Beta');
  groups.heads = await client().cases.addGroup({ name: 'Dirigeants', publicLabel: '' });
  groups.hands = await client().cases.addGroup({ name: 'Ouvriers', publicLabel: '' });
  const person = (name: string, groupId: string) =>
    client().cases.addParticipant({ confidentialName: name, publicLabel: '', groupId, caseIds: [] });
  people.anne = await person('Anne', groups.heads);
  people.paul = await person('Paul', groups.hands);
  s.write((writer) => {
    codes.price = addCode(writer, 'Prix');
    codes.trust = addCode(writer, 'Confiance');
    codes.trustInBuyers = addCode(writer, 'Confiance aux acheteurs', { parent: codes.trust });
    codes.delay = addCode(writer, 'Délai');
    const turns = [
      [null, 'Et le prix ?'],
      [people.anne, 'Le prix, on se fait confiance, se négocie.'],
      [null, 'Et encore ?'],
      [people.anne, 'Le délai compte. Enfin parfois.'],
      [null, 'Merci.'],
      [people.anne, 'Le prix encore.'],
    ] as const;
    sources.first = addSource(writer, 'Un', [cases.alpha], turns, { date: '2024-03-14' });
    sources.second = addSource(
      writer,
      'Deux',
      [cases.alpha, cases.beta],
      [
        [null, '😀 Alors ?'],
        [people.paul, 'Confiance.Prix bas.'],
      ],
    );
    second = newId();
    writer.run('INSERT INTO coders VALUES (?, ?, 1, ?)', second, 'L. Seconde', now());
    const code = (source: string, id: string, passage: string, more: Parameters<typeof addCoding>[4] = {}) =>
      ids.set(passage, addCoding(writer, source, id, passage, more));
    code(sources.first, codes.price, 'Le prix, on se fait confiance, se négocie.');
    code(sources.first, codes.trustInBuyers, 'on se fait confiance');
    code(sources.first, codes.delay, 'Le délai compte.');
    code(sources.first, codes.price, 'Le prix encore.');
    code(sources.second, codes.trust, 'Confiance.');
    code(sources.second, codes.price, 'Prix bas.', { caseId: cases.beta });
    code(sources.second, codes.delay, 'Confiance.Prix bas.');
    addCoding(writer, sources.first, codes.price, 'Merci.', { detached: true });
    writer.run('UPDATE codings SET coder_id = ? WHERE id = ?', second, ids.get('Confiance.') ?? '');
  });
});
afterEach(() => s.close());

type Condition = QueryCondition extends infer C ? (C extends unknown ? Partial<C> : never) : never;

const asked = (conditions: readonly Condition[], match: 'all' | 'any' = 'all') =>
  VerbatimQuery.parse({ match, conditions });

async function found(...conditions: Condition[]): Promise<string[]> {
  return foundBy(asked(conditions));
}

async function foundBy(definition: VerbatimQuery): Promise<string[]> {
  const { verbatims, counts } = await client().search.queryVerbatims({ definition, limit: 100 });
  expect(counts.verbatims).toBe(verbatims.length);
  return verbatims.map(({ text }) => text);
}

const [A, B, C] = [
  'Le prix, on se fait confiance, se négocie.',
  'on se fait confiance',
  'Le délai compte.',
] as const;
const [again, D, E, F] = ['Le prix encore.', 'Confiance.', 'Prix bas.', 'Confiance.Prix bas.'] as const;
const price = (): Condition => ({ on: 'code', codeIds: [codes.price] });
const near = (
  relation: (QueryCondition & { on: 'relation' })['relation'],
  code: string,
  more: Condition = {},
): Condition => ({ on: 'relation', relation, codeIds: [code], ...more });

describe('a query for verbatims', () => {
  test('without conditions finds all that are attached, by source and place', async () => {
    expect(await found()).toEqual([A, B, C, again, D, F, E]);
  });

  test('finds those of one code or another, with or without what stands under it', async () => {
    expect(await found(price())).toEqual([A, again, E]);
    expect(await found({ on: 'code', codeIds: [codes.price, codes.delay] })).toEqual([A, C, again, F, E]);
    expect(await found({ on: 'code', codeIds: [codes.trust] })).toEqual([D]);
    expect(await found({ on: 'code', codeIds: [codes.trust], subcodes: true })).toEqual([B, D]);
    expect(await found({ on: 'code', codeIds: [] })).toEqual([]);
    expect(await found({ on: 'code', codeIds: ['gone'] })).toEqual([]);
  });

  test('joins conditions by and, or, not', async () => {
    const beta: Condition = { on: 'case', ids: [cases.beta] };
    expect(await found(price(), beta)).toEqual([E]);
    expect(await foundBy(asked([price(), beta], 'any'))).toEqual([A, again, D, F, E]);
    expect(await found({ ...price(), not: true })).toEqual([B, C, D, F]);
    expect(await found(price(), { ...beta, not: true })).toEqual([A, again]);
  });

  test('knows what overlaps, what lies within and what is of just the same passage', async () => {
    expect(await found(near('overlapping', codes.price))).toEqual([B, F]);
    expect(await found(near('overlapping', codes.trust))).toEqual([F]);
    expect(await found(near('overlapping', codes.trust, { subcodes: true }))).toEqual([A, F]);
    expect(await found(near('within', codes.price))).toEqual([B]);
    expect(await found(near('within', codes.delay))).toEqual([D, E]);
    expect(await found(near('same', codes.delay))).toEqual([]);
    expect(await found(price(), near('overlapping', codes.trustInBuyers, { not: true }))).toEqual([again, E]);
  });

  test('knows what is followed by another within so many turns, from where it ends', async () => {
    const followed = (turns: number) => found(price(), near('followed', codes.delay, { turns }));
    expect(await followed(1)).toEqual([]);
    expect(await followed(2)).toEqual([A]);
    expect(await found(near('followed', codes.price, { turns: 0 }))).toEqual([D]);
    expect(await found(near('followed', codes.price, { turns: 4 }))).toEqual([A, B, C, D]);
  });

  test('knows turns and sources shared', async () => {
    expect(await found(near('same-turn', codes.price))).toEqual([B, D, F]);
    expect(await found(near('same-source', codes.trustInBuyers))).toEqual([A, C, again]);
  });

  test('asks who speaks, of whom, who coded and where', async () => {
    expect(await found({ on: 'group', ids: [groups.hands] })).toEqual([D, F, E]);
    expect(await found({ on: 'participant', ids: [people.anne] })).toEqual([A, B, C, again]);
    expect(await found({ on: 'role', roles: ['interviewer'] })).toEqual([]);
    expect(await found({ on: 'coder', ids: [second] })).toEqual([D]);
    expect(await found({ on: 'source', ids: [sources.second] })).toEqual([D, F, E]);
    expect(await found({ on: 'case', ids: [cases.alpha] })).toEqual([A, B, C, again, D, F]);
  });

  test('asks attributes of cases, participants and sources, listed or between two values', async () => {
    const add = (name: string, owner: 'case' | 'participant' | 'source', type: 'text' | 'number') =>
      client().cases.addAttribute({ name, owner, type, choices: [] });
    const size = await add('Effectif', 'case', 'number');
    const trade = await add('Métier', 'participant', 'text');
    await client().cases.setValue({ attributeId: size, ownerId: cases.alpha, value: '9' });
    await client().cases.setValue({ attributeId: size, ownerId: cases.beta, value: '120' });
    await client().cases.setValue({ attributeId: trade, ownerId: people.anne, value: 'tisseuse' });
    const sized = (from: string | null, to: string | null): Condition => ({
      on: 'attribute',
      attributeId: size,
      values: [],
      from,
      to,
    });
    expect(await found(price(), sized('10', null))).toEqual([E]);
    expect(await found(price(), sized(null, '9'))).toEqual([A, again]);
    expect(await found({ on: 'attribute', attributeId: trade, values: ['tisseuse'] })).toHaveLength(4);
    expect(await found({ on: 'attribute', attributeId: 'gone', values: ['x'] })).toEqual([]);
  });

  test('asks the date of the source, both ends included', async () => {
    const dated = (from: string | null, to: string | null) => found(price(), { on: 'date', from, to });
    expect(await dated('2024-03-14', '2024-03-14')).toEqual([A, again]);
    expect(await dated('2024-03-15', null)).toEqual([]);
    expect(await dated(null, null)).toEqual([A, again]);
  });

  test('adds up what it finds, by each of what it may be counted by', async () => {
    const { counts, tallies } = await client().search.queryVerbatims({ definition: asked([]), limit: 1 });
    expect(counts).toEqual({ verbatims: 7, participants: 2, sources: 2, cases: 2 });
    const shown = Object.entries(tallies).map(([by, tally]) => [
      by,
      tally.map(({ name, verbatims }) => `${name} ${verbatims}`).join(', '),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      code: 'Prix 3, Confiance 1, Confiance aux acheteurs 1, Délai 2',
      case: 'Alpha 6, Beta 3',
      participant: 'Anne 4, Paul 3',
      source: 'Un 4, Deux 3',
      coder: 'H. Ravier 6, L. Seconde 1',
    });
  });

  test('is answered page by page, and written whole to a CSV file', async () => {
    const page = await client().search.queryVerbatims({ definition: asked([]), limit: 2, offset: 3 });
    expect(page.verbatims.map(({ text }) => text)).toEqual([again, D]);
    const path = join(s.folder, 'requête.csv');
    const place = s.engine.places.grant(path, 'write');
    const definition = asked([price()]);
    for await (const _ of await client().interchange.exportCodings({ place, definition }));
    const lines = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain('Prix bas.');
  });
});

describe('a source without turns', () => {
  test('has each paragraph count as one, for what follows as for what shares it', async () => {
    const id = await client().sources.add(
      sourceOf('Note', ['😀 le tarif, la peur', 'la hausse', 'la baisse'], { caseIds: [cases.beta] }),
    );
    const [rate, fall] = s.write((writer) => {
      const [first, last] = [addCode(writer, 'Tarif'), addCode(writer, 'Baisse')];
      addCoding(writer, id, first, 'le tarif');
      addCoding(writer, id, last, 'la peur');
      addCoding(writer, id, last, 'la baisse');
      return [first, last];
    });
    const of = (code: string): Condition => ({ on: 'code', codeIds: [code] });
    expect(await found(of(rate), near('same-turn', fall))).toEqual(['le tarif']);
    expect(await found(of(fall), near('same-turn', rate))).toEqual(['la peur']);
    const after = (from: string, turns: number) => found(of(from), near('followed', fall, { turns }));
    expect(await after(rate, 0)).toEqual(['le tarif']);
    expect(await after(fall, 1)).toEqual([]);
    expect(await after(fall, 2)).toEqual(['la peur']);
  });
});

describe('saved queries', () => {
  test('keep what they ask, and are renamed, changed and removed in steps that can be undone', async () => {
    const empty = dump(s.study);
    const definition = asked([price(), near('followed', codes.delay, { turns: 3 })]);
    const id = await client().search.addQuery({ title: ' Prix puis délai ', definition });
    const saved = dump(s.study);
    expect(await client().search.queries()).toEqual([{ id, title: 'Prix puis délai', definition }]);
    await client().search.editQuery({ id, title: 'Autre' });
    await client().search.editQuery({ id, definition: asked([]) });
    await client().search.editQuery({ id, title: 'Autre' });
    await client().search.removeQuery({ id });
    expect(await client().search.queries()).toEqual([]);
    for (const _ of Array.from({ length: 3 })) await client().project.undo();
    expect(dump(s.study)).toBe(saved);
    await client().project.undo();
    expect(dump(s.study)).toBe(empty);
    for (const _ of Array.from({ length: 3 })) await client().project.redo();
    expect(await client().search.queries()).toEqual([{ id, title: 'Autre', definition: asked([]) }]);
    await expect(client().search.editQuery({ id: 'gone', title: 'X' })).rejects.toMatchObject({
      code: 'NotFound',
    });
  });
});

describe('codes that become one', () => {
  test('are found by the queries that named either, and undo gives both back', async () => {
    const definition = asked([price(), near('overlapping', codes.delay)]);
    const id = await client().search.addQuery({ title: 'Prix sur délai', definition });
    const before = dump(s.study);
    expect(await foundBy(definition)).toEqual([E]);
    await client().codebook.merge({ ids: [codes.delay], into: codes.trust });
    const [merged] = await client().search.queries();
    expect(merged).toEqual({
      id,
      title: 'Prix sur délai',
      definition: asked([price(), near('overlapping', codes.trust)]),
    });
    expect(await foundBy(merged?.definition ?? definition)).toEqual([E]);
    await client().project.undo();
    expect(dump(s.study)).toBe(before);
  });
});

describe('the co-occurrence of codes', () => {
  const table = async (
    unit: 'overlapping' | 'same-turn' | 'same-source',
    codeIds: string[] | null = null,
  ) => {
    const { codes: heads, cells } = await client().search.coOccurrence({ unit, codeIds });
    return cells.map(
      ({ row, column, verbatims }) => `${heads[row]?.name} × ${heads[column]?.name} ${verbatims}`,
    );
  };

  test('counts the verbatims of a row that meet any of the column, each once', async () => {
    expect(await table('overlapping')).toEqual([
      'Prix × Confiance aux acheteurs 1',
      'Prix × Délai 1',
      'Confiance × Délai 1',
      'Confiance aux acheteurs × Prix 1',
      'Délai × Prix 1',
      'Délai × Confiance 1',
    ]);
    expect(await table('same-turn')).toContain('Prix × Confiance 1');
    expect(await table('same-source')).toContain('Prix × Délai 3');
    expect(await table('overlapping', [codes.price, codes.delay])).toEqual([
      'Prix × Délai 1',
      'Délai × Prix 1',
    ]);
  });

  test('says in each cell just as many as its query lists', async () => {
    for (const unit of ['overlapping', 'same-turn', 'same-source'] as const) {
      const { codes: heads, cells } = await client().search.coOccurrence({ unit, codeIds: null });
      for (const [row, one] of heads.entries())
        for (const [column, other] of heads.entries()) {
          if (row === column) continue;
          const cell = cells.find((each) => each.row === row && each.column === column);
          const list = await found({ on: 'code', codeIds: [one.id] }, near(unit, other.id));
          expect([unit, one.name, other.name, cell?.verbatims ?? 0]).toEqual([
            unit,
            one.name,
            other.name,
            list.length,
          ]);
        }
    }
  });

  test('is printed with the codes in the order chosen, and says what it counts', async () => {
    const pairs = { unit: 'overlapping' as const, codeIds: [codes.delay, codes.price] };
    const make = { kind: 'co-occurrence' as const, title: 'Paires', matrixId: null, questionId: null };
    const text = async (id: string) => (await client().exhibits.copied({ id })).text;
    const printed = await text(await client().exhibits.add({ ...make, pairs }));
    expect(printed).toContain('1. Délai\t2\t\t1');
    expect(printed).toContain('2. Prix\t3\t1');
    expect(printed).toContain('comptés une fois chacun');
    const all = await text(await client().exhibits.add(make));
    expect(all).toContain('4. Délai');
  });

  test('leaves as a CSV table with every pair', async () => {
    const path = join(s.folder, 'paires.csv');
    const place = s.engine.places.grant(path, 'write');
    await client().search.exportCoOccurrence({ unit: 'overlapping', codeIds: null, place });
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeff' +
        [
          'Code;Verbatims;Prix;Confiance;Confiance / Confiance aux acheteurs;Délai',
          'Prix;3;;0;1;1',
          'Confiance;1;0;;0;1',
          'Confiance / Confiance aux acheteurs;1;1;0;;0',
          'Délai;2;1;1;0;',
          '',
        ].join('\r\n'),
    );
  });
});
