import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePlace } from '../app/location.ts';
import { api } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { followFind } from './find-state.ts';
import { FindView } from './FindView.tsx';
import { followPairs, pairsId } from './pairs-state.ts';
import { PairsView } from './PairsView.tsx';
import { followDrafts } from './query-draft.ts';
import { QueryView } from './QueryView.tsx';
import { SearchList } from './SearchList.tsx';
import './search.css';

/** The texts searched, the verbatims asked for by a query, or the codes that meet. */
export function SearchScreen() {
  const { id: projectId } = useStudy();
  const { id } = usePlace();
  const queries = useQuery(api.search.queries.queryOptions()).data;
  useEffect(() => {
    followFind(projectId);
    followDrafts(projectId);
    followPairs(projectId);
  }, [projectId]);
  if (!queries) return null;
  return (
    <>
      <SearchList queries={queries} shown={id ?? null} />
      {id === undefined ? (
        <FindView />
      ) : id === pairsId ? (
        <PairsView />
      ) : (
        <QueryView key={id} saved={queries.find((query) => query.id === id) ?? null} queries={queries} />
      )}
    </>
  );
}
