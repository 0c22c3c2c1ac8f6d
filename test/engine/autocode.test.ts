import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegex } from '../../electron/engine/coding/bounded-regex.ts';
import type { AutocodeFind } from '../../shared/contract/coding.ts';
import { SearchFilters } from '../../shared/contract/search.ts';
import { canonicalText } from '../../shared/text/places.ts';
import { addCode, addCoding } from './small-study.ts';
import { plantCase, plantParticipant, sourceOf, withStudy, type StudyAtHand } from './support.ts';

const filters = SearchFilters.parse({});
const everywhere = { sourceIds: [], caseIds: [] };
type Extent = 'match' | 'sentence' | 'turn';

const words = (text: string, extent: Extent = 'match', more: Partial<SearchFilters> = {}): AutocodeFind => ({
  by: 'words',
  text,
  extent,
  filters: { ...filters, ...more },
});
const regex = (text: string, extent: Extent = 'match', exact = false): AutocodeFind => ({
  by: 'regex',
  text,
  extent,
  exact,
  filters,
});
const preview = ({ client }: StudyAtHand, find: AutocodeFind, codeId: string | null = null) =>
  client.coding.autocodePreview({ find, codeId });
const texts = async (at: StudyAtHand, find: AutocodeFind) =>
  (await preview(at, find)).passages.map(({ text }) => text);

/** An interview in which the first voice asks. */
const interview = (title: string, said: readonly string[], more: Parameters<typeof sourceOf>[2] = {}) => {
  const source = sourceOf(title, said, { voices: ['Q', 'Anne'], ...more });
  source.speakers[0] = { ...source.speakers[0]!, role: 'interviewer' };
  return source;
};

