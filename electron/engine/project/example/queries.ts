import type { StudyData } from '../study-data.ts';

const plain = { subcodes: false, not: false } as const;

/** What the researcher asks of the verbatims again and again. */
export const queries: NonNullable<StudyData['queries']> = [
  {
    title: 'Rencontres où l’animateur est présent',
    definition: {
      match: 'all',
      conditions: [
        { on: 'code', codeIds: ['rencontres'], ...plain, subcodes: true },
        { on: 'relation', relation: 'overlapping', codeIds: ['animateur'], turns: 1, ...plain },
      ],
    },
  },
  {
    title: 'Actions suivies d’un frein dans les deux tours',
    definition: {
      match: 'all',
      conditions: [
        { on: 'code', codeIds: ['marche', 'apprentissage'], ...plain, subcodes: true },
        { on: 'relation', relation: 'followed', codeIds: ['freins'], turns: 2, ...plain, subcodes: true },
        { on: 'role', roles: ['participant'], not: false },
      ],
    },
  },
];
