import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOn } from '../../electron/engine/codebook/past.ts';
import { listCodes } from '../../electron/engine/codebook/queries.ts';
import { newId, now } from '../../electron/engine/study/ids.ts';
import { dump, plantCase, plantParticipant, sourceOf, withStudy } from './support.ts';
import type { StudyAtHand } from './support.ts';

/** One step of a researcher's work; its numbers choose among what there is at that moment. */
interface Step {
  readonly act: Act;
  readonly one: number;
  readonly two: number;
  readonly place: number;
  readonly length: number;
  readonly flag: boolean;
  readonly texts: readonly string[];
}

const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[index % items.length];

const idOf = (items: readonly { id: string }[], index: number): string => pick(items, index)?.id ?? 'none';

async function range({ client }: StudyAtHand, step: Step) {
  const source = pick(await client.sources.list(), step.one);
  const sourceId = source?.id ?? 'none';
  return { sourceId, revision: 1, start: step.place, end: step.place + step.length };
}

function codingId({ study }: Pick<StudyAtHand, 'study'>, index: number): string {
  return pick(study.column<string>('SELECT id FROM codings ORDER BY id'), index) ?? 'none';
}

const acts = {
  addSource: ({ client, study }, { texts, flag, one }) =>
    client.sources.add(
      sourceOf(`Source ${one}`, texts, {
        voices: flag ? ['A', 'B'] : [],
        participantIds: study.column<string>('SELECT id FROM participants').slice(0, 1),
        caseIds: study.column<string>('SELECT id FROM cases').slice(0, 2),
      }),
    ),
  removeSource: async ({ client }, { one }) =>
    client.sources.remove({ id: idOf(await client.sources.list(), one) }),
  editSource: async ({ client, study }, { one, two, flag }) =>
    client.sources.edit({
      id: idOf(await client.sources.list(), one),
      title: `Titre ${two}`,
      done: flag,
      caseIds: study.column<string>('SELECT id FROM cases').slice(two % 2),
    }),
  editSpeaker: ({ client, study }, { one, flag }) =>
    client.sources.editSpeaker({
      id: pick(study.column<string>('SELECT id FROM speakers ORDER BY id'), one) ?? 'none',
      name: `Voix ${one}`,
      participantId: flag ? (study.value<string>('SELECT id FROM participants') ?? null) : null,
    }),
  addCase: ({ study }, { one }) => Promise.resolve(plantCase(study, `Cas ${one}`)),
  addParticipant: ({ study }, { one }) => Promise.resolve(plantParticipant(study, `Personne ${one}`)),
  removeParticipant: ({ study }) =>
    Promise.resolve(
      study.transact({ name: 'removeParticipant' }, (writer) =>
        writer.run('DELETE FROM participants WHERE id = (SELECT min(id) FROM participants)'),
      ),
    ),
  addCode: async ({ client }, { one, two, flag }) =>
    client.codebook.add({
      name: `Code ${one}`,
      parentId: flag ? (pick(await client.codebook.list(), two)?.id ?? null) : null,
    }),
  editCode: async ({ client }, { one, two }) =>
    client.codebook.edit({
      id: idOf(await client.codebook.list(), one),
      name: `Code ${two}`,
      definition: `Ce que ${two}`,
    }),
  moveCode: async ({ client }, { one, two, place, flag }) => {
    const codes = await client.codebook.list();
    const parentId = flag ? (pick(codes, two)?.id ?? null) : null;
    const siblings = codes.filter((code) => code.parentId === parentId);
    await client.codebook.move({ id: idOf(codes, one), parentId, before: pick(siblings, place)?.id ?? null });
  },
  archiveCode: async ({ client }, { one, flag }) =>
    client.codebook.archive({ id: idOf(await client.codebook.list(), one), archived: flag }),
  removeCode: async ({ client }, { one }) =>
    client.codebook.remove({ id: idOf(await client.codebook.list(), one) }),
  mergeCodes: async ({ client }, { one, two, place }) => {
    const codes = await client.codebook.list();
    await client.codebook.merge({ ids: [idOf(codes, one), idOf(codes, two)], into: idOf(codes, place) });
  },
  splitCode: async (at, { one, two, place, flag }) => {
    const codes = await at.client.codebook.list();
    await at.client.codebook.split({
      codingIds: [codingId(at, one), codingId(at, two)],
      to: flag ? { codeId: idOf(codes, place) } : { name: `Part ${place}`, parentId: null },
    });
  },
  recolourCode: async ({ client }, { one, two }) =>
    client.codebook.recolour({ id: idOf(await client.codebook.list(), one), hue: two % 12 }),
  apply: async (at, step) => {
    const codes = await at.client.codebook.list();
    await at.client.coding.apply({
      ...(await range(at, step)),
      codeIds: [idOf(codes, step.one), idOf(codes, step.two)],
    });
  },
  applyNew: async (at, step) =>
    at.client.coding.applyNew({ ...(await range(at, step)), name: `Neuf ${step.two}`, parentId: null }),
  adjust: (at, { one, place, length }) =>
    at.client.coding.adjust({ id: codingId(at, one), revision: 1, start: place, end: place + length }),
  markExemplary: (at, { one, flag }) =>
    at.client.coding.markExemplary({ ids: [codingId(at, one)], exemplary: flag }),
  removeCodings: (at, { one, two }) =>
    at.client.coding.remove({ ids: [codingId(at, one), codingId(at, two)] }),
  writeFinding: ({ study }, { one }) =>
    Promise.resolve(
      study.transact({ name: 'writeFinding' }, (writer) => {
        const coding = pick(
          writer.all<{ id: string; codeId: string; verbatim: string }>(
            'SELECT id, code_id AS codeId, verbatim FROM codings ORDER BY id',
          ),
          one,
        );
        const caseId = writer.value<string>('SELECT id FROM cases');
        if (!coding || !caseId) return;
        const id = newId();
        const made = writer.run(
          `INSERT OR IGNORE INTO findings (id, code_id, case_id, text, written_at) VALUES (?, ?, ?, 'Constat', ?)`,
          id,
          coding.codeId,
          caseId,
          now(),
        );
        if (made === 0) return;
        writer.run('INSERT INTO finding_evidence VALUES (?, ?)', id, coding.id);
        writer.run('INSERT INTO finding_basis VALUES (?, ?, ?)', id, coding.id, coding.verbatim);
      }),
    ),
  addMemo: ({ client, study }, { one, two, flag }) =>
    client.journal.addMemo({
      subject: flag
        ? {
            about: 'code',
            codeId: pick(study.column<string>('SELECT id FROM codes ORDER BY id'), two) ?? 'none',
          }
        : { about: 'coding', codingId: codingId({ study }, one) },
      kind: 'other',
      text: `Mémo ${two}`,
    }),
  editMemo: ({ client, study }, { one, texts }) =>
    client.journal.editMemo({
      id: pick(study.column<string>('SELECT id FROM memos ORDER BY id'), one) ?? 'none',
      text: texts.join(' '),
    }),
  removeMemo: ({ client, study }, { one }) =>
    client.journal.removeMemo({
      id: pick(study.column<string>('SELECT id FROM memos ORDER BY id'), one) ?? 'none',
    }),
  undo: ({ study }) => Promise.resolve(study.undo()),
  redo: ({ study }) => Promise.resolve(study.redo()),
} satisfies Record<string, (at: StudyAtHand, step: Step) => Promise<unknown>>;
type Act = keyof typeof acts;

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    // Most of the work is coding, so most steps are.
    { weight: 3, arbitrary: fc.constantFrom<Act>('apply', 'applyNew', 'adjust', 'addSource', 'addCode') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...Object.keys(acts).filter((name): name is Act => name in acts)),
    },
  ),
  one: fc.nat({ max: 9 }),
  two: fc.nat({ max: 9 }),
  place: fc.nat({ max: 12 }),
  length: fc.integer({ min: 1, max: 8 }),
  flag: fc.boolean(),
  texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 4 }),
});

