import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bookOf } from '../../electron/engine/exhibits/formats/index.ts';
import { linesOf } from '../../electron/engine/exhibits/formats/room.ts';
import { ExhibitFormat } from '../../shared/contract/exhibits.ts';
import type { Block, ExhibitDocument } from '../../shared/contract/exhibit-document.ts';
import { part, printed } from './printed.ts';

const printExhibit = (document: ExhibitDocument, format: ExhibitFormat): Promise<Buffer> =>
  printed(bookOf(document), format);

const paragraph = (text: string, bold = false): Block => ({
  type: 'paragraph',
  runs: [bold ? { text, bold } : { text }],
});
const cell = (...blocks: Block[]) => ({ blocks });
const over = (span: number, ...blocks: Block[]) => ({ blocks, span });

const annex: ExhibitDocument = {
  language: 'fr',
  label: 'Annexe 1',
  title: 'Ce que font <deux> clusters & leurs entreprises',
  orientation: 'landscape',
  widths: [1, 1.5, 1.5, 2],
  head: [
    [over(1), over(2, paragraph('Rang mondial')), over(1, paragraph('Émergents'))],
    [
      over(1, paragraph('Action', true)),
      over(1, paragraph('Cluster A', true), paragraph('Photonique')),
      over(1, paragraph('Cluster B', true)),
      over(1, paragraph('Cluster C', true)),
    ],
  ],
  rows: [
    { type: 'band', runs: [{ text: 'QR1. Que fait un cluster\u202f?' }] },
    {
      type: 'row',
      head: cell(paragraph('Veille | feuilles de route')),
      cells: [
        cell({
          type: 'list',
          items: [
            [
              { text: '«\u00a0Avant, […] pas après.\u00a0»', italic: true },
              { text: ' (dirigeante, cluster A)' },
            ],
            [{ text: '«\u00a0On le savait.\u00a0»' }],
          ],
        }),
        cell(paragraph('=HYPERLINK("https://exemple.fr")')),
        cell(paragraph('Première ligne'), paragraph('<script>alert(1)</script>')),
      ],
    },
    {
      type: 'row',
      head: cell(paragraph('Offres groupées')),
      cells: [cell(paragraph('—')), cell(), cell(paragraph('oui; "non"'))],
    },
  ],
  note: [{ text: 'Note.', italic: true }, { text: ' […]\u00a0: coupure.' }],
  source: null,
};
const upright: ExhibitDocument = { ...annex, orientation: 'portrait', language: 'es' };

/** The words of every run of the document, in the order of the page. */
function everyRun({ label, title, head, rows, note }: ExhibitDocument): string[] {
  const inBlocks = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : block.items.flat()));
  return [
    { text: `${label}. ` },
    { text: title },
    ...head.flat().flatMap(({ blocks }) => inBlocks(blocks)),
    ...rows.flatMap((row) =>
      row.type === 'band' ? row.runs : [row.head, ...row.cells].flatMap(({ blocks }) => inBlocks(blocks)),
    ),
    ...(note ?? []),
  ].map(({ text }) => text);
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((found) => found[1] ?? found[0]);
const tableRows = (xml: string): string[] => all(xml, /<w:tr>.*?<\/w:tr>/gs);
const words = (xml: string): string[] => all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).map(plain);

/** Records of an RFC 4180 text, read one character at a time. */
function records(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') value += text[++at] ?? '';
    else if (sign === '"') quoted = !quoted;
    else if (quoted) value += sign;
    else if (sign === separator || sign === '\r') {
      rows.at(-1)?.push(value);
      value = '';
    } else if (sign === '\n') rows.push([]);
    else value += sign;
  }
  return rows.slice(0, -1);
}

