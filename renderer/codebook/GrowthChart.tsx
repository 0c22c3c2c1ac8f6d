import type { ListSize } from '../../shared/contract/code-history.ts';
import { useFormat, useT } from '../ui/t.tsx';
import { dayOf, daysBetween } from './days.ts';

/** In units of the drawing; it is stretched over the room there is. */
const width = 600;
const height = 120;

interface Step {
  readonly x: number;
  readonly aPriori: number;
  readonly emergent: number;
}

/** The size of the list at the end of each day on which it changed. */
function stepsOf(sizes: readonly ListSize[], from: string, to: string): Step[] {
  const days = Math.max(1, daysBetween(from, to));
  const byDay = new Map(sizes.map((size) => [dayOf(size.at), size]));
  return [...byDay].map(([day, { aPriori, emergent }]) => ({
    x: (width * daysBetween(from, day)) / days,
    aPriori,
    emergent,
  }));
}

/** An area under steps, from the line `low` to the line `high`; places in units of the drawing. */
function area(
  steps: readonly Step[],
  y: (count: number) => number,
  low: (step: Step) => number,
  high: (step: Step) => number,
): string {
  const along = (line: (step: Step) => number): [number, number][] =>
    steps.flatMap((step, index) => [
      [step.x, y(line(step))],
      [steps[index + 1]?.x ?? width, y(line(step))],
    ]);
  const points = [...along(high), ...along(low).toReversed()];
  return points.map(([x, at], index) => `${index === 0 ? 'M' : 'L'}${x} ${at}`).join('') + 'Z';
}

interface GrowthChartProps {
  sizes: readonly ListSize[];
  /** Local days: the first, the last, and the one that is looked at. */
  from: string;
  to: string;
  day: string;
}

/** How many codes the list held, a priori at the foot and emergent on top of them, day by day. */
export function GrowthChart({ sizes, from, to, day }: GrowthChartProps) {
  const t = useT();
  const { date, number } = useFormat();
  const most = Math.max(1, ...sizes.map(({ aPriori, emergent }) => aPriori + emergent));
  const steps = stepsOf(sizes, from, to);
  const y = (count: number): number => height - (height * count) / most;
  const now = sizes.findLast(({ at }) => dayOf(at) <= day) ?? { aPriori: 0, emergent: 0 };
  const days = Math.max(1, daysBetween(from, to));
  const x = (width * daysBetween(from, day)) / days;
  return (
    <figure className="growth">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('codebook.growth.label', {
          date: date(day),
          apriori: now.aPriori,
          emergent: now.emergent,
        })}
      >
        <path
          className="apriori"
          d={area(
            steps,
            y,
            () => 0,
            ({ aPriori }) => aPriori,
          )}
        />
        <path
          className="emergent"
          d={area(
            steps,
            y,
            ({ aPriori }) => aPriori,
            ({ aPriori, emergent }) => aPriori + emergent,
          )}
        />
        <line className="cursor" x1={x} x2={x} y1={0} y2={height} />
      </svg>
      <figcaption>
        <span>{date(from)}</span>
        <span className="key">
          <i className="apriori" aria-hidden />
          {t('codebook.growth.apriori', { count: number(now.aPriori) })}
          <i className="emergent" aria-hidden />
          {t('codebook.growth.emergent', { count: number(now.emergent) })}
        </span>
        <span>{date(to)}</span>
      </figcaption>
    </figure>
  );
}
