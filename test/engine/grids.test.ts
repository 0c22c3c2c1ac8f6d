import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTable, previewTable, readTableFile, writeTable } from '../../electron/engine/cases/grid.ts';
import type { GridTable } from '../../shared/contract/grids.ts';
import { smallStudy, addSource, type SmallStudy } from './small-study.ts';
import { addAttribute } from '../../electron/engine/cases/attributes.ts';
import { addCase, addGroup } from '../../electron/engine/cases/commands.ts';
import { addParticipant } from '../../electron/engine/cases/participants.ts';
import {
  listAttributes,
  listCases,
  listGroups,
  listParticipants,
} from '../../electron/engine/cases/queries.ts';
import { listSources } from '../../electron/engine/sources/queries.ts';
import { dump } from './small-study.ts';

function inStudy(use: (s: SmallStudy) => void | Promise<void>, language: 'en' | 'fr' | 'es' = 'fr') {
  return async () => {
    const s = smallStudy(language);
    try {
      await use(s);
    } finally {
      s.close();
    }
  };
}

const attribute = (s: SmallStudy, name: string, type: 'number' | 'date' | 'choice', choices: string[] = []) =>
  addAttribute(s.study, { owner: 'case', name, type, choices });
const table = (
  cells: string[][],
  at: GridTable['at'] = null,
  owner: GridTable['owner'] = 'case',
): GridTable => ({
  owner,
  cells,
  at,
});
const write = (s: SmallStudy, given: GridTable, adds = true) => writeTable(s.study, { ...given, adds });

