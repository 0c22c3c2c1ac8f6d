import type { ExhibitFormat } from '../../../shared/contract/exhibits.ts';
import { StudyError } from '../../../shared/contract/errors.ts';
import { studyLanguage } from '../cases/queries.ts';
import { breath, writeFile } from '../interchange/replacement.ts';
import type { Reader } from '../study/study.ts';
import { storedExhibits } from './definition.ts';
import { exhibitDocument } from './document.ts';
import { bookOf, printBook } from './formats/index.ts';
import type { Book } from './formats/book.ts';
import { printedWords } from './words.ts';

type Step =
  | { type: 'progress'; done: number; total: number; name: string }
  | { type: 'done'; result: { bytes: number } };

/**
 * Prints exhibits to one file, in the order of the study whatever that of `ids`; several have a table of contents. What
 * stood at `path` is replaced when all is written, and left alone otherwise.
 * @throws StudyError `NotFound` when one of them is gone, `Cancelled`, or what writing the file met.
 */
export async function* exportExhibits(
  reader: Reader,
  {
    ids,
    format,
    path,
    signal,
  }: { ids: readonly string[]; format: ExhibitFormat; path: string; signal?: AbortSignal | undefined },
): AsyncGenerator<Step> {
  const wanted = new Set(ids);
  const exhibits = storedExhibits(reader).filter(({ id }) => wanted.has(id));
  if (exhibits.length < wanted.size) throw new StudyError('NotFound', { name: 'exhibit' });
  const total = exhibits.length + 1;
  const documents = [];
  for (const [done, exhibit] of exhibits.entries()) {
    yield { type: 'progress', done, total, name: exhibit.label || exhibit.title };
    await breath();
    if (signal?.aborted) throw new StudyError('Cancelled');
    documents.push(exhibitDocument(reader, exhibit));
  }
  const language = studyLanguage(reader);
  const [first] = documents;
  const book: Book =
    first && documents.length === 1
      ? bookOf(first)
      : { language, title: printedWords[language].exhibits, exhibits: documents };
  let bytes = 0;
  for await (bytes of writeFile(path, printBook(book, format), signal))
    yield { type: 'progress', done: exhibits.length, total, name: '' };
  yield { type: 'done', result: { bytes } };
}