describe('printing an exhibit', () => {
  it.each(ExhibitFormat.options)('gives the same %s whenever it is printed', async (format) => {
    const first = await printExhibit(annex, format);
    vi.useFakeTimers({ now: new Date('2031-05-05T12:00:00Z'), toFake: ['Date'] });
    try {
      expect((await printExhibit(structuredClone(annex), format)).equals(first)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('an exhibit in Word', () => {
  const file = printExhibit(annex, 'docx');
  const body = file.then((zip) => part(zip, 'word/document.xml'));

  it('holds every word of the document, in its order', async () => {
    expect(words(await body)).toEqual(everyRun(annex));
  });
  it('has its caption above the table, kept with it, the label in bold', async () => {
    const [before = ''] = (await body).split('<w:tbl>');
    expect(before).toContain('<w:pStyle w:val="Caption"/><w:keepNext/>');
    expect(before).toMatch(/<w:b\/>.*Annexe 1\. .*<\/w:r><w:r><w:t[^>]*>Ce que font/s);
  });
  it('repeats its header rows on each page, and those alone', async () => {
    const repeated = tableRows(await body).map((row) => row.includes('<w:tblHeader/>'));
    expect(repeated).toEqual([true, true, false, false, false]);
  });
  it('spans the columns of a group and of a band', async () => {
    const spans = tableRows(await body).map((row) => all(row, /<w:gridSpan w:val="(\d+)"\/>/g).map(Number));
    expect(spans).toEqual([[1, 2, 1], [1, 1, 1, 1], [4], [1, 1, 1, 1], [1, 1, 1, 1]]);
  });
  it('is ruled above the header, under it and at the end, never upright', async () => {
    const rules = tableRows(await body).map((row) => [
      /<w:tcBorders><w:top w:val="single"/.test(row),
      /<w:bottom w:val="single"[^>]*\/><\/w:tcBorders>/.test(row),
    ]);
    expect(rules).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect(await body).not.toMatch(/<w:(left|right|insideV) w:val="single"/);
  });
  it('has one thin rule under each group of columns and none under the blank', async () => {
    const [groups = ''] = tableRows(await body);
    expect(all(groups, /<w:pBdr><w:bottom w:val="single"/g)).toHaveLength(2);
  });
  it('keeps the room of the page between the columns as the widths say', async () => {
    expect(all(await body, /<w:gridCol w:w="(\d+)"\/>/g).map(Number)).toEqual([2428, 3642, 3642, 4856]);
    expect(await body).toContain('<w:tblLayout w:type="fixed"/>');
  });
  it('lies on A4 or stands on it as the document says', async () => {
    expect(await body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const standing = part(await printExhibit(upright, 'docx'), 'word/document.xml');
    expect(standing).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(standing).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/);
  });
  it.each([
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
    ['es', 'es-ES'],
  ] as const)('is proofed in its language: %s', async (language, tag) => {
    const styles = part(await printExhibit({ ...annex, language }, 'docx'), 'word/styles.xml');
    expect(all(styles, /<w:lang w:val="([^"]+)"/g)).toEqual([tag]);
  });
  it('sets lists as lists, with the bullets of the numbering', async () => {
    const items = all(await body, /<w:p>(?:(?!<\/w:p>).)*<w:numPr>.*?<\/w:p>/gs);
    expect(items.map((item) => words(item).join(''))).toEqual([
      '«\u00a0Avant, […] pas après.\u00a0» (dirigeante, cluster A)',
      '«\u00a0On le savait.\u00a0»',
    ]);
    const [id = ''] = all(items[0] ?? '', /<w:numId w:val="(\d+)"/g);
    const numbering = part(await file, 'word/numbering.xml');
    const [kind = ''] = all(
      numbering,
      new RegExp(`<w:num w:numId="${id}".*?<w:abstractNumId w:val="(\\d+)"`, 'gs'),
    );
    expect(numbering).toMatch(
      new RegExp(`w:abstractNumId="${kind}".*?<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>`, 's'),
    );
  });
  it('sets in italics and in bold what is so, and the heads of rows in bold', async () => {
    const runs = all(await body, /<w:r>.*?<\/w:r>/gs);
    const styleOf = (text: string) => {
      const found = runs.find((run) => words(run)[0] === text) ?? '';
      return [found.includes('<w:i/>'), found.includes('<w:b/>')];
    };
    expect(styleOf('Note.')).toEqual([true, false]);
    expect(styleOf('Cluster A')).toEqual([false, true]);
    expect(styleOf('Photonique')).toEqual([false, false]);
    expect(styleOf('Rang mondial')).toEqual([true, false]);
    expect(styleOf('Offres groupées')).toEqual([false, true]);
    expect(styleOf(' (dirigeante, cluster A)')).toEqual([false, false]);
  });
  it('keeps short rows whole and lets long ones go over two pages', async () => {
    const long = 'mot '.repeat(400);
    const rows: ExhibitDocument['rows'] = [
      { type: 'row', head: cell(), cells: [cell(paragraph('court')), cell(), cell()] },
      { type: 'row', head: cell(), cells: [cell(paragraph(long)), cell(), cell()] },
    ];
    const xml = part(await printExhibit({ ...annex, rows }, 'docx'), 'word/document.xml');
    expect(tableRows(xml).map((row) => /<w:cantSplit\/>/.test(row))).toEqual([true, true, true, false]);
  });
  it('opens although a text holds what XML cannot', async () => {
    const title = 'a\u0000b\u000bc\ud83dd\uffff';
    const zip = await printExhibit({ ...annex, title, note: [{ text: title }] }, 'docx');
    const shown = words(part(zip, 'word/document.xml'));
    expect([shown[1], shown.at(-1)]).toEqual(['abc\ufffdd', 'abc\ufffdd']);
    expect(part(zip, 'docProps/core.xml')).toContain('abc\ufffdd');
  });
  it('needs neither label nor note', async () => {
    const xml = part(await printExhibit({ ...annex, label: '', note: null }, 'docx'), 'word/document.xml');
    expect(words(xml)).toEqual(everyRun(annex).slice(1, -2));
  });
});

describe('an exhibit in HTML', () => {
  const page = printExhibit(annex, 'html').then(String);

  it('is one page in its language that asks for nothing else', async () => {
    expect(await page).toContain('<html lang="fr">');
    expect(await page).not.toMatch(/<script|<link|<img|src=|@import|url\(|href=/);
    expect(await page).toContain('size: A4 landscape');
    expect(String(await printExhibit(upright, 'html'))).toContain('size: A4 portrait');
  });
  it('has a caption and headers that say what they stand over', async () => {
    expect(await page).toContain(
      '<caption><b>Annexe 1.</b> Ce que font &lt;deux&gt; clusters &amp; leurs entreprises</caption>',
    );
    expect(await page).toContain('<th scope="colgroup" colspan="2"><div><p>Rang mondial</p></div></th>');
    expect(all(await page, /<th scope="(\w+)"/g)).toEqual([
      'colgroup',
      'colgroup',
      'col',
      'col',
      'col',
      'col',
      'rowgroup',
      'row',
      'row',
    ]);
    expect(
      all(await page, /<colgroup>(.*?)<\/colgroup>/g).map((group) => group.split('<col ').length - 1),
    ).toEqual([1, 2, 1]);
  });
  it('says words as words, whatever signs they hold', async () => {
    expect(await page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'<>&"\'/=a ') }), async (text) => {
        const rows: ExhibitDocument['rows'] = [{ type: 'band', runs: [{ text }] }];
        const html = String(await printExhibit({ ...annex, rows }, 'html'));
        const shown = /<th scope="rowgroup" colspan="4">(.*?)<\/th>/s.exec(html)?.[1] ?? '';
        expect(shown).not.toMatch(/[<>"]/);
        expect(plain(shown)).toBe(text);
      }),
    );
  });
  it('lists verbatims as a list and ends with the note', async () => {
    expect(all(await page, /<li>/g)).toHaveLength(2);
    expect(await page).toContain('<p class="note"><i>Note.</i> […]\u00a0: coupure.</p>');
  });
});

describe('an exhibit in Markdown', () => {
  it('is a caption, a table of as many columns in each line, and a note', async () => {
    const lines = String(await printExhibit(annex, 'md')).split('\n');
    expect(lines[0]).toBe(String.raw`**Annexe 1.** Ce que font \<deux\> clusters \& leurs entreprises`);
    const table = lines.filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(5);
    for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(table[0]).toBe(
      '| **Action** | Rang mondial<br>**Cluster A**<br>Photonique | Rang mondial<br>**Cluster B** | Émergents<br>**Cluster C** |',
    );
    expect(table[3]).toContain(String.raw`| Veille \| feuilles de route | • *«` + '\u00a0Avant');
    expect(table[3]).toContain('<br>• «');
    expect(lines.at(-2)).toBe(String.raw`*Note.* \[…\]` + '\u00a0: coupure.');
  });
  it('keeps a cell on its line, and a note from turning into a list', async () => {
    const rows: ExhibitDocument['rows'] = [{ type: 'band', runs: [{ text: 'un\r\ndeux' }, { text: '\n' }] }];
    const text = String(await printExhibit({ ...annex, rows, note: [{ text: '1. Sur place' }] }, 'md'));
    expect(text).toContain('| un deux  |  |  |  |\n');
    expect(text.endsWith('\n\n1\\. Sur place\n')).toBe(true);
  });
});

describe('an exhibit in CSV', () => {
  it('reads back as its table: one header, groups before columns, list items on lines of their own', async () => {
    const text = String(await printExhibit(annex, 'csv'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(records(text.slice(1), ';')).toEqual([
      ['Action', 'Rang mondial / Cluster A, Photonique', 'Rang mondial / Cluster B', 'Émergents / Cluster C'],
      ['QR1. Que fait un cluster\u202f?', '', '', ''],
      [
        'Veille | feuilles de route',
        '• «\u00a0Avant, […] pas après.\u00a0» (dirigeante, cluster A)\n• «\u00a0On le savait.\u00a0»',
        `'=HYPERLINK("https://exemple.fr")`,
        'Première ligne\n<script>alert(1)</script>',
      ],
      ['Offres groupées', '—', '', 'oui; "non"'],
    ]);
  });
  it('has the separator that spreadsheets of its language expect', async () => {
    expect(String(await printExhibit({ ...annex, language: 'en' }, 'csv'))).toContain(
      '\r\nOffres groupées,—,,',
    );
    expect(String(await printExhibit({ ...annex, language: 'es' }, 'csv'))).toContain(
      '\r\nOffres groupées;—;;',
    );
  });
  it('quotes a cell of several lines, so that they stay in it', async () => {
    expect(String(await printExhibit(annex, 'csv'))).toContain('"Première ligne\n<script>');
  });
  it('holds no cell that a spreadsheet would run, and every cell as written otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\';,a ＝•'), minLength: 1, maxLength: 8 }),
        fc.constantFrom('fr', 'en'),
        async (text, language) => {
          const rows: ExhibitDocument['rows'] = [
            { type: 'row', head: cell(paragraph(text)), cells: [cell(paragraph(text)), cell(), cell()] },
          ];
          const csv = String(await printExhibit({ ...annex, language, rows }, 'csv'));
          const [, row = []] = records(csv.slice(1), language === 'en' ? ',' : ';');
          expect(row[0]).not.toMatch(/^[=+\-@\t\r＝]/);
          expect(row[0]?.replace(/^'(?=[=+\-@\t\r\n＝])/, '')).toBe(
            text.replace(/^'(?=[=+\-@\t\r\n＝])/, ''),
          );
          expect(row[1]).toBe(row[0]);
        },
      ),
    );
  });
});

describe('the room of a cell', () => {
  it('counts a line at least for each paragraph and item, and more in narrow columns', () => {
    const list: Block = { type: 'list', items: [[{ text: 'a' }], [{ text: 'b' }]] };
    expect(linesOf([paragraph(''), list], 2_000)).toBe(3);
    expect(linesOf([paragraph('m'.repeat(100))], 9_500)).toBe(1);
    expect(linesOf([paragraph('m'.repeat(100))], 950)).toBe(10);
  });
});
