import { describe, expect, test } from 'vitest';
import { codedTurns, codingsShown, wholeView } from '../../renderer/coding/view.ts';

const coding = (id: string, codeId: string, start: number, end: number, coderId = 'anna') => ({
  id,
  codeId,
  coderId,
  start,
  end,
  exemplary: false,
  memos: 0,
});
const codes = [
  { id: 't1', parentId: null },
  { id: 't1a', parentId: 't1' },
  { id: 't1aa', parentId: 't1a' },
  { id: 't10', parentId: null },
];
const codings = [coding('a', 't1', 0, 4), coding('b', 't1aa', 2, 6, 'bo'), coding('c', 't10', 12, 14)];
const ids = (shown: readonly { id: string }[]) => shown.map(({ id }) => id);

describe('what the desk shows', () => {
  test('is everything, until something is left out', () => {
    expect(codingsShown(codings, wholeView, codes)).toBe(codings);
  });

  test('of one code never is another whose name begins alike', () => {
    expect(ids(codingsShown(codings, { ...wholeView, code: { id: 't1', below: false } }, codes))).toEqual([
      'a',
    ]);
    expect(ids(codingsShown(codings, { ...wholeView, code: { id: 't1', below: true } }, codes))).toEqual([
      'a',
      'b',
    ]);
  });

  test('may be one coder’s work', () => {
    expect(ids(codingsShown(codings, { ...wholeView, coderId: 'bo' }, codes))).toEqual(['b']);
    expect(
      codingsShown(codings, { ...wholeView, coderId: 'bo', code: { id: 't10', below: true } }, codes),
    ).toEqual([]);
  });

  test('has no brackets where only turns without codings are', () => {
    expect(codingsShown(codings, { ...wholeView, uncoded: true }, codes)).toEqual([]);
  });

  test('may leave out whole turns in which something is coded', () => {
    const paragraphs = ['abcde', 'fghij', 'klmno', 'pqrst'].map((text, index) => ({
      start: index * 6,
      text,
      startsTurn: index !== 1,
      speakerId: null,
      time: null,
      endTime: null,
      marks: [],
    }));
    expect(codedTurns({ paragraphs }, codings)).toEqual([0, 1, 2]);
    expect(codedTurns({ paragraphs }, [coding('d', 't1', 17, 18)])).toEqual([]);
    expect(codedTurns({ paragraphs }, [coding('e', 't1', 8, 9)])).toEqual([0, 1]);
  });
});