/** What a command may answer to a step that cannot be done. */
const refusals = new Set(['NotFound', 'Invalid', 'Conflict', 'Unreadable']);

async function work(at: StudyAtHand, steps: readonly Step[]): Promise<void> {
  for (const each of steps)
    try {
      await acts[each.act](at, each);
    } catch (error) {
      if (!(error instanceof ORPCError) || !refusals.has(error.code)) throw error;
    }
}

function expectSound({ study }: StudyAtHand): void {
  expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
  const texts = new Map<string, string>();
  for (const { id, text } of study.all<{ id: string; text: string }>(
    `SELECT source_id AS id, group_concat(text, char(10) ORDER BY position) AS text FROM paragraphs GROUP BY source_id`,
  ))
    texts.set(id, text);
  for (const coding of study.all<{ sourceId: string; start: number; end: number; verbatim: string }>(
    'SELECT source_id AS sourceId, start, "end", verbatim FROM codings WHERE detached = 0',
  ))
    expect(texts.get(coding.sourceId)?.slice(coding.start, coding.end)).toBe(coding.verbatim);
  for (const { id, length } of study.all<{ id: string; length: number }>('SELECT id, length FROM sources'))
    expect(texts.get(id)?.length).toBe(length);
  // The history of the codebook ends in the codebook.
  const asKept = listOn(study, '9999').map(({ questionId: _question, ...code }) => code);
  expect(
    listCodes(study).map(
      ({ id, parentId, name, path, depth, hue, definition, useWhen, notWhen, ...code }) => {
        const { kind, origin, archived } = code;
        return { id, parentId, name, path, depth, hue, definition, useWhen, notWhen, kind, origin, archived };
      },
    ),
  ).toEqual(asKept);
  const siblings = listCodes(study).map(({ parentId, name }) => `${parentId} ${name.toLowerCase()}`);
  expect(new Set(siblings).size).toBe(siblings.length);
}

test('whatever was done, undoing all of it gives the study as it was, and redoing all of it as it became', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), (steps) =>
      withStudy(async (at) => {
        const first = dump(at.study);
        await work(at, steps);
        const last = dump(at.study);
        expectSound(at);
        let undone = 0;
        while (at.study.undo()) undone += 1;
        expect(dump(at.study)).toBe(first);
        expectSound(at);
        for (let i = 0; i < undone; i += 1) at.study.redo();
        expect(dump(at.study)).toBe(last);
        expectSound(at);
      }),
    ),
    { numRuns: 120 },
  );
}, 120_000);
