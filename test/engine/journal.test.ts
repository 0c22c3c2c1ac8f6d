import { expect, test } from 'vitest';
import { operationNames } from '../../shared/contract/changes.ts';
import { familyOf, operationFamilies } from '../../shared/contract/journal.ts';
import { withStudy } from './support.ts';

const newest = { before: null, limit: 100 };

test('the journal is narrowed by coder, by family of operations and by days, each and together', () =>
  withStudy(async ({ client, study }) => {
    await client.cases.add({ name: 'Optivallée', publicLabel: '' });
    await client.codebook.add({ name: 'Formation' });
    const other = await client.project.addCoder({ name: 'Autre' });
    await client.project.setCoder({ id: other });
    await client.codebook.add({ name: 'Vente' });
    study.undo();
    const names = async (filter: object) =>
      (await client.journal.list({ ...newest, ...filter })).map(
        ({ operation, direction }) => `${operation.name} ${direction}`,
      );
    expect(await names({})).toEqual([
      'addCode undone',
      'addCode done',
      'addCoder done',
      'addCode done',
      'addCase done',
    ]);
    expect(await names({ family: 'codebook' })).toEqual(['addCode undone', 'addCode done', 'addCode done']);
    expect(await names({ coderId: other })).toEqual(['addCode undone', 'addCode done']);
    expect(await names({ family: 'cases', coderId: other })).toEqual([]);
    const entries = await client.journal.list(newest);
    const third = entries[2]?.at ?? '';
    expect(await client.journal.list({ ...newest, until: third })).toEqual(
      entries.filter(({ at }) => at < third),
    );
    expect(await client.journal.list({ ...newest, from: third })).toEqual(
      entries.filter(({ at }) => at >= third),
    );
    const [, second] = entries;
    expect(await names({ family: 'codebook', before: second?.id ?? 0, limit: 1 })).toEqual(['addCode done']);
  }));

test('every family of the filter has operations, and those of memos and of codings are not among others', () => {
  const families = new Set(operationNames.map(familyOf));
  expect([...operationFamilies].filter((family) => !families.has(family))).toEqual([]);
  expect(operationNames.filter((name) => familyOf(name) === 'coding')).toEqual(
    expect.arrayContaining(['applyCode', 'removeCoding', 'adjustCoding', 'markExemplary']),
  );
  expect(operationNames.filter((name) => familyOf(name) === 'memos')).toEqual([
    'addMemo',
    'editMemo',
    'removeMemo',
  ]);
  expect(operationNames.filter((name) => familyOf(name) === 'study')).toEqual(
    expect.arrayContaining(['createProject', 'addCoder', 'moveQuestion']),
  );
});
