import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { Coding } from '../../shared/contract/coding.ts';
import { api, drawn, inOrder, queryClient, run } from '../data/index.ts';

/** What becomes of the codings of a source; the same again changes nothing more. */
export type Change = (codings: readonly Coding[]) => readonly Coding[];

/** What was done here and the engine has not answered yet, by source, in order. */
const usePending = create<Readonly<Record<string, readonly Change[]>>>(() => ({}));
const nothing: readonly Change[] = [];

const asked = (sourceId: string) => api.coding.ofSource.queryOptions({ input: { sourceId } });
const after = (codings: readonly Coding[], changes: readonly Change[]): readonly Coding[] =>
  changes.reduce((now, next) => next(now), codings);

/** The codings of a source with all that was done to them here, whether the engine has answered yet or not. */
export function useCodings(sourceId: string): UseQueryResult<readonly Coding[]> {
  const changes = usePending((pending) => pending[sourceId]) ?? nothing;
  const select = useCallback((codings: readonly Coding[]) => after(codings, changes), [changes]);
  return useQuery({ ...asked(sourceId), select });
}

/** The same, as they are at this moment. */
export function codingsNow(sourceId: string): readonly Coding[] {
  const codings = queryClient.getQueryData(asked(sourceId).queryKey) ?? [];
  return after(codings, usePending.getState()[sourceId] ?? nothing);
}

/**
 * Shows a change of a source's codings at once and sends it after those before it. `made` is what the engine made of it,
 * where that may differ. A refusal takes it back with a notice and answers `undefined`.
 */
export async function change<Answer>(
  sourceId: string,
  shown: Change,
  send: () => Promise<Answer>,
  made: (answer: Answer) => Change = () => shown,
): Promise<Answer | undefined> {
  usePending.setState((pending) => ({ [sourceId]: [...(pending[sourceId] ?? nothing), shown] }));
  const seen = drawn();
  const answer = await run(
    inOrder(async () => {
      await seen;
      const stored = await send();
      queryClient.setQueryData(asked(sourceId).queryKey, (codings) => codings && [...made(stored)(codings)]);
      return stored;
    }),
  );
  usePending.setState((pending) => ({
    [sourceId]: (pending[sourceId] ?? nothing).filter((one) => one !== shown),
  }));
  return answer;
}
