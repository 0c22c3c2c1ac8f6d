import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';

/** What a pass over a document calls, in document order. Names are as written, prefix included. */
export interface XmlVisitor {
  /** `attributes` is the tag's text after its name; `attribute` reads one value from it. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(value: string): void;
}

/**
 * Walks a well-formed XML document in one pass, building no tree. A self-closing tag opens and closes.
 * Made for the XML inside Office files, which has no document type: one that has is refused, and with it every
 * entity it could define. Throws `ReadingError` for a document that ends early, whose tags do not match, or that
 * is nested deeper than `limits.xmlDepth`.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const names: string[] = [];
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) break;
    if (tag > at && names.length > 0) visitor.text(decodeEntities(xml.slice(at, tag)));
    const next = xml.charCodeAt(tag + 1);
    if (next === slash) {
      const end = endOf(xml, '>', tag);
      const name = xml.slice(tag + 2, end).trimEnd();
      if (names.pop() !== name) throw new ReadingError('not-word');
      visitor.close(name);
      at = end + 1;
    } else if (next === question) {
      at = endOf(xml, '?>', tag) + 2;
    } else if (next === exclamation) {
      at = afterDeclaration(xml, tag, visitor);
    } else {
      at = openTag(xml, tag, names, visitor);
    }
  }
  if (names.length > 0) throw new ReadingError('truncated');
}

const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;

function openTag(xml: string, tag: number, names: string[], visitor: XmlVisitor): number {
  const end = tagEnd(xml, tag);
  const selfClosing = xml.charCodeAt(end - 1) === slash;
  const inner = xml.slice(tag + 1, selfClosing ? end - 1 : end);
  const nameEnd = inner.search(/\s/);
  const name = nameEnd === -1 ? inner : inner.slice(0, nameEnd);
  if (name === '') throw new ReadingError('not-word');
  if (names.length >= limits.xmlDepth) throw new ReadingError('bomb');
  visitor.open(name, nameEnd === -1 ? '' : inner.slice(nameEnd));
  if (selfClosing) visitor.close(name);
  else names.push(name);
  return end + 1;
}

/** The place of the `>` that ends a tag; one within an attribute's quotes does not. */
function tagEnd(xml: string, tag: number): number {
  for (let at = tag + 1; at < xml.length; at += 1) {
    const unit = xml.charCodeAt(at);
    if (unit === greaterThan) return at;
    if (unit === doubleQuote) at = endOf(xml, '"', at + 1);
    else if (unit === singleQuote) at = endOf(xml, "'", at + 1);
  }
  throw new ReadingError('truncated');
}

function afterDeclaration(xml: string, tag: number, visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', tag)) return endOf(xml, '-->', tag + 4) + 3;
  if (!xml.startsWith('<![CDATA[', tag)) throw new ReadingError('bomb');
  const end = endOf(xml, ']]>', tag);
  visitor.text(xml.slice(tag + 9, end));
  return end + 3;
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw new ReadingError('truncated');
  return end;
}

/** The value of an attribute, by its name as written, prefix included. */
export function attribute(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  for (const match of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        const known = entities.get(name);
        if (known === undefined) throw new ReadingError('not-word');
        return known;
      }
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
