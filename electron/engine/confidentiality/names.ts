import type { ConfidentialHit } from '../../../shared/contract/confidentiality.ts';
import type { Reader } from '../study/study.ts';

/** A name that must not leave the study, and what may stand in its place. */
export interface ConfidentialName {
  readonly name: string;
  readonly replacement: string;
  /** Of a person: a first name or a surname alone says as much. */
  readonly person: boolean;
}

interface Word {
  readonly written: string;
  readonly folded: string;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const marks = /\p{M}+/gu;
const fold = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

/** Words without case and accents; apostrophes and hyphens part words, so that an elided article is a word of its own. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: written, index }) => ({
    written,
    folded: fold(written),
    start: index,
    end: index + written.length,
  }));
}

/** Endings that a name takes in the plural or the feminine, in French, Spanish and English. */
const endings = ['s', 'x', 'e', 'es', 'ne', 'nes', 'le', 'les', 'te', 'tes', 'a', 'as', 'os'];
/** Shorter names are looked for as they are: an ending would make another word of them. */
const inflected = 4;

/** What a word may be an inflected form of, itself first. */
function stemsOf(folded: string): string[] {
  const stems = endings
    .filter((ending) => folded.endsWith(ending) && folded.length - ending.length >= inflected)
    .map((ending) => folded.slice(0, -ending.length));
  if (folded.endsWith('aux') && folded.length > inflected) stems.push(`${folded.slice(0, -3)}al`);
  return [folded, ...stems];
}

/** Participants' confidential names, cases that have another public label, and the researcher's own terms. */
export function confidentialNames(reader: Reader): ConfidentialName[] {
  const named = (sql: string, person: boolean): ConfidentialName[] =>
    reader
      .all<{ name: string; replacement: string }>(sql)
      // A label that says the name, were it in other letters, hides nothing.
      .filter(({ name, replacement }) => fold(name.trim()) !== fold(replacement.trim()))
      .map((one) => ({ ...one, person }));
  return [
    ...named(
      `SELECT confidential_name AS name, public_label AS replacement FROM participants
        WHERE trim(confidential_name) <> '' ORDER BY position, id`,
      true,
    ),
    ...named('SELECT name, public_label AS replacement FROM cases ORDER BY position, id', false),
    ...named('SELECT term AS name, replacement FROM confidential_terms ORDER BY position, id', false),
  ];
}

const startsUpper = /^\p{Lu}/u;
/** How much of the text is shown around a hit, in UTF-16 code units. */
const reach = 60;

/** Looks for names as whole words, whatever their case, accents and endings: whole, or a part of a person's name. */
export type FindNames = (text: string) => ConfidentialHit[];

/**
 * Makes what looks for these names. Hits come in the order of the text and do not overlap; where names begin at the
 * same word, the longest is taken.
 */
export function nameFinder(names: readonly ConfidentialName[]): FindNames {
  /** Words that a name is looked up by; each word of it in the forms that it may be an inflection of. */
  const byWord = new Map<
    string,
    { name: ConfidentialName; words: readonly (readonly string[])[]; at: number }[]
  >();
  for (const name of names) {
    const words = wordsOf(name.name).map(({ folded }) => (name.person ? [folded] : stemsOf(folded)));
    for (const [at, forms] of words.entries()) {
      if (at > 0 && !name.person) break;
      for (const form of forms) byWord.set(form, [...(byWord.get(form) ?? []), { name, words, at }]);
    }
  }
  /** A person's name is only inflected when it is written as one: "mariée" is no Marie. */
  const says = (said: Word | undefined, forms: readonly string[], { person }: ConfidentialName): boolean =>
    said !== undefined &&
    (said.folded === forms[0] ||
      ((!person || startsUpper.test(said.written)) &&
        stemsOf(said.folded).some((stem) => forms.includes(stem))));
  const covered = (
    words: readonly Word[],
    from: number,
  ): { name: ConfidentialName; length: number } | null => {
    const first = words[from];
    if (!first) return null;
    let best: { name: ConfidentialName; length: number; whole: boolean } | null = null;
    for (const { name, words: wanted, at } of stemsOf(first.folded).flatMap(
      (stem) => byWord.get(stem) ?? [],
    )) {
      const whole = at === 0 && wanted.every((forms, i) => says(words[from + i], forms, name));
      const isPart = name.person && first.folded.length > 2 && startsUpper.test(first.written);
      if (!whole && !isPart) continue;
      const length = whole ? wanted.length : 1;
      const isBetter = !best || length > best.length || (length === best.length && whole && !best.whole);
      if (isBetter) best = { name, length, whole };
    }
    return best;
  };
  return (text) => {
    const words = wordsOf(text);
    const hits: ConfidentialHit[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const found = covered(words, at);
      const last = found && words[at + found.length - 1];
      const start = words[at]?.start ?? 0;
      if (!found || !last) continue;
      hits.push({
        name: found.name.name,
        found: text.slice(start, last.end),
        start,
        end: last.end,
        before: text.slice(Math.max(0, start - reach), start),
        after: text.slice(last.end, last.end + reach),
        replacement: found.name.replacement,
      });
      at += found.length - 1;
    }
    return hits;
  };
}

/** The text with each hit that has a replacement replaced. */
export function withReplaced(
  text: string,
  hits: readonly ConfidentialHit[],
  by: (hit: ConfidentialHit) => string | null,
): string {
  let result = text;
  for (const hit of hits.toReversed()) {
    const put = by(hit);
    if (put !== null) result = result.slice(0, hit.start) + put + result.slice(hit.end);
  }
  return result;
}
