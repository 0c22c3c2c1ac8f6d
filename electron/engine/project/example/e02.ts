import type { WrittenInterview } from './written.ts';

export const e02: WrittenInterview = {
  key: 'e02',
  title: 'Entretien 02 — Dirigeante, séchage',
  case: 'agrinova',
  participant: 'esteve',
  date: '2024-01-18',
  minutes: 78,
  place: 'À l’usine, salle de pause',
  opening: '*Extraits. Bruit de tapis roulant pendant tout l’entretien.*',
  turns: [
    ['Q', '0:00:48', 'Racontez-moi d’abord ce que vous faites.'],
    [
      'R',
      '0:00:53',
      'On sèche. Des oignons, des poireaux, des champignons, tout ce qui contient de l’eau et qui n’en veut plus. Dix-huit personnes, vingt-six en saison. Mon père faisait du fourrage, alors vous voyez, on a monté en gamme.',
    ],
    ['Q', '0:21:15', 'Comment atteigniez-vous les grands acheteurs avant le cluster ?'],
    [
      'R',
      '0:21:22',
      'On ne les atteignait pas. On envoyait des échantillons, dans de jolis sachets, et les sachets finissaient dans un tiroir. J’en ai retrouvé un, une fois, chez eux, qui servait à caler une porte. Je vous jure.',
    ],
    ['Q', '0:36:58', 'Et maintenant ?'],
    [
      'R',
      '0:37:04',
      'Maintenant ils viennent. La semaine d’avant, Mme Tallec a passé une matinée ici ; elle m’a fait faire la visite à l’envers, en partant de l’expédition, parce que le client, lui, ce qu’il connaît, c’est le carton. On était trois maisons à se préparer ensemble, chacune chez les deux autres.',
      'Ils sont venus à l’usine un mardi, à six, avec des charlottes. À la fin, le directeur des achats a demandé le prix de la ligne, pas celui du produit. Là j’ai compris qu’il voulait que ça dure.',
    ],
    ['Q', '0:39:20', 'Il y a eu une suite ?'],
    [
      'R',
      '0:39:24',
      'Un essai de deux tonnes, six semaines après. Raté, d’ailleurs, trop brun ; on a eu le droit d’en refaire un, parce qu’il avait vu la ligne et qu’il savait d’où ça venait. Sur un sachet, j’aurais été rayée.',
    ],
    ['Q', '0:48:10', 'Vous savez à l’avance ce qu’ils chercheront ?'],
    [
      'R',
      '0:48:16',
      'Six mois, à peu près. C’est elle qui me le dit, la chargée de mission, pas eux. Elle fait le tour des services achats et elle redescend avec ce qu’elle a le droit de dire. Six mois, pour nous, c’est une récolte. On ne plante pas plus vite.',
    ],
    ['Q', '0:55:31', 'On m’a parlé d’une offre commune.'],
    [
      'R',
      '0:55:36',
      'Celle des mélanges pour soupes, oui. Quand Moulinelle a signé, les autres, qui attendaient depuis un an de voir qui bougerait, ont suivi. Il faut dire ce qui est : sans une grosse coopérative pour porter le risque, on regardait tous nos chaussures. Et c’est elle qui facture.',
    ],
    ['Q', '1:04:02', 'Et entre vous, les petites, qu’est-ce qui s’échange ?'],
    [
      'R',
      '1:04:09',
      'Moi, rien, je n’ai pas le temps ! C’est mon chef d’atelier. Ils ont un club de maintenance, le premier lundi du mois, entre chefs d’atelier, interdit aux patrons. Il en est revenu avec un réglage de brûleur qui m’a fait gagner neuf pour cent de gaz. Il l’avait donné contre un roulement. Je n’ai pas cherché à comprendre.',
    ],
    ['Q', '1:15:40', 'Le label, sur vos offres, il sert ?'],
    [
      'R',
      '1:15:46',
      'À l’étranger, oui. Le nom est en tête de l’offre, avant le mien, et les Scandinaves me le demandent. Ici, euh… ici tout le monde l’a.',
    ],
  ],
  codedFrom: '2024-01-29T09:30:00.000Z',
  codings: [
    ['animateur', 'Mme Tallec a passé une matinée … c’est le carton.'],
    ['rencontres', 'La semaine d’avant, Mme Tallec … les deux autres.'],
    ['visites', 'Ils sont venus à l’usine un mardi … que ça dure.', { exemplary: true }],
    ['suites', 'Un essai de deux tonnes, six semaines après. … rayée.'],
    ['erreur', 'Raté, d’ailleurs, trop brun … d’où ça venait.'],
    ['veille', 'Six mois, à peu près. … pas plus vite.'],
    ['animateur', 'Elle fait le tour des services achats … le droit de dire.'],
    ['offres', 'Quand Moulinelle a signé … c’est elle qui facture.', { exemplary: true }],
    ['pairs', 'Ils ont un club de maintenance … contre un roulement.', { exemplary: true }],
    ['credibilite', 'À l’étranger, oui. … tout le monde l’a.'],
  ],
  note: {
    paragraphs: [
      'C. Estève me fait mettre une charlotte avant de me serrer la main. Elle rit beaucoup, surtout d’elle-même. La visite dure presque autant que l’entretien ; en la suivant, je reconnais l’ordre qu’elle décrit : l’expédition d’abord.',
      'Deux choses reviennent : le client qui se déplace change de ton, et la chargée de mission tient le fil. Le club de maintenance échappe à la dirigeante, et elle s’en félicite. Demander à un chef d’atelier serait juste ; ce n’était pas prévu au guide.',
    ],
    codings: [],
  },
};
