import { useEffect } from 'react';
import { useStudy } from '../project/use-study.ts';
import { followFind } from './find-state.ts';
import { FindView } from './FindView.tsx';
import './search.css';

/** The texts searched. */
export function SearchScreen() {
  const { id: projectId } = useStudy();
  useEffect(() => followFind(projectId), [projectId]);
  return <FindView />;
}
