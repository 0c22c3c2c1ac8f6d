import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CountAxis,
  CountLine,
  CountMeasure,
  CountsDefinition,
  LineKeys,
} from '../../shared/contract/counts.ts';
import { countWords } from '../../shared/text/words.ts';
import { setValue } from '../../electron/engine/cases/attributes.ts';
import { countedIn, countTable, linesToChoose } from '../../electron/engine/counts/table.ts';
import { addCode, addCoding, addSource, type SmallStudy, smallStudy } from './small-study.ts';
import { plantCase, sourceOf, withStudy } from './support.ts';

let s: SmallStudy;
beforeEach(() => {
  s = smallStudy('fr');
});
afterEach(() => s.close());

const words = ['On se parle', 'On se prête', 'On vend', 'On achète ensemble', 'On se forme'];

/** A study of three cases, three participants of two groups, and the codings asked for. */
function plant(
  sources: readonly (readonly number[])[],
  codings: readonly { source: number; code: number; word: number; own: number | null; detached: boolean }[],
) {
  return s.write((w) => {
    const cases = ['a', 'b', 'c'];
    for (const [at, id] of cases.entries()) w.run('INSERT INTO cases VALUES (?, ?, ?, ?)', id, id, id, at);
    for (const [at, id] of ['g', 'h'].entries())
      w.run('INSERT INTO groups VALUES (?, ?, ?, ?)', id, id, id, at);
    for (const [at, id] of ['p', 'q', 'r'].entries())
      w.run(
        'INSERT INTO participants VALUES (?, ?, ?, ?, ?)',
        id,
        id.toUpperCase(),
        id,
        ['g', 'h', null][at] ?? null,
        at,
      );
    w.run(
      `INSERT INTO attributes VALUES ('rank', 'case', 'Rang', 'choice', '["mondial","aspirant"]', 0), ('age', 'participant', 'Âge', 'number', '[]', 1)`,
    );
    const codes = ['x', 'y', 'z'].map((name) => addCode(w, name));
    const ids = sources.map((own, at) =>
      addSource(
        w,
        `S${at}`,
        own.map((one) => cases[one] ?? ''),
        words.map((said, turn) => [['p', 'q', 'r', null][(at + turn) % 4] ?? null, `${said}.`]),
      ),
    );
    const seen = new Set<string>();
    for (const { source, code, word, own, detached } of codings) {
      const [sourceId, codeId, passage] = [ids[source % ids.length], codes[code], words[word]];
      const key = `${sourceId} ${codeId} ${word}`;
      if (!sourceId || !codeId || !passage || seen.has(key)) continue;
      seen.add(key);
      addCoding(w, sourceId, codeId, passage, {
        detached,
        ...(own === null ? {} : { caseId: cases[own] ?? '' }),
      });
    }
    return { cases, codes };
  });
}

interface Naive {
  id: string;
  text: string;
  source: string;
  code: string;
  coder: string;
  cases: string[];
  participant: string | null;
}

/** Every attached verbatim, read one by one. */
function naive(): Naive[] {
  const { study } = s;
  return study
    .all<{
      id: string;
      source: string;
      code: string;
      coder: string;
      own: string | null;
      start: number;
      text: string;
    }>(
      `SELECT id, source_id AS source, code_id AS code, coder_id AS coder, case_id AS own, start, verbatim AS text
         FROM codings WHERE detached = 0`,
    )
    .map(({ own, start, ...coding }) => {
      let at = 0;
      let participant: string | null = null;
      for (const paragraph of study.all<{ text: string; participant: string | null }>(
        `SELECT p.text, s.participant_id AS participant FROM paragraphs p LEFT JOIN speakers s ON s.id = p.speaker_id
          WHERE p.source_id = ? ORDER BY p.position`,
        coding.source,
      )) {
        if (start >= at) participant = paragraph.participant;
        at += paragraph.text.length + 1;
      }
      const cases =
        own === null
          ? study.column<string>('SELECT case_id FROM source_cases WHERE source_id = ?', coding.source)
          : [own];
      return { ...coding, cases, participant };
    });
}

