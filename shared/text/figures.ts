import type { ExhibitDocument } from '../contract/exhibit-document.ts';

/** Which columns hold numbers and nothing else but signs of one character: figures are set under each other's last digit. */
export function numericColumns({ rows, widths }: ExhibitDocument): boolean[] {
  const figures = widths.map(() => 0);
  const words = widths.map(() => 0);
  for (const row of rows)
    if (row.type === 'row')
      for (const [at, { blocks, figure }] of [row.head, ...row.cells].entries()) {
        const lengths = blocks.map((block) =>
          block.type === 'paragraph' ? block.runs.reduce((sum, { text }) => sum + text.length, 0) : Infinity,
        );
        if (figure) figures[at] = (figures[at] ?? 0) + 1;
        else if (lengths.some((length) => length > 1)) words[at] = (words[at] ?? 0) + 1;
      }
  return widths.map((_, at) => (figures[at] ?? 0) > 0 && words[at] === 0);
}
