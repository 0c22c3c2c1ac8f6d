import { describe, expect, test } from 'vitest';
import type { MemoSubject } from '../../shared/contract/memos.ts';
import { dump, plantCase, plantParticipant, sourceOf, withStudy, type StudyAtHand } from './support.ts';

const everything = { kind: null, about: null, coderId: null, words: '', offset: 0, limit: 100 };

/** A study with one thing of every kind that a memo can be about. */
async function things({ client, study }: StudyAtHand) {
  const caseId = plantCase(study, 'Optivallée');
  const participantId = plantParticipant(study, 'Marie Dupond');
  const sourceId = await client.sources.add(sourceOf('E1', ['On a formé les jeunes. Puis on a vendu.']));
  const codeId = await client.codebook.add({ name: 'Formation' });
  const [coding] = await client.coding.apply({ sourceId, revision: 1, start: 0, end: 22, codeIds: [codeId] });
  const codingId = coding?.id ?? '';
  const subjects: MemoSubject[] = [
    { about: 'project' },
    { about: 'case', caseId },
    { about: 'participant', participantId },
    { about: 'source', sourceId },
    { about: 'code', codeId },
    { about: 'coding', codingId },
    { about: 'cell', codeId, caseId, participantId: null },
    { about: 'cell', codeId, caseId: null, participantId },
  ];
  return { caseId, participantId, sourceId, codeId, codingId, subjects };
}

