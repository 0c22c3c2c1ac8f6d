import type { Place } from '../app/location.ts';

const prefix = 'case:';

/** Where the matrix of a case is, and in it the cell `at`, "codeId row". */
export function withinPlace(caseId: string, at?: string): Place {
  return { section: 'matrices', id: `${prefix}${caseId}`, ...(at === undefined ? {} : { at }) };
}

/** The case whose matrix a place shows; null when it is no such place. */
export function caseOfPlace({ section, id }: Place): string | null {
  return section === 'matrices' && id?.startsWith(prefix) ? id.slice(prefix.length) : null;
}
