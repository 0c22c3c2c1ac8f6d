import type { Page } from 'playwright-core';

/** Words in one style. */
export interface ReadRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A paragraph, or an item of a list. */
export interface ReadLine {
  readonly item: boolean;
  readonly runs: readonly ReadRun[];
}

export interface ReadCell {
  readonly tag: string;
  readonly scope: string | null;
  /** Counted from 0; columns that a cell of a row above reaches down into are passed over. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly ReadLine[];
  /** What the cell opens on. */
  readonly evidence: { readonly summary: string; readonly lines: readonly ReadLine[] } | null;
}

/** A table of an exported page with what stands over and under it, as a browser's parser understood it. */
export interface ReadExhibit {
  readonly id: string;
  /** The language that its words are in: the nearest one said. */
  readonly language: string | null;
  readonly caption: readonly ReadLine[];
  /** Columns of each `colgroup`. */
  readonly columnGroups: readonly number[];
  readonly head: readonly (readonly ReadCell[])[];
  readonly bodies: readonly (readonly (readonly ReadCell[])[])[];
  readonly under: readonly ReadLine[];
}

interface ReadPage {
  readonly title: string;
  readonly exhibits: readonly ReadExhibit[];
  readonly links: readonly { readonly to: string; readonly text: string }[];
  /** Every beginning and end of an element and every text that is not white, in the order of the document. */
  readonly tokens: readonly string[];
  /** Texts and attributes: all that somebody could read in the file. */
  readonly words: string;
}

/** What a page's parser made of a file that Annexe exported. */
export function readPage(page: Page): Promise<ReadPage> {
  return page.evaluate(() => {
    const runsIn = (element: Element): ReadRun[] => {
      const runs: ReadRun[] = [];
      const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const holder = walk.currentNode.parentElement;
        runs.push({
          text: walk.currentNode.textContent ?? '',
          bold: Boolean(holder?.closest('b')),
          italic: Boolean(holder?.closest('i')),
        });
      }
      return runs;
    };
    const linesIn = (element: Element): ReadLine[] => {
      const inner = [...element.children].filter((child) => child.matches('p, ul, div'));
      if (inner.length === 0) {
        const runs = runsIn(element);
        return runs.length === 0 ? [] : [{ item: false, runs }];
      }
      return inner.flatMap((child) => {
        if (child.matches('div')) return linesIn(child);
        if (child.matches('p')) return [{ item: false, runs: runsIn(child) }];
        return [...child.children].map((item) => ({ item: true, runs: runsIn(item) }));
      });
    };
    const evidenceIn = (cell: Element): ReadCell['evidence'] => {
      const opening = cell.querySelector(':scope > details');
      if (!opening) return null;
      const items = [...opening.querySelectorAll(':scope > ul > li')];
      return {
        summary: opening.querySelector(':scope > summary')?.textContent ?? '',
        lines: items.map((item) => ({ item: true, runs: runsIn(item) })),
      };
    };
    const rowsIn = (section: HTMLTableSectionElement | null): ReadCell[][] => {
      const taken = new Set<string>();
      return [...(section?.rows ?? [])].map((row, at) => {
        let column = 0;
        return [...row.cells].map((cell): ReadCell => {
          while (taken.has(`${at} ${column}`)) column += 1;
          const { colSpan: columns, rowSpan: rows } = cell;
          for (let down = 0; down < rows; down++)
            for (let over = 0; over < columns; over++) taken.add(`${at + down} ${column + over}`);
          const from = column;
          column += columns;
          return {
            tag: cell.localName,
            scope: cell.getAttribute('scope'),
            column: from,
            columns,
            rows,
            lines: linesIn(cell),
            evidence: evidenceIn(cell),
          };
        });
      });
    };
    const under = (table: Element): ReadLine[] => {
      const lines: ReadLine[] = [];
      for (let next = table.nextElementSibling; next?.matches('p'); next = next.nextElementSibling)
        lines.push({ item: false, runs: runsIn(next) });
      return lines;
    };
    const tokens: string[] = [];
    const words: string[] = [];
    const enter = (node: Node): void => {
      if (node instanceof Text) {
        words.push(node.data);
        if (node.data.trim() !== '') tokens.push(`=${node.data.trim()}`);
      }
      if (!(node instanceof Element)) return;
      tokens.push([node.localName, ...node.getAttributeNames()].join(' '));
      words.push(...node.getAttributeNames().map((name) => node.getAttribute(name) ?? ''));
      node.childNodes.forEach(enter);
      if (!node.matches('meta, col')) tokens.push(`/${node.localName}`);
    };
    enter(document.documentElement);
    return {
      title: document.title,
      exhibits: [...document.querySelectorAll('table')].map((table) => ({
        id: table.closest('section')?.id ?? '',
        language: table.closest('[lang]')?.getAttribute('lang') ?? null,
        caption: table.caption ? linesIn(table.caption) : [],
        columnGroups: [...table.querySelectorAll(':scope > colgroup')].map(
          (group) => group.querySelectorAll('col').length,
        ),
        head: rowsIn(table.tHead),
        bodies: [...table.tBodies].map(rowsIn),
        under: under(table),
      })),
      links: [...document.querySelectorAll('a[href]')].map((link) => ({
        to: link.getAttribute('href') ?? '',
        text: link.textContent ?? '',
      })),
      tokens,
      words: words.join('\n'),
    };
  });
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * The same tokens as a strict reader finds them in the file, who mends nothing: a table whose parts a browser must move,
 * close or add reads differently in the two. Throws at a sign of markup that is none of ours.
 */
export function tokensOf(file: string): string[] {
  const doctype = '<!doctype html>\n';
  if (!file.startsWith(doctype)) throw new Error('The file does not begin with its doctype.');
  const markup = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<]+)/gy;
  const tokens: string[] = [];
  markup.lastIndex = doctype.length;
  while (markup.lastIndex < file.length) {
    const at = markup.lastIndex;
    const found = markup.exec(file);
    if (!found) throw new Error(`No markup: ${file.slice(at, at + 80)}`);
    const [, end = '', name, attributes = '', text] = found;
    if (name !== undefined)
      tokens.push(
        `${end}${[name, ...[...attributes.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)].map(([, one]) => one)].join(' ')}`,
      );
    else if (text?.trim())
      tokens.push(`=${text.trim().replaceAll(/&(\w+);/g, (entity, sign: string) => signs[sign] ?? entity)}`);
  }
  return tokens;
}
