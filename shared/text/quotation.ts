/** A place where a shown quotation does not say what was said: the words there in both. */
export interface Difference {
  readonly said: string;
  readonly shown: string;
}

type Token =
  | { readonly type: 'word'; readonly text: string; readonly key: string }
  /** […]: any number of words may be left out here. */
  | { readonly type: 'omission'; readonly text: string }
  /** [words]: added by the author, or put in place of a few words. */
  | { readonly type: 'addition'; readonly text: string };

/** A bracketed clarification may stand in place of at most this many words; more is an omission and wants […]. */
const replaceable = 5;

/** The product of two lengths in words up to which they are aligned; it keeps memory under some 300 MB. */
const alignable = 20_000_000;

const wordShape = String.raw`[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*`;
const pieces = new RegExp(
  String.raw`\[\s*…\s*\]|\[\p{L}\]['’-]?${wordShape}|\[[^\]]*\]|${wordShape}|\S`,
  'gu',
);
const recased = /^\[(\p{L})\](?=.)/u;

/** What counts when words are compared: not which apostrophe or quotation mark is drawn, nor white space. */
function keyOf(text: string): string {
  const key = text.normalize('NFC').replaceAll('’', "'");
  // A mark on its own quotes; whether at the first or the second level is a matter of typography.
  return /^['"‘‚‛“”„‟«»‹›]$/u.test(key) ? '"' : key;
}

function tokens(text: string, isShown: boolean): Token[] {
  const spread = text.replaceAll(/\.{3,}/g, '…');
  return [...spread.matchAll(pieces)].map(([piece]): Token => {
    if (isShown && piece.startsWith('[') && piece.length > 1 && !recased.test(piece))
      return /^\[\s*…\s*\]$/u.test(piece)
        ? { type: 'omission', text: piece }
        : { type: 'addition', text: piece };
    return { type: 'word', text: piece, key: keyOf(piece) };
  });
}

function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** Whether a shown word is the one that was said; "[L]e" says that only the case of its first letter was changed. */
function same(said: Token, shown: Token): boolean {
  if (said.type !== 'word' || shown.type !== 'word') return false;
  if (said.key === shown.key) return true;
  return recased.test(shown.text) && lowerFirst(said.key) === lowerFirst(shown.key.replace(recased, '$1'));
}

type Step = 'match' | 'change' | 'lost' | 'added' | 'omit' | 'bracket';

/**
 * Where a quotation, as shown, differs from the verbatim; empty when it is faithful. Allowed are omissions marked […],
 * additions in [brackets] (also in place of up to five words), white space, and the shape of quotation marks,
 * apostrophes and points of suspension; a change of case is allowed when it is bracketed, as in "[L]e". All else is
 * altered, word by word.
 * The two are aligned with the fewest altered words (edit distance, R. Wagner & M. Fischer, 1974); time and memory go
 * with the product of the lengths, in words, of what lies between their common beginning and end. Above twenty million
 * that whole stretch is given as one difference.
 */
export function compareQuotation(verbatim: string, shown: string): Difference[] {
  const allSaid = tokens(verbatim, false);
  const allShown = tokens(shown, true);
  const alike = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && same(a, b);
  const shorter = Math.min(allSaid.length, allShown.length);
  let begin = 0;
  while (begin < shorter && alike(allSaid[begin], allShown[begin])) begin++;
  let end = 0;
  while (end < shorter - begin && alike(allSaid.at(-1 - end), allShown.at(-1 - end))) end++;
  const said = allSaid.slice(begin, allSaid.length - end);
  const here = allShown.slice(begin, allShown.length - end);
  if (said.length * here.length > alignable) return [{ said: joined(said), shown: joined(here) }];
  return align(said, here);
}

function joined(list: readonly Token[]): string {
  return list.map(({ text }) => text).join(' ');
}

const steps = ['match', 'change', 'lost', 'added', 'omit', 'bracket'] as const satisfies readonly Step[];

/** The differences of the cheapest alignment. An omission takes in whatever was said there, at next to no cost. */
function align(said: readonly Token[], here: readonly Token[]): Difference[] {
  const width = here.length + 1;
  const cost = new Float64Array((said.length + 1) * width).fill(Infinity);
  const step = new Uint8Array(cost.length);
  const back = new Int32Array(cost.length);
  cost[0] = 0;
  const reach = (from: number, to: number, price: number, how: Step): void => {
    const total = (cost[from] ?? Infinity) + price;
    if (total >= (cost[to] ?? Infinity)) return;
    cost[to] = total;
    step[to] = steps.indexOf(how);
    back[to] = from;
  };
  for (let i = 0; i <= said.length; i++)
    for (let j = 0; j <= here.length; j++) {
      const at = i * width + j;
      const word = said[i];
      const token = here[j];
      if (token?.type === 'omission') reach(at, at + 1, 0, 'omit');
      if (token?.type === 'addition')
        for (let k = 0; k <= replaceable && i + k <= said.length; k++)
          reach(at, at + k * width + 1, 1e-6 * k, 'bracket');
      if (token?.type === 'word') {
        reach(at, at + 1, 1, 'added');
        if (word) {
          const match = same(word, token);
          reach(at, at + width + 1, match ? 0 : 1.5, match ? 'match' : 'change');
        }
      }
      const omitted = here[j - 1]?.type === 'omission';
      if (word) reach(at, at + width, omitted ? 1e-9 : 1, omitted ? 'omit' : 'lost');
    }
  return collect(said, here, step, back);
}

/** Walks the cheapest alignment backwards and joins neighbouring altered words. */
function collect(
  said: readonly Token[],
  here: readonly Token[],
  step: Uint8Array,
  back: Int32Array,
): Difference[] {
  const width = here.length + 1;
  const differences: { said: string[]; shown: string[] }[] = [];
  let open: { said: string[]; shown: string[] } | null = null;
  for (let at = step.length - 1; at > 0;) {
    const from = back[at] ?? 0;
    const how = steps[step[at] ?? 0];
    if (how === 'change' || how === 'lost' || how === 'added') {
      open ??= { said: [], shown: [] };
      if (how !== 'added') open.said.unshift(said[Math.floor(from / width)]?.text ?? '');
      if (how !== 'lost') open.shown.unshift(here[from % width]?.text ?? '');
    } else if (open) {
      differences.unshift(open);
      open = null;
    }
    at = from;
  }
  if (open) differences.unshift(open);
  return differences.map((difference) => ({
    said: difference.said.join(' '),
    shown: difference.shown.join(' '),
  }));
}

/** A place that does not part the two halves of one character. */
function whole(text: string, at: number, towards: -1 | 1): number {
  return /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at))
    ? at + towards
    : at;
}

/**
 * The text with the range `[start, end)` (UTF-16 code units) left out and marked […]; omissions that touch become one.
 * A range that ends within a character takes in the whole of it.
 */
export function shorten(text: string, start: number, end: number): string {
  const before = text.slice(0, whole(text, start, -1)).trimEnd();
  const after = text.slice(whole(text, end, 1)).trimStart();
  return `${before} […] ${after}`
    .trim()
    .replaceAll(/\[…\](?:\s*\[…\])+/gu, '[…]')
    .replaceAll(/(?<=[(¿¡]) \[…\]/gu, '[…]')
    .replaceAll(/\[…\] (?=[,.;:!?…)])/gu, '[…]');
}
