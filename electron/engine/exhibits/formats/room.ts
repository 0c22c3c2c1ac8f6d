import type { Block } from '../../../../shared/contract/exhibit-document.ts';

/** Twentieths of a point that a character takes on average in a serif face of 9.5 points. */
const character = 95;

/** About how many lines a cell's blocks take in a column of `width` twentieths of a point. */
export function linesOf(blocks: readonly Block[], width: number): number {
  const perLine = Math.max(1, Math.floor(width / character));
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
    .reduce((lines, runs) => {
      const length = runs.reduce((sum, { text }) => sum + text.length, 0);
      return lines + Math.max(1, Math.ceil(length / perLine));
    }, 0);
}
