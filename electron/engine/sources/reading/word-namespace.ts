import { ReadingError } from './failure.ts';

/** The namespaces of Word's own elements: the transitional one, which Word writes by default, and the strict one. */
const namespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The prefix that a part uses for Word's elements, colon included: `w:` as a rule, empty if it is the default. */
export function wordPrefix(xml: string): string {
  for (const match of xml.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    if (namespaces.has(match[2] ?? '')) return match[1] === undefined ? '' : `${match[1]}:`;
    if (match.index > 20_000) break;
  }
  throw new ReadingError('not-word');
}
