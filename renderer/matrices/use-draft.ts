import { useEffect, useState, useSyncExternalStore } from 'react';
import { run } from '../data/index.ts';
import { Draft } from './draft.ts';

/**
 * Words of the study in a field of their own: `value` is what the study holds; `keep` writes, and is the one given at
 * first for as long as the field is there. Nothing written is lost when the field goes away or the window is hidden.
 */
export function useDraft(value: string, keep: (text: string) => Promise<void>) {
  const [draft] = useState(
    () => new Draft(value, async (text) => Boolean(await run(keep(text).then(() => true)))),
  );
  useEffect(() => draft.receive(value), [draft, value]);
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && draft.flush();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      draft.flush();
    };
  }, [draft]);
  const text = useSyncExternalStore(draft.subscribe, draft.text);
  return { text, write: draft.write, flush: draft.flush };
}

/** Puts the caret where one writes on, after the last word, and what was typed already there too. */
export function writeOn(area: HTMLTextAreaElement | null, typed = ''): void {
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
  // As by the keyboard: the field's own undo takes it back.
  if (typed !== '') document.execCommand('insertText', false, typed);
}
