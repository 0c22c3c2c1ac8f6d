import type {
  Block,
  ExhibitCell,
  ExhibitDocument,
  Run,
} from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import { printedWords } from '../words.ts';
import type { Book } from './book.ts';
import { captionOf, linesUnder } from './text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (found) => entities[found] ?? found);
}

/** Runs as HTML. */
export function styled(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      const words = escaped(text);
      const slanted = italic ? `<i>${words}</i>` : words;
      return bold ? `<b>${slanted}</b>` : slanted;
    })
    .join('');
}

function body(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? `<p>${styled(block.runs)}</p>`
        : `<ul>${block.items.map((item) => `<li>${styled(item)}</li>`).join('')}</ul>`,
    )
    .join('');
}

const sideOf = (figures: boolean | undefined): string => (figures ? ' class="figures"' : '');

function headRow(
  row: ExhibitDocument['head'][number],
  at: number,
  rows: number,
  figures: readonly boolean[],
): string {
  let column = 0;
  const cells = row.map(({ blocks, span }) => {
    const aligned = at === rows - 1 ? sideOf(figures[column]) : '';
    column += span;
    const over = span > 1 ? ` colspan="${span}"` : '';
    if (blocks.length === 0) return `<td${over}></td>`;
    const scope = at === 0 && rows > 1 ? 'colgroup' : 'col';
    const words = at < rows - 1 ? `<div>${body(blocks)}</div>` : body(blocks);
    return `<th scope="${scope}"${over}${aligned}>${words}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** The columns with their widths, together where the first of several header rows holds them together. */
function columnGroups({ widths, head }: ExhibitDocument): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`);
  const groups = head.length > 1 ? (head[0] ?? []) : [{ span: columns.length }];
  let at = 0;
  return groups
    .map(({ span }) => {
      at += span;
      return `<colgroup>${columns.slice(at - span, at).join('')}</colgroup>`;
    })
    .join('');
}

/** What a cell opens on, where its finding carries its evidence: without a script, and closed when it is printed. */
function opening({ evidence = [] }: ExhibitCell, language: ExhibitDocument['language']): string {
  if (evidence.length === 0) return '';
  const items = evidence.map((runs) => `<li>${styled(runs)}</li>`).join('');
  return `<details><summary>${escaped(printedWords[language].evidence(evidence.length))}</summary><ul>${items}</ul></details>`;
}

/** The rows; a band and those under it are a group of their own. */
function bodies({ rows, widths, language }: ExhibitDocument, figures: readonly boolean[]): string {
  const groups: string[][] = [];
  for (const row of rows) {
    if (row.type === 'band' || groups.length === 0) groups.push([]);
    groups
      .at(-1)
      ?.push(
        row.type === 'band'
          ? `<tr><th scope="rowgroup" colspan="${widths.length}">${styled(row.runs)}</th></tr>`
          : `<tr><th scope="row">${body(row.head.blocks)}</th>${row.cells.map((cell, at) => `<td${sideOf(figures[at + 1])}>${body(cell.blocks)}${opening(cell, language)}</td>`).join('')}</tr>`,
      );
  }
  return groups.map((lines) => `<tbody>\n${lines.join('\n')}\n</tbody>`).join('\n');
}

/** A sheet that stands and one that lies can follow each other. */
const style = (orientation: ExhibitDocument['orientation']): string => `
@page { size: A4 ${orientation}; margin: 2cm }
@page portrait { size: A4 portrait }
@page landscape { size: A4 landscape }
body { font: 10pt/1.4 "Source Serif 4", Cambria, Georgia, "Times New Roman", serif; color: #1c1a17; background: #fff; margin: 2cm auto; padding: 0 1em }
body, section { max-width: ${orientation === 'landscape' ? '25.7' : '17'}cm }
section { margin: 0 auto 3.5cm }
section.portrait { page: portrait; max-width: 17cm }
section.landscape { page: landscape; max-width: 25.7cm }
h1 { font-size: 15pt; font-weight: normal; margin: 0 0 1em }
nav ol { list-style: none; padding: 0; font-size: 11pt }
nav li + li { margin-top: .5em }
nav a { color: inherit; text-decoration-thickness: .5px; text-underline-offset: .2em }
.figures { text-align: right; font-variant-numeric: tabular-nums }
table { font-size: 9.5pt; line-height: 1.32; border-collapse: collapse; width: 100%; table-layout: fixed; border-top: 1px solid; border-bottom: 1px solid }
caption { text-align: left; font-size: 11pt; padding-bottom: .7em; text-wrap: balance }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: .45em .8em .45em 0; overflow-wrap: break-word }
tr > :last-child { padding-right: 0 }
thead > tr > * { vertical-align: bottom }
thead > tr:not(:last-child) > * { font-style: italic; padding-bottom: 0 }
thead div { border-bottom: .5px solid; padding-bottom: .3em }
thead > tr:last-child > * { border-bottom: 1px solid }
th[scope=row] { font-weight: bold; hyphens: auto }
th[scope=rowgroup] { font-style: italic; padding-top: 1em }
p, ul { margin: 0 }
p + p, p + ul, ul + p { margin-top: .3em }
thead p + p { margin-top: 0 }
ul { padding-left: 1.25em }
li + li { margin-top: .35em }
details { margin-top: .5em; font-size: 8.5pt }
summary { cursor: pointer; color: #6b665e }
details ul { margin-top: .4em }
.note { font-size: 9pt; margin-top: .8em }
.note + .note { margin-top: .3em }
@media print {
  body, section { max-width: none; margin: 0; padding: 0 }
  section { break-before: page }
  details:not([open]) { display: none }
  caption, th[scope=rowgroup] { break-after: avoid }
  tr:not(:has(li)), li { break-inside: avoid }
  th, td { -webkit-box-decoration-break: clone; box-decoration-break: clone }
}
`;

/** The table with its caption, and what stands under it. */
function exhibitHtml(document: ExhibitDocument): string {
  const { label, title, head } = document;
  const caption = label === '' ? escaped(title) : `<b>${escaped(label)}.</b> ${escaped(title)}`;
  const figures = numericColumns(document);
  return `<table>
<caption>${caption}</caption>
${columnGroups(document)}
<thead>
${head.map((row, at) => headRow(row, at, head.length, figures)).join('\n')}
</thead>
${bodies(document, figures)}
</table>
${linesUnder(document)
  .map((line) => `<p class="note">${styled(line)}</p>`)
  .join('\n')}`;
}

/** Several exhibits, each a section on sheets of its own after links to all of them. */
function bookHtml({ title, language, exhibits }: Book): string {
  const link = (exhibit: ExhibitDocument, at: number): string =>
    `<li><a href="#exhibit${at + 1}">${escaped(captionOf(exhibit))}</a></li>`;
  const lang = (exhibit: ExhibitDocument): string =>
    exhibit.language === language ? '' : ` lang="${exhibit.language}"`;
  return `<section class="portrait">
<h1>${escaped(title)}</h1>
<nav><ol>
${exhibits.map(link).join('\n')}
</ol></nav>
</section>
${exhibits
  .map(
    (exhibit, at) =>
      `<section id="exhibit${at + 1}" class="${exhibit.orientation}"${lang(exhibit)}>\n${exhibitHtml(exhibit)}\n</section>`,
  )
  .join('\n')}`;
}

/** Exhibits as one page that needs nothing else: no script, nothing remote; it prints on A4. */
export function htmlOf(book: Book): string {
  const { language, title, exhibits } = book;
  const [only, ...others] = exhibits;
  const alone = only && others.length === 0 ? only : null;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style(alone?.orientation ?? 'portrait')}</style>
</head>
<body>
<main>
${alone ? exhibitHtml(alone) : bookHtml(book)}
</main>
</body>
</html>
`;
}
