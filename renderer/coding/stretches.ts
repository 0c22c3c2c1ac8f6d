import type { Mark, Node } from '@tiptap/pm/model';
import { attributesOf, schema } from './transcript-schema.ts';

/*
 * Paragraphs that follow one another are drawn in stretches, of which those out of sight are neither laid out nor
 * painted: a letter typed into a long text then costs what it costs in a short one. A stretch is a mark on paragraphs,
 * so that the document stays a list of them. Where a paragraph has none, or another than its neighbours, the text is the
 * same and only takes longer to draw.
 */

/** Paragraphs in a stretch: few enough to be drawn at once, and few stretches in a text of some hundred turns. */
const many = 8;
/** Stretches made so far. */
let made = 0;

/** Gathers the paragraphs that are in no stretch yet; a few go on with the one before them. */
export function inStretches(paragraphs: readonly Node[]): Node[] {
  const gathered: Node[] = [];
  let free: Node[] = [];
  const gather = (): void => {
    const before = gathered.at(-1)?.marks;
    if (before && free.length <= many) gathered.push(...free.map((node) => node.mark(before)));
    else
      for (let from = 0; from < free.length; from += many) {
        const some = free.slice(from, from + many);
        const marks = [stretchOf(some)];
        gathered.push(...some.map((node) => node.mark(marks)));
      }
    free = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.marks.length === 0) free.push(paragraph);
    else {
      gather();
      gathered.push(paragraph);
    }
  }
  gather();
  return gathered;
}

function stretchOf(paragraphs: readonly Node[]): Mark {
  made += 1;
  return schema.mark('stretch', {
    number: made,
    height: paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph), 0),
  });
}

/** About how high a paragraph is in the wide column, in CSS pixels. */
function heightOf(paragraph: Node): number {
  const lines = Math.max(1, Math.ceil(paragraph.content.size / 63));
  const { startsTurn, time } = attributesOf(paragraph);
  return Math.max(28 * lines, startsTurn && time !== null ? 37 : 0) + 14;
}

/** Draws a stretch. Its height while it has not been in sight is no attribute: the page lets none hold a style. */
export function drawStretch({ attrs }: Mark): { dom: HTMLElement; contentDOM: HTMLElement } {
  const dom = document.createElement('div');
  dom.className = 'stretch';
  dom.style.setProperty('contain-intrinsic-block-size', `auto ${Number(attrs['height'])}px`);
  return { dom, contentDOM: dom };
}
