import { describe, expect, it } from 'vitest';
import { seriesWordIn, usualSeriesWord } from '../../shared/text/series-words.ts';

describe('the word of a series of exhibits', () => {
  it('follows the language when it is a known one, whichever language it was of', () => {
    expect(seriesWordIn('Annexe', 'en')).toBe('Appendix');
    expect(seriesWordIn('Appendix', 'fr')).toBe('Annexe');
    expect(seriesWordIn('Annex', 'es')).toBe('Anexo');
    expect(seriesWordIn('Tableau', 'es')).toBe('Tabla');
    expect(seriesWordIn('Tabla', 'en')).toBe('Table');
    expect(seriesWordIn('Table', 'fr')).toBe('Tableau');
    expect(seriesWordIn('Figura', 'fr')).toBe('Figure');
    for (const [language, word] of Object.entries(usualSeriesWord))
      for (const to of ['en', 'fr', 'es'] as const)
        expect(seriesWordIn(word, to), `${language} ${to}`).toBe(usualSeriesWord[to]);
  });

  it('stays when it is one of that language, or the researcher’s own', () => {
    expect(seriesWordIn('Annex', 'en')).toBe('Annex');
    expect(seriesWordIn('Cuadro', 'es')).toBe('Cuadro');
    expect(seriesWordIn('Encadré', 'en')).toBe('Encadré');
    expect(seriesWordIn('annexe', 'en')).toBe('annexe');
    expect(seriesWordIn('', 'es')).toBe('');
  });
});
