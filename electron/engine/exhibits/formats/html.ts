import type { Block, ExhibitDocument, Run } from '../../../../shared/contract/exhibit-document.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (found) => entities[found] ?? found);
}

function styled(runs: readonly Run[]): string {
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

function headRow(row: ExhibitDocument['head'][number], at: number, rows: number): string {
  const cells = row.map(({ blocks, span }) => {
    if (blocks.length === 0) return `<td${span > 1 ? ` colspan="${span}"` : ''}></td>`;
    const scope = at < rows - 1 ? 'colgroup' : 'col';
    return `<th scope="${scope}"${span > 1 ? ` colspan="${span}"` : ''}>${body(blocks)}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const style = (orientation: ExhibitDocument['orientation']): string => `
@page { size: A4 ${orientation}; margin: 2cm }
body { font: 10pt/1.4 "Source Serif 4", Cambria, Georgia, serif; color: #1c1a17; max-width: ${orientation === 'landscape' ? '25.7' : '17'}cm; margin: 2cm auto }
table { border-collapse: collapse; width: 100%; table-layout: fixed; border-top: 1px solid; border-bottom: 1px solid }
caption { text-align: left; font-size: 11pt; padding-bottom: .7em; text-wrap: balance }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: .45em .7em .45em 0; overflow-wrap: break-word }
thead th { vertical-align: bottom; font-weight: bold }
thead th[scope=colgroup] { font-weight: normal; border-bottom: .5px solid }
thead tr:last-child > * { border-bottom: 1px solid }
tbody th[scope=row] { font-weight: bold }
tbody th[scope=rowgroup] { font-style: italic; padding-top: 1em }
p { margin: 0 } p + p, p + ul { margin-top: .3em } ul { margin: 0; padding-left: 1.1em } li + li { margin-top: .35em }
tr { break-inside: avoid } thead { display: table-header-group }
.note { font-size: 9pt; margin-top: .8em }
`;

/** The exhibit as one page that needs nothing else: no script, nothing remote; it prints on A4. */
export function htmlOf(document: ExhibitDocument): string {
  const { language, label, title, widths, head, rows, note, orientation } = document;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths
    .map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`)
    .join('');
  const lines = rows.map((row) =>
    row.type === 'band'
      ? `<tr><th scope="rowgroup" colspan="${widths.length}">${styled(row.runs)}</th></tr>`
      : `<tr><th scope="row">${body(row.head.blocks)}</th>${row.cells.map((cell) => `<td>${body(cell.blocks)}</td>`).join('')}</tr>`,
  );
  const caption = label === '' ? escaped(title) : `<b>${escaped(label)}.</b> ${escaped(title)}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(label === '' ? title : `${label}. ${title}`)}</title>
<style>${style(orientation)}</style>
</head>
<body>
<table>
<caption>${caption}</caption>
<colgroup>${columns}</colgroup>
<thead>
${head.map((row, at) => headRow(row, at, head.length)).join('\n')}
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
${note ? `<p class="note">${styled(note)}</p>` : ''}
</body>
</html>
`;
}
