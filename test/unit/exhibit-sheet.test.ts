import { describe, expect, it } from 'vitest';
import type { ExhibitDocument } from '../../shared/contract/exhibit-document.ts';
import type { ExhibitDefinition } from '../../shared/contract/exhibits.ts';
import { dropped, moved, stepBefore } from '../../renderer/exhibits/order.ts';
import { around, findIn, placeOfRemark, rowCodes } from '../../renderer/exhibits/sheet-places.ts';

const words = (text: string) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text }] }] });

const table: ExhibitDocument = {
  language: 'fr',
  label: 'Annexe 1',
  title: 'Ce que fait le cluster',
  orientation: 'portrait',
  widths: [1, 1.5, 1.5, 1.5],
  head: [
    [
      { blocks: [], span: 1 },
      { ...words('rang mondial'), span: 2 },
      { blocks: [], span: 1 },
    ],
    [
      { ...words('Code'), span: 1 },
      { ...words('Cluster B'), span: 1 },
      { ...words('L’atelier'), span: 1 },
      { ...words('Conclusion'), span: 1 },
    ],
  ],
  rows: [
    { type: 'band', runs: [{ text: 'Comment trouve-t-on ses marchés ?' }] },
    {
      type: 'row',
      head: words('Visites'),
      cells: [words('Deux visites.'), words('Éloïse Ravel y va.'), words('—')],
    },
  ],
  note: [{ text: 'Note.', italic: true }, { text: ' Propos d’Éloïse Ravel.' }],
  source: null,
};

const crossCase = {
  kind: 'cross-case',
  codeIds: ['visits', 'gone', 'visits'],
} as const;

