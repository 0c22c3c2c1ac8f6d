const centralEntry = 0x02014b50;
const endOfCentral = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** 1 January 1980, 00:00: the earliest date of a zip entry (PKWARE APPNOTE 4.4.6). */
const dosTime = 0;
const dosDate = 0x21;

/**
 * The same zip with every entry dated alike, so that the same content gives the same bytes. The sizes and places of
 * entries stay as they are.
 * @throws RangeError when the buffer is not a zip of one volume
 */
export function withFixedDates(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const end = copy.lastIndexOf(endOfCentral);
  if (end < 0) throw new RangeError('Not a zip');
  const entries = copy.readUInt16LE(end + 10);
  let at = copy.readUInt32LE(end + 16);
  for (let n = 0; n < entries; n++) {
    if (copy.readUInt32LE(at) !== centralEntry) throw new RangeError('Not a zip of one volume');
    const local = copy.readUInt32LE(at + 42);
    for (const [place, offset] of [
      [at, 12],
      [local, 10],
    ] as const) {
      copy.writeUInt16LE(dosTime, place + offset);
      copy.writeUInt16LE(dosDate, place + offset + 2);
    }
    at += 46 + copy.readUInt16LE(at + 28) + copy.readUInt16LE(at + 30) + copy.readUInt16LE(at + 32);
  }
  return copy;
}
