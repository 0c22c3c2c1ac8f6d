import { useQuery } from '@tanstack/react-query';
import type { ProjectState } from '../../shared/contract/project.ts';
import { api } from '../data/index.ts';

/** The open study; null when none is open, undefined until the engine has answered. */
export function useStudyState(): ProjectState | null | undefined {
  return useQuery(api.project.state.queryOptions()).data;
}

/** The open study, for screens that are only drawn inside one. */
export function useStudy(): ProjectState {
  const state = useStudyState();
  if (!state) throw new Error('This screen is drawn inside an open study.');
  return state;
}
