import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../shared/text/lanes.ts';
import { segmentsOf } from '../../shared/text/segments.ts';

const range = fc
  .record({ id: fc.uuid(), start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ id, start, length }) => ({ id, start, end: start + length }));
const ranges = fc.array(range, { maxLength: 30 });

describe('segments', () => {
  it('do not overlap, stand in order, and cover just what the ranges cover', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const segments = segmentsOf(all);
        segments.forEach((segment, index) => {
          expect(segment.end).toBeGreaterThan(segment.start);
          const before = segments[index - 1];
          if (before) expect(segment.start).toBeGreaterThanOrEqual(before.end);
        });
        for (let place = 0; place < 270; place++) {
          const under = all.filter(({ start, end }) => start <= place && place < end).map(({ id }) => id);
          const segment = segments.find(({ start, end }) => start <= place && place < end);
          expect((segment?.ranges.map(({ id }) => id) ?? []).toSorted()).toEqual(under.toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name the innermost range last', () => {
    const [segment] = segmentsOf([
      { id: 'inner', start: 2, end: 4 },
      { id: 'outer', start: 2, end: 9 },
    ]);
    expect(segment?.ranges.map(({ id }) => id)).toEqual(['outer', 'inner']);
  });
});

describe('lanes', () => {
  const interval = fc
    .record({ top: fc.nat(300), height: fc.integer({ min: 1, max: 80 }) })
    .map(({ top, height }) => ({ top, bottom: top + height }));
  it('keep overlapping brackets apart with as few lanes as the deepest overlap', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 40 }), (all) => {
        const lanes = lanesOf(all);
        all.forEach((one, i) =>
          all.forEach((other, j) => {
            if (i < j && lanes[i] === lanes[j])
              expect(one.bottom <= other.top || other.bottom <= one.top).toBe(true);
          }),
        );
        const deepest = Math.max(
          0,
          ...all.map(({ top }) => all.filter((other) => other.top <= top && top < other.bottom).length),
        );
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(deepest);
      }),
    );
  });
});
