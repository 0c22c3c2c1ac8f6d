import { IsoDate, type Language } from '../../../shared/contract/base.ts';
import type { Attribute } from '../../../shared/contract/cases.ts';

const yes = new Set(['true', 'yes', 'oui', 'sí', 'si', 'vrai', 'verdadero']);
const no = new Set(['false', 'no', 'non', 'faux', 'falso']);
const spaces = /[\s']/gu;
const grouped = /^\d{1,3}([.,]\d{3})+$/;

/** Digits, at most one point, as few as say the number: "0012.50" becomes "12.5". */
function plainDecimal(text: string): string | null {
  const parts = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!parts || (!parts[2] && !parts[3])) return null;
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const digits = fraction ? `${whole}.${fraction}` : whole;
  return parts[1] === '-' && digits !== '0' ? `-${digits}` : digits;
}

/**
 * A number as it is written in English, French or Spanish, as a decimal with a point. Of two different separators the
 * last is the decimal one; a repeated one groups thousands; a single point is decimal (so is what the study stores),
 * and so is a single comma, but for English "1,234".
 */
function parseNumber(value: string, language: Language): string | null {
  const text = value.replace(spaces, '').replaceAll('’', '').replace('−', '-');
  const [sign = '', digits = ''] = /^[-+]/.test(text) ? [text[0], text.slice(1)] : ['', text];
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    const decimal = comma > point ? ',' : '.';
    const [whole = '', fraction = '', ...more] = digits.split(decimal);
    if (more.length > 0 || !grouped.test(whole)) return null;
    return plainDecimal(`${sign}${whole.replaceAll(/[.,]/g, '')}.${fraction}`);
  }
  const separator = comma >= 0 ? ',' : '.';
  const many = digits.split(separator).length > 2;
  if (grouped.test(digits) && (many || (separator === ',' && language === 'en')))
    return plainDecimal(sign + digits.replaceAll(separator, ''));
  return many ? null : plainDecimal(sign + digits.replace(',', '.'));
}

/**
 * A day as 2024-03-14; written 14/03/2024 it is read too, where the day comes first: in French and Spanish, and in
 * English when the other reading is no day. A year of two figures lies between 1930 and 2029, as in spreadsheets.
 */
export function parseDate(value: string, language: Language): string | null {
  if (IsoDate.safeParse(value).success) return value;
  const [, day = '', month = '', said = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(value) ?? [];
  const year = said.length === 2 ? `${Number(said) < 30 ? 20 : 19}${said}` : said;
  if (language === 'en' && Number(day) <= 12 && day !== month) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return IsoDate.safeParse(iso).success ? iso : null;
}

/** Minutes above 0, written as a number ("64", "64 min") or in hours ("1:04", "1 h 04"). */
export function parseDuration(value: string, language: Language): number | null {
  const parts = /^(\d+)\s*(?::|h(?:ours?|eures?|oras?)?)\s*(\d{1,2})?\s*(?:m|min|minutes?)?$/iu.exec(value);
  const minutes = parts
    ? Number(parts[1]) * 60 + Number(parts[2] ?? 0)
    : Number(
        parseNumber(value.replace(/\s*(?:m|min|mn|minutes?|minutos?)\.?$/iu, ''), language) ?? Number.NaN,
      );
  return minutes > 0 && minutes <= 100_000 ? minutes : null;
}

export function parseBoolean(value: string): string | null {
  const word = value.toLowerCase();
  if (yes.has(word)) return 'true';
  return no.has(word) ? 'false' : null;
}

function parseChoice(value: string, choices: readonly string[]): string | null {
  if (choices.includes(value)) return value;
  const folded = value.toLowerCase();
  return choices.find((choice) => choice.toLowerCase() === folded) ?? null;
}

/** A value as the study stores it, or null when the text is not of the attribute's type. The text is not empty. */
export function parseValue(
  attribute: Pick<Attribute, 'type' | 'choices'>,
  value: string,
  language: Language,
): string | null {
  switch (attribute.type) {
    case 'text':
      return value;
    case 'number':
      return parseNumber(value, language);
    case 'date':
      return parseDate(value, language);
    case 'boolean':
      return parseBoolean(value);
    case 'choice':
      return parseChoice(value, attribute.choices);
  }
}
