import type { en } from './en.ts';

export const fr = {
  'journal.empty':
    'Rien ne s’est encore passé : chaque changement de l’étude sera noté ici, avec son auteur et sa date.',
  'journal.empty.action': 'Aller aux sources',
  'journal.who': 'Qui',
  'journal.when': 'Quand',
  'journal.what': 'Quoi',
  'journal.details': 'Détail',
  'journal.undone': '{operation}, annulé',
  'journal.redone': '{operation}, refait',
  'journal.older': 'Montrer les entrées plus anciennes',
  'journal.count': '{count, plural, one {# entrée affichée} other {# entrées affichées}}',
  'journal.table': 'Journal des modifications',
} satisfies Record<keyof typeof en, string>;
