/** The languages whose typographic rules are known. */
export type TypographyLanguage = 'en' | 'fr' | 'es';

const thin = '\u202f';
const noBreak = '\u00a0';

/** What is left as it is: addresses, times and ratios such as 10:30. */
const untouched = /((?:https?:\/\/|www\.)\S+|\d+:\d+(?::\d+)*)/u;

const space = String.raw`[ \u00a0\u202f\u2009]`;

function common(text: string): string {
  return text
    .replaceAll(/\.{3,}/g, '…')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/(?<=\p{L})'(?!\p{L})/gu, '’')
    .replaceAll(/(?<=^|\s)'(?=\d)/gu, '’');
}

/** Straight double quotes become pairs: one after white space or an opening bracket opens, any other closes. */
function paired(text: string, open: string, close: string): string {
  return text.replaceAll(/(^|[\s([«“—–-])"|"/gu, (found: string, before: string | undefined) =>
    before === undefined && found === '"' ? close : `${before ?? ''}${open}`,
  );
}

function french(text: string): string {
  return text
    .replaceAll(new RegExp(`«${space}*`, 'gu'), `«${noBreak}`)
    .replaceAll(new RegExp(`${space}*»`, 'gu'), `${noBreak}»`)
    .replaceAll(new RegExp(`(?<=[^\\s([;!?])${space}*(?=[;!?])`, 'gu'), thin)
    .replaceAll(new RegExp(`(?<=[^\\s:])${space}*:(?=\\s|$|«)`, 'gu'), `${noBreak}:`);
}

/**
 * The text in the typography of its language: apostrophes and points of suspension, quotation marks, and in French the
 * no-break spaces inside « » and before ; ! ? (thin) and : (full). Words, numbers, times and addresses stay as they
 * are; a text already set is returned unchanged.
 */
export function typeset(text: string, language: TypographyLanguage): string {
  return text
    .split(untouched)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const plain = common(part);
      if (language === 'en') return paired(plain, '“', '”');
      const quoted = paired(plain, '«', '»');
      return language === 'fr' ? french(quoted) : quoted;
    })
    .join('');
}

const marks = {
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  fr: { open: `«${noBreak}`, close: `${noBreak}»`, innerOpen: '“', innerClose: '”' },
  es: { open: '«', close: '»', innerOpen: '“', innerClose: '”' },
} as const;

/** A verbatim between the quotation marks of the language; marks inside it become those of the second level. */
export function quote(text: string, language: TypographyLanguage): string {
  const { open, close, innerOpen, innerClose } = marks[language];
  const inner = typeset(text, language)
    .replaceAll(/[«“][ \u00a0\u202f]*/gu, innerOpen)
    .replaceAll(/[ \u00a0\u202f]*[»”]/gu, innerClose);
  return `${open}${inner}${close}`;
}