describe('the sheet of an exhibit', () => {
  it('a printed row is that of a code which is still in the codebook', () => {
    expect(rowCodes({ codeIds: [...crossCase.codeIds] }, [{ id: 'visits' }, { id: 'other' }])).toEqual([
      'visits',
    ]);
  });

  it('a confidential name is marked in the cell, or in the note, that its remark names', () => {
    const definition: ExhibitDefinition = {
      kind: 'cross-case',
      language: 'fr',
      word: 'Annexe',
      note: '',
      source: '',
      attribution: '',
      orientation: 'auto',
      names: {},
      rowHeading: '',
      codeIds: [],
      caseIds: [],
      groupBy: null,
      conclusion: true,
      wordings: {},
    };
    const hit = { name: 'Eloise Ravel', found: 'Eloise Ravel', before: '', after: '', replacement: 'D1' };
    const at = (where: string) =>
      placeOfRemark({ ...hit, type: 'confidential', where }, table, definition, [])?.at;
    expect(at('Visites, L’atelier')).toBe('row 1 2');
    expect(at('Note.')).toBe('note');
    expect(at('nowhere')).toBeUndefined();
  });

  it('an altered quotation is marked at its item under its code', () => {
    const definition: ExhibitDefinition = {
      kind: 'verbatims',
      language: 'fr',
      word: 'Annexe',
      note: '',
      source: '',
      attribution: '',
      orientation: 'auto',
      names: {},
      rowHeading: '',
      questionId: null,
      codeIds: ['visits'],
      quotes: {
        visits: [
          { codingId: 'one', shown: 'On y va.' },
          { codingId: 'two', shown: 'Jamais après.' },
        ],
      },
    };
    const document: ExhibitDocument = {
      ...table,
      rows: [
        ...table.rows.slice(0, 1),
        {
          type: 'row',
          head: words('Visites'),
          cells: [
            {
              blocks: [
                {
                  type: 'list',
                  items: [
                    [{ text: '«\u00a0On y va.\u00a0»' }],
                    [{ text: '«\u00a0Jamais après.\u00a0»' }, { text: ' (A)' }],
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(
      placeOfRemark(
        {
          type: 'altered',
          codeId: 'visits',
          codingId: 'two',
          differences: [{ said: 'pas', shown: 'Jamais' }],
        },
        document,
        definition,
        [{ id: 'visits' }],
      ),
    ).toEqual({ at: 'row 1 1 1', words: ['Jamais'] });
  });
});

describe('a wording whose finding has changed', () => {
  it('is marked at the cell that prints it, and not where the finding is only led to', () => {
    const definition: ExhibitDefinition = {
      kind: 'within-case',
      language: 'fr',
      word: '',
      note: '',
      source: '',
      attribution: '',
      orientation: 'auto',
      names: {},
      rowHeading: '',
      caseIds: ['a'],
      codeIds: ['visits', 'peers'],
      rows: 'participants',
      shown: 'findings',
      quoted: 'evidence',
      closing: true,
      wordings: {},
    };
    const about = { codeId: 'peers', caseId: 'a' };
    const document: ExhibitDocument = {
      ...table,
      rows: [
        { type: 'row', head: words('Notes'), cells: [words('—'), { ...words('—'), about }] },
        {
          type: 'row',
          head: words('A'),
          cells: [words('—'), { ...words('En bref.'), about, finding: true }],
        },
      ],
    };
    const remark = { type: 'reworded' as const, about, wording: 'En bref.', was: 'x', now: 'y' };
    expect(placeOfRemark(remark, document, definition, [])).toEqual({ at: 'row 1 2', words: [] });
    const gone = { ...remark, about: { codeId: 'peers', participantId: 'p' } };
    expect(placeOfRemark(gone, document, definition, [])).toBeNull();
  });
});

describe('an altered quotation of a query', () => {
  it('is marked where its coding is first quoted', () => {
    const definition: ExhibitDefinition = {
      kind: 'query',
      language: 'fr',
      word: '',
      note: '',
      source: '',
      attribution: '',
      orientation: 'auto',
      names: {},
      rowHeading: '',
      asked: { queryId: 'q' },
      rows: 'case',
      bands: 'none',
      quoted: 'all',
      omitted: [],
      shown: { two: 'Jamais après.' },
      says: true,
    };
    const quoting = (head: string, ...quotes: string[]) => ({
      type: 'row' as const,
      head: words(head),
      cells: [{ ...words(quotes.join('\n')), quotes }],
    });
    const document: ExhibitDocument = {
      ...table,
      rows: [
        { type: 'band', runs: [] },
        quoting('A', 'one'),
        quoting('B', 'one', 'two'),
        quoting('C', 'two'),
      ],
    };
    const differences = [{ said: 'pas', shown: 'Jamais' }];
    const altered = { type: 'altered' as const, codeId: 'visits', codingId: 'two', differences };
    expect(placeOfRemark(altered, document, definition, [])).toEqual({ at: 'row 2 1 1', words: ['Jamais'] });
    expect(placeOfRemark({ ...altered, codingId: 'gone' }, document, definition, [])).toBeNull();
  });
});

describe('words on the sheet', () => {
  it('are found whatever their case, accents and apostrophes, at the place where they stand', () => {
    const text = 'Dit par Éloïse d’Aubin.';
    const found = findIn(text, "ELOISE D'AUBIN");
    expect(found && text.slice(found.start, found.end)).toBe('Éloïse d’Aubin');
  });

  it('are found as whole words before they are found inside another', () => {
    expect(findIn('repas, pas', 'pas')).toEqual({ start: 7, end: 10 });
    expect(findIn('repas', 'pas')).toEqual({ start: 2, end: 5 });
    expect(findIn('repas', ' ')).toBeNull();
  });

  it('are shown with a little of what stands around them, cut between words', () => {
    expect(around('Ils nous montraient la feuille avant l’appel d’offres, pas après.', 'pas', 20)).toEqual({
      before: '… l’appel d’offres, ',
      words: 'pas',
      after: ' après.',
    });
  });
});

describe('the order of an exhibit', () => {
  it('a step past either end changes nothing', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(stepBefore(['a', 'b'], 'b', 1)).toBeUndefined();
    expect(stepBefore(['a', 'b'], 'a', -1)).toBeUndefined();
  });

  it('a drop puts one just before or after another, and changes nothing for one that is not there', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(dropped(ids, 'a', { id: 'c', after: false })).toEqual(['b', 'a', 'c', 'd']);
    expect(dropped(ids, 'a', { id: 'c', after: true })).toEqual(['b', 'c', 'a', 'd']);
    expect(dropped(ids, 'd', { id: 'a', after: false })).toEqual(['d', 'a', 'b', 'c']);
    expect(dropped(ids, 'b', { id: 'b', after: true })).toEqual(ids);
    expect(dropped(ids, 'b', null)).toEqual(['a', 'c', 'd', 'b']);
    expect(dropped(ids, 'gone', { id: 'a', after: true })).toEqual(ids);
    expect(dropped(ids, 'a', { id: 'gone', after: true })).toEqual(ids);
  });

  it('a step names what it goes before', () => {
    expect(stepBefore(['a', 'b', 'c'], 'c', -1)).toBe('b');
    expect(stepBefore(['a', 'b', 'c'], 'a', 1)).toBe('c');
    expect(stepBefore(['a', 'b', 'c'], 'b', 1)).toBeNull();
  });
});
