import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Place } from './location.ts';

/** One step of the way to what is shown. */
export interface Crumb {
  label: string;
  to?: Place;
  lang?: string;
}

interface Slots {
  subList: HTMLElement | null;
  inspector: HTMLElement | null;
  setSubList: (host: HTMLElement | null) => void;
  setInspector: (host: HTMLElement | null) => void;
  inspectors: number;
  addInspector: () => () => void;
  crumbs: readonly Crumb[];
  setCrumbs: (crumbs: readonly Crumb[]) => void;
}

const SlotContext = createContext<Slots | null>(null);

/** The places of the frame that a screen may fill. */
export function useSlots(): Slots {
  const slots = useContext(SlotContext);
  if (!slots) throw new Error('A screen must be drawn inside the frame');
  return slots;
}

/** Lets screens fill the frame's places from wherever they are. */
export function SlotProvider({ children }: { children: ReactNode }) {
  const [subList, setSubList] = useState<HTMLElement | null>(null);
  const [inspector, setInspector] = useState<HTMLElement | null>(null);
  const [inspectors, setInspectors] = useState(0);
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  const value = useMemo(
    () => ({
      subList,
      setSubList,
      inspector,
      setInspector,
      inspectors,
      addInspector: () => {
        setInspectors((count) => count + 1);
        return () => setInspectors((count) => count - 1);
      },
      crumbs,
      setCrumbs,
    }),
    [subList, inspector, inspectors, crumbs],
  );
  return <SlotContext value={value}>{children}</SlotContext>;
}

/** Puts its children under the nav's sections. */
export function SubListSlot({ children }: { children: ReactNode }) {
  const { subList } = useSlots();
  return subList && createPortal(children, subList);
}

/** Puts its children in the inspector, which is there only while a screen has something in it. */
export function InspectorSlot({ children }: { children: ReactNode }) {
  const { inspector, addInspector } = useSlots();
  // oxlint-disable-next-line react/exhaustive-deps -- counted once for as long as this is mounted
  useEffect(() => addInspector(), []);
  return inspector && createPortal(children, inspector);
}

/** Says the way to what a screen shows, after the section's own name. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const { setCrumbs } = useSlots();
  const same = JSON.stringify(crumbs);
  useEffect(() => {
    setCrumbs(crumbs);
    return () => setCrumbs([]);
    // oxlint-disable-next-line react/exhaustive-deps -- compared by what they say
  }, [same, setCrumbs]);
}
