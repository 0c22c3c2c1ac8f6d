import type { TypographyLanguage } from './typography.ts';

/** The words that series of exhibits are numbered under; the first of a language is what another's becomes. */
const series: readonly Readonly<Record<TypographyLanguage, readonly string[]>>[] = [
  { en: ['Appendix', 'Annex'], fr: ['Annexe'], es: ['Anexo', 'Apéndice'] },
  { en: ['Table'], fr: ['Tableau'], es: ['Tabla', 'Cuadro'] },
  { en: ['Figure'], fr: ['Figure'], es: ['Figura'] },
];

/** The word of a new exhibit in a language. */
export const usualSeriesWord: Readonly<Record<TypographyLanguage, string>> = {
  en: 'Appendix',
  fr: 'Annexe',
  es: 'Anexo',
};

/**
 * The word of a series in another language, when it is a known one in any; a word of the researcher's own stays as it is,
 * and so does one that is known in that language.
 */
export function seriesWordIn(word: string, language: TypographyLanguage): string {
  const known = series.find((words) => Object.values(words).some((names) => names.includes(word)));
  return known && !known[language].includes(word) ? (known[language][0] ?? word) : word;
}
