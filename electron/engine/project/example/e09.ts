import type { WrittenInterview } from './written.ts';

export const e09: WrittenInterview = {
  key: 'e09',
  title: 'Entretien 09 — Dirigeant, tissage technique',
  case: 'soieterre',
  participant: 'delmas',
  date: '2024-02-20',
  minutes: 54,
  place: 'Au tissage, puis dans la réserve de fils',
  opening: '*Extraits. Les métiers battent derrière la cloison.*',
  turns: [
    ['Q', '0:02:00', 'Où en est la maison ?'],
    [
      'R',
      '0:02:05',
      'On tient. Dix-neuf. Du tissu technique : filtres, courroies, un peu de ruban pour l’hôpital. Un seul groupe nous prend quarante-cinq pour cent, et il le sait ; quand son acheteur part en congé, je le sens sur les stocks.',
    ],
    ['Q', '0:28:02', 'Vous étiez à la grande matinée du cluster ?'],
    [
      'R',
      '0:28:11',
      'Deux cents personnes, un micro, un buffet. J’ai rapporté des stylos. Non mais c’est vrai, regardez, j’en ai encore. Les gens du groupe étaient au premier rang, avec la région, ils sont partis avant le café. On applaudit, on se serre la main, on se dit qu’on devrait se voir. On se le dit depuis quatre ans.',
    ],
    ['Q', '0:29:50', 'Qu’aurait-il fallu ?'],
    [
      'R',
      '0:29:54',
      'Je ne sais pas. Qu’on me dise qui venait. Si j’avais su que la dame des filtres à air était là, j’aurais mis un échantillon dans ma poche. Je l’ai appris dans le journal.',
    ],
    ['Q', '0:34:40', 'Il y a pourtant une lettre de veille.'],
    [
      'R',
      '0:34:46',
      'Elle est bien. Non, elle est bien faite, je la lis le dimanche, je l’ai même affichée une fois. Mais elle dit ce que lit déjà tout le monde. Ça ne m’a jamais fait acheter un métier. Pour acheter un métier, il me faut un nom, un volume, une date. Là j’ai « la filière évolue vers des usages durables ». Oui. Merci.',
    ],
    ['Q', '0:39:15', 'L’idée de répondre à plusieurs ?'],
    [
      'R',
      '0:39:20',
      'On l’a essayé, pour les bâches. Quatre réunions. La première, douze personnes, tout le monde parlait. La quatrième, on était trois et un stagiaire. Il fallait quelqu’un pour tenir le dossier, répondre au téléphone, avancer les essais au feu. Personne. Moi non plus, je ne me cache pas.',
    ],
    ['Q', '0:45:10', 'Et les confrères ?'],
    [
      'R',
      '0:45:16',
      'Ah, ça, on se parle ! Mais au syndicat, pas au cluster. Le jeudi, à la chambre, on est sept ou huit, on s’engueule, on se prête des peignes. L’autre jour j’avais une casse trame, impossible de comprendre ; il y a le vieux Bressieux qui me demande l’humidité. L’humidité de la salle ! Il avait raison. Ça fait trente ans qu’ils se connaissent, les gens du jeudi.',
    ],
    ['Q', '0:50:05', 'Pourquoi pas au cluster ?'],
    [
      'R',
      '0:50:09',
      'Parce qu’au cluster on est là pour être d’accord. Et puis, euh… il y a les grands. Devant un client, on ne dit pas qu’on a de la casse.',
    ],
    ['Q', '0:52:30', 'Le stand commun, au salon régional ?'],
    ['R', '0:52:35', 'J’y étais, on partage les frais, c’est correct. J’ai vendu de quoi payer le parking.'],
  ],
  codedFrom: '2024-02-22T08:50:00.000Z',
  codings: [
    ['dependance', 'Un seul groupe nous prend … sur les stocks.'],
    ['rencontres', 'Deux cents personnes, un micro … depuis quatre ans.', { exemplary: true }],
    ['entresoi', 'Les gens du groupe étaient au premier rang … avant le café.'],
    ['suites', 'on se dit qu’on devrait se voir. On se le dit depuis quatre ans.'],
    ['rencontres', 'Qu’on me dise qui venait. … dans le journal.'],
    ['veille', 'je la lis le dimanche … Oui. Merci.', { exemplary: true }],
    ['offres', 'On l’a essayé, pour les bâches. … je ne me cache pas.'],
    ['manque', 'Il fallait quelqu’un pour tenir le dossier … Personne.'],
    ['pairs', 'au syndicat, pas au cluster. … les gens du jeudi.'],
    ['entresoi', 'au cluster on est là pour être d’accord. … de la casse.'],
  ],
  note: {
    paragraphs: [
      'P. Delmas sort réellement les stylos, quatre, d’un pot. Il s’amuse de son effet, puis devient sérieux dès qu’il est question des bâches : il était l’un des trois de la dernière réunion.',
      'À Soieterre, le mot « avance » n’a pas été prononcé : l’information existe, sans nom ni date. Les échanges sont vifs, mais ailleurs, entre gens qui se connaissent depuis trente ans. Sa dernière raison me paraît la plus forte : on n’avoue pas une casse devant son client, or le client est dans la salle.',
    ],
    codings: [],
  },
};
