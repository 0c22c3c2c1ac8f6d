import type { Language } from '../../../shared/contract/base.ts';

const words = { en: 'Appendix', fr: 'Annexe', es: 'Anexo' } as const;

/** How a new exhibit is set up in a language, before the researcher changes anything. */
export function exhibitDefaults(language: Language) {
  return {
    language,
    word: words[language],
    note: '',
    source: '',
    attribution: '({group}, {case})',
    orientation: 'auto' as const,
    names: {},
    rowHeading: '',
  };
}
