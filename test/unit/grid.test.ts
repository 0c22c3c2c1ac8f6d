import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedCells } from '../../renderer/cases/pasted-cells.ts';
import { gridGroups, type GridView } from '../../renderer/ui/grid-rows.ts';
import { separatedByTabs } from '../../renderer/ui/grid-text.ts';
import { cellAfter, rangeOf } from '../../renderer/ui/grid-walk.ts';

const pasted = (text: string) => pastedCells({ getData: (type) => (type === 'text/plain' ? text : '') });

describe('cells on the clipboard', () => {
  it('come back from their text as they were, with their tabs, quotes and line breaks', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'É', ' ', ';', ',', '"', '\t', '\n', '1'), { minLength: 1, maxLength: 6 })
      .map((signs) => `x${signs.join('')}x`);
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (cells) => {
          expect(pasted(separatedByTabs(cells))).toEqual(cells);
        },
      ),
    );
  });

  it('keep their places when a line between them is empty', () => {
    expect(pasted('a\tb\r\n\r\nc\td\r\n')).toEqual([['a', 'b'], [], ['c', 'd']]);
    expect(pasted('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('are one column where nothing separates them, whatever else they hold', () => {
    expect(pasted('Lyon, Paris; Nantes\nÉtude')).toEqual([['Lyon, Paris; Nantes'], ['Étude']]);
  });
});

describe('the rows of a grid', () => {
  const rows = [
    { name: 'Éclair', place: 'Lyon', size: 9 },
    { name: 'Avril', place: '', size: 12 },
    { name: 'Zest', place: 'Lyon', size: 100 },
  ];
  type Row = (typeof rows)[number];
  const columns = [
    { id: 'name', text: ({ name }: Row) => name },
    { id: 'place', text: ({ place }: Row) => place },
    { id: 'size', text: ({ size }: Row) => String(size), sortBy: ({ size }: Row) => size },
  ];
  const view = (some: Partial<GridView>): GridView => ({ words: '', groupBy: null, sort: null, ...some });
  const names = (some: Partial<GridView>) =>
    gridGroups(rows, columns, view(some), 'fr').map(({ title, rows: own }) => [
      title,
      own.map(({ name }) => name),
    ]);

  it('are found by words of any column, without case and accents', () => {
    expect(names({ words: 'eclair LYON' })).toEqual([[null, ['Éclair']]]);
  });

  it('are sorted by figures as figures, and by words as the language does', () => {
    expect(names({ sort: { column: 'size', descending: true } })).toEqual([
      [null, ['Zest', 'Avril', 'Éclair']],
    ]);
    expect(names({ sort: { column: 'name', descending: false } })).toEqual([
      [null, ['Avril', 'Éclair', 'Zest']],
    ]);
  });

  it('are grouped by a column, those without a value last', () => {
    expect(names({ groupBy: 'place' })).toEqual([
      ['Lyon', ['Éclair', 'Zest']],
      ['', ['Avril']],
    ]);
  });
});

describe('walking a grid', () => {
  const size = { rows: 3, columns: 4 };
  it('stays inside it, and goes to its edges with Ctrl', () => {
    expect(cellAfter({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ row: 0, column: 1 }, 'ArrowDown', true, size)).toEqual({ row: 2, column: 1 });
    expect(cellAfter({ row: 1, column: 1 }, 'End', true, size)).toEqual({ row: 2, column: 3 });
    expect(cellAfter({ row: 1, column: 1 }, 'x', false, size)).toBeNull();
  });

  it('selects what lies between two corners, whichever was first', () => {
    expect(rangeOf({ row: 2, column: 0 }, { row: 1, column: 3 })).toEqual({
      top: 1,
      bottom: 2,
      left: 0,
      right: 3,
    });
  });
});
