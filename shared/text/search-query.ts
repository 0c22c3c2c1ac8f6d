/*
 * The query language of the search: words, `inno*`, "a phrase", NEAR(a b, 5), AND / OR / NOT (or ET / OU / SAUF) in
 * capitals, and parentheses. Words side by side must all be there. NOT binds tightest, then AND, then OR.
 */

/** One thing looked for: terms that stand side by side, the last of them perhaps a beginning. */
export interface SearchedPhrase {
  readonly type: 'phrase';
  readonly terms: readonly string[];
  readonly prefix: boolean;
}

export type SearchNode =
  | SearchedPhrase
  | { readonly type: 'near'; readonly phrases: readonly SearchedPhrase[]; readonly distance: number }
  | { readonly type: 'and' | 'or'; readonly parts: readonly SearchNode[] }
  | { readonly type: 'not'; readonly wanted: SearchNode; readonly unwanted: SearchNode };

/** Why a query cannot be searched for as it stands: mostly, that it is not finished. */
export const queryProblems = [
  'quote',
  'parenthesis',
  'stray-parenthesis',
  'operator',
  'only-not',
  'near',
  'star',
  'too-deep',
] as const;
export type QueryProblem = (typeof queryProblems)[number];

export type ParsedQuery =
  | { readonly ok: true; readonly node: SearchNode | null }
  | { readonly ok: false; readonly problem: QueryProblem };

type Token =
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'near' }
  | { readonly type: 'words'; readonly text: string; readonly star: boolean; readonly quoted: boolean };

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  ET: 'and',
  OR: 'or',
  OU: 'or',
  NOT: 'not',
  SAUF: 'not',
};
/** How far apart the words of a NEAR may stand when nothing is said, in words between them. */
const usualDistance = 10;
const deepest = 20;

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
/** What the search index takes for one term; a term must hold a letter or a digit. */
const term = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

