/** A range with a name, such as a coding: half-open, in UTF-16 code units. */
export interface NamedRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch over which the same ranges lie: none of them begins or ends inside it. */
export interface Segment<R extends NamedRange> {
  readonly start: number;
  readonly end: number;
  /** At least one; the innermost (shortest) last. */
  readonly ranges: readonly R[];
}

/**
 * Cuts overlapping ranges into segments that do not overlap, in order, by sweeping over their ends. Stretches under no
 * range are left out. Empty ranges are passed over. Time goes with the ends and the depth of the overlaps.
 */
export function segmentsOf<R extends NamedRange>(ranges: readonly R[]): Segment<R>[] {
  const real = ranges.filter(({ start, end }) => end > start);
  const starts = real.toSorted((a, b) => a.start - b.start);
  const ends = [...new Set(real.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment<R>[] = [];
  let open: R[] = [];
  let next = 0;
  ends.forEach((place, index) => {
    open = open.filter(({ end }) => end > place);
    for (let range = starts[next]; range && range.start === place; range = starts[++next]) open.push(range);
    const until = ends[index + 1];
    if (open.length === 0 || until === undefined) return;
    const inner = open.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    segments.push({ start: place, end: until, ranges: inner });
  });
  return segments;
}
