import type { StudyData } from '../study-data.ts';

/** The four clusters, their attributes, and who was met in them. All of them are invented. */
export const attributes = [
  { key: 'secteur', owner: 'case', name: 'Secteur', type: 'text', choices: [] },
  { key: 'statut', owner: 'case', name: 'Statut', type: 'choice', choices: ['rang mondial', 'émergent'] },
  { key: 'membres', owner: 'case', name: 'Membres', type: 'number', choices: [] },
  { key: 'creation', owner: 'case', name: 'Création', type: 'date', choices: [] },
  { key: 'region', owner: 'case', name: 'Région', type: 'text', choices: [] },
] as const satisfies StudyData['attributes'];

export const cases = [
  {
    key: 'optivallee',
    name: 'Optivallée',
    publicLabel: 'cluster A',
    values: {
      secteur: 'Photonique',
      statut: 'rang mondial',
      membres: '142',
      creation: '2005-09-15',
      region: 'Val d’Orive',
    },
  },
  {
    key: 'agrinova',
    name: 'Agrinova',
    publicLabel: 'cluster B',
    values: {
      secteur: 'Agroalimentaire',
      statut: 'rang mondial',
      membres: '208',
      creation: '2006-03-02',
      region: 'Pays d’Estrande',
    },
  },
  {
    key: 'soieterre',
    name: 'Soieterre',
    publicLabel: 'cluster C',
    values: {
      secteur: 'Textiles',
      statut: 'émergent',
      membres: '61',
      creation: '2016-05-20',
      region: 'Haut-Brénon',
    },
  },
  {
    key: 'ligneval',
    name: 'Lignéval',
    publicLabel: 'cluster D',
    values: {
      secteur: 'Bois',
      statut: 'émergent',
      membres: '47',
      creation: '2018-11-08',
      region: 'Marches de Lorgeac',
    },
  },
] as const satisfies StudyData['cases'];

const leader = { group: 'dirigeants', publicLabel: 'dirigeant d’une petite entreprise' };
const leaderF = { group: 'dirigeants', publicLabel: 'dirigeante d’une petite entreprise' };
const team = { group: 'equipe', publicLabel: 'membre de l’équipe du cluster' };

export const groups = [
  {
    key: 'dirigeants',
    name: 'Dirigeants de petite entreprise',
    publicLabel: 'dirigeant d’une petite entreprise',
  },
  { key: 'equipe', name: 'Membres de l’équipe du cluster', publicLabel: 'membre de l’équipe du cluster' },
] as const satisfies StudyData['groups'];

export const participants = [
  { key: 'ferrandon', confidentialName: 'R. Ferrandon', cases: ['optivallee'], ...leader },
  { key: 'lacaze', confidentialName: 'B. Lacaze', cases: ['optivallee'], ...leader },
  { key: 'saurat', confidentialName: 'O. Saurat', cases: ['optivallee'], ...leaderF },
  { key: 'brossard', confidentialName: 'L. Brossard', cases: ['optivallee'], ...team },
  { key: 'esteve', confidentialName: 'C. Estève', cases: ['agrinova'], ...leaderF },
  { key: 'morvan', confidentialName: 'Y. Morvan', cases: ['agrinova'], ...leader },
  { key: 'tallec', confidentialName: 'J. Tallec', cases: ['agrinova'], ...team },
  { key: 'delmas', confidentialName: 'P. Delmas', cases: ['soieterre'], ...leader },
  { key: 'roussel', confidentialName: 'N. Roussel', cases: ['soieterre'], ...leaderF },
  { key: 'guillemot', confidentialName: 'F. Guillemot', cases: ['soieterre'], ...team },
  { key: 'vautrin', confidentialName: 'G. Vautrin', cases: ['ligneval'], ...leader },
  { key: 'chassagne', confidentialName: 'D. Chassagne', cases: ['ligneval'], ...leaderF },
  { key: 'navarre', confidentialName: 'E. Navarre', cases: ['ligneval'], ...team },
] as const satisfies StudyData['participants'];
