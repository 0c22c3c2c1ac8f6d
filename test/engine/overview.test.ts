import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCase, addGroup } from '../../electron/engine/cases/commands.ts';
import { addParticipant } from '../../electron/engine/cases/participants.ts';
import { addMatrix } from '../../electron/engine/matrices/commands.ts';
import { tickEvidence, writeFinding } from '../../electron/engine/matrices/finding-commands.ts';
import { workToDo } from '../../electron/engine/comparison/work.ts';
import { overview } from '../../electron/engine/project/overview.ts';
import {
  addQuestion,
  editQuestion,
  listQuestions,
  moveQuestion,
  removeQuestion,
} from '../../electron/engine/project/questions.ts';
import { addCode, addCoding, addSource, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
beforeEach(() => {
  s = smallStudy('fr');
});
afterEach(() => s.close());

describe('research questions', () => {
  it('are numbered in their order, and leave their codes when they go', () => {
    const [a, b] = [addQuestion(s.study, 'Comment ?'), addQuestion(s.study, 'Pourquoi ?')];
    moveQuestion(s.study, b, a);
    editQuestion(s.study, a, 'Comment donc ?');
    expect(listQuestions(s.study)).toEqual([
      { id: b, number: 1, text: 'Pourquoi ?' },
      { id: a, number: 2, text: 'Comment donc ?' },
    ]);
    const code = s.write((w) => addCode(w, 'Raison', { question: b }));
    removeQuestion(s.study, b);
    expect(s.study.value('SELECT question_id FROM codes WHERE id = ?', code)).toBeNull();
    s.study.undo();
    expect(s.study.value('SELECT question_id FROM codes WHERE id = ?', code)).toBe(b);
  });
});

/** Two cases, two groups, three interviews of which one undated, a field note; four codings, one of them detached. */
function fieldwork() {
  const a = addCase(s.study, { name: 'Optivallée', publicLabel: '' });
  const b = addCase(s.study, { name: 'Agrinova', publicLabel: '' });
  const leaders = addGroup(s.study, { name: 'Dirigeants', publicLabel: '' });
  const team = addGroup(s.study, { name: 'Équipe', publicLabel: '' });
  const person = (confidentialName: string, groupId: string) =>
    addParticipant(s.study, { confidentialName, publicLabel: '', groupId, caseIds: [] });
  const [marie, paul] = [person('Marie', leaders), person('Paul', team)];
  const question = addQuestion(s.study, 'Comment ?');
  return s.write((w) => {
    const peers = addCode(w, 'Pairs', { question });
    const watch = addCode(w, 'Veille');
    const old = addCode(w, 'Ancien', { archived: true });
    const late = addSource(w, 'Entretien tardif', [b], [[paul, 'La veille, toujours.']], {
      date: '2024-03-05',
      minutes: 90,
      done: true,
    });
    const early = addSource(w, 'Entretien premier', [a], [[marie, 'Entre pairs, puis la veille.']], {
      date: '2024-01-10',
      minutes: 45,
    });
    const undated = addSource(w, 'Entretien sans date', [a, b], [[marie, 'Rien encore.']]);
    addSource(w, 'Note', [a], [[null, 'Impressions du jour.']], { kind: 'field-note', date: '2024-06-01' });
    const pair = addCoding(w, early, peers, 'pairs');
    addCoding(w, late, watch, 'veille');
    addCoding(w, late, peers, 'toujours');
    addCoding(w, late, old, 'La', {});
    addCoding(w, undated, watch, 'Rien', { detached: true });
    return { a, b, peers, watch, early, late, undated, pair };
  });
}

describe('the overview', () => {
  it('gives the figures of the corpus over interviews alone', () => {
    const { a, b } = fieldwork();
    const { corpus } = overview(s.study);
    expect(corpus.total).toMatchObject({
      interviews: 3,
      fieldNotes: 1,
      documents: 0,
      words: 10,
      from: '2024-01-10',
      to: '2024-03-05',
      durations: { known: 2, shortest: 45, longest: 90, mean: 67.5 },
    });
    expect(corpus.groups.map(({ name }) => name)).toEqual(['Dirigeants', 'Équipe']);
    expect(corpus.cases.map(({ id, name, byGroup, interviews }) => [id, name, byGroup, interviews])).toEqual([
      [a, 'Optivallée', [2, 0], 2],
      [b, 'Agrinova', [1, 1], 2],
    ]);
  });

  it('follows the coding: by case, by code, and from interview to interview in order of date', () => {
    const { a, b, early, late, undated } = fieldwork();
    const found = overview(s.study);
    expect(found.progress).toMatchObject([
      { caseId: a, sources: 3, started: 1, done: 0, verbatims: 1 },
      { caseId: b, sources: 2, started: 0, done: 1, verbatims: 3 },
    ]);
    expect(found.codesByUse.map((c) => [c.name, c.verbatims, c.sources])).toEqual([
      ['Pairs', 2, 2],
      ['Veille', 1, 1],
      ['Ancien', 1, 1],
    ]);
    expect(found.saturation.map((each) => [each.sourceId, each.newCodes, each.codes])).toEqual([
      [early, 1, 1],
      [late, 2, 3],
      [undated, 0, 3],
    ]);
    expect(found.questions).toMatchObject([{ number: 1, codes: 1, verbatims: 2 }]);
  });

  it('says what is left to do', () => {
    const { a, b, peers, pair, early, undated } = fieldwork();
    const at = { codeId: peers, caseId: a };
    expect(overview(s.study).toDo).toMatchObject({
      findingsNotWritten: 3,
      findingsOutOfDate: 0,
      findingsWithoutEvidence: 0,
      detachedCodings: 1,
    });
    expect(overview(s.study).toDo.uncodedSources.map((each) => each.title)).toEqual([
      'Note',
      'Entretien sans date',
    ]);
    writeFinding(s.study, at, 'On apprend du voisin.');
    expect(overview(s.study).toDo).toMatchObject({ findingsNotWritten: 2, findingsWithoutEvidence: 1 });
    tickEvidence(s.study, at, { codingIds: [pair], ticked: true });
    s.write((w) => addCoding(w, early, peers, 'Entre pairs'));
    expect(overview(s.study).toDo).toMatchObject({ findingsOutOfDate: 1, findingsWithoutEvidence: 0 });
    const stale = workToDo(s.study).find(({ state }) => state === 'out-of-date');
    expect(stale).toMatchObject({
      codeId: peers,
      code: 'Pairs',
      ownerId: a,
      owner: 'Optivallée',
      matrixId: null,
    });
    addMatrix(s.study, 'Autre', { codeIds: null, caseIds: [b], groupBy: null });
    const matrixId = addMatrix(s.study, 'Toutes', { codeIds: [peers], caseIds: null, groupBy: null });
    expect(workToDo(s.study).find(({ state }) => state === 'out-of-date')?.matrixId).toBe(matrixId);
    s.write((w) => w.run('UPDATE sources SET done = 1 WHERE id = ?', undated));
    expect(overview(s.study).toDo.uncodedSources.map((each) => each.title)).toEqual(['Note']);
  });

  it('of an empty study is empty', () => {
    expect(overview(s.study)).toMatchObject({
      questions: [],
      corpus: { total: { interviews: 0, words: 0, from: null, to: null, durations: null }, cases: [] },
      progress: [],
      saturation: [],
      toDo: { uncodedSources: [], findingsNotWritten: 0 },
    });
  });
});
