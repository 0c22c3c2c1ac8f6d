import type { CodeKey } from './codes.ts';
import type { CaseKey } from './written.ts';

export const allCases: readonly CaseKey[] = ['optivallee', 'agrinova', 'soieterre', 'ligneval'];

/** The rows of « Ce que fait le cluster »: the first four are whole. */
export const clusterActions: readonly CodeKey[] = [
  'rencontres',
  'veille',
  'offres',
  'pairs',
  'credibilite',
  'animateur',
];

/** The columns of every case's matrix, by concept rather than by the codebook's themes. */
export const clusters: readonly { name: string; codes: readonly CodeKey[] }[] = [
  { name: 'Atteindre l’acheteur', codes: ['rencontres', 'suites', 'veille', 'offres'] },
  { name: 'Se faire confiance', codes: ['credibilite', 'pairs', 'fuite'] },
  { name: 'Tenir ensemble', codes: ['animateur', 'erreur', 'entresoi', 'temps'] },
];

export const withinCaseNote =
  'Une ligne par participant ; la dernière condense le cas et se retrouve dans la matrice inter-cas. Étude fictive.';

export const crossCaseNote =
  'Chaque cellule condense ce que disent les participants d’un cas ; entretiens menés de janvier à mars 2024. Les colonnes suivent le statut du cluster. Étude fictive : les clusters, les entreprises et les personnes sont inventés.';

export const verbatimsNote =
  '[…] : coupure ; [ ] : ajout des auteurs. Étude fictive : toutes les paroles sont inventées.';

/** A verbatim of Annexe 2, found by its source and first words, and what is shown of it. */
export interface WrittenQuote {
  readonly code: CodeKey;
  readonly on: string;
  readonly shown: string;
}

export const quotes: readonly WrittenQuote[] = [
  {
    code: 'rencontres',
    on: 'e07 Ce qui a tout changé',
    shown:
      'Ce qui a tout changé, c’est quand l’équipe du cluster s’est mise à nous recevoir avant, à trois ou quatre […]. Le jour venu, l’acheteur savait déjà ce que nous savions faire, et surtout ce que nous ne savions pas faire.',
  },
  {
    code: 'rencontres',
    on: 'e06 Je prépare',
    shown:
      'Je prépare l’acheteur autant que le fournisseur. Je lui dis : cette maison-là ne fera jamais dix mille pièces […]. Demandez-lui les douze qui vous empêchent de dormir. […]',
  },
  {
    code: 'rencontres',
    on: 'e09 Deux cents',
    shown:
      'Deux cents personnes, un micro, un buffet. J’ai rapporté des stylos. […] On applaudit, on se serre la main, on se dit qu’on devrait se voir. On se le dit depuis quatre ans.',
  },
  {
    code: 'rencontres',
    on: 'e11 J’ai parlé huit minutes',
    shown:
      'J’ai parlé huit minutes à un acheteur, […] debout, une assiette à la main. Il m’a dit : je vous rappelle. Si personne ne rappelle dans la semaine, la rencontre n’a pas eu lieu.',
  },
  {
    code: 'veille',
    on: 'e07 Dix-huit mois',
    shown:
      'Dix-huit mois à l’avance, parfois. Ils [les donneurs d’ordre] nous montraient la feuille de route avant l’appel d’offres, pas après. […] dix-huit mois, c’est le temps d’acheter une machine, de former deux opérateurs et de se tromper une fois.',
  },
  {
    code: 'veille',
    on: 'e04 Ils ne donnent pas',
    shown:
      'Ils ne donnent pas leurs plans aux petites directement ; à moi, ils me disent la famille de produits, jamais la marque. Je traduis. J’ai six mois d’avance sur l’appel d’offres […].',
  },
  {
    code: 'veille',
    on: 'e09 je la lis',
    shown:
      '[…] je la lis le dimanche […]. Mais elle [la lettre de veille] dit ce que lit déjà tout le monde. Ça ne m’a jamais fait acheter un métier. Pour acheter un métier, il me faut un nom, un volume, une date. […]',
  },
  {
    code: 'veille',
    on: 'e05 Quand la section',
    shown:
      'Quand la section change, c’est l’architecte qui nous le dit, au chantier, quand le bois est déjà coupé. […] Personne ne nous avait rien dit […].',
  },
  {
    code: 'offres',
    on: 'e03 On était assis',
    shown:
      'On était assis l’un à côté de l’autre, c’est tout. Lui la source, elle la lentille, moi la finition. […] Une page, on a signé une page.',
  },
  {
    code: 'offres',
    on: 'e02 Quand Moulinelle',
    shown:
      'Quand [la coopérative] a signé, les autres […] ont suivi. Il faut dire ce qui est : sans une grosse coopérative pour porter le risque, on regardait tous nos chaussures. […]',
  },
  {
    code: 'offres',
    on: 'e05 Ça fait vingt ans',
    shown:
      'Ça fait vingt ans qu’on répond ensemble, à quatre scieries. […] Un seul devis. […] Le cluster n’existait pas, il n’a rien à voir là-dedans […].',
  },
  {
    code: 'credibilite',
    on: 'e01 Le logo',
    shown:
      'Le logo sur la plaquette, ça m’a ouvert la porte du service achats ; une fois dedans, ils regardent le faisceau, pas le logo.',
  },
  {
    code: 'credibilite',
    on: 'e11 On le met',
    shown: 'On [met le label] en bas du devis, personne n’en parle. […]',
  },
  {
    code: 'credibilite',
    on: 'e10 Ce qui nous fait vivre',
    shown:
      'Ce qui nous fait vivre, c’est le nom des maisons […]. Le nom du cluster, mes clients le prennent pour un camping.',
  },
];
