import { create } from 'zustand';
import { locales, type Locale } from '../../shared/messages/index.ts';
import { keep, recall } from './remembered.ts';

/** The language of the workbench. The language of exhibits is each exhibit's own. */
export const useLocaleChoice = create<{ locale: Locale }>(() => ({ locale: 'en' }));

/** The first of the languages wanted, most wanted first, that the workbench has; else English. */
export function bestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const locale = locales.find((one) => tag.toLowerCase().split('-')[0] === one);
    if (locale) return locale;
  }
  return 'en';
}

/** Takes a language and remembers it. */
export function chooseLocale(locale: Locale): void {
  keep('locale', locale);
  useLocaleChoice.setState({ locale });
  document.documentElement.lang = locale;
}

/** Takes the language remembered, or the system's. */
export function startLocale(): void {
  const known = recall('locale');
  const locale = bestLocale(known === null ? navigator.languages : [known, ...navigator.languages]);
  useLocaleChoice.setState({ locale });
  document.documentElement.lang = locale;
}
