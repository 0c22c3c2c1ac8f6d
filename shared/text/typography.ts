/** The languages whose typographic rules are known. */
export type TypographyLanguage = 'en' | 'fr' | 'es';

const thin = '\u202f';
const noBreak = '\u00a0';

/** Stands in place of what is left as it is while the rest is set (private use, so no rule touches it). */
const held = '\ue000';

/**
 * What is left as it is: addresses without the punctuation after them, times and ratios such as 10:30; and the
 * stand-in itself, should a text hold it.
 */
const untouched =
  /\ue000|(?:https?:\/\/|www\.)[^\s«»“”"<>\ue000]*[^\s«»“”"<>\ue000.,;:!?…)\]'’]|\d+:\d+(?::\d+)*/gu;

const marks = {
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  fr: { open: `«${noBreak}`, close: `${noBreak}»`, innerOpen: '“', innerClose: '”' },
  es: { open: '«', close: '»', innerOpen: '“', innerClose: '”' },
} as const;

const space = String.raw`[ \u00a0\u202f\u2009]`;

/**
 * Straight single marks: apostrophes between letters, then pairs around words as second-level quotation marks, and what
 * is left as apostrophes, save minutes and feet (12').
 */
function singles(text: string, { innerOpen, innerClose }: (typeof marks)[TypographyLanguage]): string {
  return text
    .replaceAll(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
    .replaceAll(
      /(?<=^|[\s([{«“"—–-])'(?=\S)([^'\n]*[^'\s])'(?![\p{L}\p{N}])/gu,
      (_, words: string) => `${innerOpen}${words}${innerClose}`,
    )
    .replaceAll(/(?<!\p{N})'(?=\S)|(?<=[^\s\p{N}])'/gu, '’');
}

/** Straight double quotes become pairs: one before a word opens, one after a word closes, one on its own does either. */
function doubles(text: string, open: string, close: string): string {
  let isOpen = false;
  return text.replaceAll('"', (_, at: number) => {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const opens = /[\s([{«“‘—–-]/u.test(before) || (before === '’' && /[^\s\p{P}]/u.test(after));
    isOpen = opens && (/\S/u.test(after) || !isOpen);
    return isOpen ? open : close;
  });
}

function french(text: string): string {
  return text
    .replaceAll(new RegExp(`«${space}*`, 'gu'), `«${noBreak}`)
    .replaceAll(new RegExp(`${space}*»`, 'gu'), `${noBreak}»`)
    .replaceAll(new RegExp(`(?<=[^\\s([«;!?])${space}*(?=[;!?])`, 'gu'), thin)
    .replaceAll(new RegExp(`(?<=[^\\s([«:])${space}*:(?=\\s|$|«)`, 'gu'), `${noBreak}:`);
}

/**
 * The text in the typography of its language: apostrophes and points of suspension, quotation marks, and in French the
 * no-break spaces inside « » and before ; ! ? (thin) and : (full). Words, numbers, times and addresses stay as they
 * are; a text already set is returned unchanged.
 */
export function typeset(text: string, language: TypographyLanguage): string {
  const kept: string[] = [];
  const masked = text.replaceAll(untouched, (found) => {
    kept.push(found);
    return held;
  });
  const { open, close } = marks[language];
  const quoted = doubles(
    singles(masked.replaceAll(/\.{3,}/g, '…'), marks[language]),
    open.trim(),
    close.trim(),
  );
  const set = language === 'fr' ? french(quoted) : quoted;
  let next = 0;
  return set.replaceAll(held, () => kept[next++] ?? held);
}

/** A verbatim between the quotation marks of the language; marks inside it become those of the second level. */
export function quote(text: string, language: TypographyLanguage): string {
  const { open, close, innerOpen, innerClose } = marks[language];
  const inner = typeset(text, language)
    .replaceAll(/[«“][ \u00a0\u202f]*/gu, innerOpen)
    .replaceAll(/[ \u00a0\u202f]*[»”]/gu, innerClose);
  return `${open}${inner}${close}`;
}
