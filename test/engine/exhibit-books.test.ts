import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addExhibit } from '../../electron/engine/exhibits/commands.ts';
import { storedExhibits } from '../../electron/engine/exhibits/definition.ts';
import { exhibitDocument } from '../../electron/engine/exhibits/document.ts';
import type { Book } from '../../electron/engine/exhibits/formats/book.ts';
import { clipboardOf } from '../../electron/engine/exhibits/formats/clipboard.ts';
import { sheetNames } from '../../electron/engine/exhibits/formats/excel-names.ts';
import { partedRow } from '../../electron/engine/exhibits/formats/latex-rows.ts';
import { linesOf } from '../../electron/engine/exhibits/formats/room.ts';
import { exampleStudy } from '../../electron/engine/project/example/index.ts';
import { createStudyFrom } from '../../electron/engine/project/lifecycle.ts';
import type { Study } from '../../electron/engine/study/study.ts';
import type { Block, ExhibitDocument } from '../../shared/contract/exhibit-document.ts';
import { ExhibitFormat, ExhibitKind } from '../../shared/contract/exhibits.ts';
import { part, printed } from './printed.ts';

const words = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

/** What formats stumble over: signs of TeX, of XML and of formulas, scripts beyond Latin, half characters. */
const awkward =
  '=1+1 \\alpha {x} $5 & #1 100% a_b ^ ~ "x" \'y\' `z` <<a>> --- ,, |b| 日本 Ωμέγα й 👍 \u0000\ud83d _x0041_ [1] *2';

const table: ExhibitDocument = {
  language: 'en',
  label: 'Table 1',
  title: `Counts & ${awkward}`,
  orientation: 'portrait',
  widths: [2, 1, 1],
  head: [
    [
      { blocks: [], span: 1 },
      { blocks: [words('World-class')], span: 2 },
    ],
    ['Code', 'A', 'B'].map((text) => ({ blocks: [words(text)], span: 1 })),
  ],
  rows: [
    { type: 'band', runs: [{ text: '[RQ1] *What* does it do?' }] },
    {
      type: 'row',
      head: { blocks: [words(awkward)] },
      cells: [
        { blocks: [words('1,234')], figure: { value: 1234, share: false } },
        { blocks: [words('25%')], figure: { value: 0.25, share: true } },
      ],
    },
    {
      type: 'row',
      head: {
        blocks: [{ type: 'list', items: [[{ text: '[…] first' }], [{ text: 'second', italic: true }]] }],
      },
      cells: [{ blocks: [words('—')] }, { blocks: [words('=SUM(A1:A9)')] }],
    },
  ],
  note: [{ text: 'Note.', italic: true }, { text: ' Counted once.' }],
  source: [{ text: 'Source:', italic: true }, { text: ' the authors.' }],
};
const lying: ExhibitDocument = {
  ...table,
  language: 'fr',
  label: 'Annexe 1',
  title: 'Ce qu’on en dit\u202f: «\u00a0rien\u00a0»\u202f!',
  orientation: 'landscape',
  note: null,
};
const spanish: ExhibitDocument = {
  ...table,
  language: 'es',
  label: '',
  title: '¿Qué? <«nada»>',
  source: null,
};
const book: Book = { language: 'fr', title: 'Annexes et tableaux', exhibits: [lying, table, spanish] };

