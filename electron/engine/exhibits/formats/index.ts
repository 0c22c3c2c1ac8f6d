import type { ExhibitDocument } from '../../../../shared/contract/exhibit-document.ts';
import type { ExhibitFormat } from '../../../../shared/contract/exhibits.ts';
import { csvOf } from './csv.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { wordOf } from './word.ts';

/** The exhibit in a format; the same document gives the same bytes. */
export async function printExhibit(document: ExhibitDocument, format: ExhibitFormat): Promise<Buffer> {
  if (format === 'docx') return wordOf(document);
  const text = { html: htmlOf, md: markdownOf, csv: csvOf }[format](document);
  return Buffer.from(text, 'utf8');
}
