import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuotation, shorten } from '../../shared/text/quotation.ts';
import { typeset } from '../../shared/text/typography.ts';

const said =
  'Ils nous montraient la feuille de route avant l’appel d’offres, pas après. Pour une maison de douze personnes, dix-huit mois, c’est le temps d’acheter une machine.';

describe('a quotation is faithful', () => {
  it.each([
    ['as it was said', said],
    [
      'with a marked omission',
      'Ils nous montraient la feuille de route […], pas après. […] dix-huit mois, c’est le temps d’acheter une machine.',
    ],
    ['with an addition in brackets', said.replace('Ils nous', 'Ils [les acheteurs] nous')],
    ['with a bracketed word in place of a pronoun', said.replace('Ils nous', '[Les acheteurs] nous')],
    ['with a change of case that is bracketed', said.replace('Pour une', '[p]our une')],
    [
      'with an omission before all, in the middle of a sentence',
      '[…] avant l’appel d’offres, pas après. […]',
    ],
    ['with straight apostrophes and other spaces', said.replaceAll('’', "'").replaceAll(' ', '\u00a0')],
  ])('%s', (_, shown) => {
    expect(compareQuotation(said, shown)).toEqual([]);
  });
  it('with quotation marks of another shape or level, and points of suspension of another shape', () => {
    const heard = 'Il a dit "non" et... \'voilà\'.';
    expect(compareQuotation(heard, 'Il a dit «\u00a0non\u00a0» et… “voilà”.')).toEqual([]);
    expect(compareQuotation(heard, typeset(heard, 'fr'))).toEqual([]);
  });
  it('with what the transcriber had put in brackets', () => {
    expect(compareQuotation('oui [rire] oui', 'oui [rire] oui')).toEqual([]);
  });
});

describe('a quotation is altered', () => {
  it('when one word is another', () => {
    expect(compareQuotation(said, said.replace('pas après', 'jamais après'))).toEqual([
      { said: 'pas', shown: 'jamais' },
    ]);
  });
  it('when words are left out without saying so', () => {
    expect(compareQuotation(said, said.replace(' pas après.', ''))).not.toEqual([]);
  });
  it('when a word is added without brackets', () => {
    expect(compareQuotation(said, said.replace('une machine', 'une grosse machine'))).toEqual([
      { said: '', shown: 'grosse' },
    ]);
  });
  it('when a capital is put without brackets', () => {
    expect(compareQuotation(said, said.replace('dix-huit', 'Dix-huit'))).toEqual([
      { said: 'dix-huit', shown: 'Dix-huit' },
    ]);
  });
  it('when more than the bracketed letter changes its case', () => {
    expect(compareQuotation(said, said.replace('Pour une', '[p]OUR une'))).toEqual([
      { said: 'Pour', shown: '[p]OUR' },
    ]);
    expect(compareQuotation('POUR une', '[p]our une')).toEqual([{ said: 'POUR', shown: '[p]our' }]);
  });
  it('when a mark, a dash or an accent is another', () => {
    expect(compareQuotation(said, said.replace('personnes,', 'personnes ;'))).toEqual([
      { said: ',', shown: ';' },
    ]);
    expect(compareQuotation('dix-huit', 'dix huit')).not.toEqual([]);
    expect(compareQuotation('marché', 'marche')).toEqual([{ said: 'marché', shown: 'marche' }]);
  });
  it('when the order of words is another', () => {
    expect(compareQuotation('pas avant mais après', 'pas après mais avant')).not.toEqual([]);
  });
  it('beside an omission as much as elsewhere', () => {
    expect(compareQuotation(said, 'Ils nous montraient la carte […] pas après. […]')).toEqual([
      { said: '', shown: 'carte' },
    ]);
  });
  it('when brackets stand in place of more than a few words', () => {
    expect(compareQuotation('un deux trois quatre cinq six sept', 'un [peu] sept')).toEqual([]);
    expect(compareQuotation('un deux trois quatre cinq six sept huit', 'un [peu] huit')).not.toEqual([]);
  });
});

describe('a long verbatim', () => {
  const long = Array.from({ length: 20_000 }, (_, n) => `mot${n}`).join(' ');
  it('is compared with its beginning and end', () => {
    expect(compareQuotation(long, 'mot0 mot1 […] mot19999')).toEqual([]);
    expect(compareQuotation(long, long.replace('mot9000', 'autre'))).toEqual([
      { said: 'mot9000', shown: 'autre' },
    ]);
  });
  it('altered at both ends is given as altered, without filling the memory', () => {
    expect(compareQuotation(long, `avant ${long} après`)).toHaveLength(1);
  });
});

describe('shortening', () => {
  it.each([
    ['un deux trois quatre', 3, 13, 'un […] quatre'],
    ['un deux, trois', 3, 7, 'un […], trois'],
    ['un deux trois', 0, 7, '[…] trois'],
    ['un deux […] trois quatre', 3, 7, 'un […] trois quatre'],
    ['un (deux trois) quatre', 4, 8, 'un ([…] trois) quatre'],
    ['un 😀 deux', 4, 5, 'un […] deux'],
  ])('%s from %i to %i', (text, start, end, shown) => {
    expect(shorten(text, start, end)).toBe(shown);
  });
});

const word = fc.stringMatching(/^[a-zéèà]{2,8}$/);
const words = fc.array(word, { minLength: 4, maxLength: 40 });

describe('whatever the words', () => {
  it('leaving a stretch out with […] is faithful', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const text = all.join(' ');
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
        const start = text.lastIndexOf(' ', from ?? 0) + 1;
        const next = text.indexOf(' ', to);
        const end = next === -1 ? text.length : next;
        expect(compareQuotation(text, shorten(text, start, end))).toEqual([]);
      }),
    );
  });
  it('setting them in the typography of their language is faithful', () => {
    const sign = fc.constantFrom("l'eau", '"mot"', "'mot'", 'mot ;', 'mot...', 'mot', '«mot»', '10:30', '?');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), fc.constantFrom('fr', 'en', 'es'), (all, language) => {
        const text = all.join(' ');
        expect(compareQuotation(text, typeset(text, language))).toEqual([]);
      }),
    );
  });
  it('a word said nowhere is seen beside any omission', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const [from = 0, to = 0] = [a % all.length, b % all.length].sort((x, y) => x - y);
        const shown = [...all.slice(0, from), '[…]', 'Ajouté', ...all.slice(to)].join(' ');
        expect(compareQuotation(all.join(' '), shown)).toEqual([{ said: '', shown: 'Ajouté' }]);
      }),
    );
  });
  it('changing one word is seen', () => {
    fc.assert(
      fc.property(words, fc.nat(), (all, at) => {
        const index = at % all.length;
        const changed = all.map((one, i) => (i === index ? `${one}x` : one)).join(' ');
        expect(compareQuotation(all.join(' '), changed)).toEqual([
          { said: all[index], shown: `${all[index]}x` },
        ]);
      }),
    );
  });
});