/** Whether a TeX is there; says so when it is not. */
function canCompile(engine: string): boolean {
  const isThere = spawnSync(engine, ['--version']).status === 0;
  if (!isThere) console.log(`not compiled: ${engine} is not installed here`);
  return isThere;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annexe-books-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program on a file of the folder; what it prints is there for when it fails. */
function ran(program: string, ...given: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, given, { cwd: folder, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} ended with ${status}: ${stdout.slice(-1500)} ${stderr.slice(-500)}`);
  return stdout;
}

/** Has LibreOffice convert files of the folder; answers whether it did. */
function convertedTo(to: string, files: readonly string[], ...more: readonly string[]): boolean {
  const office = `-env:UserInstallation=file://${folder}/office`;
  spawnSync('soffice', [office, '--headless', ...more, '--convert-to', to, ...files], { cwd: folder });
  const found = new Set(readdirSync(folder));
  return files.every((file) => found.has(file.replace(/\w+$/, to.split(':')[0] ?? to)));
}

describe('the example study’s exhibits, with one of every kind', () => {
  let study: Study;
  let all: () => ExhibitDocument[];
  beforeAll(() => {
    study = createStudyFrom(join(folder, 'example.annexe'), exampleStudy());
    const kinds = new Set(storedExhibits(study).map(({ kind }) => kind));
    for (const kind of ExhibitKind.options)
      if (!kinds.has(kind))
        addExhibit(study, {
          kind,
          title: kind,
          matrixId: null,
          questionId: null,
          tableId: null,
          caseId: null,
        });
    const exhibits = storedExhibits(study);
    all = () => exhibits.map((exhibit) => exhibitDocument(study, exhibit));
  });
  afterAll(() => study.close());

  it('are the same bytes in every format whenever they are printed', async () => {
    expect(new Set(storedExhibits(study).map(({ kind }) => kind))).toEqual(new Set(ExhibitKind.options));
    for (const format of ExhibitFormat.options) {
      const first = await printed({ ...book, exhibits: all() }, format);
      vi.useFakeTimers({ now: new Date('2031-05-05T12:00:00Z'), toFake: ['Date'] });
      try {
        expect((await printed({ ...book, exhibits: all() }, format)).equals(first), format).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    }
  }, 30_000);

  it.each(['pdflatex', 'xelatex'])(
    'compile with %s, and none reaches beyond its page',
    async (engine) => {
      if (!canCompile(engine)) return;
      const exhibits = all();
      writeFileSync(join(folder, `example-${engine}.tex`), await printed({ ...book, exhibits }, 'tex'));
      const log = ran(engine, '-interaction=nonstopmode', '-halt-on-error', `example-${engine}.tex`);
      const beyond = [...log.matchAll(/Overfull \\hbox \((\d+(?:\.\d+)?)pt/g)].map(([, points]) =>
        Number(points),
      );
      // Two spaces between columns are 12 points: less than that no reader sees.
      expect(beyond.filter((points) => points > 8)).toEqual([]);
    },
    120_000,
  );

  it('are pasted into LibreOffice as tables, with every word, header row and item of a list', ({ skip }) => {
    const documents = all();
    const copied = documents.map((document) => clipboardOf(document).html);
    const files = copied.map((html, at) => {
      writeFileSync(join(folder, `copied-${at}.html`), html);
      return `copied-${at}.html`;
    });
    if (!convertedTo('odt:writer8', files, '--infilter=HTML (StarWriter)')) {
      console.log('not pasted: LibreOffice Writer (soffice) is not installed here');
      skip();
    }
    const bare = (markup: string): string =>
      markup
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (sign) => signs[sign] ?? sign)
        .replaceAll(/\s/g, '');
    for (const [at, { rows, head, widths }] of documents.entries()) {
      const content = part(readFileSync(join(folder, `copied-${at}.odt`)), 'content.xml');
      expect(bare(/<office:text.*<\/office:text>/s.exec(content)?.[0] ?? '')).toBe(bare(copied[at] ?? ''));
      const lines = content.split('<table:table-row').slice(1);
      expect(lines).toHaveLength(head.length + rows.length);
      for (const line of lines)
        expect(line.match(/<table:(?:covered-)?table-cell\b/g)).toHaveLength(widths.length);
      const headers = /<table:table-header-rows>.*<\/table:table-header-rows>/s.exec(content)?.[0] ?? '';
      expect(headers.match(/<table:table-row\b/g)).toHaveLength(head.length);
      const items = copied[at]?.match(/<li /g)?.length ?? 0;
      expect(content.match(/<text:list-item\b/g)?.length ?? 0).toBe(items);
    }
  }, 60_000);
});

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

describe('several exhibits in Word', () => {
  it('follow a table of contents whose entries are there, each a link to its caption', async () => {
    const xml = part(await printed(book, 'docx'), 'word/document.xml');
    expect(xml).toContain('TOC \\h \\z \\u');
    const entries = [...xml.matchAll(/<w:hyperlink w:anchor="(\w+)".*?<w:t [^>]*>(.*?)<\/w:t>/gs)];
    expect(entries.map(([, , text]) => text?.slice(0, 9))).toEqual(['Annexe 1.', 'Table 1. ', '¿Qué? &lt']);
    for (const [, anchor] of entries) expect(xml).toContain(`w:name="${anchor}"`);
    expect(xml.match(/w:fldCharType="begin"/g)).toHaveLength(1);
    expect(xml.match(/w:fldCharType="end"/g)).toHaveLength(1);
  });
  it('stand or lie each on its own pages, and are proofed each in its language', async () => {
    const xml = part(await printed(book, 'docx'), 'word/document.xml');
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, turned]) => turned)).toEqual([
      'portrait',
      'landscape',
      'portrait',
      'portrait',
    ]);
    expect(xml).toContain('<w:lang w:val="en-GB"/>');
    expect(xml).toContain('<w:lang w:val="es-ES"/>');
    expect(xml).not.toContain('<w:lang w:val="fr-FR"/>');
  });
});

