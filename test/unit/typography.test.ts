import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, typeset } from '../../shared/text/typography.ts';

describe('French typography', () => {
  it.each([
    ["l'acheteur n'est pas venu", 'l’acheteur n’est pas venu'],
    ['Pourquoi?', 'Pourquoi\u202f?'],
    ['Pourquoi ?!', 'Pourquoi\u202f?!'],
    ['un label: le nôtre', 'un label\u00a0: le nôtre'],
    ['tôt ; tard', 'tôt\u202f; tard'],
    ['il a dit "non" hier', 'il a dit «\u00a0non\u00a0» hier'],
    ['il a dit " non "', 'il a dit «\u00a0non\u00a0»'],
    ['l\'"effet de label"', 'l’«\u00a0effet de label\u00a0»'],
    ["dire «oui» 'tout bas'", 'dire «\u00a0oui\u00a0» “tout bas”'],
    ['à 10:30, voir https://exemple.fr/a?b=c;d', 'à 10:30, voir https://exemple.fr/a?b=c;d'],
    ['à 10:30 ? à 1:02:03 !', 'à 10:30\u202f? à 1:02:03\u202f!'],
    ['"10:30"', '«\u00a010:30\u00a0»'],
    ['vu sur "https://exemple.fr" ; oui', 'vu sur «\u00a0https://exemple.fr\u00a0»\u202f; oui'],
    ['attendre...', 'attendre…'],
    ['[?] et (!)', '[?] et (!)'],
    ["il court 12' et s'arrête", "il court 12' et s’arrête"],
  ])('sets %s', (plain, set) => {
    expect(typeset(plain, 'fr')).toBe(set);
  });
  it('leaves alone what is already set', () => {
    const set = 'L’idée\u00a0: «\u00a0aller “plus loin”\u00a0»\u202f; pourquoi pas\u202f? […] Voilà…';
    expect(typeset(set, 'fr')).toBe(set);
  });
  it('quotes a verbatim, and what is quoted in it at the second level', () => {
    expect(quote('Il a dit « non ».', 'fr')).toBe('«\u00a0Il a dit “non”.\u00a0»');
  });
});

describe('the other languages', () => {
  it('use their own quotation marks and no French spaces', () => {
    expect(quote('Why "now"?', 'en')).toBe('“Why ‘now’?”');
    expect(quote('dijo "no"; luego', 'es')).toBe('«dijo “no”; luego»');
    expect(typeset('dijo "no"; luego', 'es')).toBe('dijo «no»; luego');
    expect(typeset("the '90s, a 'label', the firms' fairs", 'en')).toBe(
      'the ’90s, a ‘label’, the firms’ fairs',
    );
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'aé1 \'"«»“”’;:!?.[]()-/\n\u00a0\u202f\ue000',
    'https://a.b',
    'www.',
    '...',
    '10:30',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  it.each(['fr', 'en', 'es'] as const)('setting it twice in %s changes nothing more', (language) => {
    fc.assert(
      fc.property(text, (any) => {
        const once = typeset(any, language);
        expect(typeset(once, language)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
  it('keeps every letter and digit in order', () => {
    fc.assert(
      fc.property(text, (any) => {
        const letters = (s: string) => s.replaceAll(/[^\p{L}\p{N}\p{Co}]/gu, '');
        expect(letters(typeset(any, 'fr'))).toBe(letters(any));
      }),
    );
  });
  it('adds, in French, nothing but no-break spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé ;:!?«»') }), (any) => {
        const bare = (s: string) => s.replaceAll(/[ \u00a0\u202f]/g, '');
        expect(bare(typeset(any, 'fr'))).toBe(bare(any));
      }),
    );
  });
});
