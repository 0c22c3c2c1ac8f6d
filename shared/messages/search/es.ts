import type { en } from './en.ts';

export const es = {
  'search.codes': 'Códigos',
  'search.sources': 'Fuentes',
  'search.text': 'En el texto',
} satisfies Record<keyof typeof en, string>;
