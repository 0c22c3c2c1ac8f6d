import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widened, type LaidText } from '../../shared/text/around.ts';
import { paragraphStarts } from '../../shared/text/places.ts';

function laid(paragraphs: readonly { text: string; turn: boolean }[]): LaidText {
  return {
    text: paragraphs.map(({ text }) => text).join('\n'),
    starts: paragraphStarts(paragraphs.map(({ text }) => text.length)),
    startsTurn: paragraphs.map(({ turn }) => turn),
    language: 'fr',
  };
}

const interview = laid([
  { text: 'Et alors ?', turn: true },
  { text: 'Nous avons essayé. M. Roux a dit oui ! Puis rien.', turn: true },
  { text: 'Rien du tout, vraiment.', turn: false },
  { text: 'Merci.', turn: true },
]);
const said = (words: string, to: 'sentence' | 'paragraph' | 'turn', length = words.length) => {
  const start = interview.text.indexOf(words);
  const range = widened(interview, { start, end: start + length }, to);
  return range && interview.text.slice(range.start, range.end);
};

describe('a passage', () => {
  test('is widened to whole sentences', () => {
    expect(said('avons', 'sentence')).toBe('Nous avons essayé.');
    expect(said('rien.\nRien du', 'sentence')).toBe('Puis rien.\nRien du tout, vraiment.');
  });

  test('is widened to its paragraph and to its turn', () => {
    expect(said('essayé', 'paragraph')).toBe('Nous avons essayé. M. Roux a dit oui ! Puis rien.');
    expect(said('Rien du', 'turn')).toBe(
      'Nous avons essayé. M. Roux a dit oui ! Puis rien.\nRien du tout, vraiment.',
    );
    expect(said('Merci', 'turn')).toBe('Merci.');
  });

  test('of nothing stands for what the caret lies in', () => {
    expect(said('Merci', 'paragraph', 0)).toBe('Merci.');
    expect(said('Roux', 'sentence', 0)).toContain('Roux');
  });

  test('never loses what it held, and sentences lie in paragraphs, paragraphs in turns', () => {
    const paragraph = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'É', '. ', ' ', '! '), maxLength: 12 }),
      turn: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.nat(40),
        fc.nat(20),
        (given, at, length) => {
          const text = laid(given);
          const start = Math.min(at, text.text.length);
          const end = Math.min(start + length, text.text.length);
          const held = text.text.slice(start, end).trim();
          const [sentence, whole, turn] = (['sentence', 'paragraph', 'turn'] as const).map((to) =>
            widened(text, { start, end }, to),
          );
          if (held !== '') expect(sentence && text.text.slice(sentence.start, sentence.end)).toContain(held);
          if (!sentence || !whole || !turn) return;
          expect(whole.start <= sentence.start && whole.end >= sentence.end).toBe(true);
          expect(turn.start <= whole.start && turn.end >= whole.end).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
