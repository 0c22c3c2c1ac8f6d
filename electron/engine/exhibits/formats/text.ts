import type { Block, Run } from '../../../../shared/contract/exhibit-document.ts';

/** The words of runs, without their style. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of a cell: a line per paragraph and per list item, items marked by a bullet. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [plainRuns(block.runs)] : block.items.map((item) => `• ${plainRuns(item)}`),
  );
}
