import type { Language } from '../../../shared/contract/base.ts';

interface PrintedWords {
  /** Over the row headers. */
  readonly code: string;
  readonly category: string;
  /** Over the other columns. */
  readonly verbatims: string;
  readonly conclusion: string;
  /** Before the note under the table. */
  readonly note: string;
}

/** The words that an exhibit prints of itself, in its own language whatever the workbench's. */
export const printedWords: Readonly<Record<Language, PrintedWords>> = {
  en: { code: 'Code', category: 'Category', verbatims: 'Verbatims', conclusion: 'Conclusion', note: 'Note.' },
  fr: {
    code: 'Code',
    category: 'Catégorie',
    verbatims: 'Verbatims',
    conclusion: 'Conclusion',
    note: 'Note.',
  },
  es: {
    code: 'Código',
    category: 'Categoría',
    verbatims: 'Citas textuales',
    conclusion: 'Conclusión',
    note: 'Nota.',
  },
};

/** Stands in a cell where there is nothing to say. */
export const nothing = '—';
