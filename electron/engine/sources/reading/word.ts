import type { Mark, RawParagraph } from '../../../../shared/text/draft.ts';
import { openContainer } from './container.ts';
import type { Container } from './container.ts';
import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';
import { readWordBody } from './word-body.ts';
import { readWordStyles } from './word-styles.ts';
import { attribute, walkXml } from './xml.ts';

const usualDocument = 'word/document.xml';

/**
 * The paragraphs of a Word file's body, in order, with their bold and italic. Text in tables, text boxes, links,
 * content controls and tracked insertions is there; deleted and moved-away text, headers, footers, notes,
 * comments and list numbers are not. A line break inside a paragraph is a `\n` in its text; paragraphs without
 * text are left out. Throws `ReadingError`.
 */
export async function readWord(file: Buffer): Promise<RawParagraph[]> {
  const container = await openContainer(file);
  const part = await documentPart(container);
  const body = decodeXml(await container.read(part));
  const styles = /Style[\s>]/.test(body)
    ? await stylesOf(container, part)
    : new Map<string, Mark['type'][]>();
  return readWordBody(body, styles);
}

/** Some versions of Word name the body `word/document2.xml`; the package's relations then say so. */
async function documentPart(container: Container): Promise<string> {
  if (container.has(usualDocument)) return usualDocument;
  if (!container.has('_rels/.rels')) throw new ReadingError('not-word');
  let target: string | undefined;
  walkXml(decodeXml(await container.read('_rels/.rels')), {
    open: (_, attributes) => {
      if (attribute(attributes, 'Type')?.endsWith('/officeDocument') === true)
        target = attribute(attributes, 'Target');
    },
    close: () => {},
    text: () => {},
  });
  const part = target?.replace(/^\//, '');
  if (part === undefined || !/^word\/\w+\.xml$/.test(part) || !container.has(part))
    throw new ReadingError('not-word');
  return part;
}

async function stylesOf(
  container: Container,
  part: string,
): Promise<ReadonlyMap<string, readonly Mark['type'][]>> {
  const beside = `${part.slice(0, part.lastIndexOf('/'))}/styles.xml`;
  return container.has(beside) ? readWordStyles(decodeXml(await container.read(beside))) : new Map();
}

/** Office writes UTF-8; its format also allows UTF-16. */
function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const wideSwapped = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = wide ? 'utf-16le' : wideSwapped ? 'utf-16be' : 'utf-8';
  if (bytes.length > limits.unpackedBytes) throw new ReadingError('too-large');
  return new TextDecoder(encoding).decode(bytes);
}
