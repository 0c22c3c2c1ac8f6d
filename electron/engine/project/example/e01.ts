import type { WrittenInterview } from './written.ts';

export const e01: WrittenInterview = {
  key: 'e01',
  title: 'Entretien 01 — Dirigeant, sources laser',
  case: 'optivallee',
  participant: 'ferrandon',
  date: '2024-01-16',
  minutes: 64,
  place: 'Dans son bureau, au-dessus de la salle blanche',
  opening: '*Extraits. Deux appels téléphoniques ont été coupés.*',
  turns: [
    ['Q', '0:01:05', 'Vous pouvez me situer la maison ?'],
    [
      'R',
      '0:01:11',
      'Des sources laser pour la découpe fine. On est vingt-deux, dont neuf qui savent vraiment ce qu’il y a dans la boîte. J’ai repris en deux mille onze, le fondateur partait, et personne d’autre n’en voulait, hein.',
    ],
    ['Q', '0:14:20', 'Comment se passe un rendez-vous avec un grand donneur d’ordre, ici ?'],
    [
      'R',
      '0:14:27',
      'Il y a l’avant. Une heure, à quatre entreprises, pas une de plus, et c’est Brossard qui fait l’acheteur. Elle est mauvaise comme tout : au bout de deux minutes elle vous demande le prix, et vous bafouillez. Eh bien, on bafouille devant elle, et plus devant le client. Le jour même, ça dure vingt minutes chacun, et il a lu nos fiches.',
      'Sur mes cinq derniers rendez-vous, trois m’ont rappelé dans les dix jours. Avant, quand c’était le grand raout, zéro. Enfin si, un : un vendeur d’assurances.',
    ],
    ['Q', '0:29:02', 'Et la veille ? On m’a parlé d’un comité des feuilles de route.'],
    [
      'R',
      '0:29:10',
      'Oui, alors là, attention. Tout le monde va vous dire que c’est merveilleux. Sans le comité, j’aurais su en même temps que tout le monde, c’est-à-dire par le journal. D’accord. Mais une feuille de route, ça n’engage que celui qui la lit. La dernière fois, ils ont changé de feuille de route au bout de quatre mois. J’avais déjà payé l’outillage.',
    ],
    ['Q', '0:30:26', 'Combien ?'],
    [
      'R',
      '0:30:28',
      'Trente-huit mille. Pour vous c’est un chiffre ; pour moi c’est un technicien que je n’ai pas pris. Maintenant j’attends la deuxième version avant de bouger, et je perds six mois sur les dix-huit.',
    ],
    ['Q', '0:41:15', 'Vous avez répondu à plusieurs, je crois.'],
    [
      'R',
      '0:41:20',
      'Deux fois sur les trois groupements, oui. Le premier est né d’une bêtise : je me plains d’une lentille à la table du comité, et ma voisine me dit « mais moi, je la fais, votre lentille ». Elle était à vingt kilomètres, je l’achetais en Asie. Le troisième, j’ai dit non. Il fallait ouvrir les prix de revient à un compte commun, et dans le tour de table il y avait une maison qui fait presque la même chose que moi. Presque, ça suffit.',
    ],
    ['Q', '0:52:40', 'Et le coût, pour vous, de tout cela ?'],
    [
      'R',
      '0:52:46',
      'La cotisation, je ne la vois pas : mille huit cents euros, c’est un demi-plateau d’optique. Ce que je vois, c’est mes jeudis. Un jeudi par mois en comité, un autre en préparation, et le soir je fais le devis que je n’ai pas fait. Ma comptable dit que le cluster est mon deuxième métier.',
    ],
    ['Q', '1:01:30', 'Vous conseilleriez d’y entrer ?'],
    [
      'R',
      '1:01:36',
      'À celui qui a déjà de quoi montrer, oui. À celui qui cherche une idée, non. Le logo sur la plaquette, ça m’a ouvert la porte du service achats ; une fois dedans, ils regardent le faisceau, pas le logo.',
    ],
  ],
  codedFrom: '2024-01-22T13:30:00.000Z',
  codings: [
    ['rencontres', 'Une heure, à quatre entreprises … lu nos fiches.'],
    ['animateur', 'c’est Brossard qui fait l’acheteur … vous bafouillez.'],
    ['suites', 'Sur mes cinq derniers rendez-vous … vendeur d’assurances.'],
    ['veille', 'Sans le comité … par le journal.', { at: '2024-03-28T09:12:00.000Z' }],
    ['veille', 'une feuille de route, ça n’engage … payé l’outillage.', { at: '2024-03-28T09:15:00.000Z' }],
    ['offres', 'Deux fois sur les trois groupements … l’achetais en Asie.'],
    ['fuite', 'Il fallait ouvrir les prix de revient … ça suffit.'],
    ['offres', 'Le troisième, j’ai dit non. … à un compte commun'],
    ['cotisation', 'La cotisation, je ne la vois pas … plateau d’optique.'],
    ['temps', 'Ce que je vois, c’est mes jeudis. … deuxième métier.', { exemplary: true }],
    ['credibilite', 'Le logo sur la plaquette … pas le logo.', { exemplary: true }],
  ],
  note: {
    paragraphs: [
      'Premier entretien. R. Ferrandon a préparé des chiffres sur une feuille quadrillée et la retourne quand je regarde. Il commence par ce qui ne va pas, puis défend le cluster dès que je semble d’accord avec lui.',
      'La préparation à quatre est dite sans que je la demande. L’affaire des trente-huit mille euros revient après l’arrêt de l’enregistreur : il en veut au donneur d’ordre, pas au comité. À vérifier auprès de l’équipe : que fait le cluster quand une feuille de route change ?',
    ],
    codings: [],
  },
};
