import type { WrittenInterview } from './written.ts';

export const e04: WrittenInterview = {
  key: 'e04',
  title: 'Entretien 04 — Chargée de mission, équipe du cluster',
  case: 'agrinova',
  participant: 'tallec',
  date: '2024-01-25',
  minutes: 92,
  place: 'Dans les locaux du cluster',
  opening: '*Extraits. Le début, sur l’organisation interne, n’a pas été retranscrit.*',
  turns: [
    ['Q', '0:12:40', 'À quoi ressemble une de vos semaines ?'],
    [
      'R',
      '0:12:46',
      'À des kilomètres. Deux jours chez les acheteurs, deux jours dans les ateliers, et le vendredi je recopie. Je tiens un carnet par maison, avec ce qu’elle sait faire, ce qu’elle croit savoir faire, et la date de sa dernière bêtise.',
    ],
    ['Q', '0:24:15', 'Comment préparez-vous les visites ?'],
    [
      'R',
      '0:24:22',
      'Deux par an, pas davantage, sinon ça devient du tourisme. Trois petites, un acheteur, et je vois tout le monde avant, séparément puis ensemble. Je demande à l’acheteur de venir avec quelqu’un de la production, parce qu’un acheteur seul regarde la peinture. Et je lui interdis le carnet de commandes pendant la visite. Le tarif, c’est la semaine d’après.',
    ],
    ['Q', '0:26:30', 'Et après ?'],
    [
      'R',
      '0:26:33',
      'Après, j’appelle à J plus cinq, les deux côtés. Si personne n’a bougé, je rappelle à J plus quinze, et là je suis moins aimable. Une visite sur deux donne un essai. Pas une commande, hein, un essai.',
    ],
    ['Q', '0:38:05', 'Les besoins futurs, d’où les tenez-vous ?'],
    [
      'R',
      '0:38:13',
      'De la machine à café des services achats. Je plaisante à moitié. Ils ne donnent pas leurs plans aux petites directement ; à moi, ils me disent la famille de produits, jamais la marque. Je traduis. J’ai six mois d’avance sur l’appel d’offres, huit les bonnes années. J’ai demandé une réunion de feuilles de route, comme en ont d’autres clusters. On m’a répondu que dans l’alimentaire, une recette, ça ne se montre pas.',
    ],
    ['Q', '0:51:20', 'Les offres à plusieurs ?'],
    [
      'R',
      '0:51:25',
      'Une seule, celle des soupes, et encore : c’est la coopérative qui l’a portée. J’en ai essayé deux autres. Tout le monde était d’accord, tout le monde attendait. Je ne peux pas signer à leur place, je n’ai pas de trésorerie, moi.',
    ],
    ['Q', '1:03:44', 'Qu’est-ce qui fait que les gens se parlent ?'],
    [
      'R',
      '1:03:52',
      'Que je ne sois pas là, souvent. Le club de maintenance, j’ai trouvé la salle, j’ai payé les croissants de la première, et je suis sortie. Ils se disent des choses qu’ils ne diraient pas devant un dirigeant, le leur ou un autre. Mon rôle, c’est de savoir qui a le problème que l’autre vient de résoudre. Le reste, ils le font.',
      'La halle d’essais, pareil : elle est pleine depuis qu’on a mis le planning au mur et pas dans l’ordinateur. On voit qui a réservé, alors on s’arrange.',
    ],
    ['Q', '1:22:10', 'Qui ne vient jamais ?'],
    [
      'R',
      '1:22:17',
      'Les moins de dix. Le barème est au chiffre d’affaires, mais il y a un plancher, six cents euros, et pour un fromager tout seul, c’est le prix d’une réparation. Et puis le conseil se tient à dix-sept heures : l’heure de la traite. J’ai fait la remarque. On a ri.',
    ],
  ],
  codedFrom: '2024-02-01T09:00:00.000Z',
  codings: [
    ['animateur', 'Je tiens un carnet par maison … dernière bêtise.'],
    ['visites', 'Deux par an, pas davantage … la semaine d’après.'],
    ['rencontres', 'Trois petites, un acheteur, et je vois tout le monde avant, séparément puis ensemble.'],
    ['suites', 'j’appelle à J plus cinq … commande, hein, un essai.'],
    ['veille', 'Ils ne donnent pas leurs plans … les bonnes années.', { exemplary: true }],
    ['fuite', 'J’ai demandé une réunion de feuilles de route … ça ne se montre pas.'],
    ['offres', 'Une seule, celle des soupes … pas de trésorerie, moi.'],
    ['pairs', 'Le club de maintenance, j’ai trouvé la salle … le leur ou un autre.'],
    ['animateur', 'Que je ne sois pas là, souvent. … je suis sortie.'],
    ['mutualisation', 'La halle d’essais, pareil … on s’arrange.'],
    ['cotisation', 'Le barème est au chiffre d’affaires … prix d’une réparation.'],
    ['temps', 'le conseil se tient à dix-sept heures … On a ri.'],
  ],
  note: {
    paragraphs: [
      'J. Tallec arrive avec ses carnets, une vingtaine, un élastique autour de chacun. Elle en ouvre deux, cache les noms avec le pouce et me lit des lignes. Entretien le plus dense jusqu’ici.',
      'Elle se décrit comme une traductrice. La réunion de feuilles de route refusée est un point important : l’avance courte ne tient pas à un manque d’effort, mais à ce que la filière accepte de montrer. Elle connaît ses absents et pense que les horaires les trient plus que l’argent.',
    ],
    codings: [],
  },
};
