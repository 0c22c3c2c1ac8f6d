import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuotation, shorten } from '../../shared/text/quotation.ts';

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
    ['with straight apostrophes and other spaces', said.replaceAll('’', "'").replaceAll(' ', '\u00a0')],
  ])('%s', (_, shown) => {
    expect(compareQuotation(said, shown)).toEqual([]);
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
