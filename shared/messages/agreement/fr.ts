import type { en } from './en.ts';

export const fr = {
  'agreement.empty':
    'Pas encore de double codage : tirez un échantillon de sources et faites-le coder à l’aveugle par un second codeur.',
  'agreement.empty.action': 'Tirer un échantillon…',
} satisfies Record<keyof typeof en, string>;
