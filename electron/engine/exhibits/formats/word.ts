import {
  AlignmentType,
  BorderStyle,
  Document,
  type IBorderOptions,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, ExhibitDocument, Run } from '../../../../shared/contract/exhibit-document.ts';
import { withFixedDates } from './zip.ts';

/* Lengths: pages and columns in twentieths of a point, type in half points, rules in eighths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1_134 };
const size = { cell: 19, caption: 22, note: 18 };
const font = 'Cambria';
const proofing = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const;
/** Rows of more characters than this may break over two pages. */
const longRow = 1_500;

const nothing: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thinRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type Lines = readonly Block[];

function runs(list: readonly Run[], as: { size: number; bold?: boolean; italics?: boolean }): TextRun[] {
  return list.map(
    ({ text, bold, italic }) =>
      new TextRun({
        text,
        size: as.size,
        bold: (bold ?? false) || (as.bold ?? false),
        italics: (italic ?? false) || (as.italics ?? false),
      }),
  );
}

function paragraphs(blocks: Lines, as: { bold?: boolean; keepNext?: boolean }): Paragraph[] {
  const look = { size: size.cell, ...(as.bold ? { bold: true } : {}) };
  const shared: IParagraphOptions = { alignment: AlignmentType.LEFT, keepNext: as.keepNext ?? false };
  const made = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [new Paragraph({ ...shared, spacing: { after: 40 }, children: runs(block.runs, look) })]
      : block.items.map(
          (item) =>
            new Paragraph({
              ...shared,
              spacing: { after: 60 },
              numbering: { reference: 'bullets', level: 0 },
              children: runs(item, look),
            }),
        ),
  );
  // A cell of Word's must hold a paragraph.
  return made.length > 0 ? made : [new Paragraph({ children: [] })];
}

interface CellLook {
  readonly width: number;
  readonly span?: number;
  readonly top?: IBorderOptions;
  readonly bottom?: IBorderOptions;
  readonly vertical?: typeof VerticalAlign.BOTTOM | typeof VerticalAlign.TOP;
  readonly lastColumn?: boolean;
}

function cell(children: Paragraph[], look: CellLook): TableCell {
  return new TableCell({
    children,
    width: { size: look.width, type: WidthType.DXA },
    columnSpan: look.span ?? 1,
    verticalAlign: look.vertical ?? VerticalAlign.TOP,
    margins: {
      top: 60,
      bottom: 50,
      left: 0,
      right: look.lastColumn ? 0 : 130,
      marginUnitType: WidthType.DXA,
    },
    borders: { top: look.top ?? nothing, bottom: look.bottom ?? nothing, left: nothing, right: nothing },
  });
}

/** Header rows: a rule above the first and under the last, a thin one under what spans several columns. */
function headRows(head: ExhibitDocument['head'], columns: readonly number[]): TableRow[] {
  return head.map((row, at) => {
    const last = at === head.length - 1;
    let column = 0;
    const cells = row.map(({ blocks, span }) => {
      const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const grouped = !last && blocks.length > 0;
      return cell(paragraphs(blocks, { bold: last, keepNext: true }), {
        width,
        span,
        vertical: VerticalAlign.BOTTOM,
        lastColumn: column === columns.length,
        ...(at === 0 ? { top: rule } : {}),
        ...(last ? { bottom: rule } : grouped ? { bottom: thinRule } : {}),
      });
    });
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  });
}

function lengthOf(blocks: Lines): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.type === 'paragraph' ? [block.runs] : block.items).reduce(
        (inner, list) => inner + list.reduce((count, { text }) => count + text.length, 0),
        0,
      ),
    0,
  );
}

function bodyRows(rows: ExhibitDocument['rows'], columns: readonly number[]): TableRow[] {
  const full = columns.reduce((sum, one) => sum + one, 0);
  return rows.map((row, at) => {
    const bottom = at === rows.length - 1 ? { bottom: rule } : {};
    if (row.type === 'band') {
      const band = new Paragraph({
        keepNext: true,
        spacing: { before: 100, after: 20 },
        children: runs(row.runs, { size: size.cell }),
      });
      return new TableRow({
        cantSplit: true,
        children: [cell([band], { width: full, span: columns.length, lastColumn: true, ...bottom })],
      });
    }
    const all = [row.head, ...row.cells];
    return new TableRow({
      cantSplit: Math.max(...all.map(({ blocks }) => lengthOf(blocks))) < longRow,
      children: all.map(({ blocks }, index) =>
        cell(paragraphs(blocks, { bold: index === 0 }), {
          width: columns[index] ?? 0,
          lastColumn: index === all.length - 1,
          ...bottom,
        }),
      ),
    });
  });
}

/** The document's properties without a date: the library would put the present moment there. */
function properties(title: string): { path: string; data: string } {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:creator>Annexe</dc:creator></cp:coreProperties>`,
  };
}

/**
 * The exhibit as a Word document: a caption, a real table of fixed columns whose header rows repeat on each page, a note;
 * A4, lying where the document says so, proofed in its language. The same document gives the same bytes.
 */
export async function wordOf(exhibit: ExhibitDocument): Promise<Buffer> {
  const { language, label, title, note, orientation, widths } = exhibit;
  const room = (orientation === 'landscape' ? page.long : page.short) - 2 * page.margin;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((room * width) / total));
  const caption = new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      ...(label === '' ? [] : [new TextRun({ text: `${label}. `, bold: true })]),
      new TextRun({ text: title }),
    ],
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: nothing,
      bottom: nothing,
      left: nothing,
      right: nothing,
      insideHorizontal: nothing,
      insideVertical: nothing,
    },
    rows: [...headRows(exhibit.head, columns), ...bodyRows(exhibit.rows, columns)],
  });
  const document = new Document({
    styles: {
      default: { document: { run: { font, size: size.cell, language: { value: proofing[language] } } } },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { size: size.caption },
          paragraph: { spacing: { after: 160 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 200, hanging: 200 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself when it lies.
            size: {
              width: page.short,
              height: page.long,
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          caption,
          table,
          ...(note
            ? [new Paragraph({ spacing: { before: 140 }, children: runs(note, { size: size.note }) })]
            : []),
        ],
      },
    ],
  });
  return withFixedDates(
    await Packer.toBuffer(document, undefined, [properties(label === '' ? title : `${label}. ${title}`)]),
  );
}
