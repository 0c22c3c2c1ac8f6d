import type { Block, ExhibitCell, Run } from '../../../../shared/contract/exhibit-document.ts';
import { linesOf } from './room.ts';

/** UTF-16 code units of a run of words from which it may be parted. */
const longRun = 900;

/** A run in pieces that end between words. */
function pieces(run: Run): Run[] {
  const found = run.text.match(new RegExp(`[^]{1,${longRun}}(?:\\s|$)|[^]{1,${longRun}}`, 'gu'));
  return (found ?? ['']).map((text) => ({ ...run, text }));
}

/** A cell's blocks one line of the page after another: a paragraph, or an item, or a piece of one that is too long. */
function single(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'list') return block.items.map((item) => ({ type: 'list', items: [item] }));
    const length = block.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= longRun) return [block];
    return block.runs.flatMap(pieces).map((run) => ({ type: 'paragraph', runs: [run] }));
  });
}

/**
 * The cells of a row as one row or several, each of `most` lines at most where its blocks allow it: a row of `longtable`
 * never breaks over two pages, so a long one is set as several. `widths` are the columns' in twentieths of a point.
 */
export function partedRow(
  cells: readonly ExhibitCell[],
  widths: readonly number[],
  most: number,
): (readonly Block[])[][] {
  const parted = cells.map(({ blocks }, column) => {
    const width = widths[column] ?? 0;
    if (linesOf(blocks, width) <= most) return [blocks];
    const parts: Block[][] = [];
    let lines = 0;
    for (const block of single(blocks)) {
      const takes = linesOf([block], width);
      if (parts.length === 0 || lines + takes > most) {
        parts.push([]);
        lines = 0;
      }
      parts.at(-1)?.push(block);
      lines += takes;
    }
    return parts;
  });
  const rows = Math.max(...parted.map((parts) => parts.length));
  return Array.from({ length: rows }, (_, at) => parted.map((parts) => parts[at] ?? []));
}
