import type { WrittenInterview } from './written.ts';

export const e12: WrittenInterview = {
  key: 'e12',
  title: 'Entretien 12 — Directeur, équipe du cluster',
  case: 'soieterre',
  participant: 'guillemot',
  date: '2024-03-12',
  minutes: 117,
  place: 'Au siège du cluster, salle du conseil',
  opening: '*Extraits. Les passages sur le financement ont été retirés à la demande du participant.*',
  turns: [
    ['Q', '0:08:30', 'Comment présentez-vous Soieterre ?'],
    [
      'R',
      '0:08:36',
      'Soixante et un membres, huit ans d’existence, deux salariés, dont moi. On était trois. Je fais le directeur, le comptable, et le vendredi je remets de l’encre dans l’imprimante.',
    ],
    ['Q', '0:31:12', 'La grande matinée annuelle : que vise-t-elle ?'],
    [
      'R',
      '0:31:19',
      'Je vais vous répondre franchement. Il faut du nombre. Sans deux cents personnes dans la salle, la région ne vient pas, et sans la région il n’y a plus de lettre, plus de stand, plus de moi. Je sais ce que disent les petits, je les entends, ils trouvent ça trop large. Ils ont raison pour eux. Mais la matinée ne sert pas à vendre, elle sert à exister.',
    ],
    ['Q', '0:33:40', 'Vous suivez ce qui en sort ?'],
    [
      'R',
      '0:33:44',
      'On compte les présents, on envoie un questionnaire. Quatre-vingt-douze pour cent de satisfaits ! Les affaires conclues, non, je n’ai personne pour rappeler derrière.',
    ],
    ['Q', '0:52:05', 'Auriez-vous pu faire de petits groupes ?'],
    [
      'R',
      '0:52:11',
      'Une fois. En deux mille vingt et un, quand Mme Arnal était là, on avait mis quatre tisseurs avec un équipementier, une après-midi. Deux essais en sont sortis. Elle avait passé, je crois, trois semaines à les préparer. Trois semaines de salaire pour quatre membres, allez l’expliquer aux cinquante-sept autres.',
    ],
    ['Q', '1:10:48', 'Et la lettre de veille ?'],
    [
      'R',
      '1:10:54',
      'Mensuelle, quatre pages, soixante-dix pour cent d’ouverture, c’est énorme. On agrège ce qui est public. Les feuilles de route des groupes, je ne les ai pas ; je les ai demandées, on m’a renvoyé vers les communiqués. Pour qu’un acheteur vous dise ce qu’il voudra, il faut qu’il ait quelque chose à y gagner.',
    ],
    ['Q', '1:24:30', 'Le projet des bâches ?'],
    [
      'R',
      '1:24:36',
      'Mort, oui. Il fallait un porteur et je n’en ai pas désigné, j’ai pensé qu’il sortirait du groupe. C’est ma faute, ou c’est la leur, je ne sais pas. Dans le bois, il paraît qu’ils font ça sans personne. Nous, ils sont tous un peu concurrents, ils tissent tous à peu près les mêmes largeurs.',
    ],
    ['Q', '1:41:02', 'Où se parlent vos membres ?'],
    [
      'R',
      '1:41:08',
      'Pas chez moi ! Au syndicat, au lycée. Au début j’en étais vexé. Maintenant je me dis que le lieu existe déjà, et que j’aurais mieux fait d’y apporter le café. Sauf que les nouveaux, ceux qui ne sont pas du pays, personne ne les emmène au jeudi.',
    ],
    ['Q', '1:52:20', 'Votre plus belle réussite ?'],
    [
      'R',
      '1:52:25',
      'La station d’eau. Deux ans de réunions à cinq, toujours les cinq mêmes, dans une cuisine. Tiens, c’est drôle, maintenant que je le dis : c’était un petit groupe.',
    ],
  ],
  codedFrom: '2024-03-15T09:20:00.000Z',
  codings: [
    ['rencontres', 'Il faut du nombre. … elle sert à exister.'],
    ['suites', 'On compte les présents … rappeler derrière.'],
    ['manque', 'je n’ai personne pour rappeler derrière'],
    ['rencontres', 'on avait mis quatre tisseurs … à les préparer.'],
    ['animateur', 'Elle avait passé, je crois … cinquante-sept autres.'],
    ['veille', 'Mensuelle, quatre pages … vers les communiqués.'],
    ['marche', 'Pour qu’un acheteur vous dise … quelque chose à y gagner.'],
    ['offres', 'Il fallait un porteur … les mêmes largeurs.'],
    ['pairs', 'Au syndicat, au lycée. … au jeudi.'],
    ['entresoi', 'les nouveaux, ceux qui ne sont pas du pays, personne ne les emmène au jeudi'],
    ['mutualisation', 'La station d’eau. … un petit groupe.'],
  ],
  note: {
    paragraphs: [
      'F. Guillemot m’a réservé deux heures et la salle du conseil, où nous sommes deux pour vingt-quatre chaises. Il parle vite, se défend d’abord, puis pense à voix haute. La dernière réponse l’a surpris lui-même.',
      'Son argument mérite d’être pris au sérieux : la matinée a une fonction, qui n’est pas l’accès au marché. L’essai de petit groupe existe et a donné des suites ; il a été abandonné pour son coût et parce que Mme Arnal est partie. Le questionnaire mesure la satisfaction, personne ne mesure les suites.',
    ],
    codings: [],
  },
};
