import { create } from 'zustand';

/** The rooms of the workbench, in the order of the nav; `start` is before any study is open. */
export const sections = [
  'start',
  'overview',
  'sources',
  'codebook',
  'cases',
  'matrices',
  'agreement',
  'exhibits',
  'journal',
  'search',
] as const;
export type Section = (typeof sections)[number];

/** Where we are: a room, possibly one thing in it (a source, a code…), possibly a place in that thing. */
export interface Place {
  section: Section;
  id?: string;
  at?: string;
}

/** A place as the part of the address after `#`, such as `/sources/0192…?at=1204`. */
export function formatPlace({ section, id, at }: Place): string {
  const path = id === undefined ? `/${section}` : `/${section}/${encodeURIComponent(id)}`;
  return at === undefined ? path : `${path}?at=${encodeURIComponent(at)}`;
}

/** Reads an address; anything that is not a place is the start. */
export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, name, encoded] = path.split('/');
  const section = sections.find((one) => one === name);
  if (!section) return { section: 'start' };
  const id = decoded(encoded);
  const at = new URLSearchParams(query).get('at');
  return { section, ...(id ? { id } : {}), ...(at === null ? {} : { at }) };
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Where we are. */
export const usePlace = create<Place>(() => ({ section: 'start' }));

/** Goes somewhere; `replace` leaves no step behind to come back to. */
export function goTo(place: Place, { replace = false }: { replace?: boolean } = {}): void {
  const hash = `#${formatPlace(place)}`;
  if (hash !== window.location.hash) {
    if (replace) window.history.replaceState(null, '', hash);
    else window.history.pushState(null, '', hash);
  }
  usePlace.setState(place, true);
}

/** Keeps the place and the address one. Returns how to stop. */
export function followAddress(): () => void {
  const read = () => {
    const place = parsePlace(window.location.hash);
    // Another address is told twice, as a step in the history and as a new hash.
    if (formatPlace(place) !== formatPlace(usePlace.getState())) usePlace.setState(place, true);
  };
  read();
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  return () => {
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
  };
}
