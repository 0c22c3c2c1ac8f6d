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
import { linesOf } from './room.ts';
import { withFixedDates } from './zip.ts';

/* Lengths: pages and columns in twentieths of a point, type in half points, rules in eighths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1_134 };
const size = { cell: 19, caption: 22, note: 18 };
const font = 'Cambria';
const proofing = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const;
/** Rows of more lines than this, a third of a page, may break over two pages. */
const longRow = { portrait: 20, landscape: 13 } as const;

const nothing: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thinRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type Lines = readonly Block[];

/** What XML 1.0 cannot hold (controls, half characters) would keep Word from opening the file. */
function held(text: string): string {
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function runs(list: readonly Run[], as: { size: number; bold?: boolean; italics?: boolean }): TextRun[] {
  return list.map(
    ({ text, bold, italic }) =>
      new TextRun({
        text: held(text),
        size: as.size,
        bold: (bold ?? false) || (as.bold ?? false),
        italics: (italic ?? false) || (as.italics ?? false),
      }),
  );
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly keepNext?: boolean;
  /** No room between paragraphs. */
  readonly tight?: boolean;
  /** A thin rule as wide as the words' room, so that neighbouring ones do not touch. */
  readonly underlined?: boolean;
}

function paragraphs(blocks: Lines, as: Look): Paragraph[] {
  const look = { size: size.cell, bold: as.bold ?? false, italics: as.italics ?? false };
  const shared: IParagraphOptions = {
    alignment: AlignmentType.LEFT,
    keepNext: as.keepNext ?? false,
    ...(as.underlined ? { border: { bottom: { ...thinRule, space: 2 } } } : {}),
  };
  const made = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [
          new Paragraph({
            ...shared,
            spacing: { after: as.tight ? 0 : 40 },
            children: runs(block.runs, look),
          }),
        ]
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
      top: 70,
      bottom: 60,
      left: 0,
      right: look.lastColumn ? 0 : 130,
      marginUnitType: WidthType.DXA,
    },
    borders: { top: look.top ?? nothing, bottom: look.bottom ?? nothing, left: nothing, right: nothing },
  });
}

/**
 * Header rows, on each page: a rule above the first and under the last, a thin one under each group of columns in the
 * rows between.
 */
function headRows(head: ExhibitDocument['head'], columns: readonly number[]): TableRow[] {
  return head.map((row, at) => {
    const last = at === head.length - 1;
    let column = 0;
    const cells = row.map(({ blocks, span }) => {
      const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const look = {
        keepNext: true,
        tight: true,
        ...(last || blocks.length === 0 ? {} : { italics: true, underlined: true }),
      };
      return cell(paragraphs(blocks, look), {
        width,
        span,
        vertical: VerticalAlign.BOTTOM,
        lastColumn: column === columns.length,
        ...(at === 0 ? { top: rule } : {}),
        ...(last ? { bottom: rule } : {}),
      });
    });
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  });
}

/** The rows under the header; the last stays with the note, so that no page holds a note alone. */
function bodyRows(
  { head, rows, note, orientation }: ExhibitDocument,
  columns: readonly number[],
): TableRow[] {
  const full = columns.reduce((sum, one) => sum + one, 0);
  return rows.map((row, at) => {
    const last = at === rows.length - 1;
    const rules = {
      ...(at === 0 && head.length === 0 ? { top: rule } : {}),
      ...(last ? { bottom: rule } : {}),
    };
    if (row.type === 'band') {
      const band = new Paragraph({
        keepNext: true,
        spacing: { before: 100, after: 20 },
        children: runs(row.runs, { size: size.cell, italics: true }),
      });
      return new TableRow({
        cantSplit: true,
        children: [cell([band], { width: full, span: columns.length, lastColumn: true, ...rules })],
      });
    }
    const all = [row.head, ...row.cells];
    const lines = Math.max(...all.map(({ blocks }, index) => linesOf(blocks, columns[index] ?? 0)));
    const whole = lines <= longRow[orientation];
    return new TableRow({
      cantSplit: whole,
      children: all.map(({ blocks }, index) =>
        cell(paragraphs(blocks, { bold: index === 0, keepNext: last && whole && note !== null }), {
          width: columns[index] ?? 0,
          lastColumn: index === all.length - 1,
          ...rules,
        }),
      ),
    });
  });
}

/** The document's properties without a date: the library would put the present moment there. */
function properties(title: string, language: string): { path: string; data: string } {
  const escaped = held(title).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:creator>Annexe</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`,
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
      ...(label === '' ? [] : [new TextRun({ text: held(`${label}. `), bold: true })]),
      new TextRun({ text: held(title) }),
    ],
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    // Without these, Word's own cell margins would hang the table out to the left of its caption.
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: nothing,
      bottom: nothing,
      left: nothing,
      right: nothing,
      insideHorizontal: nothing,
      insideVertical: nothing,
    },
    rows: [...headRows(exhibit.head, columns), ...bodyRows(exhibit, columns)],
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
    await Packer.toBuffer(document, undefined, [
      properties(label === '' ? title : `${label}. ${title}`, proofing[language]),
    ]),
  );
}
