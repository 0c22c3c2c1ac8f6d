import type { Block, ExhibitDocument, Run } from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import type { Book } from './book.ts';
import { linesUnder } from './text.ts';

/** Text in which no character has a meaning in Markdown. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#&~]/g, String.raw`\$&`);
}

function styled(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      // Marks of emphasis take effect only against words.
      const oneLine = text.replaceAll(/[\r\n]+/g, ' ');
      const words = oneLine.trim();
      if (words === '') return oneLine;
      const [before = '', after = ''] = oneLine.split(words);
      const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
      return `${before}${mark}${escaped(words)}${[...mark].reverse().join('')}${after}`;
    })
    .join('');
}

function cell(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph' ? [styled(block.runs)] : block.items.map((item) => `• ${styled(item)}`),
    )
    .join('<br>');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(document: ExhibitDocument): string {
  const { label, title, head, rows, widths } = document;
  const columns = widths.map((): string[] => []);
  for (const row of head) {
    let at = 0;
    for (const { blocks, span } of row) {
      const words = cell(blocks);
      for (let k = 0; k < span; k++) if (words !== '') columns[at + k]?.push(words);
      at += span;
    }
  }
  const lines = [
    `**${escaped(label === '' ? title : `${label}.`)}**${label === '' ? '' : ` ${escaped(title)}`}`,
    '',
    line(columns.map((words) => words.join('<br>'))),
    line(numericColumns(document).map((figures) => (figures ? '--:' : '---'))),
    ...rows.map((row) =>
      row.type === 'band'
        ? line([styled(row.runs), ...widths.slice(1).map(() => '')])
        : line([row.head, ...row.cells].map(({ blocks }) => cell(blocks))),
    ),
  ];
  // What begins like a list or a heading underlined would be taken for one.
  for (const under of linesUnder(document))
    lines.push('', styled(under).replace(/^(\d+)(?=[.)])|^(?=[-+=])/u, '$1\\'));
  return `${lines.join('\n')}\n`;
}

/** Exhibits as pipe tables (GitHub Flavored Markdown), each with its caption above and its note beneath. */
export function markdownOf({ exhibits }: Book): string {
  return exhibits.map(tableOf).join('\n');
}
