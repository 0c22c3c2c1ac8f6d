import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../shared/text/places.ts';
import { sourceOf, withStudy } from './support.ts';

describe('a search', () => {
  test('finds paragraphs that hold every word, whatever their case and accents, the last as a beginning', () =>
    withStudy(async ({ client }) => {
      const texts = ['Rien ici 😀.', 'L’équipe a été formée à l’ÉCOUTE des salariés.', 'Une équipe.'];
      const sourceId = await client.sources.add(sourceOf('Entretien', texts));
      const canonical = canonicalText(texts);
      const hits = await client.search.text({ words: 'EQUIPE form', limit: 10 });
      expect(hits).toHaveLength(1);
      expect(hits[0]).toMatchObject({ sourceId, sourceTitle: 'Entretien', match: 'équipe', before: 'L’' });
      expect(canonical.slice(hits[0]?.start, hits[0]?.end)).toBe('équipe');
      expect(
        (await client.search.text({ words: 'equipe', limit: 10 })).map(({ match }) => match).sort(),
      ).toEqual(['équipe', 'équipe']);
    }));

  test('shows words that stand side by side together', () =>
    withStudy(async ({ client }) => {
      await client.sources.add(sourceOf('S', ['Le comité : un comité de pilotage de l’établissement.']));
      const match = async (words: string) => (await client.search.text({ words, limit: 5 }))[0]?.match;
      expect(await match('comite de pil')).toBe('comité de pilotage');
      expect(await match('pilotage comité')).toBe('comité');
      expect(await match("l'étab")).toBe('l’établissement');
    }));

  test('forgets a source that is removed and finds it again after undo', () =>
    withStudy(async ({ client, study }) => {
      const id = await client.sources.add(sourceOf('S', ['introuvable']));
      await client.sources.remove({ id });
      expect(await client.search.text({ words: 'introuvable', limit: 5 })).toEqual([]);
      study.undo();
      expect(await client.search.text({ words: 'introuvable', limit: 5 })).toHaveLength(1);
    }));

  test('has no syntax: any text at all is searched for', () =>
    withStudy(async ({ client }) => {
      const texts = ['AND OR NOT NEAR text : "quoted" (a) * ^b -c {d} 한국어 çà'];
      await client.sources.add(sourceOf('S', texts));
      for (const words of [
        'NOT',
        'near(',
        '"quoted',
        'text:',
        '*',
        '^b',
        '-c',
        '{d}',
        "'",
        '한국',
        'OR AND',
        '\0',
      ])
        await client.search.text({ words, limit: 5 });
      expect(await client.search.text({ words: 'quoted:text 한국', limit: 5 })).toHaveLength(0);
      expect(await client.search.text({ words: 'text: "quoted" 한국', limit: 5 })).toHaveLength(1);
      expect(await client.search.text({ words: '« * »', limit: 5 })).toEqual([]);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (words) => {
          for (const hit of await client.search.text({ words, limit: 5 }))
            expect(canonicalText(texts).slice(hit.start, hit.end)).toBe(hit.match);
        }),
        { numRuns: 300 },
      );
    }));
});
