import type { StudyData } from '../study-data.ts';
import { analysis } from './analysis.ts';
import { interviewSource, noteSource, plainSource } from './authoring.ts';
import { attributes, cases, codes, coders, groups, participants, questions } from './frame.ts';
import { interviewsAgrinova } from './interviews-agrinova.ts';
import { interviewsLigneval } from './interviews-ligneval.ts';
import { interviewsOptivallee } from './interviews-optivallee.ts';
import { interviewsSoieterre } from './interviews-soieterre.ts';

const brochure = `
Optivallée, la vallée de la lumière
Née en 1998 de la rencontre de trois ateliers d’optique et d’une école d’ingénieurs, Optivallée réunit cent quarante-deux maisons de la photonique en Haute-Ombrée. Plus de cent emploient moins de cinquante personnes.
Notre mission tient en une phrase : que la plus petite de nos maisons sache avant les autres ce que demain demandera.
Ce que nous faisons
<rdv>Nous préparons des rendez-vous, jamais plus de cinq maisons autour d’un donneur d’ordre, après un entretien avec chacune.</rdv> <veille>Nous tenons à jour, avec nos grands membres, des feuilles de route à deux ans, consultables sur place.</veille> <salons>Nous partageons un stand dans trois salons, les places étant tirées au sort.</salons>
<equip>Le banc de mesure commun est ouvert du lundi au samedi.</equip> <form>Les formations naissent de vos demandes, dès trois inscrits.</form>
Comment nous rejoindre
<cout>La cotisation suit la taille de la maison ; la première année, elle est à la moitié.</cout> Un membre de l’équipe vous rend visite avant toute adhésion, et revient au moins une fois l’an.
Trois règles
Ce qui se dit ici reste ici. On ne réunit personne pour rien. Celui qui a réussi raconte d’abord ce qu’il a raté.
Ce document, comme l’étude dont il fait partie, est fictif : ni ce cluster ni cette vallée n’existent.
`;

/**
 * The example study: four invented French clusters compared, with interviews, field notes, a document, codes, findings
 * and two annexes. All of it is fiction and says so.
 */
export function exampleStudy(): StudyData {
  const interviews = [
    ...interviewsOptivallee,
    ...interviewsAgrinova,
    ...interviewsSoieterre,
    ...interviewsLigneval,
  ];
  const sources = [
    ...interviews.map(interviewSource),
    ...interviews.map(noteSource),
    plainSource(
      {
        key: 'opt-brochure',
        title: 'Brochure du cluster',
        kind: 'document',
        cases: ['opt'],
        date: '2023-11-10',
        place: '',
      },
      brochure,
    ),
  ];
  return {
    title: 'Grandir en cluster (étude fictive)',
    language: 'fr',
    fictional: true,
    coders,
    questions,
    groups,
    attributes,
    cases,
    participants,
    codes,
    sources,
    ...analysis(sources),
  };
}
