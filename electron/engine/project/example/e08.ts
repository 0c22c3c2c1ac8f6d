import type { WrittenInterview } from './written.ts';

export const e08: WrittenInterview = {
  key: 'e08',
  title: 'Entretien 08 — Dirigeant, ferments',
  case: 'agrinova',
  participant: 'morvan',
  date: '2024-02-15',
  minutes: 66,
  place: 'Au laboratoire, derrière la vitre',
  opening: '*Extraits. Le participant a relu et maintenu ses propos.*',
  turns: [
    ['Q', '0:01:40', 'Que fabriquez-vous ?'],
    [
      'R',
      '0:01:44',
      'Des ferments, pour des fromages et des boissons. Onze personnes, dont quatre docteurs, ce qui fait beaucoup de docteurs pour un local qui sent le yaourt.',
    ],
    ['Q', '0:09:18', 'Qu’a changé le cluster, pour parler aux grands ?'],
    [
      'R',
      '0:09:25',
      'Avant, pour leur parler, il fallait connaître le cousin de quelqu’un. Ça, c’est fini, je le reconnais. L’an dernier, ils ont passé une demi-journée ici, un acheteur et une dame de la recherche. C’est elle qui a tout décidé : elle a demandé à sentir. On ne sent pas un dossier.',
    ],
    ['Q', '0:11:02', 'C’était préparé ?'],
    [
      'R',
      '0:11:05',
      'Oh oui. On était trois maisons, on s’était vus deux fois, et Mme Tallec m’avait fait retirer la moitié de mes diapositives. Puis l’autre moitié. J’étais vexé. Elle avait raison, ce qui est pire.',
    ],
    ['Q', '0:23:30', 'Vous connaissez leurs besoins à l’avance ?'],
    [
      'R',
      '0:23:36',
      'Six mois avant, par elle. C’est bien et c’est inutile. Enfin, utile pour les autres ! Une souche, je la cherche, je l’adapte, je la stabilise : quatorze mois. Quand on me dit « dans six mois », j’ai déjà huit mois de retard. Alors je travaille sur ce que je devine, et la moitié part à la poubelle. Mais personne ne me le reproche, c’est mon métier de jeter.',
    ],
    ['Q', '0:34:12', 'L’offre des soupes, vous en étiez ?'],
    [
      'R',
      '0:34:17',
      'Non, je regardais, comme tout le monde. C’est l’affaire de Moulinelle. Ils ont le camion, la banque et le service juridique. On peut appeler ça un groupement ; moi j’appelle ça un fournisseur avec des sous-traitants contents.',
    ],
    ['Q', '0:42:50', 'Et au conseil du cluster ?'],
    [
      'R',
      '0:42:56',
      'J’y ai siégé un an. On vote à main levée, et les coopératives lèvent la main en premier. Personne ne vous empêche de parler, c’est plus doux que ça : on vous remercie. J’ai laissé ma place.',
    ],
    ['Q', '0:50:08', 'Échangez-vous avec les autres petites entreprises ?'],
    [
      'R',
      '0:50:14',
      'Mes techniciens, oui, au club de maintenance, ils en reviennent avec des joints. Moi, sur les souches, jamais. Une souche, ça tient dans un tube, et un tube, ça tient dans une poche. J’ai fait installer le club dans l’autre bâtiment. Par contre, j’ai envoyé deux personnes à la formation sur le nettoyage, celle que le cluster a fait tailler pour nous en trois matinées au lieu de cinq jours. Trois matinées, je peux.',
    ],
    ['Q', '0:59:33', 'Et à l’étranger ?'],
    [
      'R',
      '0:59:38',
      'La mission au Danemark, oui. Le cluster paie le premier voyage, pas le second ; c’est malin, ça trie. On était six, tous de la même filière, pas le mélange habituel avec le confiturier et la conserverie. J’y suis retourné deux fois, à mes frais, et j’ai un distributeur. Sur sa porte, il a collé le nom du cluster, en gros, et le mien dessous.',
    ],
  ],
  codedFrom: '2024-02-19T09:10:00.000Z',
  codings: [
    ['marche', 'Avant, pour leur parler, il fallait connaître le cousin de quelqu’un.'],
    ['visites', 'ils ont passé une demi-journée ici … un dossier.'],
    ['rencontres', 'On était trois maisons, on s’était vus deux fois … la moitié de mes diapositives.'],
    ['animateur', 'Mme Tallec m’avait fait retirer … ce qui est pire.'],
    ['veille', 'Six mois avant, par elle. … de retard.'],
    ['offres', 'Non, je regardais, comme tout le monde. … sous-traitants contents.'],
    ['entresoi', 'On vote à main levée … laissé ma place.', { exemplary: true }],
    ['pairs', 'Mes techniciens, oui, au club … avec des joints.'],
    ['fuite', 'Moi, sur les souches, jamais. … dans l’autre bâtiment.'],
    ['formations', 'j’ai envoyé deux personnes … Trois matinées, je peux.'],
    ['salons', 'Le cluster paie le premier voyage … j’ai un distributeur.'],
    ['credibilite', 'Sur sa porte, il a collé … le mien dessous.'],
  ],
  note: {
    paragraphs: [
      'Y. Morvan choisit ses mots et se corrige pour la phrase autant que pour le fait. Il me fait sentir trois flacons avant de répondre à la première question sur le cluster.',
      'Contrepoint à C. Estève : mêmes gestes de l’équipe, même estime pour la chargée de mission, mais les six mois d’avance ne valent que pour certains métiers. Sa réserve sur les souches est totale et tranquille : il ne la vit pas comme une méfiance, plutôt comme une règle d’hygiène. La place laissée au conseil est dite sans amertume.',
    ],
    codings: [],
  },
};
