import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dump } from './small-study.ts';
import { plantCase, plantParticipant, sourceOf, withStudy, type StudyAtHand } from './support.ts';

const texts = ['Comment organisez-vous la veille ?', 'Chaque lundi.', 'Et vos salons ?', 'Deux par an.'];

async function guided({ client, study }: StudyAtHand) {
  const groupId = await client.cases.addGroup({ name: 'Dirigeants', publicLabel: '' });
  const participantId = plantParticipant(study, 'Marie');
  await client.cases.editParticipant({ id: participantId, groupId });
  const source = sourceOf('E1', texts, { voices: ['Q', 'Marie'], participantIds: [null, participantId] });
  const sourceId = await client.sources.add({
    ...source,
    speakers: source.speakers.map((one, index) => (index === 0 ? { ...one, role: 'interviewer' } : one)),
  });
  const watch = await client.cases.addTheme({
    groupId,
    name: 'Veille',
    questions: 'Comment la veille est-elle organisée chez vous ?\nQui lit ?',
  });
  const fairs = await client.cases.addTheme({ groupId, name: 'Salons', questions: '' });
  const mark = (themeId: string, place: number, marked = true) =>
    client.cases.markTheme({ sourceId, revision: 1, themeId, place, marked });
  return { groupId, sourceId, watch, fairs, mark };
}

describe('the themes of an interview guide', () => {
  test('are marked once on a turn, taken away there, and told in the table of coverage', () =>
    withStudy(async (at) => {
      const { sourceId, watch, fairs, mark, groupId } = await guided(at);
      const { client } = at;
      const inAnswer = texts[0]!.length + 4;
      await mark(watch, 3);
      await mark(watch, 5);
      await mark(watch, inAnswer);
      expect((await client.cases.guideOf({ sourceId })).marks).toMatchObject([
        { themeId: watch, start: 0 },
        { themeId: watch, start: texts[0]!.length + 1 },
      ]);
      expect(await client.cases.coverage()).toMatchObject([
        { title: 'E1', groupIds: [groupId], marks: { [watch]: { turns: 2, start: 0 } } },
      ]);
      await mark(watch, 0, false);
      await mark(watch, inAnswer, false);
      expect((await client.cases.coverage())[0]?.marks).toEqual({});
      await client.cases.moveTheme({ id: fairs, before: watch });
      expect((await client.cases.themes()).map(({ name }) => name)).toEqual(['Salons', 'Veille']);
    }));

  test('keep their marks at their turns when the text is edited, and come back with undo', () =>
    withStudy(async (at) => {
      const { sourceId, fairs, mark } = await guided(at);
      const { client, study } = at;
      const third = texts[0]!.length + texts[1]!.length + 2;
      await mark(fairs, third);
      const before = dump(study);
      const { paragraphs } = await client.sources.text({ sourceId });
      const [first] = paragraphs;
      await client.sources.editText({
        sourceId,
        revision: 1,
        splices: [{ at: 0, removed: 0, inserted: 'Alors, ' }],
        changes: [
          {
            from: 0,
            to: 1,
            paragraphs: [
              {
                text: `Alors, ${texts[0]}`,
                speakerId: first?.speakerId ?? null,
                startsTurn: true,
                time: null,
                endTime: null,
                marks: [],
              },
            ],
          },
        ],
      });
      expect((await client.cases.guideOf({ sourceId })).marks).toMatchObject([{ start: third + 7 }]);
      await client.project.undo();
      expect(dump(study)).toBe(before);
      await expect(
        client.cases.markTheme({ sourceId, revision: 9, themeId: fairs, place: 0, marked: true }),
      ).rejects.toMatchObject({ code: 'Conflict' });
    }));

  test('are suggested where the interviewer uses the words of a question, until they are marked', () =>
    withStudy(async (at) => {
      const { sourceId, watch, mark } = await guided(at);
      expect(await at.client.cases.suggestThemes()).toEqual([
        { sourceId, revision: 1, themeId: watch, start: 0, text: texts[0] },
      ]);
      await mark(watch, 0);
      expect(await at.client.cases.suggestThemes()).toEqual([]);
    }));

  test('go with their group, and are written as a table', () =>
    withStudy(async (at) => {
      const { watch, mark, groupId } = await guided(at);
      const { client, engine, folder } = at;
      await mark(watch, 0);
      const path = join(folder, 'themes.csv');
      await client.cases.exportCoverage({ place: engine.places.grant(path, 'write') });
      expect(readFileSync(path, 'utf8')).toContain('E1;Dirigeants;1;0');
      await client.cases.removeGroup({ id: groupId });
      expect(await client.cases.themes()).toEqual([]);
    }));
});

describe('speakers who are nobody yet', () => {
  test('are listed with the participant of their name, and tied or made participants in one step', () =>
    withStudy(async (at) => {
      const { client, study } = at;
      const caseId = plantCase(study, 'Métal');
      const marie = plantParticipant(study, 'Marie');
      for (const title of ['E1', 'E2'])
        await client.sources.add(
          sourceOf(title, ['a', 'b'], { voices: ['MARIE', 'Paul'], caseIds: [caseId] }),
        );
      const untied = await client.cases.untiedSpeakers();
      expect(
        untied.map(({ name, sourceTitle, turns, suggestion }) => [name, sourceTitle, turns, suggestion]),
      ).toEqual([
        ['MARIE', 'E1', 1, marie],
        ['Paul', 'E1', 1, null],
        ['MARIE', 'E2', 1, marie],
        ['Paul', 'E2', 1, null],
      ]);
      await client.cases.tieSpeakers({
        ties: untied.map(({ id, suggestion }) => ({ speakerId: id, participantId: suggestion })),
      });
      expect(await client.cases.untiedSpeakers()).toEqual([]);
      const people = await client.cases.participants();
      expect(
        people.map(({ confidentialName, sources, caseIds }) => [confidentialName, sources, caseIds]),
      ).toEqual([
        ['Marie', 2, []],
        ['Paul', 2, [caseId]],
      ]);
      await client.project.undo();
      expect(await client.cases.untiedSpeakers()).toHaveLength(4);
    }));
});
