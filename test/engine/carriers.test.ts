import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../shared/contract/changes.ts';
import type { ErrorCode, ErrorDetails } from '../../shared/contract/errors.ts';
import { type Carried, carriers } from './carriers.ts';
import { temporaryFolder } from './support.ts';

interface AtHand extends Carried {
  readonly folder: string;
  /** Grants a new text file of this content for reading. */
  text(name: string, content: string): string;
  /** Grants a file to write. */
  place(name: string): string;
}

const interview = [
  'Chercheuse : Que partagez-vous ?',
  'Mme Noël : Nos machines, et l’atelier.',
  'Chercheuse : Depuis quand ?',
  'Mme Noël : Depuis l’été.',
].join('\n');

async function atHand(carry: (folder: string) => Promise<Carried>): Promise<AtHand> {
  const folder = temporaryFolder();
  const carried = await carry(folder);
  onTestFinished(() => carried.close());
  return {
    ...carried,
    folder,
    text: (name, content) => {
      writeFileSync(join(folder, name), content);
      return carried.engine.places.grant(join(folder, name), 'read');
    },
    place: (name) => carried.engine.places.grant(join(folder, name), 'write'),
  };
}

async function withStudy(carry: (folder: string) => Promise<Carried>): Promise<AtHand> {
  const at = await atHand(carry);
  await at.client.project.create({ place: at.place('study.annexe'), title: 'Étude', language: 'fr' });
  return at;
}

async function imported(
  at: AtHand,
  contents: readonly string[],
): Promise<{ events: unknown[]; sourceIds: string[] }> {
  const places = contents.map((content, index) => at.text(`Entretien ${index + 1}.txt`, content));
  const events: unknown[] = [];
  let sourceIds: string[] = [];
  for await (const event of await at.client.sources.import({ places, kind: 'interview', caseIds: [] })) {
    events.push(event);
    if (event.type === 'done') ({ sourceIds } = event.result);
  }
  return { events, sourceIds };
}

/** What the call was refused with. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown; defined: boolean }> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError))
    throw new Error(`The call was not refused by the contract: ${String(error)}`);
  return { code: error.code, data: error.data, defined: error.defined };
}

const refused = (code: ErrorCode, data: ErrorDetails) => ({ code, data, defined: true });

/** Ids and times are new in every run: each id becomes the number of its first appearance, each time one word. */
function comparable(value: unknown): unknown {
  const seen = new Map<string, string>();
  const numbered = (id: string): string => {
    const number = seen.get(id) ?? `#${seen.size}`;
    seen.set(id, number);
    return number;
  };
  const text = JSON.stringify(value).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
  return JSON.parse(text.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/g, numbered));
}

/** A morning's work, and what every call of it answered. */
async function morning(at: AtHand): Promise<unknown[]> {
  const { client } = at;
  const answers: unknown[] = [];
  const note = <T>(answer: T): T => {
    answers.push(answer ?? null);
    return answer;
  };
  note(await client.project.state());
  note(await client.project.create({ place: at.place('study.annexe'), title: 'Étude', language: 'fr' }));
  const caseId = note(await client.cases.add({ name: 'Optivallée', publicLabel: '' }));
  const { events, sourceIds } = await imported(at, [interview, '']);
  note(events);
  const sourceId = sourceIds[0] ?? '';
  note(
    await client.sources.edit({ id: sourceId, caseIds: [caseId], date: '2024-03-14', durationMinutes: 42.5 }),
  );
  const text = note(await client.sources.text({ sourceId }));
  const questionId = note(await client.project.addQuestion({ text: 'Que partage-t-on ?' }));
  const codeId = note(await client.codebook.add({ name: 'Partage', questionId }));
  const marked = { sourceId, revision: text.revision, start: 17, end: 32 };
  const [coding] = note(await client.coding.apply({ ...marked, codeIds: [codeId] }));
  note(await client.coding.markExemplary({ ids: [coding?.id ?? ''], exemplary: true }));
  note(await client.coding.ofSource({ sourceId }));
  note(await client.coding.ofCode({ codeId }));
  note(await client.coding.detail({ id: coding?.id ?? '' }));
  note(await client.matrices.writeFinding({ codeId, caseId, text: 'Les machines sont mises en commun.' }));
  note(await client.matrices.rate({ codeId, caseId, rating: 'strong' }));
  note(await client.matrices.cell({ codeId, caseId }));
  const matrixId = note(
    await client.matrices.add({
      title: 'Inter-cas',
      definition: { codeIds: [codeId], caseIds: [caseId], groupBy: null },
    }),
  );
  note(await client.matrices.crossCase({ id: matrixId }));
  const exhibit = { kind: 'verbatims', title: 'Verbatims', matrixId: null, questionId } as const;
  const exhibitId = note(await client.exhibits.add(exhibit));
  note(await client.exhibits.get({ id: exhibitId }));
  const printed: unknown[] = [];
  for await (const event of await client.exhibits.export({
    ids: [exhibitId],
    format: 'md',
    place: at.place('annexe.md'),
  }))
    printed.push(event);
  note(printed);
  for await (const event of await client.interchange.exportCodings({
    place: at.place('codings.csv'),
    format: 'csv',
  }))
    note(event);
  note(await client.project.undo());
  note(await client.exhibits.list());
  note(await client.project.redo());
  note(await client.exhibits.list());
  note(await client.search.text({ words: 'machi', limit: 5 }));
  note(await client.journal.list({ before: null, limit: 50 }));
  note(await client.project.overview());
  note(await client.project.check());
  note(await client.project.state());
  note(readFileSync(join(at.folder, 'annexe.md'), 'utf8'));
  note(readFileSync(join(at.folder, 'codings.csv'), 'utf8').split('\n').length);
  return answers;
}

