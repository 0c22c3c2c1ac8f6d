import type { Language } from '../../../shared/contract/base.ts';
import { usualSeriesWord } from '../../../shared/text/series-words.ts';

/** How a new exhibit is set up in a language, before the researcher changes anything. */
export function exhibitDefaults(language: Language) {
  return {
    language,
    word: usualSeriesWord[language],
    note: '',
    source: '',
    attribution: '({group}, {case})',
    orientation: 'auto' as const,
    names: {},
    rowHeading: '',
  };
}
