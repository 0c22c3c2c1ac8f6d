import { describe, expect, test } from 'vitest';
import { choicesFor } from '../../renderer/coding/picker-choices.ts';
import {
  codesGiven,
  codingsMeeting,
  selectedAfter,
  selectedBeyond,
} from '../../renderer/coding/selection.ts';

const coding = (id: string, start: number, end: number, codeId = id, coderId = 'anna') => ({
  id,
  codeId,
  coderId,
  start,
  end,
  exemplary: false,
  memos: 0,
});
const codings = [coding('a', 0, 10), coding('b', 2, 6), coding('c', 4, 8), coding('d', 12, 14)];

describe('several codings', () => {
  test('are selected one by one, and left one by one', () => {
    const two = selectedAfter(codings, ['a'], 'c', 'toggle');
    expect(two).toEqual(['a', 'c']);
    expect(selectedAfter(codings, two, 'a', 'toggle')).toEqual(['c']);
    expect(selectedAfter(codings, two, 'd', 'only')).toEqual(['d']);
  });

  test('are selected from the first to the one pointed at, in either direction', () => {
    expect(selectedAfter(codings, ['b'], 'd', 'range')).toEqual(['b', 'c', 'd']);
    expect(selectedAfter(codings, ['b', 'c', 'd'], 'a', 'range')).toEqual(['b', 'a']);
    expect(selectedAfter(codings, [], 'c', 'range')).toEqual(['c']);
    expect(selectedAfter(codings, ['gone'], 'c', 'range')).toEqual(['c']);
  });

  test('grow by the next and shrink on the way back', () => {
    const grown = selectedBeyond(codings, selectedBeyond(codings, ['b'], 1), 1);
    expect(grown).toEqual(['b', 'c', 'd']);
    expect(selectedBeyond(codings, grown, 1)).toBe(grown);
    expect(selectedBeyond(codings, grown, -1)).toEqual(['b', 'c']);
    expect(selectedBeyond(codings, ['b'], -1)).toEqual(['b', 'a']);
    expect(selectedBeyond(codings, [], 1)).toEqual(['a']);
    expect(selectedBeyond(codings, [], -1)).toEqual(['d']);
  });
});

describe('the codes at a passage', () => {
  const more = [...codings, coding('e', 2, 6, 'e', 'bo'), coding('f', 2, 6, 'a')];

  test('are known as given to just it or around it, by one coder', () => {
    expect([...codesGiven(more, 'anna', { start: 2, end: 6 })]).toEqual([
      ['a', 'here'],
      ['b', 'here'],
    ]);
    expect([...codesGiven(more, 'anna', { start: 3, end: 6 })]).toEqual([
      ['a', 'around'],
      ['b', 'around'],
    ]);
  });

  test('are met by a selection and by a caret between their letters', () => {
    const ids = (start: number, end: number) =>
      codingsMeeting(codings, 'anna', { start, end }).map(({ id }) => id);
    expect(ids(5, 13)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(6, 6)).toEqual(['a', 'c']);
    expect(ids(10, 12)).toEqual([]);
    expect(ids(14, 14)).toEqual([]);
  });

  test('never stand first among the choices, where a key pressed in haste would take one away', () => {
    const codes = ['a', 'b', 'c'].map((id) => ({ id, name: `Code ${id}`, path: [] }));
    const names = (query: string) =>
      choicesFor(query, codes, ['b', 'c'], new Set(['b'])).map((choice) => choice.code.id);
    expect(names('')).toEqual(['c', 'a', 'b']);
    expect(names('code b')[0]).toBe('b');
  });
});
