import type { Range } from './places.ts';

/** What the search index takes for one term: letters, digits and marks without anything between them. */
const term = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/** A term as the search compares it: without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
}

/**
 * The words of a search as lists of terms: words stand between white space, and one such as « l'établi » holds two
 * terms, to be found side by side. Words without a letter or digit are left out.
 */
export function searchedWords(text: string): string[][] {
  return text
    .split(/\s+/)
    .map((word) => (word.match(term) ?? []).filter((each) => /[\p{L}\p{N}]/u.test(each)))
    .filter((terms) => terms.length > 0);
}

/**
 * Where a text first holds what is searched, in UTF-16 code units: all the words side by side, in their order; failing
 * that, whichever of the words comes first. The last term of the search may be the beginning of a term of the text.
 * Null when none of the words is there.
 */
export function firstMatch(text: string, words: readonly (readonly string[])[]): Range | null {
  const places: (Range & { readonly folded: string })[] = [];
  for (const { 0: found, index } of text.matchAll(term))
    places.push({ start: index, end: index + found.length, folded: folded(found) });
  const find = (searched: readonly string[], open: boolean): Range | null => {
    const terms = searched.map(folded);
    const matches = (at: number): boolean =>
      terms.every((each, offset) => {
        const there = places[at + offset]?.folded;
        return open && offset === terms.length - 1 ? there?.startsWith(each) : there === each;
      });
    const at = places.findIndex((_, index) => matches(index));
    const from = places[at];
    const to = places[at + terms.length - 1];
    return from && to ? { start: from.start, end: to.end } : null;
  };
  const together = find(words.flat(), true);
  if (together) return together;
  return words
    .map((terms, index) => find(terms, index === words.length - 1))
    .filter((range) => range !== null)
    .reduce<Range | null>((first, range) => (first && first.start <= range.start ? first : range), null);
}
