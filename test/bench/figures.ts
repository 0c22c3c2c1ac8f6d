/** What a measurement gave: milliseconds over a number of runs. */
export interface Figure {
  readonly name: string;
  readonly runs: number;
  readonly median: number;
  /** The run that 95 of a hundred do not exceed (nearest rank). */
  readonly p95: number;
}

/** What was aimed at, in milliseconds, and what others need for it. */
export interface Goal {
  readonly below: number;
  readonly qualCoder: string;
  readonly taguette: string;
}

export type Report = readonly { readonly figure: Figure; readonly goal: Goal | null }[];

export function figureOf(name: string, milliseconds: readonly number[]): Figure {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { name, runs: sorted.length, median: at(0.5), p95: at(0.95) };
}

/** Runs `work` so many times, after `prepare` each time, and measures `work` alone. */
export async function measure(
  name: string,
  runs: number,
  work: (run: number) => unknown,
  prepare: (run: number) => unknown = () => {},
): Promise<Figure> {
  const milliseconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await prepare(run);
    const started = performance.now();
    await work(run);
    milliseconds.push(performance.now() - started);
  }
  return figureOf(name, milliseconds);
}

const shown = (milliseconds: number): string =>
  milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${Math.round(milliseconds)} ms`;

/** Figures beside their goals, in columns. */
export function tableOf(report: Report): string {
  const head = ['what', 'runs', 'median', '95 %', 'goal', '', 'QualCoder 4', 'Taguette 1.5'];
  const rows = report.map(({ figure, goal }) => [
    figure.name,
    String(figure.runs),
    shown(figure.median),
    shown(figure.p95),
    goal ? `< ${shown(goal.below)}` : '',
    goal ? (figure.median < goal.below ? 'met' : 'missed') : '',
    goal?.qualCoder ?? '',
    goal?.taguette ?? '',
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
