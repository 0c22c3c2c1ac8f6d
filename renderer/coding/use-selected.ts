import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Coding } from '../../shared/contract/coding.ts';
import { selectedAfter, selectedBeyond, type Joining } from './selection.ts';

const nobody: readonly string[] = [];

/** The codings that are selected at the desk, among those that are shown. */
export function useSelected(codings: readonly Coding[]) {
  const [ids, setIds] = useState(nobody);
  const latest = useRef(codings);
  useLayoutEffect(() => {
    latest.current = codings;
  });
  const find = useCallback((id: string) => latest.current.find((one) => one.id === id), []);
  const select = useCallback(
    (id: string | null, joining: Joining = 'only') =>
      setIds((now) => (id === null ? nobody : selectedAfter(latest.current, now, id, joining))),
    [],
  );
  const extend = useCallback((by: -1 | 1) => setIds((now) => selectedBeyond(latest.current, now, by)), []);
  /** Leaves several codings; one stays selected. */
  const leaveSeveral = useCallback(() => setIds((now) => (now.length > 1 ? nobody : now)), []);
  const selected = useMemo(() => new Set(ids), [ids]);
  const chosen = useMemo(() => codings.filter((one) => selected.has(one.id)), [codings, selected]);
  return { selected, chosen, last: ids.at(-1) ?? null, select, extend, leaveSeveral, find };
}
