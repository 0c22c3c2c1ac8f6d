import type { en } from './en.ts';

export const es = {
  'journal.empty':
    'Todavía no ha pasado nada: cada cambio del estudio figurará aquí, con su autor y su fecha.',
  'journal.empty.action': 'Ir a las fuentes',
} satisfies Record<keyof typeof en, string>;
