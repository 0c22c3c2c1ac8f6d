import { roomOf } from '../comparison/rooms.ts';
import { api, queryClient } from '../data/index.ts';
import { caseOfPlace } from '../matrices/within-place.ts';
import { usePlace, type Place } from './location.ts';

/** What a screen is going to ask for, asked as soon as the address names it, so that the answers come together. */
function askAhead(place: Place): void {
  const { section, id } = place;
  if (id === undefined) return;
  if (section === 'sources') {
    void queryClient.prefetchQuery(api.sources.text.queryOptions({ input: { sourceId: id } }));
    void queryClient.prefetchQuery(api.coding.ofSource.queryOptions({ input: { sourceId: id } }));
  }
  if (section === 'matrices' && roomOf(id) === null && caseOfPlace(place) === null) {
    // The short answer first: the engine gives one after the other.
    void queryClient.prefetchQuery(api.matrices.list.queryOptions());
    void queryClient.prefetchQuery(api.matrices.lines.queryOptions({ input: { id, page: 0 } }));
    void queryClient.prefetchQuery(api.matrices.crossCase.queryOptions({ input: { id } }));
  }
}

/** Asks for what the lists under the nav show, while nobody waits. Returns how to stop. */
export function askForLists(): () => void {
  const idle = requestIdleCallback(() => {
    void queryClient.prefetchQuery(api.sources.list.queryOptions());
    void queryClient.prefetchQuery(api.cases.list.queryOptions());
    void queryClient.prefetchQuery(api.matrices.list.queryOptions());
    void queryClient.prefetchQuery(api.counts.list.queryOptions());
    void queryClient.prefetchQuery(api.exhibits.list.queryOptions());
  });
  return () => cancelIdleCallback(idle);
}

/** Asks ahead wherever one goes. Returns how to stop. */
export function followAhead(): () => void {
  return usePlace.subscribe(askAhead);
}
