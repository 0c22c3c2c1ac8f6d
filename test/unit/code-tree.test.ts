import { describe, expect, test } from 'vitest';
import { dropMove, indentMove, outdentMove } from '../../renderer/codebook/tree.ts';
import type { Code } from '../../shared/contract/codebook.ts';

const code = (id: string, parentId: string | null): Code => ({
  id,
  parentId,
  name: id,
  path: [],
  depth: 0,
  hue: 0,
  definition: '',
  useWhen: '',
  notWhen: '',
  kind: 'thematic',
  origin: 'a-priori',
  questionId: null,
  archived: false,
  createdAt: '',
  verbatims: 0,
  sources: 0,
  participants: 0,
  cases: 0,
  memos: 0,
});

/** a, a1, a2, b, c: depth first. */
const codes = [code('a', null), code('a1', 'a'), code('a2', 'a'), code('b', null), code('c', null)];
const of = (...ids: string[]) => new Set(ids);
const at = (id: string): Code => codes.find((one) => one.id === id) ?? code(id, null);

describe('codes that are dropped', () => {
  test('on a code go under it, as its last', () => {
    expect(dropMove(codes, of('b', 'c'), { id: 'a', at: 'on' })).toEqual({
      id: ['b', 'c'],
      parentId: 'a',
      before: null,
    });
  });

  test('beside a code go beside it, in the order of the tree', () => {
    expect(dropMove(codes, of('c', 'a1'), { id: 'b', at: 'before' })).toEqual({
      id: ['a1', 'c'],
      parentId: null,
      before: 'b',
    });
    expect(dropMove(codes, of('b'), { id: 'a1', at: 'after' })).toEqual({
      id: ['b'],
      parentId: 'a',
      before: 'a2',
    });
    expect(dropMove(codes, of('b'), { id: 'a', at: 'after' })?.before).toBe('c');
  });

  test('take what is under them along, named or not', () => {
    expect(dropMove(codes, of('a', 'a1'), { id: 'c', at: 'on' })?.id).toEqual(['a']);
  });

  test('never go under themselves', () => {
    expect(dropMove(codes, of('a'), { id: 'a1', at: 'on' })).toBeNull();
    expect(dropMove(codes, of('a'), { id: 'a2', at: 'before' })).toBeNull();
    expect(dropMove(codes, of('a'), { id: 'a', at: 'on' })).toBeNull();
  });
});

test('by keyboard, a code goes under the one above it and back beside its parent', () => {
  expect(indentMove(codes, at('b'))).toEqual({ id: ['b'], parentId: 'a', before: null });
  expect(indentMove(codes, at('a'))).toBeNull();
  expect(outdentMove(codes, at('a1'))).toEqual({ id: ['a1'], parentId: null, before: 'b' });
  expect(outdentMove(codes, at('a'))).toBeNull();
});
