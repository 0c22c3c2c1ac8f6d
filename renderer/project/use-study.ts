import { useQuery } from '@tanstack/react-query';
import type { ProjectState } from '../../shared/contract/project.ts';
import { api } from '../data/index.ts';

/** The open study; null when none is open, undefined until the engine has answered. */
export function useStudyState(): ProjectState | null | undefined {
  return useQuery(api.project.state.queryOptions()).data;
}

/** What is said of a study that seldom changes; every command changes the history. */
const lasting = (state: ProjectState | null): Omit<ProjectState, 'history'> | null => {
  if (!state) return null;
  const { history: _, ...rest } = state;
  return rest;
};

/** The open study, for screens that are only drawn inside one; they are drawn anew only when one of its facts changes. */
export function useStudy(): Omit<ProjectState, 'history'> {
  const state = useQuery({ ...api.project.state.queryOptions(), select: lasting }).data;
  if (!state) throw new Error('This screen is drawn inside an open study.');
  return state;
}
