import type { WrittenInterview } from './written.ts';

export const e03: WrittenInterview = {
  key: 'e03',
  title: 'Entretien 03 — Dirigeant, polissage',
  case: 'optivallee',
  participant: 'lacaze',
  date: '2024-01-23',
  minutes: 71,
  place: 'À l’atelier, puis au café d’en face',
  opening: '*Extraits. De longs silences ne sont pas notés.*',
  turns: [
    ['Q', '0:03:30', 'Vous êtes combien ?'],
    [
      'R',
      '0:03:33',
      'Neuf. Dix avec ma femme, qui fait les comptes et qui dit non. On polit. Ce que les machines ne savent pas finir, on le finit à la main.',
    ],
    ['Q', '0:22:05', 'Parlez-moi de ces rendez-vous du mardi.'],
    [
      'R',
      '0:22:16',
      'On nous place à une table, pas derrière une table. Cela paraît bête, mais on ne récite plus. L’acheteur pose sa pièce au milieu, on la prend, on la regarde à la lampe. Au bout de cinq minutes on parle du défaut, plus du prix.',
    ],
    ['Q', '0:23:40', 'Vous étiez préparé ?'],
    [
      'R',
      '0:23:43',
      'Forcé. La première fois, j’avais apporté ma plus belle surface. Mme Brossard m’a dit : apportez plutôt celle qui vous a donné du mal. J’ai ronchonné. Et c’est de celle-là qu’il m’a parlé, l’acheteur ; il m’a rappelé le vendredi, pour elle.',
    ],
    ['Q', '0:38:50', 'Que pensiez-vous des autres membres, au début ?'],
    [
      'R',
      '0:38:57',
      'Que c’étaient des voleurs. Enfin, non. Que c’étaient des gens qui embauchent mes polisseurs, c’est pareil. J’ai mis un drap sur la machine quand Saurat est venue, la première fois. Un drap, oui. Elle a ri, elle m’a dit : je moule, moi, je ne polis pas, qu’est-ce que vous voulez que j’en fasse ?',
      'Après, c’est moi qui suis allé chez elle. Elle a un défaut d’anneau, sur certaines séries ; j’avais eu le même, il y a dix ans, je lui ai montré le geste. Ça ne se dit pas, un geste. Il faut y être.',
    ],
    ['Q', '0:41:48', 'Et les feuilles de route, vous les suivez ?'],
    [
      'R',
      '0:41:55',
      'On sait ce qu’ils voudront dans deux ans. Pas tout, mais assez pour commander un banc. J’en ai commandé un, sur parole. L’ancien banc, je l’aurais gardé jusqu’à ma retraite.',
    ],
    ['Q', '0:49:10', 'Le groupement, avec Mme Saurat et M. Ferrandon ?'],
    [
      'R',
      '0:49:17',
      'On était assis l’un à côté de l’autre, c’est tout. Lui la source, elle la lentille, moi la finition. Aucun des trois n’avait la commande tout seul. Une page, on a signé une page. J’ai fait lire à ma femme, elle n’a pas dit non.',
    ],
    ['Q', '1:02:12', 'Qu’est-ce qui vous pèse ?'],
    [
      'R',
      '1:02:20',
      'L’anglais. Quand les gros sont là, ils glissent dans l’anglais au bout d’un quart d’heure, et leurs sigles. Je regarde la fenêtre. Et puis… la salle de métrologie commune, on l’a payée tous, mais pour y passer il faut réserver trois semaines avant. Trois semaines, ma pièce est livrée.',
      'Je ne m’en plains pas trop. Le gamin, là, au fond, il a fait les huit jours de mesure que le cluster a montés pour les petits. Il me reprend, maintenant.',
    ],
  ],
  codedFrom: '2024-01-30T08:15:00.000Z',
  codings: [
    ['rencontres', 'On nous place à une table … plus du prix.'],
    ['rencontres', 'La première fois, j’avais apporté … qui vous a donné du mal.'],
    ['animateur', 'Mme Brossard m’a dit : apportez plutôt celle qui vous a donné du mal.'],
    ['suites', 'c’est de celle-là qu’il m’a parlé … pour elle.'],
    ['fuite', 'Que c’étaient des voleurs. … Un drap, oui.', { exemplary: true }],
    ['pairs', 'Elle a ri, elle m’a dit … Il faut y être.'],
    ['veille', 'On sait ce qu’ils voudront … sur parole.'],
    ['offres', 'On était assis l’un à côté de l’autre … signé une page.', { exemplary: true }],
    ['entresoi', 'Quand les gros sont là … la fenêtre.'],
    ['mutualisation', 'la salle de métrologie commune … pièce est livrée.'],
    ['formations', 'il a fait les huit jours de mesure … Il me reprend, maintenant.'],
  ],
  note: {
    paragraphs: [
      'B. Lacaze répond peu, puis longuement quand il tient une pièce. Au café, il dessine le défaut d’anneau sur la nappe en papier. Sa femme passe, vérifie l’heure, repart.',
      'L’épisode du drap est dit avec gêne, puis avec plaisir. C’est la première fois qu’on m’explique la méfiance par l’embauche et non par le secret. Les trois du groupement donnent la même origine : des voisins de table. Le salon, lui, n’a pas été évoqué une seule fois.',
    ],
    codings: [],
  },
};
