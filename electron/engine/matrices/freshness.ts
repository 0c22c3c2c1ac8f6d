import type { CellState, Finding } from '../../../shared/contract/matrices.ts';

/** A verbatim as it stands, or stood, in a cell. */
export interface StandingVerbatim {
  readonly id: string;
  readonly text: string;
}

/** What came, changed and went since a finding was written on `basis`, when `present` is what stands there now. */
export function changesSince(
  basis: readonly StandingVerbatim[],
  present: readonly StandingVerbatim[],
): Finding['since'] {
  const before = new Map(basis.map(({ id, text }) => [id, text]));
  const added: string[] = [];
  const changed: string[] = [];
  let kept = 0;
  for (const { id, text } of present) {
    const was = before.get(id);
    if (was === undefined) added.push(id);
    else {
      kept += 1;
      if (was !== text) changed.push(id);
    }
  }
  return { added, changed, removed: before.size - kept };
}

export function isOutOfDate(since: Finding['since']): boolean {
  return since.added.length > 0 || since.changed.length > 0 || since.removed > 0;
}

/**
 * The state of a cell. What is written without evidence says so first; only then does freshness matter. A rating
 * alone is a judgement whose words are still to be written.
 */
export function cellState(cell: {
  readonly verbatims: number;
  readonly text: string;
  readonly rated: boolean;
  readonly evidence: number;
  readonly outOfDate: boolean;
}): CellState {
  if (cell.text === '')
    return cell.verbatims === 0 && !cell.rated && cell.evidence === 0 ? 'empty' : 'not-written';
  if (cell.evidence === 0) return 'no-evidence';
  return cell.outOfDate ? 'out-of-date' : 'fresh';
}
