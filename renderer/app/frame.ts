import type { PaletteProvider } from './palette-search.ts';
import type { ShellProps } from './Shell.tsx';

/** What the frame shows of the study: its name, counts, what can be undone, whether all is saved, who codes. */
export type FrameData = Pick<
  ShellProps,
  'studyName' | 'studyMenu' | 'counts' | 'undo' | 'redo' | 'saved' | 'coder'
> & {
  /** Takes a step back or forth, whatever the frame knows of it; null outside a study. */
  history: { undo: () => void; redo: () => void } | null;
  providers: readonly PaletteProvider[];
};
