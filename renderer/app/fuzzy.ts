/** How well some words answer a query, and where: half-open ranges of UTF-16 code units over the words as given. */
export interface Match {
  score: number;
  ranges: readonly (readonly [number, number])[];
}

/** Each code unit of the words without its accent and in lower case, one for one, so that positions stay true. */
function folded(words: string): string {
  let out = '';
  for (let at = 0; at < words.length; at++) {
    const unit = words.charAt(at);
    const plain = unit.normalize('NFD').charAt(0).toLowerCase();
    out += plain.length === 1 ? plain : unit;
  }
  return out.replaceAll('’', "'");
}

const startsWord = (words: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(words.charAt(at - 1));

/** Every word of the query somewhere in the words: the nearer to a word's start and to the front, the better. */
function byWords(query: readonly string[], words: string): Match | null {
  const ranges: [number, number][] = [];
  let score = 0;
  for (const part of query) {
    let at = words.indexOf(part);
    for (let next = at; next >= 0; next = words.indexOf(part, next + 1)) {
      if (startsWord(words, next)) {
        at = next;
        break;
      }
    }
    if (at < 0) return null;
    score += 100 + part.length * 4 + (startsWord(words, at) ? 40 : 0) - Math.min(at, 40) / 2;
    ranges.push([at, at + part.length]);
  }
  return { score: score / query.length, ranges: ranges.sort((one, other) => one[0] - other[0]) };
}

/** The query's letters in order, each starting a word or following the letter before it: "rald" finds "Rencontres avec les donneurs d’ordre". */
function byInitials(query: string, words: string): Match | null {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const letter of query) {
    const last = ranges.at(-1);
    let at = words.indexOf(letter, from);
    while (at >= 0 && !(startsWord(words, at) || last?.[1] === at)) at = words.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (last && last[1] === at) last[1] = at + 1;
    else ranges.push([at, at + 1]);
    from = at + 1;
  }
  return { score: 60 - ranges.length * 3 - from / 4, ranges };
}

/** How some words answer a query, or null when they do not. Accents and case do not count. An empty query answers to all. */
export function fuzzy(query: string, words: string): Match | null {
  const plain = folded(words);
  const parts = folded(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return { score: 0, ranges: [] };
  return byWords(parts, plain) ?? byInitials(parts.join(''), plain);
}
