/** Characters that mean something to TeX, or that fonts of T1 draw as another in a row (`--`, `<<`, `,,`). */
const signs: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '"': String.raw`\textquotedbl{}`,
  "'": String.raw`\textquotesingle{}`,
  '`': String.raw`\textasciigrave{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '-': '-{}',
  ',': ',{}',
  '\u00a0': '~',
  '\u202f': String.raw`\,`,
  '\u2009': String.raw`\,`,
  '\u2003': String.raw`\quad{}`,
  '\u2011': '-{}',
  '\u00ad': String.raw`\-`,
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
};

/** What pdfLaTeX knows by itself: Latin 1, Latin Extended A without its rare letters, and typographers' signs. */
const known =
  /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u0107\u010c-\u0111\u0114-\u011f\u0122-\u0123\u0128-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u0165\u0168-\u0173\u0174-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u;

function code(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/**
 * Text in which TeX sees words alone. A character beyond the Latin ones goes through `\beyond`, which draws it where the
 * font has it and names it (U+4E2D) where not, so that nothing is lost in silence.
 */
export function latexText(text: string): string {
  const drawn = text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u200b-\u200f\ufffe\uffff]/g, '')
    .replaceAll(/./gsu, (character, at: number, all: string) => {
      if ((character === '-' || character === ',') && all[at + 1] !== character) return character;
      return (
        signs[character] ??
        (known.test(character) ? character : String.raw`\beyond{${code(character)}}{${character}}`)
      );
    });
  // At the beginning of a line of a table these would be taken for its options.
  return /^[[*]/.test(drawn) ? `{}${drawn}` : drawn;
}
