import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMatch, searchedWords } from '../../shared/text/find-words.ts';
import {
  canonicalText,
  overlapOf,
  paragraphAt,
  paragraphStarts,
  trimmedPassage,
} from '../../shared/text/places.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('a place in the canonical text', () => {
  test('lies in the paragraph that holds it, the line feed after it included', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const starts = paragraphStarts(paragraphs.map(({ length }) => length));
        const canonical = canonicalText(paragraphs);
        for (const [index, paragraph] of paragraphs.entries()) {
          const start = starts[index] ?? -1;
          expect(canonical.slice(start, start + paragraph.length)).toBe(paragraph);
          for (let place = start; place <= start + paragraph.length; place += 1)
            expect(paragraphAt(starts, place)).toBe(index);
        }
      }),
    );
  });
});

describe('a passage', () => {
  test('has neither white space nor half a character at its ends, and loses nothing else', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (said, one, other) => {
        const start = Math.min(one, other, said.length);
        const end = Math.min(Math.max(one, other), said.length);
        const passage = trimmedPassage(said, { start, end });
        const meant = passage ? said.slice(passage.start, passage.end) : '';
        expect(meant).toBe(meant.trim());
        expect(meant.isWellFormed()).toBe(true);
        expect(meant).toContain(said.slice(start, end).trim());
        expect(passage === null).toBe(said.slice(start, end).trim() === '');
      }),
      // An empty range inside a character is no passage.
      { examples: [[' 𐀀', 2, 2]] },
    );
  });

  test('shares with another what stands in both', () => {
    expect(overlapOf({ start: 0, end: 5 }, { start: 3, end: 9 })).toEqual({ start: 3, end: 5 });
    expect(overlapOf({ start: 0, end: 5 }, { start: 5, end: 9 })).toBeNull();
  });
});

describe('searched words', () => {
  test('are found where they stand, whatever their case and accents', () => {
    const said = 'Le 😀 comité de PILOTAGE';
    const match = firstMatch(said, searchedWords('comite'));
    expect(said.slice(match?.start, match?.end)).toBe('comité');
    expect(firstMatch(said, searchedWords('pilot'))).toEqual({ start: 16, end: 24 });
    expect(firstMatch(said, searchedWords('comité absent'))).toEqual({ start: 6, end: 12 });
    expect(firstMatch(said, searchedWords('absent'))).toBeNull();
  });

  test('leave out what is neither letter nor digit', () => {
    expect(searchedWords('« l’établi » — 3 !')).toEqual([['l', 'établi'], ['3']]);
    expect(searchedWords(' * " ')).toEqual([]);
  });
});