describe.each(Object.entries(carriers))('a study reached by %s', (_name, carry) => {
  test('is made, opened, closed and opened again', async () => {
    const at = await atHand(carry);
    expect(await at.client.project.state()).toBeNull();
    const place = at.place('study.annexe');
    const made = await at.client.project.create({
      place,
      title: 'Étude',
      language: 'fr',
      coder: 'H. Ravier',
    });
    expect(made).toMatchObject({
      title: 'Étude',
      fileName: 'study.annexe',
      readOnly: false,
      coders: [{ name: 'H. Ravier' }],
    });
    await at.client.project.close();
    expect(await at.client.project.state()).toBeNull();
    expect(await at.client.project.open({ place })).toMatchObject({ id: made.id, title: 'Étude' });
  });

  test('reads an interview from a file and tells how far it is', async () => {
    const at = await withStudy(carry);
    const { events, sourceIds } = await imported(at, [interview, '']);
    expect(events).toEqual([
      { type: 'progress', done: 1, total: 2, name: 'Entretien 1.txt' },
      { type: 'progress', done: 2, total: 2, name: 'Entretien 2.txt' },
      { type: 'done', result: { sourceIds, refused: [{ name: 'Entretien 2.txt', reason: 'empty' }] } },
    ]);
    const text = await at.client.sources.text({ sourceId: sourceIds[0] ?? '' });
    expect(text.speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ['Chercheuse', 2],
      ['Mme Noël', 2],
    ]);
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toContain('Nos machines, et l’atelier.');
  });

  test('keeps a coding to the letter, and takes it back and gives it again', async () => {
    const at = await withStudy(carry);
    const { sourceIds } = await imported(at, [interview]);
    const [sourceId = ''] = sourceIds;
    const codeId = await at.client.codebook.add({ name: 'Partage' });
    const { revision, paragraphs } = await at.client.sources.text({ sourceId });
    const canonical = paragraphs.map((paragraph) => paragraph.text).join('\n');
    const start = canonical.indexOf('Nos machines');
    const codings = await at.client.coding.apply({
      sourceId,
      revision,
      start,
      end: start + 12,
      codeIds: [codeId],
    });
    expect(codings).toMatchObject([{ codeId, start, end: start + 12 }]);
    expect(await at.client.project.undo()).toEqual({
      name: 'applyCode',
      details: { code: 'Partage', count: 1 },
    });
    expect(await at.client.coding.ofSource({ sourceId })).toEqual([]);
    expect(await at.client.project.redo()).toMatchObject({ name: 'applyCode' });
    expect(await at.client.coding.ofSource({ sourceId })).toEqual(codings);
    expect((await at.client.coding.ofCode({ codeId })).map((verbatim) => verbatim.text)).toEqual([
      'Nos machines',
    ]);
  });

  test('refuses with one of the contract’s codes and what its sentence needs', async () => {
    const at = await atHand(carry);
    expect(await refusal(at.client.sources.list())).toEqual(refused('NotFound', { name: 'study' }));
    const create = { place: at.place('study.annexe'), title: 'Étude', language: 'fr' } as const;
    await at.client.project.create(create);
    expect(await refusal(at.client.project.create(create))).toEqual(refused('FileLocked', {}));
    expect(await refusal(at.client.sources.text({ sourceId: 'gone' }))).toEqual(
      refused('NotFound', { name: 'source' }),
    );
    expect(await refusal(at.client.project.open({ place: 'guessed' }))).toEqual(
      refused('NotFound', { name: 'place' }),
    );
    expect(
      await refusal(at.client.project.open({ place: at.text('letter.annexe', 'Chère collègue,') })),
    ).toEqual(refused('Unreadable', { reason: 'not-annexe' }));
    await at.client.codebook.add({ name: 'Partage' });
    expect(await refusal(at.client.codebook.add({ name: 'Partage' }))).toEqual(
      refused('Conflict', { reason: 'name', name: 'Partage' }),
    );
    const { sourceIds } = await imported(at, [interview]);
    const stale = { sourceId: sourceIds[0] ?? '', revision: 7, start: 0, end: 3, codeIds: ['any'] };
    expect(await refusal(at.client.coding.apply(stale))).toMatchObject({ code: 'Conflict', defined: true });
    expect(await refusal(at.client.sources.recognise({ paragraphs: [], heading: null }))).toEqual(
      refused('Unreadable', { reason: 'empty' }),
    );
  });

  test('refuses input that is not of the contract, and nothing of it reaches the study', async () => {
    const at = await withStudy(carry);
    const invalid = refused('Invalid', { reason: 'input' });
    expect(await refusal(at.client.codebook.add({ name: '   ' }))).toEqual(invalid);
    expect(await refusal(at.client.codebook.add({ name: 'Partage', hue: 12 }))).toEqual(invalid);
    expect(await refusal(at.client.coding.remove({ ids: [] }))).toEqual(invalid);
    expect(await refusal(Reflect.apply(at.client.sources.text, null, [{ sourceId: 7 }]))).toEqual(invalid);
    expect(await refusal(Reflect.apply(at.client.codebook.add, null, []))).toEqual(invalid);
    expect(await at.client.codebook.list()).toEqual([]);
  });

  test('tells of every change to whoever listens, until they stop', async () => {
    const at = await withStudy(carry);
    const heard: Change[] = [];
    const stop = new AbortController();
    const changes = await at.client.project.changes(undefined, { signal: stop.signal });
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })().catch(() => 'ended');
    await after(50);
    await at.client.codebook.add({ name: 'Partage' });
    await at.client.project.undo();
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[0]).toMatchObject({
      entities: ['code'],
      sources: [],
      history: { undo: { name: 'addCode', details: { code: 'Partage' } }, redo: null },
    });
    expect(heard[1]).toMatchObject({
      entities: ['code'],
      history: { undo: null, redo: { name: 'addCode' } },
    });
    stop.abort();
    await listening;
    await at.client.codebook.add({ name: 'Choix' });
    await after(50);
    expect(heard).toHaveLength(2);
  });

  test('stores nothing of an import that was cancelled, and goes on working', async () => {
    const at = await withStudy(carry);
    const places = Array.from({ length: 40 }, (_, index) =>
      at.text(`Entretien ${index}.txt`, `${interview}\n`.repeat(200)),
    );
    const stop = new AbortController();
    const events: unknown[] = [];
    const reading = (async () => {
      for await (const event of await at.client.sources.import(
        { places, kind: 'interview', caseIds: [] },
        { signal: stop.signal },
      )) {
        events.push(event);
        if (events.length === 2) stop.abort();
      }
    })();
    await expect(reading).rejects.toThrow(/abort|cancelled/i);
    await after(100);
    expect(events.length).toBeLessThan(41);
    expect(await at.client.sources.list()).toEqual([]);
    expect((await at.client.project.state())?.history.undo).toBeNull();
    expect((await imported(at, [interview])).sourceIds).toHaveLength(1);
  });

  test('names the error of work that fails on the way', async () => {
    const at = await withStudy(carry);
    const call = async () => {
      for await (const _ of await at.client.exhibits.export({
        ids: ['gone'],
        format: 'md',
        place: at.place('a.md'),
      }));
    };
    expect(await refusal(call())).toEqual(refused('NotFound', { name: 'exhibit' }));
    expect(existsSync(join(at.folder, 'a.md'))).toBe(false);
  });
});

test('a morning’s work is answered alike whatever carries it', async () => {
  const transcripts: unknown[] = [];
  for (const carry of Object.values(carriers))
    transcripts.push(comparable(await morning(await atHand(carry))));
  const [first, ...others] = transcripts;
  for (const other of others) expect(other).toEqual(first);
});
