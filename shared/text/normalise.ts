/** Anything that `normaliseText` changes before composing, so that a clean text costs one scan. */
// oxlint-disable-next-line no-control-regex
const unclean = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff]/;
const lineBreak = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

/**
 * Brings a text to the one form in which the study keeps it, and in which places in it are counted:
 * - composed (NFC);
 * - every line break (CRLF, CR, VT, FF, NEL, U+2028, U+2029) is a single LF, and a tab is a space;
 * - no other control character, no byte order mark, nothing that is not a Unicode character (a lone surrogate
 *   or a noncharacter that XML forbids becomes U+FFFD).
 *
 * All else stays as it was: no-break spaces, emoji, right-to-left text and its marks, zero-width joiners.
 * Idempotent, and the same whether a text is normalised whole or line by line.
 */
export function normaliseText(text: string): string {
  let clean = text;
  if (unclean.test(clean)) {
    clean = clean
      .replace(lineBreak, '\n')
      .replaceAll('\t', ' ')
      .replace(control, '')
      .replace(/[\ufffe\uffff]/g, '\ufffd');
  }
  return clean.toWellFormed().normalize('NFC');
}
