import type { WrittenInterview } from './written.ts';

export const e13: WrittenInterview = {
  key: 'e13',
  title: 'Entretien 13 — Animateur à mi-temps, équipe du cluster',
  case: 'ligneval',
  participant: 'navarre',
  date: '2024-03-21',
  minutes: 47,
  place: 'Dans la voiture, puis à la mairie annexe',
  opening: '*Extraits. La première moitié a été enregistrée en route.*',
  turns: [
    ['Q', '0:04:15', 'Vous êtes seul, dans l’équipe ?'],
    [
      'R',
      '0:04:20',
      'Je suis la moitié d’un seul. Mi-temps, et l’autre mi-temps je m’occupe de la fête de la forêt, pour la même communauté de communes. Là, vous voyez, on en a pour cinquante minutes, pour un rendez-vous d’une heure, qui en durera une demie.',
    ],
    ['Q', '0:11:30', 'Avez-vous organisé des rencontres avec des acheteurs ?'],
    [
      'R',
      '0:11:36',
      'Non. Je peux vous raconter pourquoi, mais c’est non. J’avais un architecte, un bon, il fait des écoles ; le jour dit, le col était fermé. J’ai mis six mois à l’avoir et il n’a plus jamais eu de date. J’aurais dû le descendre chez Mme Chassagne au lieu de le faire monter, j’y pense encore.',
    ],
    ['Q', '0:17:40', 'Les scieries répondent à plusieurs. Vous y êtes pour quelque chose ?'],
    [
      'R',
      '0:17:46',
      'Pour rien du tout. Je l’ai appris en remplissant un formulaire : la case « actions collectives », j’allais mettre zéro, et c’est M. Vautrin qui m’a dit, en passant, ah ben si, on fait ça. Depuis vingt ans ! Je l’ai mis dans le rapport. Il n’a pas aimé.',
    ],
    ['Q', '0:23:10', 'Et pour savoir ce qui vient, les besoins ?'],
    [
      'R',
      '0:23:15',
      'Je n’ai pas ça. Je lis la presse du bâtiment dans la salle d’attente du dentiste, sans rire. Quand je vois quelque chose je le dis à Mme Chassagne, et la plupart du temps c’est elle qui me l’apprend.',
    ],
    ['Q', '0:29:05', 'Qu’est-ce qui a marché ?'],
    [
      'R',
      '0:29:12',
      'Le séchoir. J’avais noté, chez l’un, qu’il tournait à moitié vide, et chez Mme Chassagne qu’elle achetait son sec à cent kilomètres. Ils étaient à onze kilomètres l’un de l’autre, par la crête. J’ai fait une chose, une seule : j’ai donné un numéro de téléphone.',
    ],
    ['Q', '0:33:30', 'Pourquoi pas plus souvent ?'],
    [
      'R',
      '0:33:34',
      'Parce qu’il faut passer. Pour savoir ça, j’étais resté deux heures chez chacun. Quarante-sept membres, à deux heures plus la route, avec dix-sept heures par semaine… faites le compte, je l’ai fait, c’est un tour tous les dix mois, si je ne dors pas et si je ne fais pas de rapport.',
    ],
    ['Q', '0:38:20', 'Les gens se parlent sans vous.'],
    [
      'R',
      '0:38:25',
      'Heureusement. Ils se donnent des coups de main qui sont des cours du soir. La fois de la grange, onze personnes, j’étais le douzième, je tenais l’échelle. Mais c’est toujours la même vallée. De l’autre côté de la crête, il y en a qui affûtent encore comme il y a quarante ans, et ceux-là, personne ne passe les voir.',
    ],
    ['Q', '0:44:02', 'De quoi auriez-vous besoin ?'],
    [
      'R',
      '0:44:07',
      'De l’autre moitié de moi. Et d’une salle qui ne soit pas en bas. À quatre-vingts euros la cotisation, on ne peut pas me payer ; à trois cents, ils partent, et ils auraient raison, pour ce qu’ils voient de moi.',
    ],
  ],
  codedFrom: '2024-03-25T08:30:00.000Z',
  codings: [
    ['distance', 'on en a pour cinquante minutes … durera une demie.'],
    ['rencontres', 'J’avais un architecte, un bon … j’y pense encore.'],
    ['offres', 'Pour rien du tout. … Il n’a pas aimé.'],
    ['veille', 'Je n’ai pas ça. … me l’apprend.'],
    ['animateur', 'Le séchoir. … un numéro de téléphone.'],
    ['manque', 'Quarante-sept membres, à deux heures … pas de rapport.', { exemplary: true }],
    ['pairs', 'Ils se donnent des coups de main … personne ne passe les voir.'],
    ['distance', 'c’est toujours la même vallée. … personne ne passe les voir.'],
    ['cotisation', 'À quatre-vingts euros la cotisation … voient de moi.'],
    ['manque', 'De l’autre moitié de moi. … pas en bas.'],
  ],
  note: {
    paragraphs: [
      'E. Navarre propose de parler en voiture, parce que c’est là qu’il travaille. Le rendez-vous suivant, attendu depuis un mois, se tient sur un pas de porte. Il prend des notes sur l’enveloppe d’une facture.',
      'L’architecte de G. Vautrin et le sien sont le même homme ; les deux récits diffèrent sur la faute, pas sur le fait. Le séchoir montre qu’une seule mise en relation suffit quand on a passé du temps. Mais il n’y a qu’un séchoir. Dernier entretien : les codes n’ont plus bougé.',
    ],
    codings: [],
  },
};