function keysOf(axis: CountAxis, one: Naive): (string | null)[] {
  const value = (owner: 'case_id' | 'participant_id', id: string | null) =>
    axis.of === 'attribute'
      ? s.study.column<string>(
          `SELECT value FROM attribute_values WHERE attribute_id = ? AND ${owner} = ?`,
          axis.attributeId,
          id,
        )
      : [];
  const found: Record<CountAxis['of'], () => (string | null)[]> = {
    code: () => [one.code],
    case: () => one.cases,
    participant: () => [one.participant],
    group: () =>
      s.study.column<string | null>('SELECT group_id FROM participants WHERE id = ?', one.participant),
    source: () => [one.source],
    coder: () => [one.coder],
    attribute: () =>
      axis.of === 'attribute' && axis.attributeId === 'rank'
        ? [...new Set(one.cases.flatMap((id) => value('case_id', id)))]
        : value('participant_id', one.participant),
  };
  const keys = found[axis.of]();
  return keys.length === 0 ? [null] : keys;
}

function measured(measure: CountMeasure, verbatims: readonly Naive[]): number {
  switch (measure) {
    case 'verbatims':
      return verbatims.length;
    case 'words':
      return verbatims.reduce((sum, { text }) => sum + countWords(text), 0);
    case 'participants':
      return new Set(verbatims.flatMap(({ participant }) => participant ?? [])).size;
    case 'sources':
      return new Set(verbatims.map(({ source }) => source)).size;
  }
}

const axes: CountAxis[] = [
  { of: 'code' },
  { of: 'case' },
  { of: 'participant' },
  { of: 'group' },
  { of: 'source' },
  { of: 'coder' },
  { of: 'attribute', attributeId: 'rank' },
  { of: 'attribute', attributeId: 'age' },
];
const anAxis = fc.constantFrom(...axes);
const measures: CountMeasure[] = ['verbatims', 'participants', 'sources', 'words'];

