import type { en } from './en.ts';

export const fr = {
  'journal.empty':
    'Rien ne s’est encore passé : chaque changement de l’étude sera noté ici, avec son auteur et sa date.',
  'journal.empty.action': 'Aller aux sources',
} satisfies Record<keyof typeof en, string>;
