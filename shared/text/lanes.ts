/** An interval on a line: from `top` to `bottom`, in any one unit. */
export interface Interval {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives each interval a lane, numbered from 0, so that intervals of one lane do not overlap; touching ones may share.
 * Greedy in order of `top`, longer first among equals: as few lanes as the deepest overlap needs (interval
 * partitioning). Answers in the order given.
 */
export function lanesOf(intervals: readonly Interval[]): number[] {
  const order = intervals
    .map((interval, index) => ({ interval, index }))
    .sort((a, b) => a.interval.top - b.interval.top || b.interval.bottom - a.interval.bottom);
  const free: number[] = [];
  const lanes = intervals.map(() => 0);
  for (const { interval, index } of order) {
    const found = free.findIndex((bottom) => bottom <= interval.top);
    const lane = found < 0 ? free.length : found;
    free[lane] = interval.bottom;
    lanes[index] = lane;
  }
  return lanes;
}