describe('exhibits in Excel', () => {
  const sheet = async (at: number): Promise<string> =>
    part(await printed(book, 'xlsx'), `xl/worksheets/sheet${at}.xml`);

  it('are a sheet each, under a name of its own', async () => {
    const names = [
      ...part(await printed(book, 'xlsx'), 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g),
    ];
    expect(names.map(([, name]) => name)).toEqual(['Annexe 1', 'Table 1', '¿Qué &lt;«nada»&gt;']);
  });
  it('have header rows that stay in sight, wrapped text, numbers that count, and no formula', async () => {
    const xml = await sheet(2);
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toMatch(/<c r="B5" s="\d+"><v>1234<\/v><\/c><c r="C5" s="\d+"><v>0\.25<\/v>/);
    expect(xml).not.toContain('<f>');
    const styles = part(await printed(book, 'xlsx'), 'xl/styles.xml');
    expect(styles).toContain('wrapText="1"');
    const drawn = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    const formula = /<c r="C6" s="(\d+)"/.exec(xml)?.[1];
    expect(drawn[Number(formula)]).toContain('quotePrefix="1"');
  });
  it('end a text that no cell can hold with […]', async () => {
    const long = { ...table, rows: [{ type: 'band' as const, runs: [{ text: 'mot '.repeat(10_000) }] }] };
    const xml = part(await printed(bookWith(long), 'xlsx'), 'xl/worksheets/sheet1.xml');
    const [text = ''] = /mot mot[^<]*/.exec(xml) ?? [];
    expect(text.length).toBe(32_767);
    expect(text.endsWith(' […]')).toBe(true);
  });
  it('go on in the next row with a list that no cell can hold, and lose none of its items', async () => {
    const items = Array.from({ length: 900 }, (_, at) => [
      { text: `«\u00a0${'mot '.repeat(20)}${at}.\u00a0»` },
    ]);
    const cells = [{ blocks: [{ type: 'list' as const, items }] }, { blocks: [words('à côté')] }];
    const rows = [{ type: 'row' as const, head: { blocks: [words('Prix')] }, cells }];
    const xml = part(await printed(bookWith({ ...table, rows }), 'xlsx'), 'xl/worksheets/sheet1.xml');
    const column = [...xml.matchAll(/<c r="B(\d+)"[^>]*><is>([^]*?)<\/is>/g)].filter(
      ([, at]) => Number(at) > 3,
    );
    expect(column.length).toBeGreaterThan(1);
    const texts = column.map(([, , text = '']) => text.replaceAll(/<[^>]*>/g, ''));
    expect(texts.every((text) => text.length <= 32_767 && !text.includes('[…]'))).toBe(true);
    const printedItems = texts.flatMap((text) => text.split('\n'));
    expect(printedItems).toEqual(items.map(([run]) => `• ${run?.text}`));
    expect(xml.match(/Prix/g)).toHaveLength(1);
    expect(xml.match(/à côté/g)).toHaveLength(1);
  });
  it('are read by another program as written', async ({ skip }) => {
    writeFileSync(join(folder, 'probe.csv'), 'a,b\n');
    if (!convertedTo('ods', ['probe.csv'])) {
      console.log('not read back: LibreOffice Calc (soffice) is not installed here');
      skip();
    }
    writeFileSync(join(folder, 'book.xlsx'), await printed(bookWith(table), 'xlsx'));
    // 44: commas, 34: quotes, 76: UTF-8.
    expect(convertedTo('csv:Text - txt - csv (StarCalc):44,34,76', ['book.xlsx'])).toBe(true);
    const csv = readFileSync(join(folder, 'book.csv'), 'utf8');
    expect(csv).toContain('[RQ1] *What* does it do?');
    expect(csv).toContain('日本 Ωμέγα й 👍');
    expect(csv).toContain('_x0041_');
    expect(csv).toContain('=SUM(A1:A9)');
    expect(csv).toMatch(/,"?1,?234"?,25%/);
  }, 60_000);
  it('have names that Excel takes, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(..."aB'[]:*?/\\ é", '👍', 'history'), maxLength: 40 })),
        (wanted) => {
          const names = sheetNames(wanted);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
          for (const name of names) {
            expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
            expect(name.toLowerCase()).not.toBe('history');
            expect(name.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

describe('exhibits in LaTeX', () => {
  it('repeat their header, rule it as booktabs do, and lie where they should', async () => {
    const tex = String(await printed(book, 'tex'));
    expect(tex.match(/\\begin\{longtable\}/g)).toHaveLength(3);
    expect(tex.match(/\\endfirsthead/g)).toHaveLength(3);
    expect(tex.match(/\\endhead/g)).toHaveLength(3);
    expect(tex.match(/\\begin\{landscape\}/g)).toHaveLength(1);
    expect(tex.match(/\\(top|mid|bottom)rule/g)?.length).toBe(15);
    expect(tex).toContain(String.raw`100\% a\_b \textasciicircum{} \textasciitilde{}`);
    expect(tex).toContain(String.raw`\beyond{65E5}{日}`);
  });
  it.each(['pdflatex', 'xelatex'])(
    'compile with %s, whatever was said',
    async (engine) => {
      if (!canCompile(engine)) return;
      writeFileSync(join(folder, `${engine}.tex`), await printed(book, 'tex'));
      ran(engine, '-interaction=nonstopmode', '-halt-on-error', `${engine}.tex`);
      ran(engine, '-interaction=nonstopmode', '-halt-on-error', `${engine}.tex`);
      expect(readdirSync(folder)).toContain(`${engine}.pdf`);
      expect(readFileSync(join(folder, `${engine}.toc`), 'utf8')).toMatch(/Annexe 1[^]*Table 1/);
      if (spawnSync('pdftotext', ['-v']).status === 0) {
        const text = ran('pdftotext', '-layout', `${engine}.pdf`, '-');
        expect(text).toContain('{x} $5 & #1');
        expect(text).toContain('[RQ1] *What* does it do?');
      }
    },
    120_000,
  );
  it('part a row too long for a page into several, and lose no word of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: fc.constantFrom('mot ', 'é', '\n'), maxLength: 700 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (cells) => {
          const row = cells.map((texts) => ({ blocks: texts.map(words) }));
          const rows = partedRow(
            row,
            cells.map(() => 2_000),
            18,
          );
          cells.forEach((texts, column) => {
            const said = rows
              .flatMap((parts) => parts[column] ?? [])
              .map(plain)
              .join('');
            expect(said).toBe(texts.join(''));
          });
          for (const parts of rows)
            for (const blocks of parts)
              if (blocks.length > 1) expect(linesOf(blocks, 2_000)).toBeLessThanOrEqual(18);
        },
      ),
    );
  });
});

describe('several exhibits in HTML, Markdown and CSV', () => {
  it('are sections that the links above lead to', async () => {
    const html = String(await printed(book, 'html'));
    const links = [...html.matchAll(/<a href="#(\w+)">/g)].map(([, id]) => id);
    const sections = [...html.matchAll(/<section id="(\w+)" class="(\w+)"(?: lang="(\w+)")?>/g)];
    expect(sections.map(([, id]) => id)).toEqual(links);
    expect(sections.map(([, , turned, lang]) => [turned, lang])).toEqual([
      ['landscape', undefined],
      ['portrait', 'en'],
      ['portrait', 'es'],
    ]);
    expect(html).not.toMatch(/<script|src=|@import|url\(/);
  });
  it('follow each other under their captions', async () => {
    const md = String(await printed(book, 'md'));
    expect(md.match(/^\| --- \| --: \| --- \|$/gm)).toHaveLength(3);
    const csv = String(await printed(book, 'csv'));
    expect(csv).toContain('\r\n\r\n');
    expect(csv).toContain('Annexe 1. Ce qu’on en dit');
  });
});

describe('an exhibit on the clipboard', () => {
  it('is a table for word processors and cells between tabs for spreadsheets', () => {
    const { html, text } = clipboardOf(table);
    expect(html.match(/<tr>/g)).toHaveLength(5);
    expect(html).not.toContain('<style');
    expect(html).toContain('colspan="2"');
    const [head = '', band = ''] = text.split('\r\n');
    expect(head).toBe('Code\tWorld-class / A\tWorld-class / B');
    expect(band).toBe('[RQ1] *What* does it do?\t\t');
    expect(text).toContain("\t'=SUM(A1:A9)");
  });
});

function bookWith(document: ExhibitDocument): Book {
  return { language: document.language, title: document.title, exhibits: [document] };
}

function plain(block: Block): string {
  return (block.type === 'paragraph' ? block.runs : block.items.flat()).map(({ text }) => text).join('');
}
