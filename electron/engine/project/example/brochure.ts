import type { WrittenDocument } from './written.ts';

export const brochure: WrittenDocument = {
  key: 'brochure',
  title: 'Présentation du cluster Soieterre (dépliant)',
  case: 'soieterre',
  date: '2023-10-02',
  place: 'Remis par l’équipe du cluster',
  paragraphs: [
    '**Soieterre, le fil qui relie**',
    'Fondé en 2016 à l’initiative de onze ateliers du Haut-Brénon, Soieterre rassemble aujourd’hui 61 membres : filateurs, tisseurs, teinturiers, ennoblisseurs, équipementiers, un lycée professionnel et deux laboratoires. Ensemble, ils emploient près de 2 900 personnes.',
    '**Nos trois ambitions**',
    'Faire connaître. Chaque automne, la Matinée Soieterre réunit plus de 200 participants autour des grands donneurs d’ordre de la filière. C’est le rendez-vous de toutes les entreprises, de la plus petite à la plus grande.',
    'Informer. La Lettre du fil, mensuelle et gratuite, donne aux adhérents les tendances, les normes et les appels à projets. Sept lecteurs sur dix l’ouvrent dès sa parution.',
    'Partager. La station de traitement des eaux de la Brénette, ouverte en 2022, sert cinq ateliers de teinture. C’est le premier équipement commun du territoire ; d’autres suivront.',
    '**Pourquoi nous rejoindre ?**',
    'Le label Soieterre, reconnu par la région, figure sur vos devis et vos documents. Vous exposez à frais partagés au salon régional du textile. Vous entrez dans une communauté où l’on se connaît et où l’on avance ensemble.',
    'La cotisation va de 250 euros (moins de dix salariés) à 4 000 euros (plus de cinq cents). Une permanence téléphonique répond le mardi et le jeudi, de 9 heures à 12 heures.',
    '*Soieterre, maison du Canal, bourg de Saint-Auvrin.*',
  ],
  codedFrom: '2024-03-15T14:00:00.000Z',
  codings: [
    ['veille', 'La Lettre du fil, mensuelle … dès sa parution.'],
    ['mutualisation', 'La station de traitement des eaux … d’autres suivront.'],
    ['credibilite', 'Le label Soieterre, reconnu par la région, figure sur vos devis et vos documents.'],
  ],
};
