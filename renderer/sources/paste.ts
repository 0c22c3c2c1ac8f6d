import type { RawParagraph } from '../../shared/text/draft.ts';
import { rawFromPlainText } from '../../shared/text/recognise.ts';

const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TR',
  'BLOCKQUOTE',
  'PRE',
  'DT',
  'DD',
  'SECTION',
  'ARTICLE',
]);
const unread = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'META', 'LINK']);

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What a style attribute says of weight and slant. */
const weightIn = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i;
const slantIn = /(?:^|;)\s*font-style\s*:\s*(\w+)/i;

function styleOf(element: Element, outer: Style): Style {
  const own = element.getAttribute('data-style') ?? '';
  const weight = weightIn.exec(own)?.[1]?.toLowerCase() ?? '';
  const bold =
    weight === ''
      ? outer.bold || ['B', 'STRONG'].includes(element.tagName)
      : weight === 'bold' || Number(weight) >= 600;
  const slant = slantIn.exec(own)?.[1]?.toLowerCase() ?? '';
  const italic = slant === '' ? outer.italic || ['I', 'EM'].includes(element.tagName) : slant === 'italic';
  return { bold, italic };
}

/** The window's policy refuses styles of others, and with them what they say of bold: they are read as plain data. */
function withStylesAsData(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='));
}

/**
 * Paragraphs of a pasted page or Word text: its words in order, bold and italic kept, all else dropped. Line breaks and
 * table cells begin paragraphs. Nothing of it is ever inserted in the window.
 */
export function rawFromHtml(html: string): RawParagraph[] {
  const body = new DOMParser().parseFromString(withStylesAsData(html), 'text/html').body;
  const paragraphs: RawParagraph[] = [];
  let text = '';
  let marks: { type: 'bold' | 'italic'; start: number; end: number }[] = [];
  const finish = (): void => {
    if (text.trim() !== '') paragraphs.push({ text, marks });
    text = '';
    marks = [];
  };
  const walk = (node: Node, style: Style): void => {
    if (node instanceof Text) {
      const collapsed = node.data.replaceAll(/[ \t\r\n]+/g, ' ');
      const words = text === '' ? collapsed.trimStart() : collapsed;
      const start = text.length;
      text += words;
      if (words !== '')
        for (const type of ['bold', 'italic'] as const)
          if (style[type]) marks.push({ type, start, end: text.length });
      return;
    }
    if (!(node instanceof Element) || unread.has(node.tagName)) return;
    if (node.tagName === 'BR') return finish();
    const block = blocks.has(node.tagName);
    if (block) finish();
    if (['TD', 'TH'].includes(node.tagName) && text !== '') text += '\t';
    for (const child of node.childNodes) walk(child, styleOf(node, style));
    if (block) finish();
  };
  walk(body, { bold: false, italic: false });
  finish();
  return paragraphs;
}

/** What was pasted, from its HTML when there is some with words in it, else from its plain text. */
export function rawFromPaste(data: DataTransfer): RawParagraph[] {
  const html = data.getData('text/html');
  const rich = html === '' ? [] : rawFromHtml(html);
  return rich.length > 0 ? rich : rawFromPlainText(data.getData('text/plain'));
}
