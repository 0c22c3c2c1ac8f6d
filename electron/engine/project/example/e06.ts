import type { WrittenInterview } from './written.ts';

export const e06: WrittenInterview = {
  key: 'e06',
  title: 'Entretien 06 — Animatrice, équipe du cluster',
  case: 'optivallee',
  participant: 'brossard',
  date: '2024-02-06',
  minutes: 105,
  place: 'Dans les locaux du cluster',
  opening: '*Extraits. L’entretien a été interrompu dix minutes par une livraison.*',
  turns: [
    ['Q', '0:06:10', 'Comment êtes-vous arrivée là ?'],
    [
      'R',
      '0:06:16',
      'J’étais acheteuse. Quinze ans, chez un grand, je ne dirai pas lequel. J’ai fait attendre des petites entreprises dans des couloirs, alors je sais ce qu’elles y pensent.',
    ],
    ['Q', '0:13:50', 'Vous préparez les fournisseurs ?'],
    [
      'R',
      '0:14:02',
      'Je prépare l’acheteur autant que le fournisseur. Je lui dis : cette maison-là ne fera jamais dix mille pièces, ne le lui demandez pas. Demandez-lui les douze qui vous empêchent de dormir. Et ça change la réunion, parce qu’il arrive avec son vrai problème.',
    ],
    ['Q', '0:15:30', 'Pourquoi trois ou quatre ?'],
    [
      'R',
      '0:15:34',
      'Parce qu’à cinq, il y en a un qui se tait, et que c’est toujours celui qu’il fallait entendre. On a essayé la grande salle, au début, comme tout le monde. Quatre-vingts personnes, les petits au fond. J’ai compté : deux suites en un an. Deux.',
    ],
    ['Q', '0:33:05', 'Et le comité des feuilles de route ?'],
    [
      'R',
      '0:33:12',
      'Il y a des grands qui jouent le jeu et des grands qui font semblant, il faut trier. Nous, on filtre. Si le besoin est à moins de douze mois, je ne réunis personne : c’est trop tard pour une petite maison. Au-delà, je prends ceux qui peuvent, six au plus, et l’acheteur vient avec un ingénieur.',
    ],
    ['Q', '0:35:48', 'Il arrive qu’une feuille de route change.'],
    [
      'R',
      '0:35:53',
      'Oui. M. Ferrandon vous a raconté. Je n’ai rien pu faire, et c’est le pire moment de mon année. Depuis, je demande une date de péremption sur chaque feuille. Deux groupes sur cinq ont accepté.',
    ],
    ['Q', '0:48:22', 'Les groupements, vous les provoquez ?'],
    [
      'R',
      '0:48:28',
      'Non, je fais le plan de table. Ça a l’air de rien, je passe une soirée dessus. Jamais deux métiers pareils côte à côte ; toujours deux métiers qui se suivent. Les trois groupements sont nés là, entre voisins. Si je les convoquais pour ça, ils viendraient avec leur avocat.',
    ],
    ['Q', '1:10:15', 'Vous parlez peu des ateliers.'],
    [
      'R',
      '1:10:19',
      'J’y vais sans dossier, exprès. Quand on arrive avec un ordre du jour, on vous répond à l’ordre du jour. Je regarde ce qui traîne. Chez l’un, j’ai vu une pièce retournée contre le mur, j’ai demandé, c’était l’échec de l’année ; on en a fait une séance, avec son accord, « la pièce au mur ». Maintenant chacun apporte la sienne, une fois par trimestre. Il y a une règle : on ne prend pas de notes.',
    ],
    ['Q', '1:36:40', 'Qu’est-ce que vous ne savez pas faire ?'],
    [
      'R',
      '1:36:46',
      'Attraper ceux qui n’ont personne pour tenir l’atelier. À neuf, quand le patron sort, on perd dix pour cent de l’effectif. J’ai mis les comités à sept heures et demie ; j’ai gagné deux maisons, j’en ai perdu une, celle qui a des enfants petits. Et sur les salons, on tire au sort les quatre places du stand : c’est juste, mais le sort envoie parfois quelqu’un qui n’a rien à y faire.',
    ],
  ],
  codedFrom: '2024-02-09T08:30:00.000Z',
  codings: [
    [
      'rencontres',
      'Je prépare l’acheteur autant que le fournisseur. … son vrai problème.',
      { exemplary: true },
    ],
    ['rencontres', 'à cinq, il y en a un qui se tait … qu’il fallait entendre.'],
    ['entresoi', 'On a essayé la grande salle … les petits au fond.'],
    ['suites', 'J’ai compté : deux suites en un an. Deux.'],
    ['veille', 'Nous, on filtre. … avec un ingénieur.'],
    ['offres', 'Les trois groupements sont nés là … leur avocat.'],
    ['animateur', 'je fais le plan de table. … qui se suivent.'],
    ['animateur', 'J’y vais sans dossier, exprès. … ce qui traîne.'],
    ['erreur', 'j’ai vu une pièce retournée … une fois par trimestre.'],
    ['pairs', 'Maintenant chacun apporte la sienne … pas de notes.'],
    ['temps', 'À neuf, quand le patron sort … des enfants petits.'],
  ],
  note: {
    paragraphs: [
      'L. Brossard parle en chiffres courts et attend que je les note. Sur son mur, un plan de table au crayon, plusieurs fois gommé. Elle me demande ce que R. Ferrandon a dit ; je ne réponds pas, elle sourit.',
      'Elle compte les suites, pas les participants : aucun autre membre d’une équipe ne l’a fait jusqu’ici. La séance de « la pièce au mur » n’est mentionnée par aucun dirigeant : y vont-ils ? La question sera posée au prochain. Noter aussi son passé d’acheteuse, qui explique peut-être tout le reste.',
    ],
    codings: [],
  },
};
