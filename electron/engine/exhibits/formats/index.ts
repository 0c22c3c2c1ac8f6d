import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import type { ExhibitFormat } from '../../../../shared/contract/exhibits.ts';
import type { Book } from './book.ts';
import { csvOf } from './csv.ts';
import { excelOf } from './excel.ts';
import { htmlOf } from './html.ts';
import { latexOf } from './latex.ts';
import { markdownOf } from './markdown.ts';
import { captionOf } from './text.ts';
import { wordOf } from './word.ts';

/** Exhibits in a format, piece by piece; the same exhibits give the same bytes. */
export async function* printBook(book: Book, format: ExhibitFormat): AsyncGenerator<string | Buffer> {
  switch (format) {
    case 'docx':
      yield* wordOf(book);
      break;
    case 'xlsx':
      yield* excelOf(book);
      break;
    case 'tex':
      yield* latexOf(book);
      break;
    case 'html':
      yield htmlOf(book);
      break;
    case 'md':
      yield markdownOf(book);
      break;
    case 'csv':
      yield csvOf(book);
      break;
  }
}

/** An exhibit on its own, as a book of one. */
export function bookOf(document: ExhibitDocument): Book {
  return { language: document.language, title: captionOf(document), exhibits: [document] };
}
