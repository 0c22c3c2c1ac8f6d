import type { Block, ExhibitDocument, Run } from '../../../../shared/contract/exhibit-document.ts';

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

/** The label and the title as one line: "Annexe 1. Les verbatims". */
export function captionOf({ label, title }: ExhibitDocument): string {
  return label === '' ? title : `${label}. ${title}`;
}

/** What stands under the table, line by line: the note, then where it comes from. */
export function linesUnder({ note, source }: ExhibitDocument): (readonly Run[])[] {
  return [note, source].filter((line) => line !== null);
}
