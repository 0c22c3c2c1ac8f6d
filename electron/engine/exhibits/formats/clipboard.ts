import type { Block, ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import { tabbed } from './csv.ts';
import { escaped, styled } from './html.ts';
import { linesUnder } from './text.ts';

const rule = '1pt solid black';
const type = 'font-family:Cambria,Georgia,serif';

/** Every style stands on its element: word processors pass over style sheets that are pasted. */
function blocks(list: readonly Block[], side: string): string {
  const paragraph = `margin:0;text-align:${side};${type};font-size:9.5pt`;
  return list
    .map((block) =>
      block.type === 'paragraph'
        ? `<p style="${paragraph}">${styled(block.runs)}</p>`
        : `<ul style="margin:0;padding-left:12pt">${block.items.map((item) => `<li style="${paragraph}">${styled(item)}</li>`).join('')}</ul>`,
    )
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
  return `<${tag}${span > 1 ? ` colspan="${span}"` : ''} valign="${low ? 'bottom' : 'top'}" style="font-weight:normal;padding:3pt 6pt 3pt 0${rules}">${content}</${tag}>`;
}

function tableHtml(document: ExhibitDocument): string {
  const { head, rows, widths } = document;
  const figures = numericColumns(document);
  const side = (column: number): string => (figures[column] ? 'right' : 'left');
  const heads = head.map((row, at) => {
    let column = 0;
    const cells = row.map(({ blocks: list, span }) => {
      const from = column;
      column += span;
      const last = at === head.length - 1;
      return cell('th', blocks(list, last ? side(from) : 'left'), {
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
      return `<tr>${cell('td', blocks([words], 'left'), { span: widths.length, bottom })}</tr>`;
    }
    const cells = [row.head, ...row.cells].map((one, column) => {
      const words = blocks(one.blocks, side(column));
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
