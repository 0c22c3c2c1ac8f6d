import { useSyncExternalStore } from 'react';

// Under this width the nav is a rail and there is no room beside a grid.
const wide = typeof window === 'undefined' ? null : window.matchMedia('(min-width: 1181px)');

const subscribe = (listener: () => void) => {
  wide?.addEventListener('change', listener);
  return () => wide?.removeEventListener('change', listener);
};

/** Whether there is room for something beside what is read. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? true);
}
