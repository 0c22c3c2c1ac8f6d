import { expect, test } from 'vitest';
import { generateStudy } from '../../electron/cli/generate/study.ts';
import { createStudy } from '../../electron/engine/project/lifecycle.ts';
import { addSources, type SourceToStore } from '../../electron/engine/sources/commands.ts';
import type { Study } from '../../electron/engine/study/study.ts';
import { addCode } from './small-study.ts';
import { dump, sourceOf, temporaryFolder, withStudy } from './support.ts';

function transcripts(): SourceToStore[] {
  const size = { interviews: 20, words: 120_000, cases: 1, codes: 1, codings: 0, coders: 1, seed: 5 };
  return generateStudy(size).sources.map(({ title, kind, paragraphs, speakers }) => ({
    title,
    kind,
    paragraphs,
    caseIds: [],
    date: null,
    durationMinutes: null,
    place: '',
    speakers: speakers.map(({ name, role }) => ({ name, role, participantId: null })),
  }));
}

function expectExactBothWays(study: Study, before: string): void {
  const after = dump(study);
  study.undo();
  expect(dump(study)).toBe(before);
  study.redo();
  expect(dump(study)).toBe(after);
  expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
}

test('a large import is taken back to the letter', () => {
  const study = createStudy(`${temporaryFolder()}/study.annexe`, { title: 'Étude', language: 'fr' });
  const sources = transcripts();
  const before = dump(study);
  addSources(study, sources);
  study.undo();
  study.redo();
  study.undo();
  expect(dump(study)).toBe(before);
  expect(study.inspect()).toEqual({ integrity: [], foreignKeys: 0, searchInStep: true });
  study.close();
});

test('two passages that trade places through a third come back one by one, in the only order that they can', () =>
  withStudy(async ({ client, study }) => {
    const sourceId = await client.sources.add(sourceOf('Note', ['Nous partageons nos machines.']));
    const codeId = await client.codebook.add({ name: 'Partage' });
    const place = (start: number, end: number) =>
      client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] });
    const [[one], [two]] = [await place(0, 4), await place(5, 15)];
    const before = dump(study);
    study.transact({ name: 'adjustCoding' }, (writer) => {
      const move = (id: string, start: number, end: number, verbatim: string) =>
        writer.run(
          'UPDATE codings SET start = ?, "end" = ?, verbatim = ? WHERE id = ?',
          start,
          end,
          verbatim,
          id,
        );
      move(one!.id, 16, 19, 'nos');
      move(two!.id, 0, 4, 'Nous');
      move(one!.id, 5, 15, 'partageons');
    });
    expectExactBothWays(study, before);
  }));

test('a row that is made, taken away and made again in one step comes back as it was', () =>
  withStudy(async ({ study }) => {
    const before = dump(study);
    study.transact({ name: 'addCase' }, (writer) => {
      for (const name of ['A', 'B', 'C']) {
        writer.run(`INSERT INTO cases VALUES ('same', ?, ?, 1)`, name, name);
        if (name !== 'C') writer.run(`DELETE FROM cases WHERE id = 'same'`);
      }
    });
    expectExactBothWays(study, before);
  }));

test('a tree of codes made in one step, parents and children mixed, goes and comes back whole', () =>
  withStudy(async ({ study }) => {
    const before = dump(study);
    study.transact({ name: 'addCode' }, (writer) => {
      const top = addCode(writer, 'Apprendre');
      const middle = addCode(writer, 'Échanger', { parent: top });
      addCode(writer, 'Se réunir', { parent: middle });
      const other = addCode(writer, 'Choisir');
      addCode(writer, 'Écarter', { parent: other });
    });
    expectExactBothWays(study, before);
    const made = dump(study);
    study.transact({ name: 'removeCode' }, (writer) => {
      const depthFirst = `WITH RECURSIVE tree (id, depth) AS (
        SELECT id, 0 FROM codes WHERE parent_id IS NULL UNION ALL SELECT c.id, depth + 1 FROM codes c JOIN tree t ON c.parent_id = t.id)
        SELECT id FROM tree ORDER BY depth DESC`;
      for (const id of writer.column<string>(depthFirst)) writer.run('DELETE FROM codes WHERE id = ?', id);
    });
    expectExactBothWays(study, made);
  }));
