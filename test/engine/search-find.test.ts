import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SearchFilters } from '../../shared/contract/search.ts';
import { canonicalText } from '../../shared/text/places.ts';
import { addCode, addCoding } from './small-study.ts';
import { plantCase, sourceOf, withStudy, type StudyAtHand } from './support.ts';

const filters = SearchFilters.parse({});

const ask = ({ client }: StudyAtHand, text: string, more: Partial<SearchFilters> = {}, typing = false) =>
  client.search.find({ text, typing, filters: { ...filters, ...more }, limit: 100 });

describe('search everywhere', () => {
  test('shows every match among its words, by source and place, and says how many there are of what', () =>
    withStudy(async (at) => {
      const first = ['😀 Élève modèle.', 'Rien.', 'L’ÉLÈVE et l’elève.'];
      const one = await at.client.sources.add(sourceOf('Un', first, { voices: ['Q', 'Anne'] }));
      await at.client.sources.add(sourceOf('Deux', ['Un élève 한국 e\u0301leve']));
      const found = await ask(at, 'eleve');
      expect(found).toMatchObject({ problem: null, matches: 5, paragraphs: 3 });
      expect(found.sources.map(({ title, matches, paragraphs }) => [title, matches, paragraphs])).toEqual([
        ['Un', 3, 2],
        ['Deux', 2, 1],
      ]);
      expect(found.hits[0]).toMatchObject({ sourceId: one, paragraph: 1, speaker: 'Q', time: 0 });
      expect(found.hits[0]?.matches[0]).toMatchObject({ start: 3, end: 8, before: '😀 ', after: ' modèle.' });
      const text = canonicalText(first);
      for (const { matches } of found.hits.slice(0, 2))
        for (const { start, end, match } of matches) expect(text.slice(start, end)).toBe(match);
      expect(found.hits[1]?.matches.map(({ match }) => match)).toEqual(['ÉLÈVE', 'elève']);
    }));

  test('understands phrases, nearness, beginnings and AND, OR, NOT', () =>
    withStudy(async (at) => {
      const texts = ['le centre technique de la filière', 'la technique du centre', 'innovation au centre'];
      await at.client.sources.add(sourceOf('S', texts));
      const paragraphs = async (text: string, typing = false) =>
        (await ask(at, text, {}, typing)).hits.map(({ paragraph }) => paragraph);
      expect(await paragraphs('"centre technique"')).toEqual([1]);
      expect(await paragraphs('NEAR(filière centre, 3)')).toEqual([1]);
      expect(await paragraphs('NEAR(filière centre, 2)')).toEqual([]);
      expect(await paragraphs('centre SAUF technique')).toEqual([3]);
      expect(await paragraphs('(innov* OU filiere) ET centre')).toEqual([1, 3]);
      expect(await paragraphs('techn', true)).toEqual([1, 2]);
      expect(await paragraphs('techn')).toEqual([]);
      expect((await ask(at, '"centre')).problem).toBe('quote');
    }));

  test('counts no word that the query leaves out, also where another part of it lets the paragraph through', () =>
    withStudy(async (at) => {
      await at.client.sources.add(sourceOf('S', ['filière et région', 'centre', 'centre et région']));
      const { hits, matches } = await ask(at, '(centre SAUF région) OU filière');
      expect(hits.map((hit) => hit.matches.map(({ match }) => match))).toEqual([['filière'], ['centre']]);
      expect(matches).toBe(2);
    }));

  test('looks in cases, roles, speakers’ groups and coded passages only when asked to', () =>
    withStudy(async (at) => {
      const alpha = plantCase(at.study, 'Alpha');
      const group = await at.client.cases.addGroup({ name: 'Dirigeants', publicLabel: '' });
      const member = await at.client.cases.addParticipant({
        confidentialName: 'Anne',
        publicLabel: '',
        groupId: group,
        caseIds: [],
      });
      const said = ['mot dit', 'mot redit et mot'];
      const inside = await at.client.sources.add(
        sourceOf('Dedans', said, { voices: ['Q', 'A'], participantIds: [null, member], caseIds: [alpha] }),
      );
      await at.client.sources.add(sourceOf('Dehors', ['mot']));
      const code = at.study.transact({ name: 'addCode' }, (writer) => {
        const id = addCode(writer, 'C');
        addCoding(writer, inside, id, 'mot redit');
        return id;
      });
      const count = async (more: Partial<SearchFilters>) => (await ask(at, 'mot', more)).matches;
      expect(await count({})).toBe(4);
      expect(await count({ caseIds: [alpha] })).toBe(3);
      expect(await count({ groupIds: [group] })).toBe(2);
      expect(await count({ roles: ['interviewer'] })).toBe(0);
      expect(await count({ roles: ['participant'] })).toBe(3);
      expect(await count({ codeIds: [code] })).toBe(1);
      expect(await count({ caseIds: [alpha], sourceIds: ['gone'] })).toBe(0);
    }));

  test('refuses nothing that can be typed, and marks just what stands in the text', () =>
    withStudy(async (at) => {
      const texts = ['AND « quoted » (a) * ^b -c {d} 한국어 çà 😀 œuvre', 'near a b c'];
      await at.client.sources.add(sourceOf('S', texts));
      const unit = fc.constantFrom(
        ...'aàbcœ😀한 "«»()*,5-:^{}\'\0'.split(''),
        ' AND ',
        ' OU ',
        ' NOT ',
        'NEAR(',
      );
      await fc.assert(
        fc.asyncProperty(fc.array(unit, { maxLength: 25 }), fc.boolean(), async (pieces, typing) => {
          const found = await ask(at, pieces.join(''), {}, typing);
          for (const { matches } of found.hits)
            for (const { start, end, match } of matches)
              expect(canonicalText(texts).slice(start, end)).toBe(match);
        }),
        { numRuns: 500 },
      );
    }));
});
