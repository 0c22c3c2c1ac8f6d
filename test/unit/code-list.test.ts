import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { outlineLine, readCodeOutline, readCodeTable } from '../../shared/text/code-list.ts';
import { readSeparated } from '../../shared/text/separated.ts';

const cells = (text: string) => readSeparated(text).map((record) => record.cells);

describe('a table of separated values', () => {
  test('is read with semicolons, commas or tabs, whichever its first line holds', () => {
    expect(cells('a;b,c\n1;2')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
    expect(cells('a,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cells('\ufeffa\tb\n1\t')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  test('may hold separators, quotes and line breaks in quoted cells, and counts its lines nevertheless', () => {
    expect(readSeparated('"a;b";"c ""d"""\n"e\r\nf";g\nh;i')).toEqual([
      { line: 1, cells: ['a;b', 'c "d"'] },
      { line: 2, cells: ['e\r\nf', 'g'] },
      { line: 4, cells: ['h', 'i'] },
    ]);
  });

  test('ends where a quote was never closed, and keeps a quote inside a word', () => {
    expect(cells('a;b\n5" pipe;"open\nrest')).toEqual([
      ['a', 'b'],
      ['5" pipe', 'open\nrest'],
    ]);
  });

  test('written by another program is read back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', '😀', "'") });
    const word = cell.map((text) => `x${text}x`);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        fc.constantFrom(';', ','),
        (rows, delimiter) => {
          const table = [['p', 'q'], ...rows];
          expect(cells(stringify(table, { delimiter, quoted: true }))).toEqual(table);
        },
      ),
    );
  });
});

describe('a list of codes', () => {
  test('is read from a table by its headings, in three languages, in any order', () => {
    const list = readCodeTable(
      'Origine;Nom du code;Sous;Définition;Pas quand;Couleur;Nature\némergent;Salons;Marché;Foires;;3;thématique\n;Marché;;;;;',
    );
    expect(list?.problems).toEqual([]);
    expect(list?.codes).toEqual([
      {
        line: 2,
        path: ['Marché', 'Salons'],
        definition: 'Foires',
        origin: 'emergent',
        hue: 3,
        kind: 'thematic',
      },
      { line: 3, path: ['Marché'] },
    ]);
    expect(readCodeTable('Ville;Pays\nLyon;France')).toBeNull();
  });

  test('says which cells it could not read, and which lines name no code', () => {
    expect(readCodeTable('Code,Kind,Colour\nA,strange,#ff0000\n,thematic,')?.problems).toEqual([
      { line: 2, reason: 'unread', text: 'strange' },
      { line: 2, reason: 'unread', text: '#ff0000' },
      { line: 3, reason: 'no-name', text: 'thematic' },
    ]);
  });

  test('knows a parent by its path or by its name, and is not caught in a circle', () => {
    const paths = (text: string) => readCodeTable(text)?.codes.map(({ path }) => path.join(' › '));
    expect(paths('Code,Parent\nA,\nB,A\nC,A › B\nD,B')).toEqual(['A', 'A › B', 'A › B › C', 'A › B › D']);
    expect(paths('Path\nA > B\nX / Y')).toEqual(['A › B', 'X › Y']);
    expect(paths('Code,Parent\nA,B\nB,A')).toEqual(['B › A', 'A › B']);
  });

  test('is read from an outline set in by tabs or spaces, with definitions behind a dash or a colon', () => {
    const list = readCodeOutline(
      'Marché\n\tSalons — Foires et salons\n  \n    Prix: ce que cela coûte\n- Équipe\n',
    );
    expect(list.codes).toEqual([
      { line: 1, path: ['Marché'] },
      { line: 2, path: ['Marché', 'Salons'], definition: 'Foires et salons' },
      { line: 4, path: ['Marché', 'Prix'], definition: 'ce que cela coûte' },
      { line: 5, path: ['Équipe'] },
    ]);
  });

  test('written as an outline is read back name by name, whatever marks its names hold', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'B', ' ', '—', ':', '-', '*', '\\', '😀'), minLength: 1 })
      .map((text) => `${text}z`.replace(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom('', 'Ce que', 'x — y: z'))), (codes) => {
        const outline = codes.map(([each, definition]) => outlineLine(0, each, definition)).join('\n');
        expect(readCodeOutline(outline).codes.map((code) => [code.path[0], code.definition ?? ''])).toEqual(
          codes,
        );
      }),
    );
  });
});
