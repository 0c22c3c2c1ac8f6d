import type { WrittenCoding } from './written.ts';

/**
 * What M. Tessier, from outside the study, has coded so far: the first half of interview 07 and most of interview 09,
 * without seeing the first coder's work. Some passages end elsewhere, some codes differ, some are missing.
 */
export const secondCodings: Readonly<Record<string, { from: string; codings: readonly WrittenCoding[] }>> = {
  e07: {
    from: '2024-04-04T08:00:00.000Z',
    codings: [
      ['dependance', 'Soixante pour cent du chiffre … payé les murs.'],
      ['rencontres', 'On nous mettait à quatre-vingts … pas faire.'],
      ['animateur', 'l’équipe du cluster s’est mise à nous recevoir … allait montrer.'],
      ['credibilite', 'Dire non à un grand groupe … rend sérieux.'],
      ['veille', 'Dix-huit mois à l’avance … pas après.'],
      ['erreur', 'Pour une maison de douze personnes … se tromper une fois.'],
      ['offres', 'D’un groupement, sous un seul nom … coin de table.'],
      ['animateur', 'C’est le chargé de mission … coin de table.'],
      ['fuite', 'Les premiers mois, chacun gardait … concurrent.'],
      ['temps', 'Les réunions, c’est toujours … au four.'],
    ],
  },
  e09: {
    from: '2024-04-05T08:00:00.000Z',
    codings: [
      ['contexte', 'Un seul groupe nous prend … sur les stocks.'],
      ['rencontres', 'Deux cents personnes, un micro … depuis quatre ans.'],
      ['veille', 'je la lis le dimanche … Oui. Merci.'],
      ['manque', 'La quatrième, on était trois … Personne.'],
      ['pairs', 'on se parle ! Mais au syndicat … les gens du jeudi.'],
    ],
  },
};
