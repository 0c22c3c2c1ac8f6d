export interface PublicVoice {
  /** Public labels; empty where there is none. */
  readonly group: string;
  readonly case: string;
  readonly label: string;
  /** What the source is called in print, such as "interview 3". */
  readonly interview: string;
}

/** Marks the place of a label that is not there, so that the punctuation around it can go with it. */
const absent = '\ue000';
const absentThenSeparator = new RegExp(`${absent}\\s*[,;:·–—]\\s*`, 'gu');
const separatorThenAbsent = new RegExp(`\\s*[,;:·–—]?\\s*${absent}`, 'gu');
const emptyBrackets = /\(\s*\)|\[\s*\]/gu;

/**
 * Says who speaks without naming anyone: `{group}`, `{case}`, `{label}` and `{interview}` of the template become public labels. A
 * label that is not there goes with its comma, and empty brackets go altogether.
 */
export function attribute(template: string, voice: PublicVoice): string {
  return template
    .replace(
      /\{(group|case|label|interview)\}/gu,
      (_, name: keyof PublicVoice) => voice[name].trim() || absent,
    )
    .replace(absentThenSeparator, '')
    .replace(separatorThenAbsent, '')
    .replace(emptyBrackets, '')
    .trim();
}
