import type {
  Block,
  ExhibitDocument,
  ExhibitRow,
  Run,
} from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import { linesOf } from './room.ts';
import { escapedXml } from './xml.ts';

/** Rows of more lines than this, a third of a page, may break over two pages. */
const longRow = { portrait: 20, landscape: 13 } as const;

/* Rules in eighths of a point. */
const rule = (side: 'top' | 'bottom'): string =>
  `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="000000"/>`;
/** A thin rule as wide as the words' room, so that neighbouring ones do not touch. */
const underline = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="000000"/></w:pBdr>';

/** Runs of Word's; `as` is how all of them are set. */
export function wordRuns(
  runs: readonly Run[],
  as: { bold?: boolean; italic?: boolean; lang?: string | null } = {},
): string {
  return runs
    .map(({ text, bold, italic }) => {
      const set = `${(bold ?? as.bold) ? '<w:b/>' : ''}${(italic ?? as.italic) ? '<w:i/>' : ''}${as.lang ? `<w:lang w:val="${as.lang}"/>` : ''}`;
      return `<w:r>${set === '' ? '' : `<w:rPr>${set}</w:rPr>`}<w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`;
    })
    .join('');
}

interface Look {
  readonly style: 'Cell' | 'Head' | 'Band';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly keepNext?: boolean;
  readonly underlined?: boolean;
  readonly figures?: boolean;
  readonly lang: string | null;
}

/** What the rows of a table share: the columns' widths in twentieths of a point, and which of them hold numbers. */
interface Columns {
  readonly widths: readonly number[];
  readonly figures: readonly boolean[];
  /** The language of the words where it is not the document's. */
  readonly lang: string | null;
}

function paragraphs(blocks: readonly Block[], look: Look): string {
  const paragraph = (runs: readonly Run[], listed: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${look.style}"/>${look.keepNext ? '<w:keepNext/>' : ''}${listed}${look.underlined ? underline : ''}${look.figures ? '<w:jc w:val="right"/>' : ''}</w:pPr>${wordRuns(runs, look)}</w:p>`;
  const made = blocks.map((block) =>
    block.type === 'paragraph'
      ? paragraph(block.runs, '')
      : block.items
          .map((item) => paragraph(item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
          .join(''),
  );
  // A cell of Word's must hold a paragraph.
  return made.join('') || paragraph([], '');
}

interface Place {
  readonly width: number;
  readonly span: number;
  readonly lastColumn: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
  readonly low?: boolean;
}

function cell(content: string, { width, span, lastColumn, top, bottom, low }: Place): string {
  const rules = `${top ? rule('top') : ''}${bottom ? rule('bottom') : ''}`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${
    rules === '' ? '' : `<w:tcBorders>${rules}</w:tcBorders>`
  }${lastColumn ? '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>' : ''}${low ? '<w:vAlign w:val="bottom"/>' : ''}</w:tcPr>${content}</w:tc>`;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/**
 * Header rows, on each page: a rule above the first and under the last, a thin one under each group of columns in the
 * rows between.
 */
function* headRows(head: ExhibitDocument['head'], { widths, figures, lang }: Columns): Generator<string> {
  for (const [at, row] of head.entries()) {
    const last = at === head.length - 1;
    let column = 0;
    const cells = row.map(({ blocks, span }) => {
      const from = column;
      column += span;
      const grouped = !last && blocks.length > 0;
      return cell(
        paragraphs(blocks, {
          style: 'Head',
          italic: grouped,
          underlined: grouped,
          figures: last && figures[from] === true,
          lang,
        }),
        {
          width: sum(widths.slice(from, column)),
          span,
          lastColumn: column === widths.length,
          top: at === 0,
          bottom: last,
          low: true,
        },
      );
    });
    yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
  }
}

/** A row under the header; the last stays with the note, so that no page holds a note alone. */
function bodyRow(
  row: ExhibitRow,
  { widths, figures, lang }: Columns,
  { top, bottom, longest, keepNext }: { top: boolean; bottom: boolean; longest: number; keepNext: boolean },
): string {
  if (row.type === 'band') {
    const place = { width: sum(widths), span: widths.length, lastColumn: true, top, bottom };
    const words: Block = { type: 'paragraph', runs: row.runs };
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(paragraphs([words], { style: 'Band', italic: true, lang }), place)}</w:tr>`;
  }
  const all = [row.head, ...row.cells];
  const whole = all.every(({ blocks }, at) => linesOf(blocks, widths[at] ?? 0) <= longest);
  const cells = all.map(({ blocks }, at) =>
    cell(
      paragraphs(blocks, {
        style: 'Cell',
        bold: at === 0,
        keepNext: keepNext && whole,
        figures: figures[at] === true,
        lang,
      }),
      { width: widths[at] ?? 0, span: 1, lastColumn: at === all.length - 1, top, bottom },
    ),
  );
  return `<w:tr>${whole ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
}

/** The exhibit's table, row by row, in a room of `room` twentieths of a point: fixed columns, no rule upright. */
export function* wordTable(
  exhibit: ExhibitDocument,
  room: number,
  lang: string | null,
  wrote?: () => void,
): Generator<string> {
  const { head, rows, orientation } = exhibit;
  const total = sum(exhibit.widths);
  const widths = exhibit.widths.map((width) => Math.floor((room * width) / total));
  const columns = { widths, figures: numericColumns(exhibit), lang };
  // Margins of the cells' own: Word's would hang the table out to the left of its caption.
  yield `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="130" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  yield* headRows(head, columns);
  const followed = exhibit.note !== null || exhibit.source !== null;
  for (const [at, row] of rows.entries()) {
    const last = at === rows.length - 1;
    yield bodyRow(row, columns, {
      top: at === 0 && head.length === 0,
      bottom: last,
      longest: longRow[orientation],
      keepNext: last && followed,
    });
    wrote?.();
  }
  yield '</w:tbl>';
}
