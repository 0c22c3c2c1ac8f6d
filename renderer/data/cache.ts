import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { Change, Entity } from '../../shared/contract/changes.ts';
import { contract } from '../../shared/contract/index.ts';
import type { ContractMeta } from '../../shared/contract/base.ts';
import { api, client, onReconnect } from './client.ts';

// A timer's turn would come a frame later when much is drawn.
notifyManager.setScheduler(queueMicrotask);

/** Answers stay as they are until a change makes them stale; nothing is asked twice and nothing is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const metaByPath = new Map<string, ContractMeta>(
  Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]): [string, ContractMeta] => [
      `${feature}.${name}`,
      procedure['~orpc'].meta,
    ]),
  ),
);

/** Entities of which a change names the sources it touched. */
const bySource: ReadonlySet<Entity> = new Set(['source', 'coding']);

function isStale(queryKey: readonly unknown[], change: Change): boolean {
  const [path, options] = queryKey;
  if (!Array.isArray(path)) return false;
  const meta = metaByPath.get(path.join('.'));
  const touched = meta?.reads?.filter((entity) => change.entities.includes(entity)) ?? [];
  if (touched.length === 0) return false;
  if (!meta?.ofSource || touched.some((entity) => !bySource.has(entity))) return true;
  const sourceId =
    typeof options === 'object' && options !== null && 'input' in options
      ? Reflect.get(Object(options.input), 'sourceId')
      : undefined;
  return change.sources.some((id) => id === sourceId);
}

/** Makes stale just those answers that a change touched. */
export function applyChange(change: Change): void {
  queryClient.setQueryData(api.project.state.queryKey(), (state) =>
    state ? { ...state, history: change.history } : state,
  );
  void queryClient.invalidateQueries({ predicate: (query) => isStale(query.queryKey, change) });
}

let follows = false;

/** Follows the engine's changes for as long as the window lives. */
export function followChanges(): void {
  if (follows) return;
  follows = true;
  let controller = new AbortController();
  const follow = async (): Promise<void> => {
    while (!controller.signal.aborted) {
      try {
        for await (const change of await client.project.changes(undefined, { signal: controller.signal }))
          applyChange(change);
      } catch {
        // The engine went away; a moment later there is another.
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  onReconnect(() => {
    controller.abort();
    controller = new AbortController();
    void queryClient.resetQueries();
    void follow();
  });
  void follow();
}
