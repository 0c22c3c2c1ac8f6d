import type { en } from './en.ts';

export const es = {
  'agreement.empty':
    'Aún no hay doble codificación: extraiga una muestra de fuentes y haga que un segundo codificador la codifique a ciegas.',
  'agreement.empty.action': 'Extraer una muestra…',
} satisfies Record<keyof typeof en, string>;
