import type { WrittenInterview } from './written.ts';

export const e11: WrittenInterview = {
  key: 'e11',
  title: 'Entretien 11 — Dirigeante, teinture',
  case: 'soieterre',
  participant: 'roussel',
  date: '2024-03-05',
  minutes: 61,
  place: 'À la teinturerie, cuisine aux couleurs',
  opening: '*Extraits. La participante surveille un bain et se lève plusieurs fois.*',
  turns: [
    ['Q', '0:02:40', 'Vous teignez quoi ?'],
    [
      'R',
      '0:02:44',
      'Tout ce qu’on m’apporte, en lots que les gros refusent. Seize personnes, quatre générations, une rivière. La rivière, c’est le sujet : sans elle pas de bain, et avec elle, tous les contrôles.',
    ],
    ['Q', '0:19:30', 'Quand êtes-vous entrée au cluster ?'],
    [
      'R',
      '0:19:36',
      'À sa création, j’ai signé en bas de la page. Il y avait une jeune femme, Mme Arnal, qui passait. Elle connaissait mes bains par leur numéro. Elle est partie il y a deux ans, on ne l’a pas remplacée. Depuis, je reçois des courriels qui commencent par « chers adhérents ».',
    ],
    ['Q', '0:31:04', 'Ce qu’elle faisait, concrètement ?'],
    [
      'R',
      '0:31:10',
      'Elle portait les histoires. Elle me disait : au bord du canal, il y en a un qui rate ses noirs comme toi. On s’est appelés. Toute seule, je n’aurais pas osé, on ne téléphone pas à quelqu’un pour lui dire : il paraît que vous ratez vos noirs.',
    ],
    ['Q', '0:44:38', 'La grande matinée, vous y allez ?'],
    [
      'R',
      '0:44:50',
      'J’y vais, par politesse. J’ai parlé huit minutes à un acheteur, une fois, un vrai, debout, une assiette à la main. Il m’a dit : je vous rappelle. Si personne ne rappelle dans la semaine, la rencontre n’a pas eu lieu. Huit minutes, et après j’ai mis trois jours à rattraper mes bains.',
    ],
    ['Q', '0:46:20', 'Le label du cluster vous sert ?'],
    [
      'R',
      '0:46:24',
      'On le met en bas du devis, personne n’en parle. Entre nous, oui, on sait ce que c’est. Mon client de Milan m’a demandé si c’était une assurance.',
    ],
    ['Q', '0:49:02', 'Savez-vous ce que vos clients voudront l’an prochain ?'],
    [
      'R',
      '0:49:08',
      'Je lis la lettre, le premier du mois, avec le café. C’est propre. J’y ai appris qu’il y aurait une norme sur les solvants ; je le savais par mon fournisseur, qui me l’avait dit pour me vendre l’autre produit. Alors, non.',
    ],
    ['Q', '0:52:40', 'Et apprendre des autres ?'],
    [
      'R',
      '0:52:46',
      'Au lycée. Je suis au jury, avec trois confrères, et le vrai jury, c’est le déjeuner. L’un a montré ses échecs de bleu sur une nappe en papier, on a tous sorti les nôtres. On avait l’air de joueurs de cartes. Mais sur ma recette d’écru, rien, même au déjeuner : c’est tout ce que mon grand-père m’a laissé.',
    ],
    ['Q', '0:57:12', 'Rien qui se partage, alors, dans le cluster ?'],
    [
      'R',
      '0:57:17',
      'Si. La station de traitement d’eau, on est cinq dessus. Ça, le cluster l’a portée, je dois le dire, M. Guillemot a passé deux ans avec l’agence. Sans la station, je fermais. Pour un client, ce n’est pas un cluster, c’est un tuyau ; mais c’est mon tuyau.',
    ],
  ],
  codedFrom: '2024-03-08T16:00:00.000Z',
  codings: [
    ['animateur', 'Il y avait une jeune femme … par leur numéro.'],
    ['manque', 'Elle est partie il y a deux ans … « chers adhérents »'],
    ['animateur', 'Elle portait les histoires. … ratez vos noirs.', { exemplary: true }],
    ['pairs', 'au bord du canal, il y en a un … On s’est appelés.'],
    ['rencontres', 'J’ai parlé huit minutes à un acheteur … n’a pas eu lieu.', { exemplary: true }],
    ['suites', 'Il m’a dit : je vous rappelle. … n’a pas eu lieu.'],
    ['credibilite', 'On le met en bas du devis … une assurance.', { exemplary: true }],
    ['veille', 'Je lis la lettre … Alors, non.'],
    ['pairs', 'Je suis au jury … joueurs de cartes.'],
    ['erreur', 'L’un a montré ses échecs … sorti les nôtres.'],
    ['mutualisation', 'La station de traitement d’eau … je fermais.'],
  ],
  note: {
    paragraphs: [
      'N. Roussel a les mains bleues jusqu’au poignet et me le fait remarquer avant que je tende la mienne. Elle interrompt une phrase, va au bain, revient et la reprend au mot près.',
      'Le départ de Mme Arnal n’était dans aucun document ; P. Delmas n’en avait rien dit. Ce n’est pas un cluster qui n’a jamais animé, c’est un cluster qui n’anime plus : la différence compte. La station d’eau oblige aussi à nuancer l’idée d’un cluster sans effet.',
    ],
    codings: [],
  },
};
