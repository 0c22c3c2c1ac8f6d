import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFinder, withReplaced } from '../../electron/engine/confidentiality/names.ts';

const person = (name: string) => ({ name, replacement: 'D1', person: true });
const firm = (name: string) => ({ name, replacement: 'une entreprise', person: false });
const found = (text: string, ...names: ReturnType<typeof person>[]) =>
  nameFinder(names)(text).map((hit) => hit.found);

describe('a confidential name', () => {
  it('is found whatever its case and accents, as a whole word', () => {
    expect(found('chez OPTIVALLEE, Optivallée', firm('Optivallée'))).toEqual(['OPTIVALLEE', 'Optivallée']);
    expect(found('dupondage et Dupond', person('Dupond'))).toEqual(['Dupond']);
  });

  it('of one word is found in any case, a part of a longer one only as a name', () => {
    expect(found('une petite rose', person('rose'))).toEqual(['rose']);
    expect(found('une petite rose', person('rose martin'))).toEqual([]);
    expect(found('Rose et MARTIN', person('rose martin'))).toEqual(['Rose', 'MARTIN']);
    expect(found('la rose martin', person('rose martin'))).toEqual(['rose martin']);
  });

  it('is found elided, possessive, in the plural and in the feminine', () => {
    expect(found('l’Alsacien d’Optivallée', firm('Optivallée'), firm('Alsacien'))).toEqual([
      'Alsacien',
      'Optivallée',
    ]);
    expect(found('Martin’s plan, les Martins', person('Martin'))).toEqual(['Martin', 'Martins']);
    expect(found('les Alsaciennes', firm('Alsacien'))).toEqual(['Alsaciennes']);
    expect(found('les Chevaux Noirs', firm('Cheval noir'))).toEqual(['Chevaux Noirs']);
  });

  it('of a person is no common word that only looks like its feminine', () => {
    expect(found('elle s’est mariée', person('Marie'))).toEqual([]);
  });

  it('is taken in the longest form that stands there', () => {
    expect(found('Marie Dupond et Marie', person('Marie Dupond'), person('Marie'))).toEqual([
      'Marie Dupond',
      'Marie',
    ]);
  });

  it('is replaced where it stands, and nothing else is touched', () => {
    const find = nameFinder([person('Marie Dupond'), firm('Optivallée')]);
    const text = 'Marie l’a dit à 😀 l’Optivallée.';
    expect(withReplaced(text, find(text), ({ replacement }) => `[${replacement}]`)).toBe(
      '[D1] l’a dit à 😀 l’[une entreprise].',
    );
  });

  it('leaves no trace once all that is found is replaced, in any text', () => {
    const names = [person('Rosa Ñandú'), firm('Éclat Bois'), firm('Val')];
    const find = nameFinder(names);
    const word = fc.constantFrom(
      'Rosa',
      'ñandu',
      'Éclat',
      'bois',
      'vals',
      'l’Éclat',
      'Bois',
      '😀',
      'le',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const hits = find(text);
        for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.found);
        const clean = withReplaced(text, hits, () => 'X');
        expect(find(clean)).toEqual([]);
      }),
    );
  });
});
