import type { Block, ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import { tabbed } from './csv.ts';
import { escaped, styled } from './html.ts';
import { linesUnder } from './text.ts';

const rule = '1pt solid black';
const type = 'font-family:Cambria,Georgia,serif';

/**
 * Every style stands on its element: word processors pass over style sheets that are pasted. The room between columns
 * and rows is the paragraphs', for LibreOffice keeps none of a cell beside which there is no rule; and where a paragraph
 * has none under it, it puts in half a centimetre.
 * @param beside the room at the right, in points
 * @param after the room under the last paragraph, in points
 */
function blocks(list: readonly Block[], side: string, beside: number, after: number): string {
  const style = (isLast: boolean): string =>
    `margin:0 ${beside}pt ${isLast ? after : 0.1}pt 0;text-align:${side};${type};font-size:9.5pt`;
  return list
    .map((block, at) => {
      const isLast = at === list.length - 1;
      if (block.type === 'paragraph') return `<p style="${style(isLast)}">${styled(block.runs)}</p>`;
      const items = block.items.map(
        (item, number) =>
          `<li style="${style(isLast && number === block.items.length - 1)}">${styled(item)}</li>`,
      );
      return `<ul style="margin:0;padding-left:12pt">${items.join('')}</ul>`;
    })
    .join('');
}

function cell(
  tag: 'td' | 'th',
  content: string,
  {
    span = 1,
    top = false,
    bottom = false,
    low = false,
  }: { span?: number; top?: boolean; bottom?: boolean; low?: boolean },
): string {
  const rules = `${top ? `;border-top:${rule}` : ''}${bottom ? `;border-bottom:${rule}` : ''}`;
  return `<${tag}${span > 1 ? ` colspan="${span}"` : ''} valign="${low ? 'bottom' : 'top'}" style="font-weight:normal;padding:2pt 0 1pt${rules}">${content}</${tag}>`;
}

function tableHtml(document: ExhibitDocument): string {
  const { head, rows, widths } = document;
  const figures = numericColumns(document);
  // LibreOffice would break words for it where columns are many.
  const beside = widths.length > 6 ? 0 : 6;
  const side = (column: number): string => (figures[column] ? 'right' : 'left');
  const heads = head.map((row, at) => {
    let column = 0;
    const cells = row.map(({ blocks: list, span }) => {
      const from = column;
      column += span;
      const last = at === head.length - 1;
      return cell('th', blocks(list, last ? side(from) : 'left', beside, 2), {
        span,
        top: at === 0,
        bottom: last || list.length > 0,
        low: true,
      });
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const lines = rows.map((row, at) => {
    const bottom = at === rows.length - 1;
    if (row.type === 'band') {
      const words: Block = { type: 'paragraph', runs: row.runs.map((run) => ({ ...run, italic: true })) };
      return `<tr>${cell('td', blocks([words], 'left', beside, 3), { span: widths.length, bottom })}</tr>`;
    }
    const cells = [row.head, ...row.cells].map((one, column) => {
      const words = blocks(one.blocks, side(column), beside, 5);
      return cell('td', column === 0 ? `<b>${words}</b>` : words, { bottom });
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table cellspacing="0" style="border-collapse:collapse"><thead>${heads.join('')}</thead><tbody>${lines.join('')}</tbody></table>`;
}

/**
 * The exhibit as the clipboard takes it: HTML that pastes as a table into a word processor, with its caption and note,
 * and cells parted by tabs for a spreadsheet or plain text.
 */
export function clipboardOf(document: ExhibitDocument): { html: string; text: string } {
  const { label, title, language } = document;
  const caption = `${label === '' ? '' : `<b>${escaped(label)}.</b> `}${escaped(title)}`;
  const notes = linesUnder(document).map(
    (line) => `<p style="margin:4pt 0 0;${type};font-size:9pt">${styled(line)}</p>`,
  );
  return {
    html: `<html lang="${language}"><head><meta charset="utf-8"></head><body><p style="margin:0 0 6pt;${type};font-size:11pt">${caption}</p>${tableHtml(document)}${notes.join('')}</body></html>`,
    text: tabbed(document),
  };
}