describe('a memo', () => {
  test('is about one thing, is found from it, and names it', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { subjects, caseId, participantId, codeId, sourceId, codingId } = await things(at);
      for (const subject of subjects)
        await client.journal.addMemo({ subject, kind: 'theory', text: `Sur ${JSON.stringify(subject)}` });
      for (const subject of subjects) {
        const found = await client.journal.memosOf(subject);
        expect(found.map((memo) => memo.subject)).toEqual([subject]);
        expect(found[0]?.text).toBe(`Sur ${JSON.stringify(subject)}`);
      }
      const inCells = async (about: 'case' | 'participant' | 'code', id: string) =>
        (await client.journal.memosInCells({ about, id })).map((memo) => memo.subject);
      expect(await inCells('code', codeId)).toEqual(subjects.slice(6));
      expect(await inCells('case', caseId)).toEqual([subjects[6]]);
      expect(await inCells('participant', participantId)).toEqual([subjects[7]]);
      expect(await client.journal.memoCounts({ about: 'case' })).toEqual({ [caseId]: 2 });
      const { memos, total } = await client.journal.memos(everything);
      expect(total).toBe(8);
      // Newest first.
      expect(memos.map((memo) => memo.subject)).toEqual(subjects.toReversed());
      expect(memos.find((memo) => memo.subject.about === 'coding')).toMatchObject({
        code: { id: codeId, name: 'Formation' },
        source: { id: sourceId, name: 'E1' },
        coding: { id: codingId, verbatim: 'On a formé les jeunes.', start: 0, detached: false },
        coder: 'Moi',
        case: null,
      });
      expect(
        memos
          .filter((memo) => memo.subject.about === 'cell')
          .map((m) => [m.code?.name, m.case?.name, m.participant?.name]),
      ).toEqual([
        ['Formation', undefined, 'Marie Dupond'],
        ['Formation', 'Optivallée', undefined],
      ]);
    }));

  test('may be one of several about a thing, oldest first, and is counted on its coding and its code', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { codingId, codeId, sourceId } = await things(at);
      const about = { about: 'coding', codingId } as const;
      for (const text of ['Un', 'Deux'])
        await client.journal.addMemo({ subject: about, kind: 'other', text });
      await client.journal.addMemo({ subject: { about: 'code', codeId }, kind: 'other', text: 'Trois' });
      expect((await client.journal.memosOf(about)).map(({ text }) => text)).toEqual(['Un', 'Deux']);
      expect((await client.coding.ofSource({ sourceId }))[0]?.memos).toBe(2);
      expect((await client.codebook.list())[0]?.memos).toBe(1);
    }));

  test('is found by its words whatever their accents, the last one as a beginning, also after edits and undo', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      await things(at);
      const find = async (words: string) =>
        (await client.journal.memos({ ...everything, words })).memos.map(({ text }) => text);
      const id = await client.journal.addMemo({
        subject: { about: 'project' },
        kind: 'method',
        title: 'Échantillon',
        text: 'Écarts de salaire, à l’établi',
      });
      await client.journal.addMemo({ subject: { about: 'project' }, kind: 'field', text: 'Autre chose' });
      const text = 'Écarts de salaire, à l’établi';
      expect(await find('ecarts')).toEqual([text]);
      expect(await find('SALAIRE etab')).toEqual([text]);
      expect(await find('echant')).toEqual([text]);
      expect(await find('écart chose')).toEqual([]);
      expect(await find('"(')).toEqual([]);
      await client.journal.editMemo({ id, text: 'Tout récrit' });
      expect(await find('salaire')).toEqual([]);
      expect(await find('recrit')).toEqual(['Tout récrit']);
      study.undo();
      expect(await find('salaire')).toEqual([text]);
      expect(study.inspect().searchInStep).toBe(true);
    }));

  test('is listed by kind, by what it is about, by coder, and a page at a time', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { codeId } = await things(at);
      const project = { about: 'project' } as const;
      await client.journal.addMemo({ subject: project, kind: 'method', text: 'A' });
      const other = await client.project.addCoder({ name: 'Autre' });
      await client.project.setCoder({ id: other });
      await client.journal.addMemo({ subject: { about: 'code', codeId }, kind: 'theory', text: 'B' });
      await client.journal.addMemo({ subject: project, kind: 'theory', text: 'C' });
      const list = async (filter: Partial<typeof everything>) => {
        const { memos, total } = await client.journal.memos({ ...everything, ...filter });
        return [memos.map(({ text }) => text).join(''), total];
      };
      expect(await list({})).toEqual(['CBA', 3]);
      expect(await list({ limit: 1, offset: 1 })).toEqual(['B', 3]);
      const by = (filter: object) => client.journal.memos({ ...everything, ...filter });
      expect((await by({ kind: 'theory' })).total).toBe(2);
      expect((await by({ about: 'code' })).memos.map(({ text }) => text)).toEqual(['B']);
      expect((await by({ coderId: other, about: 'project' })).memos.map(({ text }) => text)).toEqual(['C']);
      expect(study.history.undo?.name).toBe('addMemo');
    }));

  test('keeps its writer when another coder edits it; what changes nothing is no step', () =>
    withStudy(async ({ client, study }) => {
      const id = await client.journal.addMemo({ subject: { about: 'project' }, kind: 'method', text: ' A ' });
      await client.project.setCoder({ id: await client.project.addCoder({ name: 'Autre' }) });
      await client.journal.editMemo({ id, text: 'A', kind: 'method' });
      expect(study.history.undo?.name).toBe('addCoder');
      await client.journal.editMemo({ id, text: 'B' });
      const [memo] = await client.journal.memosOf({ about: 'project' });
      expect(memo).toMatchObject({ coder: 'Moi', text: 'B' });
      expect((memo?.editedAt ?? '') >= (memo?.createdAt ?? '')).toBe(true);
    }));

  test('without words, about nothing, or about a cell of two things is refused', () =>
    withStudy(async (at) => {
      const { client } = at;
      const { caseId, participantId, codeId } = await things(at);
      const add = (subject: MemoSubject, text = 'A') =>
        client.journal.addMemo({ subject, kind: 'other', text });
      const invalid = (reason: string) => ({ code: 'Invalid', data: { reason } });
      await expect(add({ about: 'project' }, ' \n')).rejects.toMatchObject(invalid('empty-memo'));
      await expect(add({ about: 'code', codeId: 'gone' })).rejects.toMatchObject({ code: 'NotFound' });
      await expect(add({ about: 'cell', codeId, caseId, participantId })).rejects.toMatchObject(
        invalid('cell'),
      );
      await expect(add({ about: 'cell', codeId, caseId: null, participantId: null })).rejects.toMatchObject(
        invalid('cell'),
      );
      await expect(client.journal.editMemo({ id: 'gone', text: 'A' })).rejects.toMatchObject({
        code: 'NotFound',
      });
      expect((await client.journal.memos(everything)).total).toBe(0);
    }));
});

test('a matrix says how many memos each of its cells has', () =>
  withStudy(async (at) => {
    const { client } = at;
    const { codeId, caseId, participantId } = await things(at);
    plantCase(at.study, 'Agrinova');
    const cell = { about: 'cell', codeId, caseId, participantId: null } as const;
    for (const text of ['Un', 'Deux']) await client.journal.addMemo({ subject: cell, kind: 'theory', text });
    const ofParticipant = { about: 'cell', codeId, caseId: null, participantId } as const;
    await client.journal.addMemo({ subject: ofParticipant, kind: 'theory', text: 'Trois' });
    const id = await client.matrices.add({
      title: 'M',
      definition: { codeIds: null, caseIds: null, groupBy: null },
    });
    const [line] = await client.matrices.lines({ id, page: 0 });
    expect(line?.cells.map((one) => [one.caseId, one.memos])).toEqual([[caseId, 2]]);
  }));

