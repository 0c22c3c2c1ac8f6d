import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../shared/text/normalise.ts';
import { countWords } from '../../shared/text/words.ts';

describe('words', () => {
  test('are what stands between white space and holds a letter or a digit', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  \n\t ')).toBe(0);
    expect(countWords("On monte l'établi, puis on coupe.")).toBe(6);
    expect(countWords('Depuis 1956')).toBe(2);
  });

  test('do not include French punctuation set apart by any space', () => {
    expect(countWords('Et après ? « Oui » !')).toBe(3);
    expect(countWords('Et\u00a0après\u202f?')).toBe(2);
    expect(countWords('— … [ ] 🙂')).toBe(0);
  });

  test('are counted in every script', () => {
    expect(countWords('Ça Œuvre Ñandú')).toBe(3);
    expect(countWords('مرحبا بك')).toBe(2);
    expect(countWords('𝒜lpha 𐐷')).toBe(2);
  });

  test('agree with splitting at white space, for any text', () => {
    const simply = (text: string): number =>
      text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => countWords(text) === simply(text),
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '7', '?', ' ', '\u00a0', '\u202f', '\n', '…') }),
        (text) => {
          expect(countWords(text)).toBe(simply(text));
        },
      ),
    );
  });

  test('of a whole corpus of five million characters are counted well within a second', () => {
    const corpus = 'On regarde la matière ; elle répond sous la main ? '.repeat(100_000);
    const start = performance.now();
    expect(countWords(corpus)).toBe(900_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('a normalised text', () => {
  test('has one kind of line break, spaces for tabs, and no control characters', () => {
    expect(normaliseText('a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
    expect(normaliseText('\ufeffun\tdeux\u0000\u0007')).toBe('un deux');
  });

  test('is composed, so that é is one character however it was typed', () => {
    expect(normaliseText('e\u0301')).toBe('é');
    expect(normaliseText('e\u0000\u0301')).toBe('é');
  });

  test('keeps no-break spaces, emoji and right-to-left text', () => {
    const kept = 'Oui\u00a0! 12\u202f%  👩🏽‍🔧 \u200fשלום\u200e';
    expect(normaliseText(kept)).toBe(kept);
  });

  test('holds Unicode characters only', () => {
    expect(normaliseText('a\ud800b\udc00c\uffff')).toBe('a\ufffdb\ufffdc\ufffd');
  });

  test('is its own normal form, whole or line by line', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(
          '\r',
          '\n',
          '\r\n',
          '\ud800',
          '\udc00',
          '\u0301',
          'e',
          '\u1100',
          '\u1161',
          '\ufeff',
          '\0',
          '\t',
        ),
      ),
    });
    fc.assert(
      fc.property(text, (given) => {
        const once = normaliseText(given);
        expect(normaliseText(once)).toBe(once);
        expect(once.split('\n').map(normaliseText).join('\n')).toBe(once);
        expect(once).not.toMatch(/[\r\t\0\ufeff]/);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
