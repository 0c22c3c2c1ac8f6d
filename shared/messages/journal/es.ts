import type { en } from './en.ts';

export const es = {
  'journal.empty':
    'Todavía no ha pasado nada: cada cambio del estudio figurará aquí, con su autor y su fecha.',
  'journal.empty.action': 'Ir a las fuentes',
  'journal.who': 'Quién',
  'journal.when': 'Cuándo',
  'journal.what': 'Qué',
  'journal.details': 'Detalle',
  'journal.undone': '{operation}, deshecho',
  'journal.redone': '{operation}, rehecho',
  'journal.older': 'Mostrar entradas anteriores',
  'journal.count': '{count, plural, one {# entrada mostrada} other {# entradas mostradas}}',
  'journal.table': 'Diario de cambios',
} satisfies Record<keyof typeof en, string>;
