import { createContext, useContext, useMemo, type ReactNode } from 'react';
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

const FormatContext = createContext<Format | null>(null);

/** Numbers, dates, times and durations as the current language writes them. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('Only below a language can something be written in it');
  return format;
}

/** One set of formats for all below it. */
function FormatProvider({ children }: { children: ReactNode }) {
  const { locale } = useIntl();
  const t = useT();
  const format = useMemo(() => makeFormat(locale, t), [locale, t]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** Gives everything below it one language. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const tag = localeTag(locale);
  return (
    <IntlProvider locale={tag} messages={messages[locale]} defaultLocale={tag}>
      <I18nProvider locale={tag}>
        <FormatProvider>{children}</FormatProvider>
      </I18nProvider>
    </IntlProvider>
  );
}
