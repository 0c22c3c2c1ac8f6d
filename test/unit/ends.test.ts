import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEndMoved, type EndStep } from '../../shared/text/ends.ts';

const text = 'Les élus ont aidé.\nNous  aussi 👩‍🌾 !';
const said = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);
const passage = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('the ends of a passage', () => {
  test('move by a word in either direction', () => {
    const elus = passage('élus ont');
    expect(said(withEndMoved(text, elus, { side: 'start', by: -1, unit: 'word' }))).toBe('Les élus ont');
    expect(said(withEndMoved(text, elus, { side: 'start', by: 1, unit: 'word' }))).toBe('ont');
    expect(said(withEndMoved(text, elus, { side: 'end', by: -1, unit: 'word' }))).toBe('élus');
    expect(said(withEndMoved(text, elus, { side: 'end', by: 1, unit: 'word' }))).toBe('élus ont aidé.');
  });

  test('move by what is seen as one character, over a line break and over several spaces', () => {
    expect(said(withEndMoved(text, passage('aidé.'), { side: 'end', by: 1, unit: 'character' }))).toBe(
      'aidé.\nN',
    );
    expect(said(withEndMoved(text, passage('aussi'), { side: 'start', by: -1, unit: 'character' }))).toBe(
      's  aussi',
    );
    expect(said(withEndMoved(text, passage('aussi'), { side: 'end', by: 1, unit: 'character' }))).toBe(
      'aussi 👩‍🌾',
    );
    expect(said(withEndMoved(text, passage('aussi 👩‍🌾'), { side: 'end', by: -1, unit: 'character' }))).toBe(
      'aussi',
    );
  });

  test('stay when nothing would be left, and at the edges of the text', () => {
    expect(withEndMoved(text, passage('aidé.'), { side: 'start', by: 1, unit: 'word' })).toBeNull();
    expect(withEndMoved(text, passage('aidé.'), { side: 'end', by: -1, unit: 'word' })).toBeNull();
    expect(withEndMoved(text, passage('Les'), { side: 'start', by: -1, unit: 'word' })).toBeNull();
    expect(withEndMoved(text, passage('!'), { side: 'end', by: 1, unit: 'character' })).toBeNull();
  });

  test('are never left in white space, and a step outwards only adds', () => {
    const step = fc.record<EndStep>({
      side: fc.constantFrom('start', 'end'),
      by: fc.constantFrom(-1, 1),
      unit: fc.constantFrom('word', 'character'),
    });
    const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '👩‍🌾', '\u0301'), maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(30), fc.nat(30), step, (given, from, length, one) => {
        const range = { start: Math.min(from, given.length), end: Math.min(from + length, given.length) };
        const moved = withEndMoved(given, range, one);
        if (!moved) return;
        const shown = given.slice(moved.start, moved.end);
        expect(shown.trim()).toBe(shown);
        expect(shown).not.toBe('');
        const outwards = (one.side === 'start') === (one.by === -1);
        expect(moved.end - moved.start > range.end - range.start).toBe(outwards);
      }),
      { numRuns: 500 },
    );
  });
});
