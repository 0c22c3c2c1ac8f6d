const wordCharacter = /[\p{L}\p{N}]/u;

/** White space as JavaScript's `\s` knows it, no-break spaces included. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isAsciiWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/**
 * Counts the words of a text: the runs between white space, no-break spaces included, that hold at least one
 * letter or digit. So the « ? » that French sets apart is no word, and « l'établi » is one.
 * One pass over the UTF-16 code units, without allocating per word.
 */
export function countWords(text: string): number {
  let words = 0;
  // True from the first letter or digit of a run to the run's end: the rest of the run need not be looked at.
  let counted = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) {
      counted = false;
    } else if (!counted && (unit < 0x80 ? isAsciiWordUnit(unit) : isWordAt(text, i))) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

function isWordAt(text: string, index: number): boolean {
  const point = text.codePointAt(index);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}
