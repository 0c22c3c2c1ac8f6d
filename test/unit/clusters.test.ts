import { describe, expect, it } from 'vitest';
import { placed, stepped, steppedCluster } from '../../renderer/matrices/clusters.ts';
import { samePlace } from '../../renderer/matrices/within-lines.ts';
import type { WithinCaseLine } from '../../shared/contract/within-case.ts';

const clusters = [
  { id: 'A', name: 'A', codeIds: ['a', 'b'] },
  { id: 'B', name: 'B', codeIds: [] },
  { id: 'C', name: 'C', codeIds: ['c'] },
];
const ids = (all: readonly { codeIds: readonly string[] }[]) => all.map(({ codeIds }) => codeIds.join(''));

describe('a code among clusters', () => {
  it('goes before another, to the end of a cluster, or out of the matrix', () => {
    expect(ids(placed(clusters, 'c', { clusterId: 'A', before: 'b' }))).toEqual(['acb', '', '']);
    expect(ids(placed(clusters, 'a', { clusterId: 'B', before: null }))).toEqual(['b', 'a', 'c']);
    expect(ids(placed(clusters, 'n', { clusterId: 'C', before: 'c' }))).toEqual(['ab', '', 'nc']);
    expect(ids(placed(clusters, 'a', null))).toEqual(['b', '', 'c']);
    expect(ids(placed(clusters, 'a', { clusterId: 'A', before: 'a' }))).toEqual(['ab', '', 'c']);
  });

  it('steps through its cluster and over its border, and stays at the ends', () => {
    expect(ids(stepped(clusters, 'a', 1))).toEqual(['ba', '', 'c']);
    expect(ids(stepped(clusters, 'b', -1))).toEqual(['ba', '', 'c']);
    expect(ids(stepped(clusters, 'b', 1))).toEqual(['a', 'b', 'c']);
    expect(ids(stepped(clusters, 'c', -1))).toEqual(['ab', 'c', '']);
    expect(ids(stepped(clusters, 'a', -1))).toEqual(['ab', '', 'c']);
    expect(ids(stepped(clusters, 'c', 1))).toEqual(['ab', '', 'c']);
  });

  it('moves with its cluster', () => {
    expect(ids(steppedCluster(clusters, 'A', 1))).toEqual(['', 'ab', 'c']);
    expect(ids(steppedCluster(clusters, 'A', -1))).toEqual(['ab', '', 'c']);
  });
});

describe('the same place in another case', () => {
  const person = (id: string): WithinCaseLine => ({
    kind: 'participant',
    id,
    name: id,
    group: null,
    cells: [],
  });
  const others: WithinCaseLine = { kind: 'others', id: 'others', name: '', cells: [] };
  const place = (line: string) =>
    samePlace(
      { codeId: 'k', line },
      [person('p1'), person('p2'), person('p3'), others],
      [person('q1'), person('q2')],
    ).line;

  it('is the row of the same rank, the last one where there are fewer', () => {
    expect(['p1', 'p2', 'p3'].map(place)).toEqual(['q1', 'q2', 'q2']);
  });

  it('stays the case’s own row, and becomes it where there is no such row', () => {
    expect(['case', 'head', 'others'].map(place)).toEqual(['case', 'head', 'case']);
  });
});
