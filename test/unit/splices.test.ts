import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../shared/text/normalise.ts';
import {
  applySplices,
  codingThrough,
  isTouched,
  placeThrough,
  rangeThrough,
  spliceBetween,
  splicesToNormal,
  withSplice,
} from '../../shared/text/splices.ts';
import type { Splice } from '../../shared/text/splices.ts';

const typed = (at: number, inserted: string): Splice => ({ at, removed: 0, inserted });
const taken = (at: number, removed: number): Splice => ({ at, removed, inserted: '' });
const replaced = (at: number, removed: number, inserted: string): Splice => ({ at, removed, inserted });

const passage = { start: 4, end: 9 };

describe('a range', () => {
  it.each<[string, Splice, { start: number; end: number } | null]>([
    ['is moved by what is typed before it', typed(2, 'xx'), { start: 6, end: 11 }],
    ['is not extended by a letter typed just before it', typed(4, 'x'), { start: 5, end: 10 }],
    ['is not extended by a letter typed just after it', typed(9, 'x'), passage],
    ['takes in what is typed in its midst', typed(5, 'xx'), { start: 4, end: 11 }],
    ['loses what is taken out of its midst', taken(5, 2), { start: 4, end: 7 }],
    ['loses its beginning', taken(2, 4), { start: 2, end: 5 }],
    ['loses its end', taken(7, 4), { start: 4, end: 7 }],
    ['is gone when all of it is taken out', taken(4, 5), null],
    ['is gone when more than it is replaced', replaced(3, 7, 'other words'), null],
    ['holds a replacement of what it held', replaced(5, 2, 'abcd'), { start: 4, end: 11 }],
    ['holds a replacement of its first word', replaced(4, 2, 'abcd'), { start: 4, end: 11 }],
    ['holds a replacement of its last word', replaced(7, 2, 'abcd'), { start: 4, end: 11 }],
    ['holds a replacement of just itself', replaced(4, 5, 'ab'), { start: 4, end: 6 }],
    ['leaves a replacement across its start outside', replaced(2, 4, 'x'), { start: 3, end: 6 }],
    ['leaves a replacement across its end outside', replaced(7, 4, 'x'), { start: 4, end: 7 }],
    ['stands after a replacement up to its start', replaced(2, 2, 'x'), { start: 3, end: 8 }],
    ['stands before a replacement from its end', replaced(9, 2, 'x'), passage],
  ])('%s', (_, splice, expected) => {
    expect(rangeThrough(passage, [splice])).toEqual(expected);
  });

  it('is touched by what changes its words, and by nothing else', () => {
    const touching = (splice: Splice) => isTouched(passage, [typed(0, 'abc'), splice]);
    expect(touching(typed(8, 'x'))).toBe(true);
    expect(touching(taken(11, 2))).toBe(true);
    expect(touching(typed(7, 'x'))).toBe(false);
    expect(touching(typed(12, 'x'))).toBe(false);
    expect(touching(taken(2, 5))).toBe(false);
    expect(touching(taken(12, 5))).toBe(false);
  });
});

describe('a coding', () => {
  it('has no white space at its ends after an edit, and no line feed', () => {
    const after = 'un deux \n trois';
    expect(codingThrough({ start: 3, end: 12 }, [taken(8, 3)], after)).toEqual({ start: 3, end: 7 });
    expect(codingThrough({ start: 0, end: 14 }, [taken(5, 9)], ' \n   x')).toBeNull();
  });

  it('that no edit touches keeps the white space it was given', () => {
    expect(codingThrough({ start: 2, end: 5 }, [typed(0, 'x')], 'xab c d')).toEqual({ start: 3, end: 6 });
  });
});

describe('splices', () => {
  it('refuse to reach beyond the text, to cut a character in two and to put half a character in', () => {
    expect(applySplices('a😀b', [typed(2, 'x')])).toBeNull();
    expect(applySplices('a😀b', [taken(0, 2)])).toBeNull();
    expect(applySplices('a😀b', [taken(3, 2)])).toBeNull();
    expect(applySplices('a😀b', [typed(5, 'x')])).toBeNull();
    expect(applySplices('a😀b', [typed(0, '\ud83d')])).toBeNull();
    expect(applySplices('a😀b', [taken(1, 0)])).toBeNull();
    expect(applySplices('a😀b', [taken(1, 2), typed(1, '🙂')])).toBe('a🙂b');
  });

  it('of one act are one: typing, correcting what was typed, taking away, writing another word in its place', () => {
    const acts = (...splices: Splice[]) => splices.reduce<readonly Splice[]>(withSplice, []);
    expect(acts(typed(3, 'a'), typed(4, 'b'))).toEqual([typed(3, 'ab')]);
    expect(acts(typed(3, 'ab'), taken(4, 1), typed(4, 'c'))).toEqual([typed(3, 'ac')]);
    expect(acts(typed(3, 'a'), taken(3, 1))).toEqual([]);
    expect(acts(taken(5, 1), taken(4, 1), taken(4, 1))).toEqual([taken(4, 3)]);
    expect(acts(taken(4, 3), typed(4, 'x'), typed(5, 'y'))).toEqual([replaced(4, 3, 'xy')]);
    expect(acts(typed(3, 'abc'), taken(6, 1), typed(6, 'j'))).toEqual([typed(3, 'abc'), replaced(6, 1, 'j')]);
    expect(acts(replaced(4, 3, 'xy'), typed(4, 'a'))).toEqual([replaced(4, 3, 'xy'), typed(4, 'a')]);
  });
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '\n', '😀', 'e\u0301'), maxLength: 30 });

