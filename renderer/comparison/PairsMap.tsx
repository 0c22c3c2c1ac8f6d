import type { CasePairs } from '../../shared/contract/comparison.ts';
import { useStudy } from '../project/use-study.ts';
import { useT } from '../ui/t.tsx';

interface PairsMapProps {
  pairs: CasePairs;
  /** A coefficient in words. */
  figure: (value: number | null) => string;
}

/** Pixels: of a cell, and about of a letter. */
const side = 46;
const letter = 6.4;

/** The coefficients as a map: the more alike two cases are, the darker where they meet. Its numbers are in the table. */
export function PairsMap({ pairs: { cases, pairs }, figure }: PairsMapProps) {
  const t = useT();
  const { language } = useStudy();
  const longest = Math.max(0, ...cases.map(({ name }) => shortened(name).length)) * letter;
  const left = longest + 24;
  const top = longest * Math.SQRT1_2 + 22;
  const length = cases.length * side;
  return (
    <svg
      className="pairs-map"
      role="img"
      aria-label={t('comparison.pairs.map')}
      width={left + length + longest}
      height={top + length + 8}
    >
      {cases.map(({ caseId, name }, at) => (
        <g key={caseId} lang={language}>
          <text x={left - 8} y={top + at * side + side / 2} dominantBaseline="central" textAnchor="end">
            {shortened(name)}
          </text>
          <text transform={`translate(${left + at * side + side / 2} ${top - 8}) rotate(-45)`}>
            {shortened(name)}
          </text>
          <rect
            x={left + at * side}
            y={top + at * side}
            width={side - 2}
            height={side - 2}
            className="self"
          />
        </g>
      ))}
      {pairs.flatMap(({ a, b, jaccard }) =>
        [
          [a, b],
          [b, a],
        ].map(([column = 0, row = 0]) => {
          const [x, y] = [left + column * side, top + row * side];
          const depth = jaccard ?? 0;
          return (
            <g key={`${column} ${row}`}>
              <title>{`${cases[row]?.name} – ${cases[column]?.name}: ${figure(jaccard)}`}</title>
              <rect x={x} y={y} width={side - 2} height={side - 2} className="pair" />
              <rect x={x} y={y} width={side - 2} height={side - 2} className="depth" opacity={depth * 0.32} />
              <text
                x={x + (side - 2) / 2}
                y={y + (side - 2) / 2}
                dominantBaseline="central"
                textAnchor="middle"
                className="figure"
              >
                {figure(jaccard)}
              </text>
            </g>
          );
        }),
      )}
    </svg>
  );
}

/** As many characters as there is room for. */
const shortened = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);
