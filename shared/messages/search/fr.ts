import type { en } from './en.ts';

export const fr = {
  'search.codes': 'Codes',
  'search.sources': 'Sources',
  'search.text': 'Dans le texte',
} satisfies Record<keyof typeof en, string>;
