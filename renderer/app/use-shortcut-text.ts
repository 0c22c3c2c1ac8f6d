import { useCallback } from 'react';
import { useT } from '../ui/t.tsx';
import { showShortcut } from './shortcuts.ts';

/** Writes shortcuts with the keys' names in the current language: `Mod+K` as "Ctrl K". */
export function useShortcutText(): (shortcut: string) => string {
  const t = useT();
  return useCallback((shortcut) => showShortcut(shortcut, (key) => t(`app.key.${key}`)), [t]);
}