describe('autocoding', () => {
  test('finds words and phrases whatever their case and accents, with what stands around them', () =>
    withStudy(async (at) => {
      await at.client.sources.add(interview('Un', ['L’élève ? 😀', 'Un ELEVE modèle. Et l’Élève modèle !']));
      expect(await texts(at, words('eleve'))).toEqual(['élève', 'ELEVE', 'Élève']);
      expect(await texts(at, words('"élève modele"'))).toEqual(['ELEVE modèle', 'Élève modèle']);
      const [, found] = (await preview(at, words('eleve'))).passages;
      expect(found).toMatchObject({
        sourceTitle: 'Un',
        before: 'Un ',
        after: ' modèle. Et l’Élève modèle !',
        paragraph: 2,
        time: 10,
        speaker: 'Anne',
        matches: [],
        coded: false,
      });
      expect((await preview(at, words('"eleve'))).problem).toBe('quote');
    }));

  test('reaches to the sentence or the turn, which is coded once however often the words stand in it', () =>
    withStudy(async (at) => {
      const source = interview('Un', ['Et le mot ?', 'Un mot. Deux mots : mot, mot ! Rien.', 'mot encore']);
      source.paragraphs[2] = { ...source.paragraphs[2]!, speaker: 1, startsTurn: false, time: null };
      await at.client.sources.add(source);
      expect(await texts(at, words('mot', 'sentence'))).toEqual([
        'Et le mot ?',
        'Un mot.',
        'Deux mots : mot, mot !',
        'mot encore',
      ]);
      const [question, answer] = (await preview(at, words('mot', 'turn'))).passages;
      expect(question?.text).toBe('Et le mot ?');
      expect(answer?.text).toBe('Un mot. Deux mots : mot, mot ! Rien.\nmot encore');
      expect(answer?.matches.map(({ start, end }) => answer.text.slice(start, end))).toEqual(
        Array.from({ length: 4 }, () => 'mot'),
      );
    }));

  test('finds a regular expression in each paragraph, blind unless it is to be exact', () =>
    withStudy(async (at) => {
      await at.client.sources.add(sourceOf('S', ['L’été 2019, le CETIM.', 'été\u00a02020 ; Cetim 🙂']));
      expect(await texts(at, regex(String.raw`^ete\s+\d{4}`))).toEqual(['été\u00a02020']);
      expect(await texts(at, regex(String.raw`été\s\d{4}$|cetim`))).toEqual(['CETIM', 'Cetim']);
      expect(await texts(at, regex('[A-Z]{2,}', 'match', true))).toEqual(['CETIM']);
      expect(await texts(at, regex('.$'))).toEqual(['.', '🙂']);
      expect(await texts(at, regex('x*|(?=e)'))).toEqual([]);
      expect((await preview(at, regex('(('))).problem).toBe('regex');
    }));

  test('stops a regular expression that would never end', () => {
    const began = performance.now();
    const found = findRegex('(a+)+$', [`${'a'.repeat(40)}b`], { matchCase: true, matchAccents: true }, 100);
    expect(found).toEqual({ ok: false, problem: 'regex-time' });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('finds all turns of a speaker: by role, by participant or by name', () =>
    withStudy(async (at) => {
      const [anne, alpha] = [plantParticipant(at.study, 'Anne'), plantCase(at.study, 'Alpha')];
      const said = ['Alors ?', '  Oui. ', 'Et ?', 'Non.'];
      const other = await at.client.sources.add(interview('Un', said, { participantIds: [null, anne] }));
      await at.client.sources.add(interview('Deux', ['Bien ?', 'Bien.'], { caseIds: [alpha] }));
      const speaker = (more: Partial<Extract<AutocodeFind, { by: 'speaker' }>>): AutocodeFind => ({
        by: 'speaker',
        roles: [],
        participantIds: [],
        names: [],
        where: everywhere,
        ...more,
      });
      expect(await texts(at, speaker({ participantIds: [anne] }))).toEqual(['Oui.', 'Non.']);
      expect(await texts(at, speaker({ roles: ['interviewer'] }))).toEqual(['Alors ?', 'Et ?', 'Bien ?']);
      expect(await texts(at, speaker({ names: ['Anne'] }))).toEqual(['Oui.', 'Non.', 'Bien.']);
      const alone = { sourceIds: [other], caseIds: [] };
      expect(await texts(at, speaker({ names: ['Anne'], where: alone }))).toEqual(['Oui.', 'Non.']);
      expect(
        await texts(at, speaker({ names: ['Anne'], where: { sourceIds: [], caseIds: [alpha] } })),
      ).toEqual(['Bien.']);
      expect(await texts(at, speaker({}))).toEqual([]);
    }));

  test('finds the answers to a question however it was put, up to the interviewer’s next turn', () =>
    withStudy(async (at) => {
      const said = [
        'Et vos relations avec les fournisseurs, comment sont-elles ?',
        'Bonnes.',
        'C’est-à-dire ?',
        'On se parle.',
        'Quelles relations avez-vous avec vos FOURNISSEURS ?',
      ];
      await at.client.sources.add(interview('Un', said));
      const long = interview('Deux', ['Les relations avec les fournisseurs ?', 'Tendues.', 'Très.']);
      long.paragraphs[2] = { ...long.paragraphs[2]!, speaker: 1 };
      await at.client.sources.add(long);
      const question = (text: string, alike = 0.6): AutocodeFind => ({
        by: 'question',
        themeId: null,
        text,
        alike,
        where: everywhere,
      });
      const asked = question('Relations avec les fournisseurs');
      expect((await preview(at, asked)).passages).toMatchObject([
        { text: 'Bonnes.', question: said[0] },
        { text: 'Tendues.\nTrès.', question: 'Les relations avec les fournisseurs ?' },
      ]);
      expect(await texts(at, question('Relations avec les donneurs d’ordres', 1))).toEqual([]);
      expect(await texts(at, question('et de là ?'))).toEqual([]);
    }));

  test('finds what is said of a theme of the guide: where it is marked, else where one of its questions is asked', () =>
    withStudy(async (at) => {
      const { client } = at;
      const groupId = await client.cases.addGroup({ name: 'Dirigeants', publicLabel: '' });
      const themeId = await client.cases.addTheme({
        groupId,
        name: 'Fournisseurs',
        questions: 'Comment choisissez-vous vos fournisseurs ?\nEt les contrats ?',
      });
      const said = ['Comment choisir ses fournisseurs ?', 'Au flair.', 'Autre chose ?', 'Un contrat, oui.'];
      await client.sources.add(interview('Sans marque', said));
      const marked = await client.sources.add(interview('Avec', said));
      const find: AutocodeFind = { by: 'question', themeId, text: '', alike: 0.5, where: everywhere };
      expect(await texts(at, find)).toEqual(['Au flair.', 'Au flair.']);
      for (const place of [said.slice(0, 2).join('\n').length + 3, said.slice(0, 3).join('\n').length + 3])
        await client.cases.markTheme({ sourceId: marked, revision: 1, themeId, place, marked: true });
      expect(await texts(at, find)).toEqual(['Au flair.', 'Un contrat, oui.']);
    }));

  test('codes just the passages named, in one step, and passes over what is coded', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const sourceId = await client.sources.add(sourceOf('Un', ['mot et mot', 'mot']));
      const codeId = await client.codebook.add({ name: 'Mot' });
      await client.coding.apply({ sourceId, revision: 1, start: 0, end: 3, codeIds: [codeId] });
      const { passages } = await preview(at, words('mot'), codeId);
      expect(passages.map(({ coded }) => coded)).toEqual([true, false, false]);
      const given = passages.map(({ start, end, revision }) => ({ sourceId, revision, start, end }));
      expect(
        await client.coding.autocode({ code: { id: codeId }, passages: [...given, ...given.slice(1)] }),
      ).toEqual({ codeId, codings: 2 });
      expect(study.history.undo).toEqual({ name: 'autoCode', details: { code: 'Mot', count: 2 } });
      expect((await client.coding.ofCode({ codeId })).map(({ start, text }) => [start, text])).toEqual([
        [0, 'mot'],
        [7, 'mot'],
        [11, 'mot'],
      ]);
      expect(await client.coding.autocode({ code: { id: codeId }, passages: given })).toMatchObject({
        codings: 0,
      });
      study.undo();
      expect(await client.coding.ofCode({ codeId })).toHaveLength(1);
      const made = await client.coding.autocode({ code: { name: 'Neuf', parentId: null }, passages: given });
      expect(made.codings).toBe(3);
      study.undo();
      expect((await client.codebook.list()).map(({ name }) => name)).toEqual(['Mot']);
    }));

  test('codes nothing when one of the texts was edited after the preview', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const one = await client.sources.add(sourceOf('Un', ['mot']));
      const two = await client.sources.add(sourceOf('Deux', ['mot']));
      const codeId = await client.codebook.add({ name: 'Mot' });
      const passages = [one, two].map((sourceId) => ({ sourceId, revision: 1, start: 0, end: 3 }));
      await client.sources.replaceText({
        search: { words: 'mot', wholeWords: true, matchCase: true, matchAccents: true },
        replacement: 'mots',
        sources: [{ sourceId: two, revision: 1, starts: [0] }],
      });
      await expect(client.coding.autocode({ code: { id: codeId }, passages })).rejects.toMatchObject({
        code: 'Conflict',
        data: { reason: 'revision' },
      });
      await expect(
        client.coding.autocode({ code: { name: 'Neuf', parentId: null }, passages }),
      ).rejects.toMatchObject({ code: 'Conflict' });
      expect(study.value('SELECT count(*) FROM codings')).toBe(0);
      expect(await client.codebook.list()).toHaveLength(1);
    }));

  test('looks where a search would look, and takes the verbatims of a query', () =>
    withStudy(async (at) => {
      const alpha = plantCase(at.study, 'Alpha');
      const inside = await at.client.sources.add(
        interview('Un', ['mot ?', 'mot dit, mot'], { caseIds: [alpha] }),
      );
      await at.client.sources.add(sourceOf('Deux', ['mot']));
      const codeId = at.study.transact({ name: 'addCode' }, (writer) => {
        const id = addCode(writer, 'C');
        addCoding(writer, inside, id, 'mot dit');
        return id;
      });
      for (const find of [words('mot'), regex('mot')]) {
        const count = async (more: Partial<SearchFilters>) =>
          (await texts(at, { ...find, filters: { ...filters, ...more } } as AutocodeFind)).length;
        expect(await count({})).toBe(4);
        expect(await count({ caseIds: [alpha] })).toBe(3);
        expect(await count({ roles: ['interviewer'] })).toBe(1);
        expect(await count({ codeIds: [codeId] })).toBe(1);
      }
      const definition = { match: 'all' as const, conditions: [] };
      expect(await texts(at, { by: 'query', definition })).toEqual(['mot dit']);
    }));

  test('proposes only passages that are trimmed, lie within one source, equal their slice and come once', () =>
    withStudy(async (at) => {
      const piece = fc.constantFrom('a', 'é', '😀', ' ', '. ', '\u00a0', 'mot', '? ', 'E', '«', 'q');
      const paragraph = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
      const extents = fc.constantFrom<Extent>('match', 'sentence', 'turn');
      await fc.assert(
        fc.asyncProperty(
          fc.array(paragraph, { minLength: 1, maxLength: 6 }),
          extents,
          fc.constantFrom('mot', 'a', String.raw`\s+`, '.', '.*', '[^a]+', 'é ?', '(?=a)'),
          async (said, extent, pattern) => {
            const sourceId = await at.client.sources.add(interview('S', ['Q', ...said]));
            const { text, revision } = await canonicalOf(at, sourceId);
            const where = { sourceIds: [sourceId], caseIds: [] };
            const finds: AutocodeFind[] = [
              { ...words(pattern, extent, where) },
              { by: 'regex', text: pattern, extent, exact: false, filters: { ...filters, ...where } },
              { by: 'speaker', roles: ['participant'], participantIds: [], names: ['Q'], where },
              { by: 'question', themeId: null, text: 'aamot motmot', alike: 0.1, where },
            ];
            for (const find of finds) {
              const { passages } = await preview(at, find);
              expect(new Set(passages.map(({ start, end }) => `${start} ${end}`)).size).toBe(passages.length);
              for (const passage of passages) {
                expect(passage).toMatchObject({ sourceId, revision });
                expect(passage.text).toBe(text.slice(passage.start, passage.end));
                expect(passage.text).toBe(passage.text.trim());
                expect(passage.text).not.toBe('');
                expect(passage.text.isWellFormed()).toBe(true);
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    }));
});

async function canonicalOf({ client }: StudyAtHand, sourceId: string) {
  const { paragraphs, revision } = await client.sources.text({ sourceId });
  return { text: canonicalText(paragraphs.map(({ text }) => text)), revision };
}
