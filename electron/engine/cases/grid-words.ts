import type { Language } from '../../../shared/contract/base.ts';
import type { GridField } from '../../../shared/contract/grids.ts';
import type { SourceKind } from '../../../shared/contract/sources.ts';
import type { z } from 'zod';

interface GridWords {
  readonly name: Readonly<Record<'case' | 'participant' | 'source', string>>;
  readonly fields: Readonly<Record<Exclude<GridField, 'name'>, string>>;
  readonly kinds: Readonly<Record<z.infer<typeof SourceKind>, string>>;
  readonly yes: string;
  readonly no: string;
}

/** What heads the columns of a grid in a file, and the words of its closed fields, in the study's language. */
export const gridWords: Readonly<Record<Language, GridWords>> = {
  en: {
    name: { case: 'Case', participant: 'Confidential name', source: 'Source' },
    fields: {
      publicLabel: 'Public label',
      group: 'Group',
      cases: 'Cases',
      kind: 'Kind',
      date: 'Date',
      duration: 'Minutes',
      place: 'Place',
      done: 'Coding finished',
    },
    kinds: { interview: 'interview', 'field-note': 'field note', document: 'document' },
    yes: 'yes',
    no: 'no',
  },
  fr: {
    name: { case: 'Cas', participant: 'Nom confidentiel', source: 'Source' },
    fields: {
      publicLabel: 'Libellé public',
      group: 'Groupe',
      cases: 'Cas',
      kind: 'Type',
      date: 'Date',
      duration: 'Minutes',
      place: 'Lieu',
      done: 'Codage terminé',
    },
    kinds: { interview: 'entretien', 'field-note': 'note de terrain', document: 'document' },
    yes: 'oui',
    no: 'non',
  },
  es: {
    name: { case: 'Caso', participant: 'Nombre confidencial', source: 'Fuente' },
    fields: {
      publicLabel: 'Etiqueta pública',
      group: 'Grupo',
      cases: 'Casos',
      kind: 'Tipo',
      date: 'Fecha',
      duration: 'Minutos',
      place: 'Lugar',
      done: 'Codificación terminada',
    },
    kinds: { interview: 'entrevista', 'field-note': 'nota de campo', document: 'documento' },
    yes: 'sí',
    no: 'no',
  },
};

type Owner = 'case' | 'participant' | 'source';

/** Other words that head the same columns in tables made elsewhere. */
const otherNames: Readonly<Record<Owner, readonly string[]>> = {
  case: ['name', 'nom', 'nombre'],
  participant: ['name', 'nom', 'nombre', 'participant', 'participante'],
  source: ['title', 'titre', 'título', 'interview', 'entretien', 'entrevista'],
};
const otherHeadings: Readonly<Partial<Record<GridField, readonly string[]>>> = {
  publicLabel: ['label', 'pseudonym', 'libellé', 'pseudonyme', 'etiqueta', 'seudónimo'],
  cases: ['case', 'caso'],
  date: ['day', 'jour', 'día'],
  duration: ['duration', 'durée', 'duración'],
  done: ['done', 'terminé', 'terminado'],
};

/** Every heading of a field, in whichever language. */
export function headingsOf(field: GridField, owner: Owner): string[] {
  const words = Object.values(gridWords);
  return field === 'name'
    ? [...words.map(({ name }) => name[owner]), ...otherNames[owner]]
    : [...words.map(({ fields }) => fields[field]), ...(otherHeadings[field] ?? [])];
}
