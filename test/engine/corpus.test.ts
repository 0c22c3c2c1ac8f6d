import type { Block } from '../../shared/contract/exhibit-document.ts';
import { addExhibit, editExhibit } from '../../electron/engine/exhibits/commands.ts';
import { getExhibit } from '../../electron/engine/exhibits/document.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCase, addGroup } from '../../electron/engine/cases/commands.ts';
import { addParticipant } from '../../electron/engine/cases/participants.ts';
import { corpusOf } from '../../electron/engine/cases/corpus.ts';
import { corpusSentences } from '../../electron/engine/cases/corpus-words.ts';
import { addSource, type SmallStudy, smallStudy } from './small-study.ts';

let s: SmallStudy;
beforeEach(() => {
  s = smallStudy('fr');
});
afterEach(() => s.close());

function corpus() {
  const [a, b] = ['Optivallée', 'Agrinova'].map((name) => addCase(s.study, { name, publicLabel: '' }));
  const leaders = addGroup(s.study, { name: 'Dirigeants', publicLabel: 'dirigeant' });
  const team = addGroup(s.study, { name: 'Équipe', publicLabel: 'équipe' });
  const person = (confidentialName: string, groupId: string) =>
    addParticipant(s.study, { confidentialName, publicLabel: '', groupId, caseIds: [] });
  const [marie, paul] = [person('Marie', leaders), person('Paul', team)];
  s.write((w) => {
    const turns = (id: string | null) =>
      [
        [null, 'un deux'],
        [id, 'trois'],
      ] as const;
    addSource(w, 'E1', [a!], turns(marie), { date: '2024-01-05', minutes: 41 });
    addSource(w, 'E2', [a!, b!], [...turns(marie), [paul, 'quatre']], { date: '2024-03-12', minutes: 140 });
    addSource(w, 'E3', [b!], turns(null), {});
    addSource(w, 'N1', [a!], [[null, 'note']], { kind: 'field-note', date: '2023-01-01', minutes: 5 });
    addSource(w, 'D1', [], [[null, 'doc']], { kind: 'document' });
  });
}

describe('the figures of the corpus', () => {
  it('count an interview once in all, in each of its cases and in each group that speaks in it', () => {
    corpus();
    const { total, cases, noCase, inSeveralCases, inSeveralGroups } = corpusOf(s.study);
    expect(total).toMatchObject({
      interviews: 3,
      byGroup: [2, 1],
      noGroup: 1,
      participants: 2,
      words: 10,
      fieldNotes: 1,
      documents: 1,
    });
    expect(cases.map(({ interviews, byGroup }) => [interviews, byGroup])).toEqual([
      [2, [2, 1]],
      [2, [1, 1]],
    ]);
    expect(noCase).toMatchObject({ interviews: 0, documents: 1 });
    expect({ inSeveralCases, inSeveralGroups }).toEqual({ inSeveralCases: 1, inSeveralGroups: 1 });
  });

  it('leave out, and tell of, interviews without a date or a duration', () => {
    corpus();
    const { total, cases } = corpusOf(s.study);
    expect(total).toMatchObject({ from: '2024-01-05', to: '2024-03-12', undated: 1 });
    expect(total.durations).toEqual({ known: 2, shortest: 41, longest: 140, mean: 90.5 });
    expect(cases[1]?.durations).toMatchObject({ known: 1 });
  });

  it('are nothing in a study without sources', () => {
    expect(corpusOf(s.study).total).toMatchObject({ interviews: 0, durations: null, from: null });
    expect(corpusSentences(corpusOf(s.study), 'fr')).toBe('');
  });
});

describe('the printed corpus', () => {
  const plain = (blocks: readonly Block[]): string =>
    blocks
      .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
      .map((runs) => runs.map(({ text }) => text).join(''))
      .join(' / ')
      .replaceAll(/[\u00a0\u202f]/g, ' ');

  it('has a row per case under its public label, says what a figure rests on, and counts every source once in all', () => {
    corpus();
    const id = addExhibit(s.study, {
      kind: 'corpus',
      title: 'Corpus',
      matrixId: null,
      questionId: null,
      tableId: null,
      caseId: null,
    });
    const { document } = getExhibit(s.study, id);
    expect(document.head[0]?.map(({ blocks }) => plain(blocks))).toEqual([
      'Cas',
      'Entretiens',
      'Dirigeant',
      'Équipe',
      'Sans groupe',
      'Participants',
      'Période',
      'Durée',
      'Mots des entretiens',
      'Notes de terrain',
      'Documents',
    ]);
    const rows = document.rows.map((row) =>
      row.type === 'band'
        ? row.runs.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' '))
        : [plain(row.head.blocks), ...row.cells.map((cell) => plain(cell.blocks))],
    );
    expect(rows[1]).toEqual([
      'Cas B',
      '2',
      '1',
      '1',
      '1',
      '2',
      'le 12 mars 2024 / (1 sans date)',
      '2 h 20 / (connue pour 1 sur 2)',
      '7',
      '—',
      '—',
    ]);
    expect(rows.at(3)?.slice(0, 2)).toEqual(['Ensemble', '3']);
    expect(rows.at(-1)).toEqual([
      '1 entretien avec des participants de plusieurs groupes : compté dans chaque groupe.',
    ]);
    const { definition } = getExhibit(s.study, id);
    if (definition.kind !== 'corpus') throw new Error('not the corpus');
    editExhibit(s.study, id, {
      definition: {
        ...definition,
        caseIds: definition.caseIds.slice(0, 1),
        columns: ['interviews', 'documents'],
      },
    });
    expect(getExhibit(s.study, id).document.rows).toHaveLength(2);
  });
});

describe('the sentences of the method section', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  it('report the corpus in French by public labels', () => {
    corpus();
    expect(plain(corpusSentences(corpusOf(s.study), 'fr'))).toBe(
      'Le corpus comprend 3 entretiens avec 2 participants dans 2 cas, menés du 5 janvier au 12 mars 2024 (1 sans date). ' +
        'Entretiens par groupe (dirigeant : 2 ; équipe : 1 ; sans groupe : 1), par cas (cas A : 2 ; cas B : 2). ' +
        '1 entretien avec des participants de plusieurs groupes : compté dans chaque groupe. ' +
        '1 entretien dans plusieurs cas : compté dans chacun, et une fois au total. ' +
        'Les entretiens ont duré de 41 min à 2 h 20, 91 min en moyenne (durée connue pour 2 sur 3). ' +
        'Ils totalisent 10 mots. S’y ajoutent 1 note de terrain et 1 document.',
    );
  });

  it.each([
    [
      'en',
      'The corpus comprises 3 interviews with 2 participants in 2 cases, conducted from 5 January to 12 March 2024',
    ],
    [
      'es',
      'El corpus comprende 3 entrevistas con 2 participantes en 2 casos, realizadas del 5 de enero al 12 de marzo de 2024',
    ],
  ] as const)('report it in %s', (language, beginning) => {
    corpus();
    expect(plain(corpusSentences(corpusOf(s.study), language)).startsWith(beginning)).toBe(true);
  });
});
