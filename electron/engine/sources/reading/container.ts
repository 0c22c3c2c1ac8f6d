import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ReadingError } from './failure.ts';
import { limits } from './limits.ts';

const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** The parts of an Office Open XML file, unpacked one at a time and only within `limits`. */
export interface Container {
  has(name: string): boolean;
  /** The bytes of a part. Throws `ReadingError` if they are missing, damaged, or more than they claim to be. */
  read(name: string): Promise<Buffer>;
}

/**
 * Opens the container of a Word file held in memory. Sizes are checked as declared, for all parts, before any
 * is unpacked, and again while unpacking.
 */
export async function openContainer(file: Buffer): Promise<Container> {
  if (file.length === 0) throw new ReadingError('empty');
  if (file.subarray(0, 8).equals(compoundSignature)) {
    // Word keeps an encrypted document in the compound format of old Word files.
    throw new ReadingError(file.includes(encryptedPackage) ? 'password' : 'unsupported');
  }
  if (!file.subarray(0, 4).equals(zipSignature)) throw new ReadingError('not-word');
  const { zip, entries } = await listEntries(file);
  return {
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new ReadingError('not-word');
      return unpack(file, zip, entry);
    },
  };
}

async function listEntries(file: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(file);
    if (zip.entryCount > limits.containerEntries) throw new ReadingError('bomb');
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes || isOverpacked(entry)) throw new ReadingError('bomb');
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    // A zip that begins well and has no readable directory at its end was cut short or damaged.
    throw error instanceof ReadingError ? error : new ReadingError('truncated', { cause: error });
  }
}

function isOverpacked(entry: Entry): boolean {
  return (
    entry.uncompressedSize > limits.ratioCheckedFrom &&
    entry.uncompressedSize > limits.packingRatio * entry.compressedSize
  );
}

async function unpack(file: Buffer, zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new ReadingError('password');
  if (!entry.canDecodeFileData()) throw new ReadingError('unsupported');
  const start = await dataStart(zip, entry);
  const packed = file.subarray(start, start + entry.compressedSize);
  const bytes = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize);
  const whole = packed.length === entry.compressedSize && bytes.length === entry.uncompressedSize;
  if (!whole || crc32(bytes) !== entry.crc32) throw new ReadingError('truncated');
  return bytes;
}

async function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    throw new ReadingError('truncated', { cause: error });
  }
}

/** Unpacks in one go, and never beyond the size declared. */
function inflate(packed: Buffer, declared: number): Buffer {
  if (declared === 0) return Buffer.alloc(0);
  try {
    const chunkSize = Math.min(Math.max(declared, 64), 1024 * 1024);
    return inflateRawSync(packed, { maxOutputLength: declared, chunkSize });
  } catch (error) {
    const larger = error instanceof RangeError;
    throw new ReadingError(larger ? 'bomb' : 'truncated', { cause: error });
  }
}