describe('a table of counts', () => {
  it('says in each cell and total what a count one by one says, and leads to just those verbatims', () => {
    const coding = fc.record({
      source: fc.nat(3),
      code: fc.nat(2),
      word: fc.nat(4),
      own: fc.option(fc.nat(2), { freq: 3 }),
      detached: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(2), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(coding, { maxLength: 25 }),
        fc.array(
          fc.record({
            rows: anAxis,
            columns: anAxis,
            measure: fc.constantFrom(...measures),
            someCodes: fc.boolean(),
            someCases: fc.boolean(),
            choice: fc.constantFrom('none', 'rows', 'columns', 'both'),
          }),
          { minLength: 4, maxLength: 4 },
        ),
        (sources, codings, asked) => {
          s.close();
          s = smallStudy('fr');
          const { codes } = plant(sources, codings);
          for (const [id, value] of [
            ['a', 'mondial'],
            ['b', 'aspirant'],
          ] as const)
            setValue(s.study, { attributeId: 'rank', ownerId: id, value });
          setValue(s.study, { attributeId: 'age', ownerId: 'p', value: '40' });
          const all = naive();
          for (const { rows, columns, measure, someCodes, someCases, choice } of asked) {
            const whole: CountsDefinition = {
              rows,
              columns,
              measure,
              share: 'none',
              codeIds: someCodes ? codes.slice(0, 2) : null,
              caseIds: someCases ? ['a', 'b'] : null,
              rowKeys: null,
              columnKeys: null,
            };
            const free = countTable(s.study, whole);
            // Every other line from the end, and one that is gone.
            const some = (lines: readonly CountLine[]) => [
              ...lines.flatMap(({ key }, at) => (at % 2 === 0 ? [key] : [])).toReversed(),
              'gone',
            ];
            const rowKeys = choice === 'rows' || choice === 'both' ? some(free.rows) : null;
            const columnKeys = choice === 'columns' || choice === 'both' ? some(free.columns) : null;
            const definition = { ...whole, rowKeys, columnKeys };
            const linesOf = (axis: CountAxis, keys: LineKeys, one: Naive) =>
              keysOf(axis, one).filter((key) => keys === null || keys.includes(key));
            const shown = all
              .filter((one) => !someCodes || codes.slice(0, 2).includes(one.code))
              .filter((one) => !someCases || one.cases.some((id) => id !== 'c'))
              .map((one) => (someCases ? { ...one, cases: one.cases.filter((id) => id !== 'c') } : one))
              .filter(
                (one) =>
                  linesOf(rows, rowKeys, one).length > 0 && linesOf(columns, columnKeys, one).length > 0,
              );
            const table = countTable(s.study, definition);
            const inLine = (axis: CountAxis, key: string | null) => (one: Naive) =>
              keysOf(axis, one).includes(key);
            expect(table.total).toBe(measured(measure, shown));
            expect(table.verbatims).toBe(shown.length);
            expect(table.inSeveral).toBe(
              shown.filter(
                (one) =>
                  linesOf(rows, rowKeys, one).length > 1 || linesOf(columns, columnKeys, one).length > 1,
              ).length,
            );
            if (rowKeys) expect(table.rows.map(({ key }) => key)).toEqual(rowKeys.slice(0, -1));
            if (columnKeys) expect(table.columns.map(({ key }) => key)).toEqual(columnKeys.slice(0, -1));
            for (const [side, lines] of [
              ['rows', free.rows],
              ['columns', free.columns],
            ] as const)
              expect(linesToChoose(s.study, definition, side).map(({ key }) => key)).toEqual(
                lines.map(({ key }) => key),
              );
            for (const [at, row] of table.rows.entries()) {
              const ofRow = shown.filter(inLine(rows, row.key));
              expect(row.total).toBe(measured(measure, ofRow));
              for (const [index, column] of table.columns.entries()) {
                const ofCell = ofRow.filter(inLine(columns, column.key));
                expect(table.cells[at]?.[index]).toBe(measured(measure, ofCell));
                const { verbatims, total } = countedIn(s.study, { definition, row, column, limit: 500 });
                expect(total).toBe(ofCell.length);
                expect(new Set(verbatims.map(({ id }) => id))).toEqual(new Set(ofCell.map(({ id }) => id)));
              }
            }
            for (const column of table.columns)
              expect(column.total).toBe(measured(measure, shown.filter(inLine(columns, column.key))));
            // Every verbatim is in some row and some column; one that is in two is not counted twice in the total.
            const cells = table.cells.flat().reduce((sum, count) => sum + count, 0);
            expect(cells).toBeGreaterThanOrEqual(table.total);
            if (table.inSeveral === 0 && measure === 'verbatims') expect(cells).toBe(table.total);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('refuses an attribute that is gone', () => {
    const definition: CountsDefinition = {
      rows: { of: 'attribute', attributeId: 'gone' },
      columns: { of: 'case' },
      measure: 'verbatims',
      share: 'none',
      codeIds: null,
      caseIds: null,
      rowKeys: null,
      columnKeys: null,
    };
    expect(() => countTable(s.study, definition)).toThrow(expect.objectContaining({ code: 'NotFound' }));
  });
});

const usual: CountsDefinition = {
  rows: { of: 'code' },
  columns: { of: 'case' },
  measure: 'verbatims',
  share: 'row',
  codeIds: null,
  caseIds: null,
  rowKeys: null,
  columnKeys: null,
};

describe('a saved table', () => {
  it('is kept, changed, printed with what it counts, and brought back by undo', () =>
    withStudy(async ({ client, study, engine, folder }) => {
      const [north, south] = [plantCase(study, 'Nord'), plantCase(study, 'Sud')];
      const codeId = await client.codebook.add({ name: '=Salons' });
      const text = 'Nous allons aux salons. Les prix montent.';
      const sourceId = await client.sources.add(sourceOf('S', [text], { caseIds: [north, south] }));
      const give = (start: number, end: number) =>
        client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] });
      await give(0, 22);
      const [second] = await give(24, 41);
      await client.coding.setCase({ id: second?.id ?? '', caseId: north });
      const id = await client.counts.add({ title: 'Fréquences', definition: usual });
      expect(await client.counts.list()).toEqual([{ id, title: 'Fréquences', definition: usual }]);
      const table = await client.counts.table({ definition: usual });
      expect(table).toMatchObject({ cells: [[2, 1]], total: 2, verbatims: 2, inSeveral: 1 });

      const place = engine.places.grant(join(folder, 'counts.csv'), 'write');
      await client.counts.export({ definition: usual, place });
      const lines = readFileSync(join(folder, 'counts.csv'), 'utf8').split('\r\n');
      expect(lines[0]).toMatch(/^\ufeffCode;.+;.+;Total$/);
      expect(lines[1]).toBe("'=Salons;1;0,5;2");
      expect(lines[2]).toBe('Total;2;1;2');
      expect(lines.at(-2)).toContain('verbatims présents dans plusieurs lignes ou colonnes');

      const exhibit = await client.exhibits.add({
        kind: 'frequencies',
        title: 'T',
        matrixId: null,
        questionId: null,
        tableId: id,
      });
      const { document } = await client.exhibits.get({ id: exhibit });
      expect(JSON.stringify(document.rows)).toContain('100');
      expect(document.rows.at(-1)).toMatchObject({ type: 'band' });

      await client.counts.edit({ id, definition: { ...usual, share: 'none' } });
      await client.counts.remove({ id });
      expect(await client.counts.list()).toEqual([]);
      await client.project.undo();
      expect((await client.counts.list())[0]?.definition.share).toBe('none');
    }));

  it('keeps the rows and columns chosen, in their order, for the exhibit and the file as well', () =>
    withStudy(async ({ client, study, engine, folder }) => {
      const [north, south, east] = ['Nord', 'Sud', 'Est'].map((name) => plantCase(study, name));
      const codeIds = [];
      for (const name of ['Salons', 'Prix']) codeIds.push(await client.codebook.add({ name }));
      const [fairs = '', prices = ''] = codeIds;
      const text = 'Nous allons aux salons. Les prix montent.';
      for (const [caseId = '', codeId, start, end] of [
        [north, fairs, 0, 22],
        [south, fairs, 0, 22],
        [south, prices, 24, 41],
      ] as const) {
        const sourceId = await client.sources.add(sourceOf('S', [text], { caseIds: [caseId] }));
        await client.coding.apply({ sourceId, revision: 1, start, end, codeIds: [codeId] });
      }
      const columnKeys = [east ?? '', south ?? ''];
      const definition = { ...usual, share: 'none' as const, columnKeys, rowKeys: [prices, fairs] };
      const id = await client.counts.add({ title: 'Fréquences', definition });
      expect(await client.counts.table({ definition })).toMatchObject({
        rows: [{ name: 'Prix' }, { name: 'Salons' }],
        columns: [{ name: 'Est' }, { name: 'Sud' }],
        cells: [
          [0, 1],
          [0, 1],
        ],
        total: 2,
      });
      const place = engine.places.grant(join(folder, 'counts.csv'), 'write');
      await client.counts.export({ definition, place });
      const lines = readFileSync(join(folder, 'counts.csv'), 'utf8').split('\r\n');
      expect(lines.slice(1, 4)).toEqual(['Prix;0;1;1', 'Salons;0;1;1', 'Total;0;2;2']);
      expect(lines.at(-2)).toContain('Seul est compté ce qui figure');
      const make = {
        kind: 'frequencies' as const,
        title: 'T',
        matrixId: null,
        questionId: null,
        tableId: id,
      };
      const exhibit = await client.exhibits.add(make);
      expect((await client.exhibits.copied({ id: exhibit })).text).toContain('Prix\t—\t1\t1');

      await client.codebook.merge({ ids: [prices], into: fairs });
      expect((await client.counts.list())[0]?.definition.rowKeys).toEqual([fairs]);
      expect((await client.exhibits.get({ id: exhibit })).definition).toMatchObject({
        table: { rowKeys: [fairs], columnKeys },
      });
    }));
});
