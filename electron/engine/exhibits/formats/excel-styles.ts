import { declaration } from './xml.ts';

interface Drawing {
  /** Of the fonts below. */
  readonly font: number;
  /** Of the borders below. */
  readonly border: number;
  readonly vertical: 'top' | 'bottom' | 'center';
  readonly right?: boolean;
  readonly format?: number;
}

const regular = 0;
const bold = 1;
const italic = 2;
const large = 3;
const small = 4;
const none = 0;
const above = 1;
const under = 2;

/** How each kind of cell is drawn: ruled above the header, under it and at the end, never upright. */
const drawings = {
  cell: { font: regular, border: none, vertical: 'top' },
  rowHead: { font: bold, border: none, vertical: 'top' },
  figure: { font: regular, border: none, vertical: 'top', right: true, format: 3 },
  share: { font: regular, border: none, vertical: 'top', right: true, format: 9 },
  caption: { font: large, border: none, vertical: 'center' },
  head: { font: bold, border: under, vertical: 'bottom' },
  figureHead: { font: bold, border: under, vertical: 'bottom', right: true },
  group: { font: italic, border: above, vertical: 'bottom' },
  blank: { font: italic, border: none, vertical: 'bottom' },
  band: { font: italic, border: none, vertical: 'bottom' },
  end: { font: small, border: above, vertical: 'top' },
  note: { font: small, border: none, vertical: 'top' },
} as const satisfies Record<string, Drawing>;

export type Style = keyof typeof drawings;

const names = Object.keys(drawings);
const numbers = new Map(names.map((name, at) => [name, 1 + 2 * at]));

/** The number of a style in the workbook; `asText` keeps a cell from turning into a formula when it is edited. */
export function styleOf(style: Style, asText: boolean): number {
  return (numbers.get(style) ?? 0) + (asText ? 1 : 0);
}

const font = (size: number, set = ''): string =>
  `<font>${set}<sz val="${size}"/><name val="Cambria"/></font>`;

function xf(drawing: Drawing, quoted: boolean): string {
  return `<xf numFmtId="${drawing.format ?? 0}" fontId="${drawing.font}" fillId="0" borderId="${drawing.border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment${drawing.right ? ' horizontal="right" indent="1"' : ' horizontal="left"'} vertical="${drawing.vertical}" wrapText="1"/></xf>`;
}

const thin = (side: string): string => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;

/** The styles of a workbook of exhibits. */
export const excelStyles = `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="5">${font(10)}${font(10, '<b/>')}${font(10, '<i/>')}${font(12)}${font(9)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="3"><border><left/><right/><top/><bottom/></border><border><left/><right/>${thin('top')}<bottom/></border><border><left/><right/><top/>${thin('bottom')}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${1 + 2 * names.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${Object.values(
  drawings,
)
  .map((drawing) => xf(drawing, false) + xf(drawing, true))
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
