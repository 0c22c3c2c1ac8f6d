import type { ShellProps } from './Shell.tsx';
import type { PaletteProvider } from './palette-search.ts';

/** What the frame shows of the study: its name, counts, what can be undone, whether all is saved, who codes. */
export type FrameData = Pick<
  ShellProps,
  'studyName' | 'studyMenu' | 'counts' | 'undo' | 'redo' | 'saved' | 'coder'
> & { providers: readonly PaletteProvider[] };

const bare: FrameData = {
  studyName: 'Annexe',
  counts: {},
  undo: null,
  redo: null,
  saved: { state: 'saved', at: null },
  coder: null,
  providers: [],
};

/** The frame's own data. */
export function useFrame(): FrameData {
  return bare;
}
