import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, typeset } from '../../shared/text/typography.ts';

describe('French typography', () => {
  it.each([
    ["l'acheteur n'est pas venu", 'l’acheteur n’est pas venu'],
    ['Pourquoi?', 'Pourquoi\u202f?'],
    ['Pourquoi ?!', 'Pourquoi\u202f?!'],
    ['un label: le nôtre', 'un label\u00a0: le nôtre'],
    ['il a dit "non" hier', 'il a dit «\u00a0non\u00a0» hier'],
    ['à 10:30, voir https://exemple.fr/a?b=c;d', 'à 10:30, voir https://exemple.fr/a?b=c;d'],
    ['attendre...', 'attendre…'],
    ['[?] et (!)', '[?] et (!)'],
  ])('sets %s', (plain, set) => {
    expect(typeset(plain, 'fr')).toBe(set);
  });
  it('quotes a verbatim, and what is quoted in it at the second level', () => {
    expect(quote('Il a dit « non ».', 'fr')).toBe('«\u00a0Il a dit “non”.\u00a0»');
  });
});

describe('the other languages', () => {
  it('use their own quotation marks and no French spaces', () => {
    expect(quote('Why "now"?', 'en')).toBe('“Why ‘now’?”');
    expect(typeset('dijo "no"; luego', 'es')).toBe('dijo «no»; luego');
  });
});

describe('whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aé1 \'"«»;:!?.[]()\u00a0\u202f'), maxLength: 40 });
  it.each(['fr', 'en', 'es'] as const)('setting it twice in %s changes nothing more', (language) => {
    fc.assert(
      fc.property(text, (any) => {
        const once = typeset(any, language);
        expect(typeset(once, language)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
  it('keeps every letter and digit in order', () => {
    fc.assert(
      fc.property(text, (any) => {
        const letters = (s: string) => s.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(typeset(any, 'fr'))).toBe(letters(any));
      }),
    );
  });
});