class Problem extends Error {
  readonly problem: QueryProblem;
  constructor(problem: QueryProblem) {
    super(problem);
    this.problem = problem;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const close = closing[character];
    if (/\s/.test(character)) at += 1;
    else if (character === '(' || character === ')') {
      tokens.push({ type: character === '(' ? 'open' : 'close' });
      at += 1;
    } else if (close !== undefined) {
      const end = text.indexOf(close, at + 1);
      if (end === -1) throw new Problem('quote');
      const inside = text.slice(at + 1, end);
      const starred = text.charAt(end + 1) === '*';
      tokens.push({ type: 'words', quoted: true, text: inside, star: starred || /\*\s*$/.test(inside) });
      at = end + (starred ? 2 : 1);
    } else {
      const word = /^[^\s()"“«]+/.exec(text.slice(at))?.[0] ?? character;
      at += word.length;
      const operator = operators[word];
      if (operator !== undefined) tokens.push({ type: operator });
      else if (word === 'NEAR' && text.charAt(at) === '(') tokens.push({ type: 'near' });
      else {
        if (/\*[^*]*[\p{L}\p{N}]/u.test(word)) throw new Problem('star');
        tokens.push({
          type: 'words',
          quoted: false,
          text: word,
          star: /[\p{L}\p{N}][^\p{L}\p{N}]*\*/u.test(word),
        });
      }
    }
  }
  return tokens;
}

/** Null when the words hold no letter or digit, as a lone dash. */
function phraseOf(text: string, prefix: boolean): SearchedPhrase | null {
  const terms = (text.match(term) ?? []).filter((each) => /[\p{L}\p{N}]/u.test(each));
  return terms.length === 0 ? null : { type: 'phrase', terms, prefix };
}

/** Reads tokens by recursive descent; a part without any letter or digit is null and is passed over. */
class Descent {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): SearchNode | null {
    if (this.#tokens.length === 0) return null;
    const node = this.#or();
    if (this.#at < this.#tokens.length) throw new Problem('stray-parenthesis');
    return node;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #or(): SearchNode | null {
    const parts = [this.#and()];
    while (this.#next?.type === 'or') {
      this.#at += 1;
      parts.push(this.#and());
    }
    return joined('or', parts);
  }

  #and(): SearchNode | null {
    const wanted: (SearchNode | null)[] = [];
    const unwanted: (SearchNode | null)[] = [];
    let expected = true;
    for (let token = this.#next; token; token = this.#next) {
      if (token.type === 'close' || token.type === 'or') break;
      if (token.type === 'and') {
        if (expected) throw new Problem('operator');
        expected = true;
        this.#at += 1;
      } else if (token.type === 'not') {
        this.#at += 1;
        unwanted.push(this.#part());
        expected = false;
      } else {
        wanted.push(this.#part());
        expected = false;
      }
    }
    if (expected) throw new Problem('operator');
    const [node, not] = [joined('and', wanted), joined('or', unwanted)];
    if (not === null) return node;
    if (node === null) throw new Problem('only-not');
    return { type: 'not', wanted: node, unwanted: not };
  }

  #part(): SearchNode | null {
    const token = this.#next;
    this.#at += 1;
    switch (token?.type) {
      case 'words':
        return phraseOf(token.text, token.star);
      case 'near':
        return this.#near();
      case 'open':
        return this.#inside();
      default:
        throw new Problem('operator');
    }
  }

  #inside(): SearchNode | null {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Problem('too-deep');
    if (this.#next === undefined) throw new Problem('parenthesis');
    const node = this.#or();
    if (this.#next?.type !== 'close') throw new Problem('parenthesis');
    this.#at += 1;
    this.#depth -= 1;
    return node;
  }

  /** The words of a NEAR up to its parenthesis; a last comma and number say how far apart they may be. */
  #near(): SearchNode | null {
    this.#at += 1;
    const words: (Token & { type: 'words' })[] = [];
    for (let token = this.#next; token?.type !== 'close'; token = this.#next) {
      if (token === undefined) throw new Problem('parenthesis');
      if (token.type !== 'words') throw new Problem('near');
      words.push(token);
      this.#at += 1;
    }
    this.#at += 1;
    const distance = takeDistance(words);
    const phrases = words.flatMap(({ text, star }) => phraseOf(text, star) ?? []);
    if (phrases.length < 2) throw new Problem('near');
    return { type: 'near', phrases, distance };
  }
}

/** Takes the number after the last comma away from the words: `a b, 5`, `a b,5` and `a b , 5` say the same. */
function takeDistance(words: (Token & { type: 'words' })[]): number {
  const last = words.at(-1);
  if (!last || last.quoted) return usualDistance;
  const [, before = '', digits] = /^(.*?)(?:,)?(\d{1,3})$/.exec(last.text) ?? [];
  const previous = words.at(-2);
  const comma = last.text.includes(',') || (previous?.quoted === false && previous.text.endsWith(','));
  if (digits === undefined || !comma) return usualDistance;
  words.pop();
  if (before !== '') words.push({ ...last, text: before });
  return Number(digits);
}

function joined(type: 'and' | 'or', parts: readonly (SearchNode | null)[]): SearchNode | null {
  const [first, ...rest] = parts.filter((part) => part !== null);
  if (!first) return null;
  return rest.length === 0 ? first : { type, parts: [first, ...rest] };
}

/**
 * Reads a query. With `typing`, a word that the query ends with may be the beginning of a word of the text. A query
 * without any letter or digit looks for nothing: its node is null. Never throws.
 */
export function parseQuery(text: string, { typing = false }: { typing?: boolean } = {}): ParsedQuery {
  try {
    const tokens = tokensOf(text);
    const last = tokens.at(-1);
    if (typing && last?.type === 'words' && !last.quoted && !/\s$/.test(text))
      tokens[tokens.length - 1] = { ...last, star: true };
    return { ok: true, node: new Descent(tokens).whole() };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.problem };
    throw error;
  }
}
