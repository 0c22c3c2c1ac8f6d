import { create } from 'zustand';
import type { SearchFilters } from '../../shared/contract/search.ts';

interface FindState {
  readonly projectId: string;
  /** As it stands in the field. */
  readonly text: string;
  readonly filters: SearchFilters;
}

export const noFilters: SearchFilters = { sourceIds: [], caseIds: [], groupIds: [], roles: [], codeIds: [] };

/** What is searched: it stays while the researcher looks at a place and comes back. */
export const useFind = create<FindState>(() => ({ projectId: '', text: '', filters: noFilters }));

/** Searches all texts of a project for words. */
export function searchFor(projectId: string, text: string): void {
  useFind.setState({ projectId, text, filters: noFilters });
}

/** Takes up a project; what was searched in another is of no use in it. */
export function followFind(projectId: string): void {
  if (useFind.getState().projectId !== projectId)
    useFind.setState({ projectId, text: '', filters: noFilters });
}