describe('a block pasted into a grid', () => {
  it(
    'fills cells by their types, adds rows below the last, and is one step',
    inStudy((s) => {
      const members = attribute(s, 'Membres', 'number');
      const born = attribute(s, 'Création', 'date');
      const a = addCase(s.study, { name: 'Optivallée', publicLabel: '' });
      const before = dump(s.study);
      const given = table(
        [
          ['Optivallée', '1 420,5', '15/09/2005'],
          ['Agrinova', '208', '2/3/06'],
        ],
        { rowIds: [a], fields: ['name', members, born] },
      );
      expect(previewTable(s.study, given)).toMatchObject({
        rows: [
          {
            id: a,
            name: 'Optivallée',
            changes: [
              { field: members, before: '', after: '1420,5' },
              { field: born, before: '', after: '2005-09-15' },
            ],
          },
          { id: null, name: 'Agrinova' },
        ],
        problems: [],
      });
      expect(write(s, given)).toEqual({ added: 1, changed: 1, problems: [] });
      expect(listCases(s.study).map(({ name, publicLabel, values }) => [name, publicLabel, values])).toEqual([
        ['Optivallée', 'cas A', { [members]: '1420.5', [born]: '2005-09-15' }],
        ['Agrinova', 'cas B', { [members]: '208', [born]: '2006-03-02' }],
      ]);
      s.study.undo();
      expect(dump(s.study)).toBe(before);
    }),
  );

  it(
    'leaves out what is not understood, says so, and writes the rest',
    inStudy((s) => {
      const members = attribute(s, 'Membres', 'number');
      const status = attribute(s, 'Statut', 'choice', ['mondial', 'émergent']);
      const a = addCase(s.study, { name: 'A', publicLabel: '' });
      const given = table([['beaucoup', 'Émergent', 'x']], {
        rowIds: [a],
        fields: [members, status, 'verbatims'],
      });
      const preview = previewTable(s.study, given);
      expect(preview.unread).toEqual(['verbatims']);
      expect(preview.problems).toEqual([{ line: 1, reason: 'unread', field: members, text: 'beaucoup' }]);
      write(s, given);
      expect(listCases(s.study)[0]?.values).toEqual({ [status]: 'émergent' });
    }),
  );

  it(
    'goes by the names of its columns when it brings them along',
    inStudy((s) => {
      const members = attribute(s, 'Membres', 'number');
      const a = addCase(s.study, { name: 'A', publicLabel: 'x' });
      const given = table(
        [
          ['Membres', 'Cas'],
          ['12', 'a'],
          ['7', 'Nouveau'],
        ],
        { rowIds: [], fields: ['name', 'publicLabel'] },
      );
      const { table: read, rows } = previewTable(s.study, given);
      expect(read.at).toBeNull();
      expect(rows.map(({ id, name }) => [id, name])).toEqual([
        [a, 'A'],
        [null, 'Nouveau'],
      ]);
      write(s, read);
      expect(listCases(s.study).map(({ values }) => values[members])).toEqual(['12', '7']);
    }),
  );

  it(
    'whatever it holds, written once leaves nothing to change, and undone leaves nothing behind',
    inStudy((s) => {
      const types = ['text', 'number', 'date', 'boolean'] as const;
      for (const type of types) addAttribute(s.study, { owner: 'case', name: type, type, choices: [] });
      addCase(s.study, { name: 'a', publicLabel: '' });
      const before = dump(s.study);
      const text = fc.constantFrom(
        '',
        'a',
        'b',
        ' É ',
        '1 234,5',
        '0,50',
        '-3',
        '1/2/03',
        '2024-02-30',
        'oui',
        'x; y',
        "'=1",
      );
      const rows = fc.uniqueArray(fc.array(text, { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 4,
        selector: ([name = '']) => name.trim().toLowerCase(),
      });
      fc.assert(
        fc.property(rows, (cells) => {
          const given = table([['Cas', 'Libellé public', ...types], ...cells]);
          const { added, changed } = write(s, given);
          expect(previewTable(s.study, given).rows).toEqual([]);
          if (added + changed > 0) s.study.undo();
          expect(dump(s.study)).toBe(before);
        }),
        { numRuns: 60 },
      );
    }),
  );

  it(
    'takes a line without a name for one told twice when a named line has its label',
    inStudy((s) => {
      const given = table([
        ['Cas', 'Libellé public', 'Secteur'],
        ['', 'b', 'lait'],
        ['Agrinova', 'b', 'vin'],
      ]);
      for (const _ of ['first', 'again']) {
        const { problems } = write(s, given);
        expect(problems).toMatchObject([{ line: 2, reason: 'twice', text: 'b' }]);
        expect(listCases(s.study).map(({ name, values }) => [name, Object.values(values)])).toEqual([
          ['Agrinova', ['vin']],
        ]);
      }
    }),
  );

  it(
    'empties with an empty cell, but never a name',
    inStudy((s) => {
      const members = attribute(s, 'Membres', 'number');
      const a = addCase(s.study, { name: 'A', publicLabel: 'x' });
      write(s, table([['12']], { rowIds: [a], fields: [members] }));
      const { problems } = write(s, table([['', '']], { rowIds: [a], fields: ['name', members] }));
      expect(problems).toMatchObject([{ reason: 'no-name' }]);
      expect(listCases(s.study)[0]).toMatchObject({ name: 'A', values: {} });
    }),
  );

  it(
    'reads a day in English only where it can be no other day',
    inStudy((s) => {
      const born = attribute(s, 'Founded', 'date');
      const a = addCase(s.study, { name: 'A', publicLabel: 'x' });
      const read = (text: string) =>
        previewTable(s.study, table([[text]], { rowIds: [a], fields: [born] })).rows[0]?.changes[0]?.after;
      expect(read('14/03/2024')).toBe('2024-03-14');
      expect(read('03/04/2024')).toBeUndefined();
    }, 'en'),
  );

  it(
    'adds no source, for a grid holds no text, but fills in their details',
    inStudy((s) => {
      const id = s.write((w) => addSource(w, 'Entretien 1', [], [[null, 'Bonjour']]));
      addCase(s.study, { name: 'Optivallée', publicLabel: '' });
      const given = table(
        [
          ['Entretien 1', '1 h 04', '14/03/2024', 'optivallée', 'note de terrain', 'oui'],
          ['Entretien 2', '12', '', '', '', ''],
        ],
        { rowIds: [id], fields: ['name', 'duration', 'date', 'cases', 'kind', 'done'] },
        'source',
      );
      expect(write(s, given).problems).toMatchObject([{ line: 2, reason: 'no-source' }]);
      expect(listSources(s.study)).toMatchObject([
        { title: 'Entretien 1', durationMinutes: 64, date: '2024-03-14', kind: 'field-note', status: 'done' },
      ]);
    }),
  );
});

describe('a table whose first line names the columns', () => {
  it(
    'finds participants by name or by label, and adds the groups, cases and attributes that the study lacks',
    inStudy((s) => {
      const group = addGroup(s.study, { name: 'Dirigeants', publicLabel: '' });
      addParticipant(s.study, {
        confidentialName: 'Marie Dupont',
        publicLabel: 'P1',
        groupId: group,
        caseIds: [],
      });
      const given = table(
        [
          ['Nom', 'Libellé public', 'Groupe', 'Cas', 'Ancienneté'],
          ['marie dupont', '', 'Équipe', 'Agrinova; Optivallée', '12'],
          ['Paul Lenoir', 'P2', 'dirigeants', 'Optivallée', '3,5'],
          ['Paul Lenoir', 'P3', '', '', ''],
        ],
        null,
        'participant',
      );
      const preview = previewTable(s.study, given);
      expect(preview.missing).toEqual([
        { type: 'attribute', name: 'Ancienneté', of: 'number' },
        { type: 'group', name: 'Équipe' },
        { type: 'case', name: 'Agrinova' },
        { type: 'case', name: 'Optivallée' },
      ]);
      expect(preview.problems).toMatchObject([{ line: 4, reason: 'twice' }]);
      expect(write(s, given)).toMatchObject({ added: 1, changed: 1 });
      const [seniority] = listAttributes(s.study);
      const cases = new Map(listCases(s.study).map(({ id, name }) => [id, name]));
      const groups = new Map(listGroups(s.study).map(({ id, name }) => [id, name]));
      expect(
        listParticipants(s.study).map((one) => [
          one.confidentialName,
          one.publicLabel,
          groups.get(one.groupId ?? ''),
          one.caseIds.map((id) => cases.get(id)),
          one.values[seniority?.id ?? ''],
        ]),
      ).toEqual([
        ['marie dupont', 'P1', 'Équipe', ['Agrinova', 'Optivallée'], '12'],
        ['Paul Lenoir', 'P2', 'Dirigeants', ['Optivallée'], '3.5'],
      ]);
    }),
  );

  it(
    'without leave to add leaves out only what needs it',
    inStudy((s) => {
      const given = table(
        [
          ['Nom', 'Groupe', 'Libellé public'],
          ['Paul', 'Équipe', 'P2'],
        ],
        null,
        'participant',
      );
      write(s, given, false);
      expect(listGroups(s.study)).toEqual([]);
      expect(listParticipants(s.study)).toMatchObject([{ publicLabel: 'P2', groupId: null }]);
    }),
  );

  it(
    'touches none of several rows of one name unless the label tells which',
    inStudy((s) => {
      for (const publicLabel of ['P1', 'P2'])
        addParticipant(s.study, { confidentialName: 'Paul', publicLabel, groupId: null, caseIds: [] });
      addGroup(s.study, { name: 'G', publicLabel: '' });
      const given = (label: string) =>
        table(
          [
            ['Nom', 'Libellé public', 'Groupe'],
            ['Paul', label, 'G'],
          ],
          null,
          'participant',
        );
      expect(write(s, given('')).problems).toMatchObject([{ reason: 'ambiguous' }]);
      write(s, given('P2'));
      expect(listParticipants(s.study).map(({ groupId }) => groupId !== null)).toEqual([false, true]);
    }),
  );

  it.each(['en', 'fr', 'es'] as const)(
    'written in %s and read in again changes nothing',
    async (language) => {
      await inStudy(async (s) => {
        const folder = mkdtempSync(join(tmpdir(), 'annexe-'));
        const path = join(folder, 'cases.csv');
        const members = attribute(s, 'Membres; adhérents', 'number');
        const born = attribute(s, 'Création', 'date');
        const fields = ['name', 'publicLabel', members, born];
        const cells = [
          ['A "un"', 'cas; un', '-12.5', '2005-09-15'],
          ['=B', 'cas\tdeux', '3', ''],
        ];
        write(s, table(cells, { rowIds: [], fields }));
        await exportTable(s.study, path, { owner: 'case', names: true, confidential: 'ask' });
        const again = previewTable(s.study, await readTableFile(path, 'case'));
        expect(again).toMatchObject({ rows: [], same: 2, missing: [], unread: [], problems: [] });
        expect(readFileSync(path, 'utf8')).toMatch(language === 'en' ? /-12\.5/ : /-12,5/);
        writeFileSync(path, 'Rien;du tout\n1;2\n');
        const nameless = await readTableFile(path, 'case');
        expect(() => previewTable(s.study, nameless)).toThrow('no-row-names');
        rmSync(folder, { recursive: true });
      }, language)();
    },
  );

  it(
    'leaves confidential names out of a file when asked to',
    inStudy(async (s) => {
      const path = join(s.folder, 'people.csv');
      addParticipant(s.study, { confidentialName: 'Marie', publicLabel: 'P1', groupId: null, caseIds: [] });
      await exportTable(s.study, path, { owner: 'participant', names: false, confidential: 'ask' });
      expect(readFileSync(path, 'utf8')).toBe('\ufeffLibellé public;Groupe\r\nP1;\r\n');
    }),
  );
});
