import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesProcedures } from '../../electron/engine/cases/procedures.ts';
import { codebookProcedures } from '../../electron/engine/codebook/procedures.ts';
import { crossCaseCells } from '../../electron/engine/matrices/cells.ts';
import { tickEvidence, writeFinding } from '../../electron/engine/matrices/finding-commands.ts';
import { changesSince, isOutOfDate } from '../../electron/engine/matrices/freshness.ts';
import { matricesProcedures } from '../../electron/engine/matrices/procedures.ts';
import { standingVerbatims } from '../../electron/engine/matrices/findings.ts';
import { crossCaseMatrix, listMatrices, matrixLines } from '../../electron/engine/matrices/queries.ts';
import { editProject } from '../../electron/engine/project/commands.ts';
import type { Reader } from '../../electron/engine/study/study.ts';
import { plantLarge, seeded } from './large-study.ts';
import { addCode, addCoding, addQuestion, addSource, type SmallStudy, smallStudy } from './small-study.ts';

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

/** One code in two cases, of which one is a source of both. */
async function twoCases() {
  const a = await client.cases.add({ name: 'Optivallée', publicLabel: '' });
  const b = await client.cases.add({ name: 'Agrinova', publicLabel: '' });
  const marie = await client.cases.addParticipant({
    confidentialName: 'Marie',
    publicLabel: 'p1',
    groupId: null,
    caseIds: [a],
  });
  const ids = s.write((w) => {
    const code = addCode(w, 'Entraide');
    const source = addSource(
      w,
      'E1',
      [a],
      [
        [null, 'Et vous ?'],
        [marie, 'On se parle le jeudi. On se prête les machines.'],
      ],
    );
    const shared = addSource(w, 'Note', [a, b], [[null, 'Ils se connaissent tous.']], { kind: 'field-note' });
    const first = addCoding(w, source, code, 'On se parle le jeudi.');
    const second = addCoding(w, shared, code, 'se connaissent');
    return { code, source, shared, first, second };
  });
  const matrix = await client.matrices.add({
    title: 'Ce que fait le cluster',
    definition: { codeIds: null, caseIds: null, groupBy: null },
  });
  const cell = async (caseId: string) => {
    const row = (await client.matrices.lines({ id: matrix, page: 0 })).find((r) => r.codeId === ids.code);
    return row?.cells.find((each) => each.caseId === caseId);
  };
  return { a, b, marie, matrix, cell, ...ids, at: { codeId: ids.code, caseId: a } };
}

