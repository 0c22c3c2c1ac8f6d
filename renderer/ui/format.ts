import type { Locale, MessageId } from '../../shared/messages/index.ts';

type Say = (id: MessageId, values?: Readonly<Record<string, string | number | Date>>) => string;
type When = string | number | Date;

/** Numbers, dates, times and durations in one language. Dates are ISO 8601 text, milliseconds or `Date`s. */
export interface Format {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A share, 0 to 1, as a percentage with the given decimals. */
  percent(share: number, decimals?: number): string;
  /** "14 Mar 2024". A date without a time (`2024-03-14`) is that day everywhere, whatever the time zone. */
  date(when: When): string;
  /** "14 Mar". */
  day(when: When): string;
  /** "14:32". */
  time(when: When): string;
  /** "14 Mar 2024, 10:41". */
  dateTime(when: When): string;
  /** Minutes, possibly fractional, as "1 h 12 min"; rounded to the minute. */
  duration(minutes: number): string;
  /** Names in a row: "a, b and c". */
  list(items: readonly string[]): string;
}

/** The language tag whose dates and numbers a language uses: English writes the day before the month. */
export function localeTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** A place in a recording, in seconds from its start, as "0:20:09". Fractions of a second are dropped. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Keeps what `make` made for options of the same content: an `Intl` object costs a hundred times what it is used for. */
function kept<Options extends object, Made>(make: (options: Options | undefined) => Made) {
  const made = new Map<string, Made>();
  return (options?: Options): Made => {
    const key = JSON.stringify(options ?? null);
    let found = made.get(key);
    if (!found) made.set(key, (found = make(options)));
    return found;
  };
}

/** Makes the formats of one language tag; `say` gives the words for durations. */
export function makeFormat(tag: string, say: Say): Format {
  const dates = kept((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
  const numbers = kept((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
  const lists = kept(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const dated = (when: When, options: Intl.DateTimeFormatOptions) => {
    const value = new Date(when);
    // What a source calls its date may be other words than a date: they are shown as they are.
    if (Number.isNaN(value.getTime()) || (typeof when === 'string' && !isoDate.test(when)))
      return String(when);
    const fixed = typeof when === 'string' && dateOnly.test(when) ? { ...options, timeZone: 'UTC' } : options;
    return dates(fixed).format(value);
  };
  const number = (value: number, options?: Intl.NumberFormatOptions) => numbers(options).format(value);
  return {
    number,
    percent: (share, decimals = 0) =>
      number(share, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    date: (when) => dated(when, { day: 'numeric', month: 'short', year: 'numeric' }),
    day: (when) => dated(when, { day: 'numeric', month: 'short' }),
    time: (when) => dated(when, { hour: '2-digit', minute: '2-digit' }),
    dateTime: (when) =>
      dated(when, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    duration(minutes) {
      const whole = Math.max(0, Math.round(minutes));
      const hours = Math.floor(whole / 60);
      const rest = whole % 60;
      if (hours === 0) return say('app.duration.minutes', { minutes: rest });
      if (rest === 0) return say('app.duration.hours', { hours });
      return say('app.duration.both', { hours, minutes: rest });
    },
    list: (items) => lists().format(items),
  };
}
