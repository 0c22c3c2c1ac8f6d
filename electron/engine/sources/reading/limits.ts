/** What a file may hold. A transcript of a full day stays far below each; a hostile file does not. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  containerEntries: 2_000,
  unpackedBytes: 256 * 1024 * 1024,
  /** Unpacked size over packed size, for parts larger than `ratioCheckedFrom` bytes. */
  packingRatio: 500,
  ratioCheckedFrom: 8 * 1024 * 1024,
  xmlDepth: 256,
  paragraphs: 200_000,
  /** UTF-16 code units. */
  characters: 20_000_000,
  /** Milliseconds for one file. */
  time: 30_000,
  /** Megabytes of memory for one reading worker. */
  memory: 512,
} as const;
