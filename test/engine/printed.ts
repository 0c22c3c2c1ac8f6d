import { inflateRawSync } from 'node:zlib';
import type { Book } from '../../electron/engine/exhibits/formats/book.ts';
import { printBook } from '../../electron/engine/exhibits/formats/index.ts';
import type { ExhibitFormat } from '../../shared/contract/exhibits.ts';

/** A file of exhibits in one piece. */
export async function printed(book: Book, format: ExhibitFormat): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of printBook(book, format)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** A part of a zip, found by the list at its end and read by its local header. */
export function part(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    if (zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)) === name) {
      const local = zip.readUInt32LE(at + 42);
      const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(begin, begin + zip.readUInt32LE(at + 20))).toString('utf8');
    }
    at = zip.indexOf('PK\u0001\u0002', at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0), 'latin1');
  }
  throw new Error(`No part ${name}`);
}
