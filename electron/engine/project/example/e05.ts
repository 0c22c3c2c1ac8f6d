import type { WrittenInterview } from './written.ts';

export const e05: WrittenInterview = {
  key: 'e05',
  title: 'Entretien 05 — Dirigeant, scierie',
  case: 'ligneval',
  participant: 'vautrin',
  date: '2024-02-01',
  minutes: 58,
  place: 'Sur le parc à grumes, puis dans la cabane de pesée',
  otherVoice: 'Chef de parc',
  opening: '*Extraits. Entretien commencé dehors ; le chef de parc entre une fois.*',
  turns: [
    ['Q', '0:02:25', 'Depuis quand la scierie est-elle là ?'],
    [
      'R',
      '0:02:30',
      'Mon grand-père. Quatorze personnes, et le camion. On scie du gros, du douglas surtout. La moitié de ce qui sort part chez le même charpentier, à la Combe, depuis toujours ; le jour où il éternue, je tousse.',
    ],
    ['Q', '0:13:12', 'Quand une grosse demande arrive, comment faites-vous ?'],
    [
      'R',
      '0:13:18',
      'Ben, on se partage. Ça fait vingt ans qu’on répond ensemble, à quatre scieries. Celui qui reçoit l’appel prend le client, il fait le tour des autres par téléphone : toi tu as du long, toi tu sèches, moi je rabote. Un seul devis. Mon père faisait ça avec le père Roussin. Le cluster n’existait pas, il n’a rien à voir là-dedans, hein, mettez-le bien.',
    ],
    ['Q', '0:14:40', 'Il y a un écrit, entre vous ?'],
    [
      'R',
      '0:14:43',
      'Non. Il y a la route : on se croise. Celui qui triche, il passe quand même devant chez moi le matin.',
    ],
    ['Q', '0:27:05', 'Le cluster vous a-t-il fait rencontrer de nouveaux clients ?'],
    [
      'R',
      '0:27:11',
      'Non. Euh… une fois ils ont parlé d’un architecte, qui devait monter. Il n’est pas monté. Mes clients, c’est moi qui les rappelle, en janvier, un par un, avec le carnet de mon père. On n’a jamais été mis à une table avec un promoteur, un gros.',
    ],
    ['X', '0:28:02', 'Le semi est là, Gérard. Je le mets où ?'],
    ['R', '0:28:05', 'Au bout, contre les billons ! Pardon. Oui : donc non.'],
    ['Q', '0:35:30', 'Et savoir ce que le marché demandera dans un an ou deux ?'],
    [
      'R',
      '0:35:37',
      'Dans un an ? Je sais ce qu’on me demande lundi. Quand la section change, c’est l’architecte qui nous le dit, au chantier, quand le bois est déjà coupé. On a scié du deux-vingts tout l’hiver, et au printemps ils voulaient du deux-quarante. Personne ne nous avait rien dit, et je ne vois pas qui nous l’aurait dit.',
    ],
    ['Q', '0:44:20', 'Qu’apprenez-vous des autres ?'],
    [
      'R',
      '0:44:26',
      'L’affûtage. Le Roussin fils, il est passé à la lame large avant nous, il nous a tous fait venir un samedi. Il en avait cassé trois, il nous les a montrées, clouées au mur. On appelle pas ça apprendre, on appelle ça passer voir.',
    ],
    ['Q', '0:52:15', 'Vous allez aux réunions ?'],
    [
      'R',
      '0:52:19',
      'C’est à une heure dix de route, quand le col est ouvert. Une heure dix pour entendre des gens en chaussures. J’y suis allé deux fois. La cotisation, je la paie, c’est quatre-vingts euros, je la paie pour qu’on me laisse tranquille.',
    ],
  ],
  codedFrom: '2024-02-05T13:20:00.000Z',
  codings: [
    ['dependance', 'La moitié de ce qui sort … je tousse.'],
    ['offres', 'Ça fait vingt ans qu’on répond ensemble … mettez-le bien.', { exemplary: true }],
    ['offres', 'Non. Il y a la route … devant chez moi le matin.'],
    ['rencontres', 'une fois ils ont parlé d’un architecte … un gros.'],
    ['veille', 'Quand la section change … nous l’aurait dit.', { exemplary: true }],
    ['pairs', 'Le Roussin fils, il est passé … passer voir.'],
    ['erreur', 'Il en avait cassé trois … clouées au mur.'],
    ['distance', 'C’est à une heure dix de route … en chaussures.', { exemplary: true }],
    ['entresoi', 'Une heure dix pour entendre des gens en chaussures.'],
    ['cotisation', 'La cotisation, je la paie … me laisse tranquille.'],
  ],
  note: {
    paragraphs: [
      'G. Vautrin commence l’entretien en marchant entre les piles ; les premières minutes sont perdues dans la scie. Il se méfie du mot cluster et dit « leur affaire ». Il me demande si je viens pour la subvention.',
      'L’offre groupée est ici plus ancienne que le cluster et tient par le voisinage, sans papier. C’est contraire à ce que j’attendais d’un cluster jeune : ne pas la compter comme une action du cluster. Le col, la route et les horaires reviennent toutes les dix minutes : un code à créer.',
    ],
    codings: [['offres', 'L’offre groupée est ici plus ancienne … sans papier.']],
  },
};
