import type {
  Block,
  ExhibitDocument,
  ExhibitRow,
  Run,
} from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import type { Book } from './book.ts';
import { sheetNames } from './excel-names.ts';
import { heldRows } from './excel-rows.ts';
import { linesOf } from './room.ts';
import { excelStyles, styleOf, type Style } from './excel-styles.ts';
import { captionOf, linesUnder, plainRuns } from './text.ts';
import {
  contentTypes,
  coreProperties,
  declaration,
  escapedXml,
  packageRelationships,
  relationships,
} from './xml.ts';
import { type Part, zipOf } from './zip.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The most that a cell of Excel's holds, in UTF-16 code units: a longer list goes on in the next row, a longer text ends in […]. */
const longest = 32_767;
const cut = ' […]';
/** Characters that all columns of a sheet hold together: about the width of its page. */
const sheetWidths = { portrait: 105, landscape: 150 } as const;

/** The name of a column: A, B, …, Z, AA, … */
function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCodePoint(65 + (at % 26))}`;
}

/** Text of a cell; `_x0041_` would be read as a character of its own. (ECMA-376 22.9.2.19, ST_Xstring.) */
function cellText(text: string): string {
  return escapedXml(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A cell's blocks as runs on lines of their own, items marked by a bullet. */
function lines(blocks: readonly Block[]): Run[] {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph' ? [block.runs] : block.items.map((item) => [{ text: '• ' }, ...item]),
    )
    .flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]));
}

function shortened(runs: readonly Run[]): readonly Run[] {
  if (plainRuns(runs).length <= longest) return runs;
  return [{ text: `${plainRuns(runs).slice(0, longest - cut.length)}${cut}` }];
}

/** A cell of text, never a formula, even once someone edits it: what begins like one is marked as text. */
function textCell(place: string, runs: readonly Run[], style: Style): string {
  const held = shortened(runs);
  const text = plainRuns(held);
  const drawn = ` r="${place}" s="${styleOf(style, /^[=+\-@＝＋－＠]/u.test(text))}"`;
  if (text === '') return `<c${drawn}/>`;
  const plain = held.every(({ bold, italic }) => !bold && !italic);
  const content = plain
    ? `<t xml:space="preserve">${cellText(text)}</t>`
    : held
        .map(
          (run) =>
            `<r><rPr>${(run.bold ?? (style === 'rowHead' || style === 'head')) ? '<b/>' : ''}${(run.italic ?? (style === 'band' || style === 'group')) ? '<i/>' : ''}<sz val="10"/><rFont val="Cambria"/></rPr><t xml:space="preserve">${cellText(run.text)}</t></r>`,
        )
        .join('');
  return `<c${drawn} t="inlineStr"><is>${content}</is></c>`;
}

const row = (number: number, cells: string, height: number): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`;

/** Twentieths of a point that `linesOf` takes for a character. */
const character = 95;
/** Points; no row of Excel's is higher. */
const highest = 409;

/**
 * About how high a row is whose cells stand in columns of `characters`. Neither Excel nor LibreOffice fits merged cells or
 * rows it did not write; words that go to the next line take some room more.
 */
function heightOf(cells: readonly { blocks: readonly Block[]; characters: number }[]): number {
  const room = cells.map(({ blocks, characters }) => linesOf(blocks, characters * character));
  return Math.min(highest, Math.ceil(6 + 13.5 * 1.12 * Math.max(1, ...room)));
}

