import type { Block, ExhibitDocument, Run } from '../../shared/contract/exhibit-document.ts';
import {
  wordingKey,
  type CodedExhibit,
  type ExhibitDefinition,
  type ExhibitRemark,
} from '../../shared/contract/exhibits.ts';

const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words of a cell, one line per paragraph or item. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' ? textOfRuns(block.runs) : block.items.map(textOfRuns).join('\n'),
    )
    .join('\n');
}

/** The codes of the printed rows, bands left out: those chosen that are still in the codebook. */
export function rowCodes(
  definition: Pick<CodedExhibit, 'codeIds'>,
  codes: readonly { readonly id: string }[],
): string[] {
  const known = new Set(codes.map(({ id }) => id));
  return [...new Set(definition.codeIds)].filter((id) => known.has(id));
}

/** Something printed, by the name it bears on the sheet: "caption", "note", "head 0 1", "row 3 1", "row 3 1 2". */
export interface SheetPlace {
  readonly at: string;
  /** As a remark names the place. */
  readonly where: string;
  readonly text: string;
}

/** Everything that is printed, with the names that remarks give to places. */
export function sheetPlaces(document: ExhibitDocument): SheetPlace[] {
  const columns = (document.head.at(-1) ?? []).map(({ blocks }) => textOf(blocks.slice(0, 1)));
  const places: SheetPlace[] = [
    { at: 'caption', where: document.label, text: `${document.label} ${document.title}` },
    ...document.head.flatMap((row, line) =>
      row.map(({ blocks }, index) => {
        const text = textOf(blocks);
        return { at: `head ${line} ${index}`, where: text, text };
      }),
    ),
  ];
  for (const [line, row] of document.rows.entries()) {
    if (row.type === 'band') {
      const text = textOfRuns(row.runs);
      places.push({ at: `row ${line} 0`, where: text, text });
      continue;
    }
    const head = textOf(row.head.blocks);
    places.push({ at: `row ${line} 0`, where: head, text: head });
    for (const [index, cell] of row.cells.entries())
      places.push({
        at: `row ${line} ${index + 1}`,
        where: [head, columns[index + 1]].filter(Boolean).join(', '),
        text: textOf(cell.blocks),
      });
  }
  for (const at of ['note', 'source'] as const) {
    const line = document[at];
    if (line) places.push({ at, where: textOfRuns(line.slice(0, 1)), text: textOfRuns(line) });
  }
  return places;
}

/** Each UTF-16 code unit without case, accent or kind of apostrophe and space, so that places stay the same. */
export function folded(text: string): string {
  return text.replaceAll(/[^a-z0-9 ]/gu, (sign) => {
    if (/\s/u.test(sign)) return ' ';
    if (sign === '’') return "'";
    const [bare = sign] = sign.normalize('NFD').toLowerCase();
    return bare.length === sign.length ? bare : sign;
  });
}

const isLetter = /^[\p{L}\p{N}]$/u;

/**
 * Where words first stand in a text, whatever their case and accents: as whole words, or else anywhere; null when they
 * do not. Places are UTF-16 code units.
 */
export function findIn(text: string, words: string): { start: number; end: number } | null {
  const wanted = folded(words.trim());
  const within = folded(text);
  if (wanted === '') return null;
  let first = -1;
  for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (!isLetter.test(within.charAt(start - 1)) && !isLetter.test(within.charAt(end))) return { start, end };
    if (first < 0) first = start;
  }
  return first < 0 ? null : { start: first, end: first + wanted.length };
}

/** What a remark is about, as it stands on the sheet. */
export interface MarkedPlace {
  readonly at: string;
  /** The words to mark; none when something is missing there. */
  readonly words: readonly string[];
}

/** Where a remark's words are printed; null when the sheet does not show them. */
export function placeOfRemark(
  remark: ExhibitRemark,
  document: ExhibitDocument,
  definition: ExhibitDefinition,
  codes: readonly { readonly id: string }[],
): MarkedPlace | null {
  if (remark.type === 'confidential') {
    const places = sheetPlaces(document).filter(({ where }) => where === remark.where);
    const place = places.find(({ text }) => findIn(text, remark.found)) ?? places[0];
    return place ? { at: place.at, words: [remark.found] } : null;
  }
  if (remark.type === 'reworded') return placeOfWording(document, wordingKey(remark.about));
  if (definition.kind === 'query' && remark.type === 'altered')
    return placeOfQuotation(document, remark.codingId, remark.differences);
  if (definition.kind !== 'verbatims' || remark.type !== 'altered') return null;
  const nth = rowCodes(definition, codes).indexOf(remark.codeId);
  const lines = [...document.rows.entries()].filter(([, row]) => row.type === 'row');
  const [line, row] = lines[nth] ?? [];
  const quoted = definition.quotes[remark.codeId]?.find(({ codingId }) => codingId === remark.codingId);
  const block = row?.type === 'row' ? row.cells[0]?.blocks[0] : undefined;
  if (line === undefined || block?.type !== 'list' || !quoted) return null;
  const quotes = definition.quotes[remark.codeId] ?? [];
  // Each quotation is an item, unless its coding is gone.
  const item = block.items.length === quotes.length ? quotes.indexOf(quoted) : -1;
  const words = remark.differences.map(({ shown }) => shown).filter(Boolean);
  return { at: item < 0 ? `row ${line} 1` : `row ${line} 1 ${item}`, words };
}

/** The first cell that prints a finding in other words. */
function placeOfWording({ rows }: ExhibitDocument, key: string): MarkedPlace | null {
  for (const [line, row] of rows.entries()) {
    if (row.type === 'band') continue;
    const column = row.cells.findIndex(
      ({ about, finding }) => about && finding === true && wordingKey(about) === key,
    );
    if (column >= 0) return { at: `row ${line} ${column + 1}`, words: [] };
  }
  return null;
}

/** Where a coding is first quoted in a cell that says whom it quotes. */
function placeOfQuotation(
  { rows }: ExhibitDocument,
  codingId: string,
  differences: readonly { readonly shown: string }[],
): MarkedPlace | null {
  for (const [line, row] of rows.entries()) {
    if (row.type === 'band') continue;
    for (const [column, { quotes }] of row.cells.entries()) {
      const item = quotes?.indexOf(codingId) ?? -1;
      if (item >= 0)
        return {
          at: `row ${line} ${column + 1} ${item}`,
          words: differences.map(({ shown }) => shown).filter(Boolean),
        };
    }
  }
  return null;
}

/** The words with a little of what stands around them, cut at words: to show where a difference is. */
export function around(
  text: string,
  words: string,
  reach = 26,
): { before: string; words: string; after: string } {
  const found = findIn(text, words);
  if (!found) return { before: '', words, after: '' };
  const from = text.slice(0, found.start);
  const to = text.slice(found.end);
  const before = from.length <= reach ? from : `… ${from.slice(-reach).replace(/^\S*\s+/u, '')}`;
  const after = to.length <= reach ? to : `${to.slice(0, reach).replace(/\s+\S*$/u, '')} …`;
  return { before, words: text.slice(found.start, found.end), after };
}
