import type { Language } from '../../../shared/contract/base.ts';
import type { Code } from '../../../shared/contract/codebook.ts';
import type { CodeColumn, CorpusColumn } from '../../../shared/contract/exhibits.ts';

interface PrintedWords {
  /** Over the row headers. */
  readonly code: string;
  readonly category: string;
  /** Over the other columns. */
  readonly verbatims: string;
  readonly conclusion: string;
  /** Before the note under the table. */
  readonly note: string;
  /** Before the line that says where the table comes from. */
  readonly source: string;
  /** Over all exhibits of a study. */
  readonly exhibits: string;
  /** What opens on the verbatims that a finding rests on. */
  readonly evidence: (count: number) => string;
}

/** The words that an exhibit prints of itself, in its own language whatever the workbench's. */
export const printedWords: Readonly<Record<Language, PrintedWords>> = {
  en: {
    code: 'Code',
    category: 'Category',
    verbatims: 'Verbatims',
    conclusion: 'Conclusion',
    note: 'Note.',
    source: 'Source:',
    exhibits: 'Appendices and tables',
    evidence: (count) => (count === 1 ? '1 verbatim' : `${count} verbatims`),
  },
  fr: {
    code: 'Code',
    category: 'Catégorie',
    verbatims: 'Verbatims',
    conclusion: 'Conclusion',
    note: 'Note.',
    source: 'Source\u00a0:',
    exhibits: 'Annexes et tableaux',
    evidence: (count) => (count === 1 ? '1 verbatim' : `${count} verbatims`),
  },
  es: {
    code: 'Código',
    category: 'Categoría',
    verbatims: 'Citas textuales',
    conclusion: 'Conclusión',
    note: 'Nota.',
    source: 'Fuente:',
    exhibits: 'Anexos y tablas',
    evidence: (count) => (count === 1 ? '1 cita textual' : `${count} citas textuales`),
  },
};

interface PrintedWithinWords {
  /** Over the row headers. */
  readonly participants: string;
  readonly sources: string;
  /** A participant without a public label. */
  readonly participant: string;
  readonly source: Readonly<Record<'interview' | 'field-note' | 'document', string>>;
  /** The row of what no participant says, and the case's own. */
  readonly others: string;
  readonly closing: string;
}

/** The words of a printed matrix of a case. */
export const printedWithinWords: Readonly<Record<Language, PrintedWithinWords>> = {
  en: {
    participants: 'Participant',
    sources: 'Source',
    participant: 'participant',
    source: { interview: 'interview', 'field-note': 'field note', document: 'document' },
    others: 'field notes and documents',
    closing: 'finding of the case',
  },
  fr: {
    participants: 'Participant',
    sources: 'Source',
    participant: 'participant',
    source: { interview: 'entretien', 'field-note': 'note de terrain', document: 'document' },
    others: 'notes de terrain et documents',
    closing: 'constat du cas',
  },
  es: {
    participants: 'Participante',
    sources: 'Fuente',
    participant: 'participante',
    source: { interview: 'entrevista', 'field-note': 'nota de campo', document: 'documento' },
    others: 'notas de campo y documentos',
    closing: 'hallazgo del caso',
  },
};

/** Stands in a cell where there is nothing to say. */
export const nothing = '—';

type Counts = Pick<Code, 'verbatims' | 'sources' | 'participants' | 'cases'>;

interface PrintedCodeWords {
  readonly columns: Readonly<Record<CodeColumn, string>>;
  readonly kind: Readonly<Record<Code['kind'], string>>;
  readonly origin: Readonly<Record<Code['origin'], string>>;
  /** One line for each count. */
  readonly counts: (counts: Counts) => string[];
}

/** Says what is counted; English, French and Spanish have a singular and a plural, and French counts 0 as one. */
function counter(
  language: Language,
  nouns: Readonly<Record<keyof Counts, readonly [one: string, other: string]>>,
): PrintedCodeWords['counts'] {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (counts) =>
    (['verbatims', 'participants', 'sources', 'cases'] as const).map((what) => {
      const [one, other] = nouns[what];
      return `${number.format(counts[what])} ${plural.select(counts[what]) === 'one' ? one : other}`;
    });
}

