import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import type { Book } from './book.ts';
import { captionOf, linesUnder } from './text.ts';
import { footerId, namespaces, proofing, wordPackage } from './word-package.ts';
import { wordRuns, wordTable } from './word-table.ts';
import { declaration, escapedXml } from './xml.ts';
import { zipOf } from './zip.ts';

/** A4, in twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1_134 };

function roomOf(orientation: ExhibitDocument['orientation']): number {
  return (orientation === 'landscape' ? page.long : page.short) - 2 * page.margin;
}

function section(orientation: ExhibitDocument['orientation'], numbered: boolean): string {
  const [width, height] = orientation === 'landscape' ? [page.long, page.short] : [page.short, page.long];
  return `<w:sectPr>${numbered ? `<w:footerReference w:type="default" r:id="${footerId}"/>` : ''}<w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/** A paragraph too low to be seen: Word wants one after a table, and one to end a section. */
const close = (ending = ''): string =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${ending}</w:pPr></w:p>`;

const anchor = (at: number): string => `exhibit${at + 1}`;

const field = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/**
 * A table of contents whose entries are there when the file opens, each a link to its exhibit. Only Word knows the pages,
 * so their numbers come when it updates the field; none is printed that could be wrong.
 */
function contents({ title, exhibits }: Book): string {
  const entries = exhibits.map((exhibit, at) => {
    const begin =
      at === 0
        ? `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\h \\z \\u </w:instrText></w:r>${field('separate')}`
        : '';
    return `<w:p><w:pPr><w:pStyle w:val="Contents"/></w:pPr>${begin}<w:hyperlink w:anchor="${anchor(at)}" w:history="1">${wordRuns([{ text: captionOf(exhibit) }])}</w:hyperlink>${at === exhibits.length - 1 ? field('end') : ''}</w:p>`;
  });
  return `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${escapedXml(title)}</w:t></w:r></w:p><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.join('')}</w:sdtContent></w:sdt>${close(section('portrait', true))}`;
}

function* exhibitBody(exhibit: ExhibitDocument, at: number, book: Book): Generator<string> {
  const { label, title, orientation, language } = exhibit;
  const lang = language === book.language ? null : proofing[language];
  const caption = [...(label === '' ? [] : [{ text: `${label}. `, bold: true }]), { text: title }];
  yield `<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr><w:bookmarkStart w:id="${at}" w:name="${anchor(at)}"/>${wordRuns(caption, { lang })}<w:bookmarkEnd w:id="${at}"/></w:p>`;
  yield* wordTable(exhibit, roomOf(orientation), lang, book.wrote);
  for (const line of linesUnder(exhibit))
    yield `<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>${wordRuns(line, { lang })}</w:p>`;
}

function* documentXml(book: Book): Generator<string> {
  const { exhibits } = book;
  const many = exhibits.length > 1;
  yield `${declaration}<w:document ${namespaces}><w:body>`;
  if (many) yield contents(book);
  for (const [at, exhibit] of exhibits.entries()) {
    yield* exhibitBody(exhibit, at, book);
    const end = section(exhibit.orientation, many);
    yield at === exhibits.length - 1 ? `${close()}${end}` : close(end);
  }
  yield '</w:body></w:document>';
}

/**
 * Exhibits as a Word document: for each a caption, a real table of fixed columns whose header rows repeat on each page,
 * a note; A4, lying where the exhibit says so, proofed in its language. Several have a table of contents and numbered
 * pages. Written row by row: a study's codings are many thousands.
 */
export function wordOf(book: Book): AsyncGenerator<Buffer> {
  return zipOf(wordPackage(book, documentXml(book)));
}
