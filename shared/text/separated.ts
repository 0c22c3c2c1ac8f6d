/** A record of a table of separated values, with the line on which it begins, from 1. */
export interface SeparatedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [';', ',', '\t'] as const;

/**
 * Reads a table of separated values (RFC 4180): quoted cells may hold the separator, line breaks and doubled quotes. The
 * separator is the one of `;`, `,` and tab that stands most often in the first line, outside quotes, unless it is known. A quote inside an
 * unquoted cell is a character like any other, and one that is never closed ends with the text. White space around cells
 * and lines without any words are left out. Takes O(n).
 */
export function readSeparated(text: string, known?: (typeof separators)[number]): SeparatedRecord[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = known ?? separatorIn(source);
  const records: SeparatedRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const endRecord = (): void => {
    if (cells.some((cell) => cell !== '')) records.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  while (at < source.length) {
    const { cell, end } = readCell(source, at, separator);
    line += linesIn(source, at, end);
    cells.push(cell.trim());
    at = end + 1;
    if (source[end] === separator) {
      if (end === source.length - 1) cells.push('');
      continue;
    }
    if (source[end] === '\r' && source[at] === '\n') at += 1;
    line += 1;
    endRecord();
  }
  endRecord();
  return records;
}

/** The cell that begins at `start`, and where it ends: at a separator, a line break or the end of the text. */
function readCell(source: string, start: number, separator: string): { cell: string; end: number } {
  let at = start;
  while (source[at] === ' ') at += 1;
  let cell = '';
  if (source[at] === '"') {
    at += 1;
    for (;;) {
      const quote = source.indexOf('"', at);
      if (quote === -1) return { cell: cell + source.slice(at), end: source.length };
      cell += source.slice(at, quote);
      at = quote + 1;
      if (source[at] !== '"') break;
      cell += '"';
      at += 1;
    }
  }
  const rest = at;
  while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r')
    at += 1;
  return { cell: cell + source.slice(rest, at), end: at };
}

function linesIn(source: string, start: number, end: number): number {
  let lines = 0;
  for (let at = source.indexOf('\n', start); at !== -1 && at < end; at = source.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}

function separatorIn(source: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]));
  let quoted = false;
  for (const character of source) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? ';';
}
