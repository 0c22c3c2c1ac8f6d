import { ReadingError } from './failure.ts';

/** How files of other kinds begin, whatever their name says. */
const otherKinds = [
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '%PDF-',
  'PK\u0003\u0004',
  'ÐÏ\u0011à',
  '\u001f\u008b',
  'RIFF',
  'ID3',
  'OggS',
  'SQLite format 3',
];

/**
 * The text of a plain text file: UTF-8 or UTF-16 with or without a byte order mark, or else Windows-1252, which
 * contains Latin-1. Throws `ReadingError`: `empty`, `binary`, or `unsupported` for rich text.
 */
export async function decodeText(bytes: Buffer): Promise<string> {
  if (bytes.length === 0) throw new ReadingError('empty');
  const beginning = bytes.toString('latin1', 0, 16);
  if (beginning.startsWith('{\\rtf')) throw new ReadingError('unsupported');
  if (otherKinds.some((kind) => beginning.startsWith(kind))) throw new ReadingError('binary');
  const text = await decode(bytes);
  if (isBinary(text)) throw new ReadingError('binary');
  if (text.trim() === '') throw new ReadingError('empty');
  return text;
}

async function decode(bytes: Buffer): Promise<string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isMostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  }
  // Node's own decoder has read 0x80–0x9F as Latin-1 in several versions, which loses œ and the apostrophe ’.
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(bytes, 'windows-1252');
}

/**
 * UTF-16 without a byte order mark: in the scripts of our transcripts every second byte is mostly zero, whereas
 * stray zeros in a text of single bytes are few and fall on both sides.
 */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 64 * 1024);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const zeros = even + odd;
  if (zeros < 0.1 * sample.length) return null;
  if (odd >= 0.95 * zeros) return 'utf-16le';
  return even >= 0.95 * zeros ? 'utf-16be' : null;
}

/** Whether a text that is not valid UTF-8 is still best read so: it holds ten good sequences to each bad byte. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const bad = text.split('\ufffd').length - 1;
  let good = 0;
  // oxlint-disable-next-line no-control-regex
  for (const run of text.matchAll(/[^\u0000-\u007f\ufffd]+/g)) good += run[0].length;
  return good >= 10 * bad;
}

// oxlint-disable-next-line no-control-regex
const control = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/g;

/** A text has next to no control characters but tabs and line breaks; in other files they abound. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 256 * 1024);
  const controls = sample.match(control)?.length ?? 0;
  const zeros = sample.split('\0').length - 1;
  return controls > 0.005 * sample.length || zeros > 0.05 * sample.length;
}