describe('the memo of a coding', () => {
  /** A coding with a memo; `memos` are the words about it now. */
  const withMemo = (
    use: (
      at: StudyAtHand,
      made: Awaited<ReturnType<typeof things>>,
      memos: () => Promise<string[]>,
    ) => Promise<void>,
  ) =>
    withStudy(async (at) => {
      const made = await things(at);
      const subject = { about: 'coding', codingId: made.codingId } as const;
      await at.client.journal.addMemo({ subject, kind: 'theory', text: 'À revoir' });
      await use(at, made, async () => (await at.client.journal.memosOf(subject)).map(({ text }) => text));
    });

  test('stays when its ends are adjusted, and through undo and redo of that', () =>
    withMemo(async ({ client, study }, { codingId }, memos) => {
      await client.coding.adjust({ id: codingId, revision: 1, start: 5, end: 30 });
      expect(await memos()).toEqual(['À revoir']);
      study.undo();
      study.redo();
      expect(await memos()).toEqual(['À revoir']);
    }));

  test('stays while it is detached, says so, and stays when it is attached again', () =>
    withMemo(async ({ client, study }, { codingId }, memos) => {
      study.transact({ name: 'adjustCoding' }, (writer) =>
        writer.run('UPDATE codings SET detached = 1, "end" = start WHERE id = ?', codingId),
      );
      expect(await memos()).toEqual(['À revoir']);
      expect((await client.journal.memos(everything)).memos[0]?.coding).toMatchObject({
        detached: true,
        verbatim: 'On a formé les jeunes.',
      });
      await client.coding.adjust({ id: codingId, revision: 1, start: 23, end: 39 });
      expect(await memos()).toEqual(['À revoir']);
      expect((await client.journal.memos(everything)).memos[0]?.coding).toMatchObject({
        detached: false,
        start: 23,
      });
    }));

  test('stays when it is given another code', () =>
    withMemo(async ({ client, study }, { codingId }, memos) => {
      const other = await client.codebook.add({ name: 'Vente' });
      study.transact({ name: 'applyCode' }, (writer) =>
        writer.run('UPDATE codings SET code_id = ? WHERE id = ?', other, codingId),
      );
      expect(await memos()).toEqual(['À revoir']);
      expect((await client.journal.memos({ ...everything, words: 'revoir' })).memos[0]?.code?.name).toBe(
        'Vente',
      );
    }));

  test('goes with it and comes back with it, to the letter', () =>
    withMemo(async ({ client, study }, { codingId }, memos) => {
      const before = dump(study);
      expect(await client.journal.memosGoneWith({ about: 'coding', id: codingId })).toBe(1);
      await client.coding.remove({ ids: [codingId] });
      expect(await memos()).toEqual([]);
      expect((await client.journal.memos({ ...everything, words: 'revoir' })).total).toBe(0);
      study.undo();
      expect(await memos()).toEqual(['À revoir']);
      expect((await client.journal.memos({ ...everything, words: 'revoir' })).total).toBe(1);
      expect(dump(study)).toBe(before);
      study.redo();
      study.undo();
      expect(dump(study)).toBe(before);
      expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
    }));
});

describe('what is removed', () => {
  test('takes its memos along, says before how many, and brings them back with one undo', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const { subjects, caseId, participantId, sourceId, codeId } = await things(at);
      const parent = await client.codebook.add({ name: 'Actions' });
      await client.codebook.move({ id: codeId, parentId: parent, before: null });
      for (const subject of subjects) await client.journal.addMemo({ subject, kind: 'other', text: 'Note' });
      const before = dump(study);
      const removals = [
        { about: 'case', id: caseId, memos: 2, remove: () => client.cases.remove({ id: caseId }) },
        {
          about: 'participant',
          id: participantId,
          memos: 2,
          remove: () => client.cases.removeParticipant({ id: participantId }),
        },
        { about: 'source', id: sourceId, memos: 2, remove: () => client.sources.remove({ id: sourceId }) },
        // Its sub-code's own, that of a coding, and those of two cells.
        { about: 'code', id: parent, memos: 4, remove: () => client.codebook.remove({ id: parent }) },
      ] as const;
      for (const { about, id, memos, remove } of removals) {
        expect(await client.journal.memosGoneWith({ about, id })).toBe(memos);
        await remove();
        expect((await client.journal.memos(everything)).total).toBe(8 - memos);
        study.undo();
        expect(dump(study)).toBe(before);
        expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
      }
    }));
});
