import type { Block, ExhibitRow } from '../../../../shared/contract/exhibit-document.ts';

type Row = Extract<ExhibitRow, { type: 'row' }>;

/** UTF-16 code units of blocks, a line's end and an item's bullet included. */
function lengthOf(blocks: readonly Block[]): number {
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items))
    .reduce((sum, runs) => sum + 3 + runs.reduce((length, { text }) => length + text.length, 0), 0);
}

/** Blocks in parts of `most` code units, parted between paragraphs and items; one that is longer is a part alone. */
function parted(blocks: readonly Block[], most: number): Block[][] {
  const single = blocks.flatMap((block): Block[] =>
    block.type === 'paragraph' ? [block] : block.items.map((item) => ({ type: 'list', items: [item] })),
  );
  const parts: Block[][] = [];
  let length = 0;
  for (const block of single) {
    const takes = lengthOf([block]);
    if (parts.length === 0 || length + takes > most) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(block);
    length += takes;
  }
  return parts;
}

/** A row as one or several, so that no list of quotations is longer than a cell holds: those under the first have no head. */
export function heldRows(row: Row, most: number): Row[] {
  if (row.cells.every(({ blocks }) => lengthOf(blocks) <= most)) return [row];
  const parts = row.cells.map((cell) => parted(cell.blocks, most));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => ({
    type: 'row',
    head: at === 0 ? row.head : { blocks: [] },
    cells: row.cells.map((cell, column) =>
      at === 0 ? { ...cell, blocks: parts[column]?.[0] ?? [] } : { blocks: parts[column]?.[at] ?? [] },
    ),
  }));
}