function* sheetXml(exhibit: ExhibitDocument, wrote?: () => void): Generator<string> {
  const { label, title, orientation, widths, head, rows } = exhibit;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sheetWidth = sheetWidths[orientation];
  const figures = numericColumns(exhibit);
  const last = columnName(widths.length - 1);
  const merged: string[] = [];
  const wide = (at: number, runs: readonly Run[], style: Style): string => {
    const rest = widths.slice(1).map((_, column) => textCell(`${columnName(column + 1)}${at}`, [], style));
    if (widths.length > 1) merged.push(`A${at}:${last}${at}`);
    return row(
      at,
      textCell(`A${at}`, runs, style) + rest.join(''),
      heightOf([{ blocks: [{ type: 'paragraph', runs: [...runs] }], characters: sheetWidth }]),
    );
  };
  const characters = widths.map((width) => Math.max(8, (sheetWidth * width) / total));
  const top = head.length + 1;
  yield `${declaration}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${characters
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(2)}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;
  const caption = [...(label === '' ? [] : [{ text: `${label}. `, bold: true }]), { text: title }];
  yield wide(1, caption, 'caption');
  for (const [index, cells] of head.entries()) {
    const at = index + 2;
    let column = 0;
    const drawn = cells.flatMap(({ blocks, span }) => {
      const from = column;
      column += span;
      if (span > 1) merged.push(`${columnName(from)}${at}:${columnName(column - 1)}${at}`);
      const style: Style =
        index < head.length - 1
          ? blocks.length === 0
            ? 'blank'
            : 'group'
          : figures[from]
            ? 'figureHead'
            : 'head';
      return Array.from({ length: span }, (_, k) =>
        textCell(`${columnName(from + k)}${at}`, k === 0 ? lines(blocks) : [], style),
      );
    });
    let next = 0;
    const heads = cells.map(({ blocks, span }) => {
      next += span;
      return { blocks, characters: characters.slice(next - span, next).reduce((sum, one) => sum + one, 0) };
    });
    yield row(at, drawn.join(''), heightOf(heads));
  }
  let at = top;
  const drawn = (line: Extract<ExhibitRow, { type: 'row' }>): string => {
    const cells = [line.head, ...line.cells].map(({ blocks, figure }, column) => {
      const place = `${columnName(column)}${at}`;
      if (figure)
        return `<c r="${place}" s="${styleOf(figure.share ? 'share' : 'figure', false)}"><v>${figure.value}</v></c>`;
      return textCell(place, lines(blocks), column === 0 ? 'rowHead' : figures[column] ? 'figure' : 'cell');
    });
    const stood = [line.head, ...line.cells].map(({ blocks }, column) => ({
      blocks,
      characters: characters[column] ?? 0,
    }));
    return row(at, cells.join(''), heightOf(stood));
  };
  for (const line of rows) {
    wrote?.();
    for (const held of line.type === 'band' ? [line] : heldRows(line, longest)) {
      at += 1;
      yield held.type === 'band' ? wide(at, held.runs, 'band') : drawn(held);
    }
  }
  const under = linesUnder(exhibit);
  for (const [index, runs] of (under.length > 0 ? under : [[]]).entries())
    yield wide(at + index + 1, runs, index === 0 ? 'end' : 'note');
  yield `</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : ''}<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/></worksheet>`;
}

function workbook(names: readonly string[], exhibits: readonly ExhibitDocument[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapedXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // The caption's row is not repeated on each page, the header rows are.
  const repeated = names.map((name, at) => {
    const to = (exhibits[at]?.head.length ?? 0) + 1;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapedXml(`'${name.replaceAll("'", "''")}'`)}!$2:$${to}</definedName>`;
  });
  return `${declaration}<workbook ${main} ${related}><sheets>${sheets.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`;
}

/**
 * Exhibits as an Excel workbook, a sheet for each: caption, header rows that stay in sight and are repeated in print,
 * wrapped text, numbers as numbers, a note. Text is text: no cell is a formula or becomes one.
 */
export function excelOf({ title, language, exhibits, wrote }: Book): AsyncGenerator<Buffer> {
  const names = sheetNames(exhibits.map((exhibit) => exhibit.label || captionOf(exhibit)));
  const sheet = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  const types = Object.fromEntries(exhibits.map((_, at) => [`/xl/${sheet(at)}`, 'spreadsheetml.worksheet']));
  const parts: readonly (readonly [name: string, texts: Iterable<string>])[] = [
    [
      '[Content_Types].xml',
      [
        contentTypes({
          '/xl/workbook.xml': 'spreadsheetml.sheet.main',
          '/xl/styles.xml': 'spreadsheetml.styles',
          ...types,
        }),
      ],
    ],
    ['_rels/.rels', [packageRelationships('xl/workbook.xml')]],
    ['docProps/core.xml', [coreProperties(title, language)]],
    ['xl/workbook.xml', [workbook(names, exhibits)]],
    [
      'xl/_rels/workbook.xml.rels',
      [
        relationships([
          ...exhibits.map((_, at) => ['worksheet', sheet(at)] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
    ],
    ['xl/styles.xml', [excelStyles]],
    ...exhibits.map((exhibit, at) => [`xl/${sheet(at)}`, sheetXml(exhibit, wrote)] as const),
  ];
  return zipOf(parts.map(([name, texts]): Part => ({ name, texts })));
}