/** Random splices of a text, each valid where it stands. */
const edited = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), words), { maxLength: 6 }))
  .map(([text, acts]) => {
    const splices: Splice[] = [];
    let now = text;
    for (const [from, length, inserted] of acts) {
      const splice = {
        at: from % (now.length + 1),
        removed: 0,
        inserted: inserted.slice(0, 4).toWellFormed(),
      };
      splice.removed = Math.min(length, now.length - splice.at);
      const next = applySplices(now, [splice]);
      if (next === null) continue;
      now = next;
      splices.push(splice);
    }
    return { text, splices, after: now };
  });
const editedWithRanges = edited.chain((edit) =>
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }).map((pairs) => ({
    ...edit,
    ranges: pairs
      .map(([a, b]) => [a % (edit.text.length + 1), b % (edit.text.length + 1)].sort((x, y) => x - y))
      .flatMap(([start = 0, end = 0]) => (start < end ? [{ start, end }] : [])),
  })),
);

describe('whatever the edit', () => {
  it('ranges keep their order and their nesting, and lie in the text', () => {
    fc.assert(
      fc.property(editedWithRanges, ({ ranges, splices, after }) => {
        const moved = ranges.map((range) => rangeThrough(range, splices));
        ranges.forEach((one, i) =>
          ranges.forEach((other, j) => {
            const first = moved[i];
            const second = moved[j];
            if (first) {
              expect(first.start).toBeGreaterThanOrEqual(0);
              expect(first.end).toBeGreaterThan(first.start);
              expect(first.end).toBeLessThanOrEqual(after.length);
            }
            if (!first || !second) return;
            if (one.start <= other.start) expect(first.start).toBeLessThanOrEqual(second.start);
            if (one.end <= other.end) expect(first.end).toBeLessThanOrEqual(second.end);
            if (one.end <= other.start) expect(first.end).toBeLessThanOrEqual(second.start);
          }),
        );
      }),
    );
  });

  it('a coding that stays begins and ends with a character that is no white space, and cuts none in two', () => {
    fc.assert(
      fc.property(editedWithRanges, ({ text, ranges, splices, after }) => {
        for (const range of ranges) {
          const said = text.slice(range.start, range.end);
          if (said.trim() !== said || !said.isWellFormed()) continue;
          const moved = codingThrough(range, splices, after);
          const now = moved && after.slice(moved.start, moved.end);
          if (now !== null) expect([now.trim(), now.isWellFormed()]).toEqual([now, true]);
          if (!isTouched(range, splices)) expect(now).toBe(said);
        }
      }),
    );
  });

  it('a place stays between the letters it stood between', () => {
    fc.assert(
      fc.property(edited, fc.nat(), ({ text, splices, after }, at) => {
        const place = placeThrough(at % (text.length + 1), splices);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(after.length);
      }),
    );
  });

  it('joining splices of one act leaves the same text', () => {
    fc.assert(
      fc.property(edited, ({ text, splices, after }) => {
        const joined = splices.reduce<readonly Splice[]>(withSplice, []);
        expect(applySplices(text, joined)).toBe(after);
      }),
    );
  });

  it('the splice between two texts makes the one of the other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const splice = spliceBetween(before, after);
        expect(splice ? applySplices(before, [splice]) : before).toBe(after);
      }),
    );
  });

  it('normalising a paragraph gives what normalising a text gives', () => {
    const odd = fc.string({
      unit: fc.constantFrom(
        'a',
        'e',
        '\u0301',
        ' ',
        '\r',
        '\n',
        '\t',
        '\u0000',
        '\u2028',
        '😀',
        '\u1100',
        '\u1161',
      ),
      maxLength: 20,
    });
    fc.assert(
      fc.property(odd, (paragraph) => {
        const normal = normaliseText(paragraph).replaceAll('\n', ' ');
        expect(applySplices(paragraph, splicesToNormal(paragraph))).toBe(normal);
      }),
    );
  });
});

describe('normalising', () => {
  it('lets a coding keep the letter that an accent typed after it composes with', () => {
    const splices = splicesToNormal('un e\u0301te');
    expect(applySplices('un e\u0301te', splices)).toBe('un éte');
    expect(rangeThrough({ start: 0, end: 4 }, splices)).toEqual({ start: 0, end: 4 });
  });
});