describe('a cell', () => {
  it('goes from nothing to words, evidence and freshness', async () => {
    const { at, a, cell, first, code, source } = await twoCases();
    expect(await cell(a)).toMatchObject({ state: 'not-written', verbatims: 2, participants: 1, sources: 2 });
    await client.matrices.writeFinding({ ...at, text: 'On se parle chaque semaine.' });
    expect(await cell(a)).toMatchObject({ state: 'no-evidence', text: 'On se parle chaque semaine.' });
    await client.matrices.tick({ ...at, codingIds: [first], ticked: true });
    expect(await cell(a)).toMatchObject({ state: 'fresh', evidence: 1 });
    const added = s.write((w) => addCoding(w, source, code, 'On se prête'));
    expect(await cell(a)).toMatchObject({ state: 'out-of-date', verbatims: 3 });
    expect((await client.matrices.cell(at)).finding).toMatchObject({
      state: 'out-of-date',
      coder: 'H. Ravier',
      evidence: [first],
      since: { added: [added], changed: [], removed: 0 },
    });
    await client.matrices.confirm(at);
    expect((await cell(a))?.state).toBe('fresh');
  });

  it('stays out of date when it is only rated or ticked', async () => {
    const { at, a, cell, first, second, code, source } = await twoCases();
    await client.matrices.writeFinding({ ...at, text: 'On se parle.' });
    await client.matrices.tick({ ...at, codingIds: [first], ticked: true });
    s.write((w) => addCoding(w, source, code, 'machines'));
    await client.matrices.rate({ ...at, rating: 'strong' });
    await client.matrices.tick({ ...at, codingIds: [second], ticked: true });
    expect(await cell(a)).toMatchObject({ state: 'out-of-date', rating: 'strong', evidence: 2 });
    await client.matrices.writeFinding({ ...at, text: 'On se parle et on se prête.' });
    expect((await cell(a))?.state).toBe('fresh');
  });

  it('is out of date when a verbatim changed, went, was detached, or was given to another case', async () => {
    const { at, a, b, cell, first, second } = await twoCases();
    await client.matrices.writeFinding({ ...at, text: 'On se parle.' });
    await client.matrices.tick({ ...at, codingIds: [first], ticked: true });
    const changes: [string, Record<string, unknown>][] = [
      [`UPDATE codings SET verbatim = 'On se parle' WHERE id = ?`, { changed: [second] }],
      ['DELETE FROM codings WHERE id = ?', { removed: 1 }],
      ['UPDATE codings SET detached = 1 WHERE id = ?', { removed: 1 }],
      [`UPDATE codings SET case_id = '${b}' WHERE id = ?`, { removed: 1 }],
    ];
    for (const [sql, since] of changes) {
      s.write((w) => w.run(sql, second));
      expect((await cell(a))?.state).toBe('out-of-date');
      expect((await client.matrices.cell(at)).finding.since).toMatchObject(since);
      s.study.undo();
      expect((await cell(a))?.state).toBe('fresh');
    }
  });

  it('of a participant holds what she says of the code, whatever case it stands in', async () => {
    const { marie, b, code, first, second, source } = await twoCases();
    const place = { codeId: code, participantId: marie };
    const found = () => crossCaseCells(s.study).ofParticipant(code, marie);
    expect(found()).toMatchObject({ state: 'not-written', verbatims: 1, sources: 1 });
    await client.matrices.writeFinding({ ...place, text: 'Elle parle à tous.' });
    await client.matrices.rate({ ...place, rating: 'medium' });
    await client.matrices.tick({ ...place, codingIds: [first], ticked: true });
    expect(found()).toMatchObject({ state: 'fresh', evidence: 1, rating: 'medium' });
    await expect(
      client.matrices.tick({ ...place, codingIds: [first, second], ticked: true }),
    ).rejects.toMatchObject({ code: 'Invalid', data: { reason: 'evidence' } });
    const elsewhere = s.write((w) => addCoding(w, source, code, 'On se prête', { caseId: b }));
    const cell = await client.matrices.cell(place);
    expect(cell.verbatims.map(({ id }) => id)).toEqual([first, elsewhere]);
    expect(cell.finding).toMatchObject({ state: 'out-of-date', since: { added: [elsewhere] } });
    expect(found().state).toBe('out-of-date');
    await client.matrices.confirm(place);
    expect(found().state).toBe('fresh');
    expect(crossCaseCells(s.study).cells.get(code)?.size).toBe(2);
  });

  it('takes several verbatims as evidence in one step', async () => {
    const { at, a, cell, first, second } = await twoCases();
    await client.matrices.tick({ ...at, codingIds: [first, second], ticked: true });
    expect((await cell(a))?.evidence).toBe(2);
    s.study.undo();
    expect((await cell(a))?.evidence).toBe(0);
  });

  it('keeps nothing when its words, rating and evidence are taken away', async () => {
    const { at, first } = await twoCases();
    const findings = () => s.study.value<number>('SELECT count(*) FROM findings');
    await client.matrices.writeFinding({ ...at, text: 'Mots.' });
    await client.matrices.rate({ ...at, rating: 'weak' });
    await client.matrices.tick({ ...at, codingIds: [first], ticked: true });
    await client.matrices.writeFinding({ ...at, text: '  ' });
    await client.matrices.rate({ ...at, rating: null });
    expect(findings()).toBe(1);
    await client.matrices.tick({ ...at, codingIds: [first], ticked: false });
    expect(findings()).toBe(0);
    expect(s.study.value('SELECT count(*) FROM finding_basis')).toBe(0);
    expect((await client.matrices.cell(at)).finding).toMatchObject({
      text: '',
      coder: null,
      state: 'not-written',
    });
  });

  it('takes as evidence only what stands in it', async () => {
    const { b, first, second, code } = await twoCases();
    const there = { codeId: code, caseId: b };
    await expect(client.matrices.tick({ ...there, codingIds: [first], ticked: true })).rejects.toMatchObject({
      code: 'Invalid',
    });
    await client.matrices.tick({ ...there, codingIds: [second], ticked: true });
    expect((await client.matrices.cell(there)).finding.evidence).toEqual([second]);
    await expect(client.matrices.confirm(there)).rejects.toMatchObject({ code: 'NotFound' });
    await expect(
      client.matrices.rate({ codeId: code, caseId: 'gone', rating: 'weak' }),
    ).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('shows its verbatims with who said them', async () => {
    const { at, first, second } = await twoCases();
    const { verbatims } = await client.matrices.cell(at);
    expect(verbatims.map((v) => [v.id, v.participant])).toEqual([
      [first, 'Marie'],
      [second, null],
    ]);
  });
});

describe('a cross-case matrix', () => {
  it('counts a verbatim of two cases once in its row and in all', async () => {
    const { matrix } = await twoCases();
    const m = await client.matrices.crossCase({ id: matrix });
    expect(m.rows[0]).toMatchObject({ verbatims: 2, participants: 1 });
    const [line] = await client.matrices.lines({ id: matrix, page: 0 });
    expect(line?.cells.map((c) => c.verbatims)).toEqual([2, 1]);
    expect(m.totals).toEqual({
      cells: 2,
      written: 0,
      outOfDate: 0,
      verbatims: 2,
      participants: 1,
      sources: 2,
      mostVerbatims: 2,
    });
  });

  it('groups its rows by research question, in the order of the codebook', async () => {
    const ids = s.write((w) => {
      const [q1, q2] = [addQuestion(w, 'Comment ?'), addQuestion(w, 'Pourquoi ?')];
      const free = addCode(w, 'Libre');
      const why = addCode(w, 'Raison', { question: q2 });
      const how = addCode(w, 'Manière', { question: q1 });
      const under = addCode(w, 'Détour', { question: q1, parent: free });
      const old = addCode(w, 'Ancien', { archived: true });
      const unused = addCode(w, 'Inutilisé');
      const source = addSource(w, 'E', [], [[null, 'Du texte.']]);
      for (const code of [free, why, how, under, old]) addCoding(w, source, code, 'texte');
      return { free, why, how, under, old, unused };
    });
    const all = await client.matrices.add({
      title: 'm',
      definition: { codeIds: null, caseIds: null, groupBy: null },
    });
    const m = await client.matrices.crossCase({ id: all });
    expect(m.rows.map((r) => r.name)).toEqual(['Détour', 'Manière', 'Raison', 'Libre']);
    expect(m.rows[0]?.path).toEqual(['Libre']);
    expect(m.questions.map((q) => q.number)).toEqual([1, 2]);
    expect((await client.matrices.list())[0]).toMatchObject({ codes: 4, cases: 0 });
    const some = await client.matrices.add({
      title: 'm',
      definition: { codeIds: [ids.unused, ids.old, ids.why, 'gone'], caseIds: ['gone'], groupBy: 'gone' },
    });
    expect((await client.matrices.crossCase({ id: some })).rows.map((r) => r.name)).toEqual([
      'Raison',
      'Ancien',
      'Inutilisé',
    ]);
    expect((await client.matrices.list())[1]).toMatchObject({ codes: 3, cases: 0 });
  });

  it('puts cases of one group side by side, in the order of the choices, and says what they are', async () => {
    const status = await client.cases.addAttribute({
      owner: 'case',
      name: 'Statut',
      type: 'choice',
      choices: ['rang mondial', 'émergent'],
    });
    const sector = await client.cases.addAttribute({
      owner: 'case',
      name: 'Secteur',
      type: 'text',
      choices: [],
    });
    const members = await client.cases.addAttribute({
      owner: 'case',
      name: 'Membres',
      type: 'number',
      choices: [],
    });
    const rows: [string, string, string, string][] = [
      ['Lignéval', 'émergent', 'Bois', '47'],
      ['Sans statut', '', '', '1 208'],
      ['Optivallée', 'rang mondial', 'Photonique', '142'],
      ['Soieterre', 'émergent', 'Textiles', ''],
      ['Agrinova', 'rang mondial', '', ''],
    ];
    for (const [name, group, text, number] of rows) {
      const ownerId = await client.cases.add({ name, publicLabel: '' });
      await client.cases.setValue({ attributeId: status, ownerId, value: group });
      await client.cases.setValue({ attributeId: sector, ownerId, value: text });
      await client.cases.setValue({ attributeId: members, ownerId, value: number });
    }
    const id = await client.matrices.add({
      title: 'm',
      definition: { codeIds: null, caseIds: null, groupBy: status },
    });
    const { columns } = await client.matrices.crossCase({ id });
    expect(columns.map((c) => [c.name, c.group, c.subtitle])).toEqual([
      ['Optivallée', 'rang mondial', 'Photonique, 142 membres'],
      ['Agrinova', 'rang mondial', ''],
      ['Lignéval', 'émergent', 'Bois, 47 membres'],
      ['Soieterre', 'émergent', 'Textiles'],
      ['Sans statut', null, '1\u202f208 membres'],
    ]);
  });

  it('holds the conclusion of each row', async () => {
    const { code, matrix } = await twoCases();
    await client.matrices.writeConclusion({ codeId: code, text: ' Partout on apprend du voisin. ' });
    expect((await client.matrices.lines({ id: matrix, page: 0 }))[0]?.conclusion).toBe(
      'Partout on apprend du voisin.',
    );
    await client.matrices.writeConclusion({ codeId: code, text: '' });
    expect(s.study.value('SELECT count(*) FROM conclusions')).toBe(0);
  });

  it('is refused as corrupt when its definition is broken', async () => {
    const { matrix } = await twoCases();
    s.write((w) => w.run(`UPDATE matrices SET definition = '{"codeIds":3}'`));
    await expect(client.matrices.crossCase({ id: matrix })).rejects.toMatchObject({ code: 'Corrupt' });
  });
});

describe('freshness', () => {
  it('is the same by counting in SQLite as by comparing verbatims', () => {
    s.write((w) => plantLarge(w, { cases: 3, codes: 6, sources: 12, turns: 10, codings: 300 }));
    for (const codeId of s.study.column<string>('SELECT id FROM codes'))
      for (const participantId of s.study.column<string>('SELECT id FROM participants')) {
        const place = { codeId, participantId };
        const codingIds = standingVerbatims(s.study, place).map(({ id }) => id);
        if (codingIds.length === 0) continue;
        writeFinding(s.study, place, 'Ce que dit cette personne.');
        tickEvidence(s.study, place, { codingIds, ticked: true });
      }
    const random = seeded(7);
    const ids = s.study.column<string>('SELECT id FROM codings ORDER BY id');
    const cases = s.study.column<string>('SELECT id FROM cases');
    const sources = s.study.column<string>('SELECT id FROM sources');
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let round = 0; round < 25; round += 1) {
      s.write((w) => {
        w.run('UPDATE codings SET detached = 1 - detached WHERE id = ?', one(ids));
        w.run(`UPDATE codings SET verbatim = verbatim || '.' WHERE id = ?`, one(ids));
        w.run('UPDATE codings SET case_id = ? WHERE id = ?', one(cases), one(ids));
        w.run('INSERT OR IGNORE INTO source_cases VALUES (?, ?)', one(sources), one(cases));
        w.run('DELETE FROM codings WHERE id = ?', one(ids));
      });
      for (const { id, codeId, caseId, participantId } of s.study.all<{
        id: string;
        codeId: string;
        caseId: string | null;
        participantId: string | null;
      }>('SELECT id, code_id AS codeId, case_id AS caseId, participant_id AS participantId FROM findings')) {
        const basis = s.study.all<{ id: string; text: string }>(
          'SELECT coding_id AS id, verbatim AS text FROM finding_basis WHERE finding_id = ?',
          id,
        );
        const all = crossCaseCells(s.study);
        const place = caseId === null ? { codeId, participantId: participantId ?? '' } : { codeId, caseId };
        const stale = isOutOfDate(changesSince(basis, standingVerbatims(s.study, place)));
        const cell =
          caseId === null
            ? all.ofParticipant(codeId, participantId ?? '')
            : all.cells.get(codeId)?.get(caseId);
        if (cell && cell.evidence > 0) expect(cell.state).toBe(stale ? 'out-of-date' : 'fresh');
      }
    }
  });
});

describe('what is remembered of a matrix', () => {
  it('is what a fresh look finds, whatever changes', async () => {
    const { a, b, code, matrix, first, source, at } = await twoCases();
    const size = await client.cases.addAttribute({
      owner: 'case',
      name: 'Membres',
      type: 'number',
      choices: [],
    });
    await client.cases.setValue({ attributeId: size, ownerId: a, value: '1208.5' });
    const question = s.write((w) => addQuestion(w, 'Comment ?'));
    // A reader that is no study is never answered from memory.
    const fresh: Reader = {
      get: (sql, ...values) => s.study.get(sql, ...values),
      all: (sql, ...values) => s.study.all(sql, ...values),
      column: (sql, ...values) => s.study.column(sql, ...values),
      value: (sql, ...values) => s.study.value(sql, ...values),
    };
    const seen = (reader: Reader) => ({
      list: listMatrices(reader),
      heads: crossCaseMatrix(reader, matrix),
      lines: matrixLines(reader, matrix, 0),
    });
    const changes: Record<string, () => unknown> = {
      'the language': () => editProject(s.study, { title: 'Étude', language: 'en' }),
      'a question of a code': () => client.codebook.edit({ id: code, questionId: question }),
      'a coding': () => s.write((w) => addCoding(w, source, code, 'On se prête')),
      'a coding that went': () => s.write((w) => w.run('DELETE FROM codings WHERE id = ?', first)),
      'a finding': () => client.matrices.writeFinding({ ...at, text: 'Chaque semaine.' }),
      'a conclusion': () => client.matrices.writeConclusion({ codeId: code, text: 'Partout.' }),
      'a case': () => client.cases.edit({ id: b, name: 'Agrinova SA' }),
      'a value': () => client.cases.setValue({ attributeId: size, ownerId: a, value: '47' }),
      'the definition': () =>
        client.matrices.edit({ id: matrix, definition: { codeIds: null, caseIds: null, groupBy: size } }),
      'an archived code': () => client.codebook.archive({ id: code, archived: true }),
    };
    for (const [what, change] of Object.entries(changes)) {
      const before = JSON.stringify(seen(s.study));
      await change();
      expect(seen(s.study), what).toEqual(seen(fresh));
      const after = JSON.stringify(seen(s.study));
      expect(after, what).not.toBe(before);
      s.study.undo();
      expect(JSON.stringify(seen(s.study)), `${what}, undone`).toBe(before);
      s.study.redo();
      expect(JSON.stringify(seen(s.study)), `${what}, redone`).toBe(after);
    }
  });
});
