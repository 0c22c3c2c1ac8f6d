import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { I18nProvider } from 'react-aria-components';
import { messages, type Locale, type MessageId } from '../../shared/messages/index.ts';
import { makeFormat, localeTag, type Format } from './format.ts';

/** What the `{names}` in a message stand for. */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Turns a message's id, and what its `{names}` stand for, into a sentence of the current language. */
export type T = (id: MessageId, values?: MessageValues) => string;

/** The translator of the current language. */
export function useT(): T {
  const intl = useIntl();
  return useMemo(() => (id, values) => String(intl.formatMessage({ id }, values)), [intl]);
}

/** Numbers, dates, times and durations as the current language writes them. */
export function useFormat(): Format {
  const { locale } = useIntl();
  const t = useT();
  return useMemo(() => makeFormat(locale, t), [locale, t]);
}

/** Gives everything below it one language. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const tag = localeTag(locale);
  return (
    <IntlProvider locale={tag} messages={messages[locale]} defaultLocale={tag}>
      <I18nProvider locale={tag}>{children}</I18nProvider>
    </IntlProvider>
  );
}
