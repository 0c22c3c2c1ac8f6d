import type { Mark, RawParagraph } from '../../../../shared/text/draft.ts';
import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';
import { wordPrefix } from './word-namespace.ts';
import { isOn } from './word-styles.ts';
import { attribute, walkXml } from './xml.ts';

type Styles = ReadonlyMap<string, readonly Mark['type'][]>;

/** A paragraph while it is read. Text boxes nest paragraphs in paragraphs. */
interface OpenParagraph {
  text: string;
  readonly marks: Mark[];
  style: string | undefined;
  /** What the text boxes anchored in the paragraph hold: it follows the paragraph. */
  readonly boxes: RawParagraph[];
  /** The run being read when a text box opened in it. */
  readonly outerRun: Run | null;
}

interface Run {
  style: string | undefined;
  bold: boolean | undefined;
  italic: boolean | undefined;
}

/** Walks the body of a Word document. What it keeps is told at `readWord`. */
export function readWordBody(xml: string, styles: Styles): RawParagraph[] {
  const reader = new BodyReader(wordPrefix(xml), styles);
  walkXml(xml, reader);
  if (!reader.sawBody) throw new ReadingError('not-word');
  return reader.paragraphs;
}

/** Subtrees that hold no text of the document as it reads with all changes accepted, or hold it twice. */
const skipped = new Set(['moveFrom', 'pPrChange', 'rPrChange', 'sectPr', 'rt']);

class BodyReader {
  readonly paragraphs: RawParagraph[] = [];
  sawBody = false;
  readonly #prefix: string;
  readonly #value: string;
  readonly #styles: Styles;
  readonly #open: OpenParagraph[] = [];
  #run: Run | null = null;
  #inRunProperties = false;
  #inText = false;
  /** Depth inside a skipped subtree; 0 outside. */
  #skipping = 0;
  #characters = 0;
  #read = 0;

  constructor(prefix: string, styles: Styles) {
    this.#prefix = prefix;
    this.#value = `${prefix}val`;
    this.#styles = styles;
  }

  open(name: string, attributes: string): void {
    if (this.#skipping > 0) {
      this.#skipping += 1;
      return;
    }
    if (!name.startsWith(this.#prefix)) {
      // An element in two forms: the first for newer readers, this one for older ones.
      if (name.endsWith(':Fallback')) this.#skipping = 1;
      return;
    }
    const local = name.slice(this.#prefix.length);
    if (skipped.has(local)) this.#skipping = 1;
    else if (this.#run !== null) this.#openInRun(local, attributes);
    else this.#openOutsideRun(local, attributes);
  }

  #openOutsideRun(local: string, attributes: string): void {
    if (local === 'p') this.#openParagraph();
    else if (local === 'r') this.#run = { style: undefined, bold: undefined, italic: undefined };
    else if (local === 'body') this.sawBody = true;
    else if (local === 'pStyle') {
      const paragraph = this.#open.at(-1);
      if (paragraph !== undefined) paragraph.style = attribute(attributes, this.#value);
    }
  }

  #openInRun(local: string, attributes: string): void {
    const run = this.#run;
    if (run === null) return;
    if (local === 't') this.#inText = true;
    else if (local === 'rPr') this.#inRunProperties = true;
    else if (local === 'p') this.#openParagraph();
    else if (this.#inRunProperties) {
      if (local === 'b') run.bold = isOn(attribute(attributes, this.#value));
      else if (local === 'i') run.italic = isOn(attribute(attributes, this.#value));
      else if (local === 'rStyle') run.style = attribute(attributes, this.#value);
    } else if (local === 'tab' || local === 'ptab') this.#append(' ');
    else if (local === 'br' || local === 'cr') this.#append('\n');
    else if (local === 'noBreakHyphen') this.#append('\u2011');
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (!name.startsWith(this.#prefix)) return;
    const local = name.slice(this.#prefix.length);
    if (local === 't') this.#inText = false;
    else if (local === 'rPr') this.#inRunProperties = false;
    else if (local === 'r') this.#run = null;
    else if (local === 'p') this.#closeParagraph();
  }

  text(value: string): void {
    if (this.#inText && this.#skipping === 0) this.#append(value);
  }

  #openParagraph(): void {
    this.#read += 1;
    if (this.#read > limits.paragraphs) throw new ReadingError('too-large');
    this.#open.push({ text: '', marks: [], style: undefined, boxes: [], outerRun: this.#run });
    this.#run = null;
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    this.#run = paragraph.outerRun;
    const into = this.#open.at(-1)?.boxes ?? this.paragraphs;
    if (paragraph.text.trim() !== '') into.push({ text: paragraph.text, marks: paragraph.marks });
    for (const box of paragraph.boxes) into.push(box);
  }

  #append(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || text === '') return;
    this.#characters += text.length;
    if (this.#characters > limits.characters) throw new ReadingError('too-large');
    const start = paragraph.text.length;
    paragraph.text += text;
    const run = this.#run;
    if (run?.bold ?? this.#byStyle('bold', run, paragraph)) this.#mark(paragraph, 'bold', start);
    if (run?.italic ?? this.#byStyle('italic', run, paragraph)) this.#mark(paragraph, 'italic', start);
  }

  #byStyle(type: Mark['type'], run: Run | null, paragraph: OpenParagraph): boolean {
    const inStyle = (style: string | undefined): boolean =>
      style !== undefined && this.#styles.get(style)?.includes(type) === true;
    return inStyle(run?.style) || inStyle(paragraph.style);
  }

  /** Marks the text from `start`; Word cuts runs anywhere, so a mark that ends there goes on. */
  #mark(paragraph: OpenParagraph, type: Mark['type'], start: number): void {
    const end = paragraph.text.length;
    const last = paragraph.marks.findLastIndex((mark) => mark.type === type);
    const before = paragraph.marks[last];
    if (before?.end === start) paragraph.marks[last] = { type, start: before.start, end };
    else paragraph.marks.push({ type, start, end });
  }
}
