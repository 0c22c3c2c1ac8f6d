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

const pieces =
  /\[\s*(?:…|\.\.\.)\s*\]|\[\p{L}\][\p{L}\p{M}\p{N}'’-]*|\[[^\]]*\]|[\p{L}\p{M}\p{N}'’-]+|[^\s]/gu;

/** What counts when words are compared: not which apostrophe or quotation mark is drawn, nor white space. */
function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('’', "'")
    .replaceAll(/[“”«»„]/gu, '"')
    .replaceAll('…', '...');
}

function tokens(text: string, isShown: boolean): Token[] {
  const spread = text.replaceAll(/\.{3,}/g, '…');
  return [...spread.matchAll(pieces)].map(([piece]): Token => {
    if (isShown && /^\[\s*…\s*\]$/u.test(piece)) return { type: 'omission', text: piece };
    // "[L]e jour": only the letter's case was changed, and it says so.
    if (isShown && /^\[\p{L}\]/u.test(piece) && piece.length > 3)
      return {
        type: 'word',
        text: piece,
        key: keyOf(piece.replace(/^\[(\p{L})\]/u, '$1')).toLocaleLowerCase(),
      };
    if (isShown && piece.startsWith('[') && piece.length > 1) return { type: 'addition', text: piece };
    return { type: 'word', text: piece, key: keyOf(piece) };
  });
}

function same(said: Token, shown: Token): boolean {
  if (said.type !== 'word' || shown.type !== 'word') return false;
  return shown.text.startsWith('[') ? said.key.toLocaleLowerCase() === shown.key : said.key === shown.key;
}

type Step = 'match' | 'change' | 'lost' | 'added' | 'omit' | 'bracket';

/**
 * Where a quotation, as shown, differs from the verbatim; empty when it is faithful. Allowed are omissions marked […],
 * additions in [brackets] (also in place of up to five words), white space, and the shape of quotation marks and
 * apostrophes; a change of case is allowed when it is bracketed, as in "[L]e". All else is altered, word by word.
 * The two are aligned with the fewest altered words (edit distance, R. Wagner & M. Fischer, 1974); time and memory go
 * with the product of their lengths in words.
 */
export function compareQuotation(verbatim: string, shown: string): Difference[] {
  const said = tokens(verbatim, false);
  const here = tokens(shown, true);
  const width = here.length + 1;
  const cost = new Float64Array((said.length + 1) * width).fill(Infinity);
  const step = new Array<Step | null>(cost.length).fill(null);
  const back = new Int32Array(cost.length);
  cost[0] = 0;
  const reach = (from: number, to: number, price: number, how: Step): void => {
    const total = (cost[from] ?? Infinity) + price;
    if (total >= (cost[to] ?? Infinity)) return;
    cost[to] = total;
    step[to] = how;
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
          reach(at, at + k * width + 1, k === 0 ? 0 : 1e-6 * k, 'bracket');
      if (token?.type === 'word') {
        reach(at, at + 1, 1, 'added');
        if (word)
          reach(at, at + width + 1, same(word, token) ? 0 : 1.5, same(word, token) ? 'match' : 'change');
      }
      if (word)
        reach(
          at,
          at + width,
          here[j - 1]?.type === 'omission' ? 1e-9 : 1,
          here[j - 1]?.type === 'omission' ? 'omit' : 'lost',
        );
    }
  return collect(said, here, step, back);
}

/** Walks the cheapest alignment backwards and joins neighbouring altered words. */
function collect(
  said: readonly Token[],
  here: readonly Token[],
  step: readonly (Step | null)[],
  back: Int32Array,
): Difference[] {
  const width = here.length + 1;
  const differences: { said: string[]; shown: string[] }[] = [];
  let open: { said: string[]; shown: string[] } | null = null;
  for (let at = step.length - 1; at > 0;) {
    const from = back[at] ?? 0;
    const how = step[at];
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

/**
 * The text with the range `[start, end)` (UTF-16 code units) left out and marked […]; omissions that touch become one.
 */
export function shorten(text: string, start: number, end: number): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return `${before} […] ${after}`
    .trim()
    .replaceAll(/\[…\](?:\s*\[…\])+/gu, '[…]')
    .replaceAll(/\[…\] (?=[,.;:!?…)])/gu, '[…]');
}
