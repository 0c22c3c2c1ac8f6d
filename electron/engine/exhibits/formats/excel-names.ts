/** The most characters of a sheet's name (Excel, specifications and limits). */
const longest = 31;
/** Excel keeps this name for itself. */
const reserved = 'history';

/**
 * Names for sheets that Excel takes: without `[ ] : * ? / \` and controls, no apostrophe at either end, 31 UTF-16 code
 * units at most, each told from the others without its case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>([reserved]);
  return wanted.map((each) => {
    const words = each
      .toWellFormed()
      .replaceAll(/[[\]:*?/\\\p{Cc}\ufffe\uffff]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ');
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` ${number}`;
      // A cut may leave half a character.
      const begin = words
        .slice(0, longest - ending.length)
        .replace(/[\ud800-\udbff]$/u, '')
        .replaceAll(/^[\s']+|[\s']+$/gu, '');
      const name = `${begin || 'Annexe'}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
