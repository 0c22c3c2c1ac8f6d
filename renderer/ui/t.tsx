import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl, type IntlShape } from 'react-intl';
import { I18nProvider } from 'react-aria-components';
import { messages, type Locale, type MessageId } from '../../shared/messages/index.ts';
import { makeFormat, localeTag, type Format } from './format.ts';

/** What the `{names}` in a message stand for. */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Turns a message's id, and what its `{names}` stand for, into a sentence of the current language. */
export type T = (id: MessageId, values?: MessageValues) => string;

/** Counts are said over and over: a long table says "12 verbatims" in a thousand cells. */
function makeT(intl: IntlShape): T {
  const counted = new Map<string, string>();
  return (id, values) => {
    const { count, ...others } = values ?? {};
    if (typeof count !== 'number' || Object.keys(others).length > 0)
      return String(intl.formatMessage({ id }, values));
    const key = `${id} ${count}`;
    let words = counted.get(key);
    if (words === undefined) counted.set(key, (words = String(intl.formatMessage({ id }, { count }))));
    return words;
  };
}

const TContext = createContext<T | null>(null);

/** The translator of the current language. */
export function useT(): T {
  const t = useContext(TContext);
  if (!t) throw new Error('Only below a language can something be said in it');
  return t;
}

/** One translator for all below it. */
function TProvider({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const t = useMemo(() => makeT(intl), [intl]);
  return <TContext value={t}>{children}</TContext>;
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
        <TProvider>
          <FormatProvider>{children}</FormatProvider>
        </TProvider>
      </I18nProvider>
    </IntlProvider>
  );
}