/** The words of a printed list of codes. */
export const printedCodeWords: Readonly<Record<Language, PrintedCodeWords>> = {
  en: {
    columns: {
      definition: 'Definition',
      useWhen: 'When to use',
      notWhen: 'When not to use',
      example: 'Example',
      kind: 'Kind',
      origin: 'Origin',
      question: 'Research question',
      counts: 'Use',
    },
    kind: { thematic: 'thematic', conceptual: 'conceptual' },
    origin: { 'a-priori': 'a priori', emergent: 'emergent' },
    counts: counter('en', {
      verbatims: ['verbatim', 'verbatims'],
      participants: ['participant', 'participants'],
      sources: ['source', 'sources'],
      cases: ['case', 'cases'],
    }),
  },
  fr: {
    columns: {
      definition: 'Définition',
      useWhen: 'Quand l’utiliser',
      notWhen: 'Quand ne pas l’utiliser',
      example: 'Exemple',
      kind: 'Nature',
      origin: 'Origine',
      question: 'Question de recherche',
      counts: 'Emploi',
    },
    kind: { thematic: 'thématique', conceptual: 'conceptuel' },
    origin: { 'a-priori': 'a priori', emergent: 'émergent' },
    counts: counter('fr', {
      verbatims: ['verbatim', 'verbatims'],
      participants: ['participant', 'participants'],
      sources: ['source', 'sources'],
      cases: ['cas', 'cas'],
    }),
  },
  es: {
    columns: {
      definition: 'Definición',
      useWhen: 'Cuándo usarlo',
      notWhen: 'Cuándo no usarlo',
      example: 'Ejemplo',
      kind: 'Tipo',
      origin: 'Origen',
      question: 'Pregunta de investigación',
      counts: 'Uso',
    },
    kind: { thematic: 'temático', conceptual: 'conceptual' },
    origin: { 'a-priori': 'a priori', emergent: 'emergente' },
    counts: counter('es', {
      verbatims: ['cita textual', 'citas textuales'],
      participants: ['participante', 'participantes'],
      sources: ['fuente', 'fuentes'],
      cases: ['caso', 'casos'],
    }),
  },
};

interface PrintedCorpusWords {
  readonly case: string;
  readonly all: string;
  readonly columns: Readonly<Record<CorpusColumn, string>>;
  readonly range: (shortest: string, longest: string) => string;
  readonly mean: (mean: string) => string;
  /** What a figure leaves out. */
  readonly partly: {
    readonly known: (known: string, of: string) => string;
    readonly undated: (count: string) => string;
  };
}

/** The words of a printed table of the corpus. */
export const printedCorpusWords: Readonly<Record<Language, PrintedCorpusWords>> = {
  en: {
    case: 'Case',
    all: 'All',
    columns: {
      interviews: 'Interviews',
      groups: 'Group',
      participants: 'Participants',
      period: 'Period',
      durations: 'Duration',
      words: 'Words of interviews',
      fieldNotes: 'Field notes',
      documents: 'Documents',
    },
    range: (shortest, longest) => `${shortest} to ${longest}`,
    mean: (mean) => `mean ${mean}`,
    partly: {
      known: (known, of) => `(known for ${known} of ${of})`,
      undated: (count) => `(${count} without a date)`,
    },
  },
  fr: {
    case: 'Cas',
    all: 'Ensemble',
    columns: {
      interviews: 'Entretiens',
      groups: 'Groupe',
      participants: 'Participants',
      period: 'Période',
      durations: 'Durée',
      words: 'Mots des entretiens',
      fieldNotes: 'Notes de terrain',
      documents: 'Documents',
    },
    range: (shortest, longest) => `de ${shortest} à ${longest}`,
    mean: (mean) => `moyenne ${mean}`,
    partly: {
      known: (known, of) => `(connue pour ${known} sur ${of})`,
      undated: (count) => `(${count} sans date)`,
    },
  },
  es: {
    case: 'Caso',
    all: 'Conjunto',
    columns: {
      interviews: 'Entrevistas',
      groups: 'Grupo',
      participants: 'Participantes',
      period: 'Periodo',
      durations: 'Duración',
      words: 'Palabras de las entrevistas',
      fieldNotes: 'Notas de campo',
      documents: 'Documentos',
    },
    range: (shortest, longest) => `de ${shortest} a ${longest}`,
    mean: (mean) => `media ${mean}`,
    partly: {
      known: (known, of) => `(conocida en ${known} de ${of})`,
      undated: (count) => `(${count} sin fecha)`,
    },
  },
};
